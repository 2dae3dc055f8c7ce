import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { DecisionCard } from '@palabre/shared/outcomes';
import { outcomeNames } from './outcome.words';
import styles from './outcomes.module.css';

/** The decision in one line: "Adoptée : 71 pour, 12 contre, 14 abstentions." */
export function OutcomeLine({ decision: { outcome, counts } }: { decision: Pick<DecisionCard, 'outcome' | 'counts'> }) {
  const { i18n } = useLingui();
  const { yes, no, members } = counts;
  const cast = yes + no + counts.abstain;
  const abstain = plural(counts.abstain, { one: '# abstention', other: '# abstentions' });
  const name = <span className={styles[outcome]}>{i18n._(outcomeNames[outcome])}</span>;
  return (
    <p>
      <strong>
        <Trans>
          {name} : {yes} pour, {no} contre, {abstain}.
        </Trans>
      </strong>{' '}
      {outcome === 'no-quorum' && (
        <Trans>
          {cast} bulletins sur {members} personnes inscrites : il en fallait plus. Le texte est retourné en rédaction.
        </Trans>
      )}
    </p>
  );
}
