import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { DecisionCard } from '@palabre/shared/outcomes';
import { outcomeNames } from './outcome.words';
import type { ReactNode } from 'react';
import styles from './outcomes.module.css';

type Decided = Pick<DecisionCard, 'outcome' | 'counts' | 'participation' | 'winners'>;

/** The decision in one line: "Adoptée : 71 pour, 12 contre, 14 abstentions.", or what was chosen. */
export function OutcomeLine({ decision }: { decision: Decided }) {
  const { i18n } = useLingui();
  const { outcome, counts } = decision;
  const { cast, members } = decision.participation;
  const name = <span className={styles[outcome]}>{i18n._(outcomeNames[outcome])}</span>;
  return (
    <p>
      <strong>{counts ? <Votes name={name} counts={counts} /> : <Chosen name={name} winners={decision.winners} />}</strong>{' '}
      {outcome === 'no-quorum' && (
        <Trans>
          {cast} bulletins sur {members} personnes inscrites : il en fallait plus. Le texte est retourné en rédaction.
        </Trans>
      )}
    </p>
  );
}

function Votes({ name, counts }: { name: ReactNode; counts: NonNullable<Decided['counts']> }) {
  const { yes, no } = counts;
  const abstain = plural(counts.abstain, { one: '# abstention', other: '# abstentions' });
  return (
    <Trans>
      {name} : {yes} pour, {no} contre, {abstain}.
    </Trans>
  );
}

function Chosen({ name, winners }: { name: ReactNode; winners: string[] }) {
  if (winners.length === 0) return <>{name}.</>;
  const list = winners.join(', ');
  return (
    <Trans>
      {name} : {list}.
    </Trans>
  );
}
