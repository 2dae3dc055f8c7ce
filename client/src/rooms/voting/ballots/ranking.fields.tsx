import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundOption } from '@palabre/shared/voting';
import { useRef, useState, type DragEvent } from 'react';
import { announce } from '../../../lib';
import { Button, Row } from '../../../ui';
import type { BallotFieldProps } from './ballot.fields';
import { moved, movedTo, without } from './ranking.rules';
import styles from './ballots.module.css';

/** Best first: by drag, by buttons, or by the number of the place. What is left out is not ranked. */
export function RankingFields({ options, ballot, onChange }: BallotFieldProps) {
  const { t } = useLingui();
  const order = ballot && 'ranking' in ballot ? ballot.ranking.flat() : [];
  const list = useRef<HTMLOListElement>(null);
  const change = (next: string[], option: string) => {
    onChange({ ranking: next.map((id) => [id]) });
    const label = options.find(({ id }) => id === option)?.label ?? '';
    const place = next.indexOf(option) + 1;
    announce(place > 0 ? t`${label} : place ${place}` : t`${label} : sans rang`);
    // The line moves with the option: whoever moved it goes on from there.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-option="${CSS.escape(option)}"] select`)?.focus());
  };
  const ranked = order.flatMap((id) => options.filter((option) => option.id === id));
  const rest = options.filter(({ id }) => !order.includes(id));
  return (
    <fieldset className={styles.group}>
      <legend>
        <Trans>Votre classement, le meilleur en premier</Trans>
      </legend>
      <ol ref={list} className={styles.ranking}>
        {ranked.map((option, place) => (
          <Ranked key={option.id} option={option} place={place} order={order} onMove={(next) => change(next, option.id)} />
        ))}
      </ol>
      {ranked.length === 0 && (
        <p>
          <Trans>Rien n’est classé pour l’instant. Ajoutez d’abord votre meilleur choix.</Trans>
        </p>
      )}
      {rest.length > 0 && (
        <>
          <p>
            <Trans>Sans rang (après tout ce que vous classez) :</Trans>
          </p>
          <Row>
            {rest.map(({ id, label }) => (
              <Button key={id} look="secondary" onClick={() => change([...order, id], id)}>
                <Trans>Classer {label}</Trans>
              </Button>
            ))}
          </Row>
        </>
      )}
    </fieldset>
  );
}

interface RankedProps {
  option: RoundOption;
  place: number;
  order: readonly string[];
  onMove: (order: string[]) => void;
}

function Ranked({ option: { id, label, detail }, place, order, onMove }: RankedProps) {
  const { t } = useLingui();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dragged = event.dataTransfer.getData('text/plain');
    if (order.includes(dragged)) onMove(movedTo(order, dragged, place));
  };
  return (
    // The buttons and the number do all that dragging does.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      data-option={id}
      data-over={over || undefined}
      draggable
      onDragStart={(event) => event.dataTransfer.setData('text/plain', id)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <select aria-label={t`Place de ${label}`} value={place} onChange={(event) => onMove(movedTo(order, id, Number(event.currentTarget.value)))}>
        {order.map((_, at) => (
          // eslint-disable-next-line react/no-array-index-key -- a place is its number
          <option key={at} value={at}>
            {at + 1}
          </option>
        ))}
      </select>
      <span className={styles.label}>
        {label}
        {detail && <small>{detail}</small>}
      </span>
      <span className={styles.moves}>
        <Button look="secondary" disabled={place === 0} onClick={() => onMove(moved(order, id, -1))}>
          <span aria-hidden>↑</span>
          <span className={styles.hidden}>{t`Monter ${label}`}</span>
        </Button>
        <Button look="secondary" disabled={place === order.length - 1} onClick={() => onMove(moved(order, id, 1))}>
          <span aria-hidden>↓</span>
          <span className={styles.hidden}>{t`Descendre ${label}`}</span>
        </Button>
        <Button look="secondary" onClick={() => onMove(without(order, id))}>
          <span aria-hidden>✕</span>
          <span className={styles.hidden}>{t`Ne plus classer ${label}`}</span>
        </Button>
      </span>
    </li>
  );
}
