import { useLingui } from '@lingui/react/macro';
import type { Ballot, RoundOption } from '@palabre/shared/voting';
import { choiceWords } from '../choice.words';

/** What a ballot says, in one line. */
export function BallotWords({ ballot, options }: { ballot: Ballot; options: readonly RoundOption[] }): string {
  const { t, i18n } = useLingui();
  const label = (id: string) => options.find((option) => option.id === id)?.label ?? id;
  if ('choice' in ballot) return i18n._(choiceWords[ballot.choice]);
  if ('blank' in ballot) return i18n._(choiceWords.blank);
  if ('approvals' in ballot) return ballot.approvals.map(label).join(', ') || t`aucune option`;
  if ('ranking' in ballot) return ballot.ranking.map((tier, place) => `${place + 1}. ${tier.map(label).join(' = ')}`).join(' · ');
  const marks = Object.entries(Object.values(ballot)[0] as Record<string, number | null>);
  return marks.map(([id, mark]) => `${label(id)} : ${mark ?? '–'}`).join(' · ');
}
