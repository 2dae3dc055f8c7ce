import { Trans, useLingui } from '@lingui/react/macro';
import { isExpressed, type Ballot, type Choice, type RoundView } from '@palabre/shared/voting';
import { useFormat } from '../../../i18n';
import { gradesOf, unmarkedIn } from './ballot.rules';
import { answerWords } from '../consent/consent.words';
import { choiceWords } from '../choice.words';

type Asked = Pick<RoundView, 'rule' | 'options'>;

const splitParts = (split: Record<Choice, number>) => (Object.entries(split) as [Choice, number][]).filter(([, votes]) => votes > 0);

/** What a ballot says, in one line. */
export function useBallotWords({ rule, options }: Asked): (ballot: Ballot) => string {
  const { t, i18n } = useLingui();
  const label = (id: string) => options.find((option) => option.id === id)?.label ?? id;
  const grades = gradesOf(rule);
  return (ballot) => {
    if ('choice' in ballot) return i18n._(choiceWords[ballot.choice]);
    if ('split' in ballot)
      return splitParts(ballot.split)
        .map(([choice, votes]) => `${i18n._(choiceWords[choice])} : ${votes}`)
        .join(' · ');
    if ('say' in ballot) return [i18n._(answerWords[ballot.say].name), ballot.reason].filter(Boolean).join(' : ');
    if ('blank' in ballot) return i18n._(choiceWords.blank);
    if (!isExpressed(ballot)) return t`aucune option`;
    if ('approvals' in ballot) return ballot.approvals.map(label).join(', ');
    if ('ranking' in ballot) return ballot.ranking.map((tier, place) => `${place + 1}. ${tier.map(label).join(' = ')}`).join(' · ');
    const said = (mark: number) => ('grades' in ballot ? (grades[mark] ?? mark) : mark);
    const marks = Object.entries(Object.values(ballot)[0] as Record<string, number | null>);
    return marks.map(([id, mark]) => `${label(id)} : ${mark === null ? '–' : said(mark)}`).join(' · ');
  };
}

export const BallotWords = ({ ballot, round }: { ballot: Ballot; round: Asked }): string => useBallotWords(round)(ballot);

/** What a ballot leaves out, said once more before it is cast: silence is easily overlooked. */
export function UnmarkedWords({ ballot, round: { options } }: { ballot: Ballot; round: Asked }) {
  const { list } = useFormat();
  if ('choice' in ballot || 'split' in ballot || 'say' in ballot || 'blank' in ballot) return null;
  if (!isExpressed(ballot)) {
    return <Trans>Rien n’est marqué : ce bulletin comptera pour le quorum, et pour aucune option.</Trans>;
  }
  const unmarked = list(unmarkedIn(ballot, options).map(({ label }) => label));
  if (unmarked === '') return null;
  return 'ranking' in ballot ? <Trans>Sans rang : {unmarked}.</Trans> : <Trans>Sans réponse : {unmarked}.</Trans>;
}
