import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { RoundOption } from '@palabre/shared/voting';
import { useLayoutEffect, useRef } from 'react';
import { useFormat } from '../../../i18n';
import { announce } from '../../../lib';
import type { BallotFieldProps } from './ballot.fields';
import styles from './ballots.module.css';
import { useRankingDrag, type Target } from './ranking.drag';
import { RankedLine, UnrankedLine } from './ranking.lines';
import { besides, movedTo, numbered, placeOf, takesEqualRanks, without, type Tiers } from './ranking.rules';
import { UnrankedWords } from './unmarked.words';

/** Best first: by dragging, by buttons, or by the number of the place. What is left out is not ranked. */
export function RankingFields(props: BallotFieldProps) {
  const { rule, options } = props;
  const equal = takesEqualRanks(rule.method);
  const { place, tiers, drag, lineOf } = useRanking(props, equal);
  const ranked = tiers.flat().flatMap((id) => options.filter((option) => option.id === id));
  const rest = options.filter(({ id }) => placeOf(tiers, id) === 0);
  return (
    // It only listens for Escape, which lets go of what is dragged.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset ref={place} className={styles.group} onKeyDown={drag.onKeyDown}>
      <legend>
        <Trans>Votre classement, le meilleur en premier</Trans>
      </legend>
      <HowTo equal={equal} />
      {ranked.length === 0 ? (
        <p>
          <Trans>Rien n’est classé pour l’instant. Ajoutez d’abord votre meilleur choix.</Trans>
        </p>
      ) : (
        <ol className={styles.ranking}>
          {ranked.map((option) => (
            <RankedLine key={option.id} {...lineOf(option)} />
          ))}
        </ol>
      )}
      {rest.length > 0 && (
        <div data-unranked data-over={drag.target === 'unranked' || undefined} className={styles.unranked}>
          <p>
            <strong>
              <Plural value={rest.length} one="Sans rang : # option." other="Sans rang : # options." />
            </strong>{' '}
            <UnrankedWords rule={rule} />
          </p>
          <ul className={styles.ranking}>
            {rest.map((option) => (
              <UnrankedLine key={option.id} {...lineOf(option)} />
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  );
}

/** The ranking of a ballot and all that moves it; whatever moves an option says so, and keeps the focus on it. */
function useRanking({ options, ballot, onChange }: BallotFieldProps, equal: boolean) {
  const tiers: Tiers = ballot && 'ranking' in ballot ? ballot.ranking : [];
  const say = useAnnouncedMoves(options);
  const focus = useFollowedFocus();
  const change = (next: string[][], option: string, control: string | null) => {
    if (control) focus.follow(option, control);
    onChange({ ranking: next });
    say(next, option);
  };
  const drag = useRankingDrag(equal, (option, target) => change(dropped(tiers, option, target), option, 'place'));
  const numberTo = (option: string, number: number) => (number === 0 ? without(tiers, option) : numbered(tiers, option, number, equal));
  const lineOf = (option: RoundOption) => ({
    option,
    tiers,
    equal,
    dragged: drag.dragged === option.id,
    over: sideOver(drag.target, option.id),
    handle: drag.handleOf(option.id),
    onMove: (next: string[][], control: string | null) => change(next, option.id, control),
    onNumber: (number: number, stay: boolean) => change(numberTo(option.id, number), option.id, stay ? 'place' : null),
  });
  return { place: focus.place, tiers, drag, lineOf };
}

function HowTo({ equal }: { equal: boolean }) {
  return (
    <p className={styles.hint}>
      <Trans>Déplacez une ligne par sa poignée, avec les flèches, ou en écrivant le numéro de sa place puis Entrée.</Trans>{' '}
      {equal ? (
        <Trans>Deux options qui portent le même numéro sont à égalité.</Trans>
      ) : (
        <Trans>Chaque place porte une seule option : cette méthode ne connaît pas d’égalité sur un bulletin.</Trans>
      )}
    </p>
  );
}

const dropped = (tiers: Tiers, option: string, target: Target): string[][] =>
  target === 'unranked' ? without(tiers, option) : movedTo(tiers, option, target.option, target.side);

const sideOver = (target: Target | null, option: string) => (target !== null && target !== 'unranked' && target.option === option ? target.side : undefined);

/** The line moves with its option: whoever moved it goes on from the same button of the same option. */
function useFollowedFocus() {
  const place = useRef<HTMLFieldSetElement>(null);
  const followed = useRef<{ option: string; control: string } | null>(null);
  useLayoutEffect(() => {
    if (!followed.current) return;
    const { option, control } = followed.current;
    followed.current = null;
    const line = place.current?.querySelector(`[data-option="${CSS.escape(option)}"]`);
    (line?.querySelector<HTMLElement>(`[data-control="${control}"]`) ?? line?.querySelector<HTMLElement>('[data-control]'))?.focus();
  });
  return {
    place,
    follow: (option: string, control: string): void => {
      followed.current = { option, control };
    },
  };
}

/** Says where an option stands after a move, and beside which others. */
function useAnnouncedMoves(options: readonly RoundOption[]): (tiers: Tiers, option: string) => void {
  const { t } = useLingui();
  const { list } = useFormat();
  const labelOf = (id: string) => options.find((option) => option.id === id)?.label ?? id;
  return (tiers, option) => {
    const [label, place, total] = [labelOf(option), placeOf(tiers, option), tiers.length];
    const others = list(besides(tiers, option).map(labelOf));
    if (place === 0) announce(t`${label} : sans rang`);
    else announce(others ? t`${label} : place ${place} sur ${total}, à égalité avec ${others}` : t`${label} : place ${place} sur ${total}`);
  };
}
