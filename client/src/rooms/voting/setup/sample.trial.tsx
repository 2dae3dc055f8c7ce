import { Trans, useLingui } from '@lingui/react/macro';
import type { Ballot, RoundOption, RoundResult, VotingRule } from '@palabre/shared/voting';
import { countRound, faultOfRule } from '@palabre/shared/counting';
import { useState } from 'react';
import { Row, TextField } from '../../../ui';
import { outcomeWords } from '../choice.words';
import { sampleBallots } from './sample.rules';

interface Props {
  rule: VotingRule;
  options: readonly RoundOption[];
  /** on the roll */
  members: number;
}

/** Tries the rule: sides to fill in for a text, nine ballots for a choice. */
export function SampleTrial(props: Props) {
  return props.rule.method === 'yes-no' ? <TrySides rule={props.rule} members={props.members} /> : <TryChoice {...props} />;
}

function TrySides({ rule, members }: Pick<Props, 'rule' | 'members'>) {
  const { t, i18n } = useLingui();
  const [votes, setVotes] = useState({ yes: 7, no: 4, abstain: 2 });
  const field = (choice: keyof typeof votes, label: string) => (
    <TextField
      key={choice}
      label={label}
      type="number"
      min={0}
      value={votes[choice]}
      onChange={(event) => setVotes({ ...votes, [choice]: Math.max(0, Math.floor(Number(event.currentTarget.value) || 0)) })}
    />
  );
  const cast = votes.yes + votes.no + votes.abstain;
  const ballots = Object.entries(votes).flatMap(([choice, times]) => (times > 0 ? [{ ballot: { choice } as Ballot, times }] : []));
  const result = count(rule, [], Math.max(members, cast), ballots);
  return (
    <>
      <Row>{[field('yes', t`Pour`), field('no', t`Contre`), field('abstain', t`Abstentions`)]}</Row>
      <p role="status">{result ? <strong>{i18n._(outcomeWords[result.outcome])}</strong> : <Trans>Complétez la règle pour voir ce qu’elle donne.</Trans>}</p>
      {result?.conditions.map(({ name, num, den, met }) => (
        <p key={name}>
          {name === 'quorum' ? t`Quorum` : t`Majorité`} : {num}/{den} {met ? '✓' : '✗'}
        </p>
      ))}
    </>
  );
}

function TryChoice({ rule, options, members }: Props) {
  const { i18n } = useLingui();
  const ballots = !('options' in rule) || options.length < 2 || faultOfRule(rule, options) ? [] : sampleBallots(rule, options);
  const result = ballots.length > 0 ? count({ ...rule, quorum: null }, options, Math.max(members, 9), ballots) : null;
  const winners = (result?.winners ?? []).map((id) => options.find((option) => option.id === id)?.label ?? id).join(', ');
  if (!result) {
    return (
      <p>
        <Trans>Donnez au moins deux options et les réglages de la méthode pour voir un décompte.</Trans>
      </p>
    );
  }
  return (
    <p role="status">
      <Trans>Sur neuf bulletins inventés :</Trans> <strong>{winners || i18n._(outcomeWords[result.outcome])}</strong>
    </p>
  );
}

/** Null where the rule is not complete yet. */
function count(rule: VotingRule, options: readonly RoundOption[], members: number, ballots: { ballot: Ballot; times: number }[]): RoundResult | null {
  try {
    const counted = ballots.map((one) => ({ ...one, college: null }));
    // Without colleges: a sample has none, and their weights need no trying out.
    const plain = rule.method === 'yes-no' ? { ...rule, colleges: undefined } : rule;
    return countRound({ rule: plain, options, members, collegeMembers: new Map(), ballots: counted, seed: null });
  } catch {
    return null;
  }
}
