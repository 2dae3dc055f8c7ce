import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundOption } from '@palabre/shared/voting';
import type { PointerEvent, ReactNode } from 'react';
import { Button, VisuallyHidden } from '../../../ui';
import styles from './ballots.module.css';
import { PlaceField } from './place.field';
import { besides, canMove, joined, moved, placeOf, without, type Side, type Tiers } from './ranking.rules';

interface LineProps {
  option: RoundOption;
  tiers: Tiers;
  /** whether places may be shared */
  equal: boolean;
  dragged: boolean;
  /** where something that is dragged would come, seen from this line */
  over: Side | undefined;
  handle: Record<`onPointer${'Down' | 'Move' | 'Up'}`, (event: PointerEvent<HTMLElement>) => void> & { onPointerCancel: () => void };
  /** @param control which button of the line keeps the focus */
  onMove: (tiers: string[][], control: string) => void;
  onNumber: (place: number, stay: boolean) => void;
}

/** An option that has a place: its number, its words, and what moves it. */
export function RankedLine({ option, tiers, equal, dragged, over, handle, onMove, onNumber }: LineProps) {
  const { t } = useLingui();
  const { id, label } = option;
  const place = placeOf(tiers, id);
  const shared = besides(tiers, id).length > 0;
  return (
    <li data-ranked data-option={id} data-dragged={dragged || undefined} data-over={over} data-shared={shared || undefined}>
      <PlaceField label={label} place={place} onPlace={onNumber} />
      <OptionLabel option={option}>
        {shared && (
          <small>
            <Trans>À égalité</Trans>
          </small>
        )}
      </OptionLabel>
      <Handle handle={handle} />
      <span className={styles.moves}>
        <Move control="up" sign="↑" words={t`Monter ${label}`} able={canMove(tiers, id, -1)} onClick={() => onMove(moved(tiers, id, -1), 'up')} />
        <Move control="down" sign="↓" words={t`Descendre ${label}`} able={canMove(tiers, id, 1)} onClick={() => onMove(moved(tiers, id, 1), 'down')} />
        {equal && (
          <Move
            control="join"
            sign="="
            words={t`Mettre ${label} à égalité avec la place au-dessus`}
            able={place > 1}
            onClick={() => onMove(joined(tiers, id), 'join')}
          />
        )}
        <Move control="out" sign="✕" words={t`Ne plus classer ${label}`} able onClick={() => onMove(without(tiers, id), 'place')} />
      </span>
    </li>
  );
}

/** An option without a place, and how it gets one. */
export function UnrankedLine({ option, tiers, dragged, handle, onMove, onNumber }: LineProps) {
  const { id, label } = option;
  return (
    <li data-option={id} data-dragged={dragged || undefined}>
      <PlaceField label={label} place={0} onPlace={onNumber} />
      <OptionLabel option={option} />
      <Handle handle={handle} />
      <Button look="secondary" small data-control="rank" onClick={() => onMove([...tiers.map((tier) => [...tier]), [id]], 'up')}>
        <Trans>
          Classer <VisuallyHidden>{label}</VisuallyHidden>
        </Trans>
      </Button>
    </li>
  );
}

function OptionLabel({ option: { label, detail }, children }: { option: RoundOption; children?: ReactNode }) {
  return (
    <span className={styles.label}>
      {label}
      {detail && <small>{detail}</small>}
      {children}
    </span>
  );
}

/** Only for pointers: the buttons and the number do all that it does. */
const Handle = ({ handle }: Pick<LineProps, 'handle'>) => (
  <span aria-hidden className={styles.handle} data-handle {...handle}>
    ⠿
  </span>
);

interface MoveProps {
  control: string;
  sign: string;
  words: string;
  /** a button that can do nothing now keeps the focus of whoever has just used it */
  able: boolean;
  onClick: () => void;
}

function Move({ control, sign, words, able, onClick }: MoveProps) {
  return (
    <Button look="secondary" small data-control={control} aria-disabled={!able || undefined} onClick={able ? onClick : undefined}>
      <span aria-hidden>{sign}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </Button>
  );
}
