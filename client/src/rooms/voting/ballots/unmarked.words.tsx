import { Trans } from '@lingui/react/macro';
import type { VotingRule } from '@palabre/shared/voting';
import { gradesOf, wordOf } from './ballot.rules';
import { takesEqualRanks } from './ranking.rules';

/** What becomes of options that a ranking leaves out: the rule says it. */
export function UnrankedWords({ rule }: { rule: VotingRule }) {
  if (!takesEqualRanks(rule.method)) return <Trans>Votre voix ne leur sera jamais transmise.</Trans>;
  if (wordOf(rule, 'unranked', 'last') === 'ignore')
    return <Trans>Vous ne dites rien d’elles : elles ne sont comparées à aucune autre par votre bulletin.</Trans>;
  return <Trans>Elles viennent ensemble après tout ce que vous classez.</Trans>;
}

/** What becomes of options without a grade. */
export function UngradedWords({ rule }: { rule: VotingRule }) {
  const missing = wordOf(rule, 'missing', 'worst');
  if (missing === 'normalise') return <Trans>Sans mention, une option n’est pas jugée par votre bulletin.</Trans>;
  const grades = gradesOf(rule);
  const grade = grades[missing === 'worst' ? 0 : Number(missing.slice('grade:'.length))] ?? '';
  return <Trans>Sans mention, une option reçoit « {grade} ».</Trans>;
}

/** What becomes of options without a number. */
export function UnscoredWords({ rule }: { rule: VotingRule }) {
  if (wordOf(rule, 'aggregate', 'sum') === 'mean') return <Trans>Sans note, une option n’est pas jugée par votre bulletin.</Trans>;
  return <Trans>Sans note, une option ne reçoit rien de vous.</Trans>;
}
