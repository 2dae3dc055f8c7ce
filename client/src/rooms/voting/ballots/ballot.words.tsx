import { useLingui } from '@lingui/react/macro';
import type { Ballot, RoundView } from '@palabre/shared/voting';
import { gradesOf } from './ballot.rules';
import { choiceWords } from '../choice.words';

/** What a ballot says, in one line. */
export function BallotWords({ ballot, round: { rule, options } }: { ballot: Ballot; round: Pick<RoundView, 'rule' | 'options'> }): string {
  const { t, i18n } = useLingui();
  const label = (id: string) => options.find((option) => option.id === id)?.label ?? id;
  if ('choice' in ballot) return i18n._(choiceWords[ballot.choice]);
  if ('blank' in ballot) return i18n._(choiceWords.blank);
  if ('approvals' in ballot) return ballot.approvals.map(label).join(', ') || t`aucune option`;
  if ('ranking' in ballot) return ballot.ranking.map((tier, place) => `${place + 1}. ${tier.map(label).join(' = ')}`).join(' · ');
  const grades = 'grades' in ballot ? gradesOf(rule) : [];
  const marks = Object.entries(Object.values(ballot)[0] as Record<string, number | null>);
  return marks.map(([id, mark]) => `${label(id)} : ${mark === null ? '–' : (grades[mark] ?? mark)}`).join(' · ');
}
