/**
 * The count of a round: from its rule, its roll and its ballots to the published result. The server counts with it when a round closes, and whoever
 * recounts an export runs the very same.
 */
import { fraction, percentOf } from '../kernel';
import { isApportionment, isBlank, isConsultative, isExpressed } from './ballot-kind.rules';
import type { Ballot, Choice } from './ballot.schema';
import { requiredOf } from './call.rules';
import { weightedMajority } from './college.rules';
import { openTally, tally } from './methods/tally.rules';
import { countConsent, type CircleInput } from './consent-count.rules';
import type { CollegeResult, Condition, Outcome, Participation, RoundResult } from './result.schema';
import type { RoundOption } from './round.schema';
import type { ChoiceRule, VotingRule, YesNoRule } from './rule.schema';
import { conditionOf, majorityOf } from './yes-no.rules';

export interface CountInput {
  rule: VotingRule;
  /** none for yes and no */
  options: readonly RoundOption[];
  /** how many are on the roll, and in each of its colleges */
  members: number;
  collegeMembers: ReadonlyMap<string, number>;
  /** in any order; `times` equal ones at once where they were grouped, or the votes of its mandate */
  ballots: Iterable<{ ballot: Ballot; college: string | null; times?: number; personId?: string }>;
  /** of the lot, once the scrutineers' secrets are known; null before, and where the rule declares ties */
  seed: string | null;
  /** of a consent round: who was asked, and what they say of each other's objections */
  circle?: CircleInput;
}

/** What a count file has for ties. */
type TieBreak = 'report' | { seed: string };

/** Fewer ballots than these in a college would say who voted what. */
const fewestToSplit = 5;

/**
 * Counts a round.
 * @param input ballots that `ballotChecker` let pass
 * @returns the result; with `tied` where a tie is declared, or where it waits for its lot
 */
export function countRound(input: CountInput): RoundResult {
  const { rule } = input;
  if (rule.method === 'consent') return countConsent(input, rule);
  return rule.method === 'yes-no' ? countYesNo(input, rule) : countChoice(input, rule);
}

/** Whether a result waits for a lot: the rule draws, a tie was met, and no seed was known. */
export function awaitsLot(rule: VotingRule, result: RoundResult): boolean {
  const ties = (result.tally.ties ?? []) as readonly { settledBy: string }[];
  return rule.ties === 'lot' && result.outcome !== 'no-quorum' && ties.some(({ settledBy }) => settledBy === 'report');
}

/** Everything of the count file of a round but its ballots. */
export function countHead({ method, options }: ChoiceRule, choices: readonly RoundOption[], tieBreak: TieBreak): Record<string, unknown> {
  const ids = choices.map(({ id }) => id);
  const costs = choices.some(({ cost }) => cost !== undefined) && Object.fromEntries(choices.map(({ id, cost }) => [id, cost]));
  if (isApportionment(method)) return { method, options: { ...options, tieBreak }, votes: Object.fromEntries(ids.map((id) => [id, 0])) };
  return { method, options: { ...options, tieBreak }, candidates: ids, ...(costs && { costs }) };
}

function countYesNo({ ballots, members, collegeMembers }: CountInput, rule: YesNoRule): RoundResult {
  const counts = { yes: 0, no: 0, abstain: 0, blank: 0, members };
  const split = new Map<string, Record<Choice, number>>(rule.colleges?.weights.map(({ college }) => [college, { yes: 0, no: 0, abstain: 0, blank: 0 }]));
  for (const { ballot, college, times = 1 } of ballots) {
    const own = split.get(college ?? '');
    for (const [choice, votes] of votesIn(ballot, times)) {
      counts[choice] += votes;
      if (own) own[choice] += votes;
    }
  }
  const cast = counts.yes + counts.no + counts.abstain + counts.blank;
  const participation = { members, cast, blank: counts.blank, expressed: counts.yes + counts.no };
  const conditions = [...quorumOf(rule, participation), ...majoritiesOf(rule, counts, split)];
  return {
    outcome: outcomeOf(conditions),
    conditions,
    participation,
    counts: { yes: counts.yes, no: counts.no, abstain: counts.abstain, blank: counts.blank },
    winners: [],
    colleges: rule.colleges ? rule.colleges.weights.map((one) => collegeResult(one, split, collegeMembers)) : null,
    tally: tally({ method: 'yes-no', options: { base: rule.base, threshold: rule.threshold }, counts: { ...counts, invalid: 0, present: cast } }),
  };
}

/** All votes of a ballot go one way, or as it splits them: then it says itself how many there are. */
function votesIn(ballot: Ballot, times: number): [Choice, number][] {
  if ('split' in ballot) return Object.entries(ballot.split) as [Choice, number][];
  return [[(ballot as { choice: Choice }).choice, times]];
}

function majoritiesOf(rule: YesNoRule, counts: Parameters<typeof majorityOf>[0], split: ReadonlyMap<string, { yes: number; no: number }>): Condition[] {
  const heads = majorityOf(counts, rule);
  if (!rule.colleges) return [heads];
  const weighted = weightedMajority(rule.colleges, split, rule.threshold);
  return rule.colleges.aggregation === 'double-majority' ? [{ ...heads, name: 'heads' }, weighted] : [weighted];
}

function collegeResult(
  { college, weight }: { college: CollegeResult['college']; weight: string },
  split: ReadonlyMap<string, Record<Choice, number>>,
  members: ReadonlyMap<string, number>,
): CollegeResult {
  const { yes, no, abstain, blank } = split.get(college) ?? { yes: 0, no: 0, abstain: 0, blank: 0 };
  const cast = yes + no + abstain + blank;
  return { college, weight, members: members.get(college) ?? 0, cast, split: cast < fewestToSplit ? null : { yes, no, abstain: abstain + blank } };
}

function outcomeOf(conditions: readonly Condition[]): Outcome {
  if (conditions.some(({ name, met }) => name === 'quorum' && !met)) return 'no-quorum';
  return conditions.every(({ met }) => met) ? 'adopted' : 'rejected';
}

/** The quorum as a condition: a share of the roll, or the number it comes to. */
function quorumOf({ quorum }: VotingRule, { cast, members }: Participation): Condition[] {
  if (quorum === null) return [];
  if (typeof quorum === 'string' && quorum !== 'half-plus-one') return [conditionOf('quorum', cast, members, quorum)];
  const required = requiredOf(quorum, members);
  const percent = members === 0 ? null : percentOf(fraction(cast, members), 2);
  return [{ name: 'quorum', met: cast >= required, num: `${cast}`, den: `${members}`, threshold: `>=${required}/${members}`, percent }];
}

function countChoice(input: CountInput, rule: ChoiceRule): RoundResult {
  const { members, seed } = input;
  const participation = { members, cast: 0, blank: 0, expressed: 0 };
  const count = isApportionment(rule.method) ? openApportionment(input, rule) : openTally(countHead(rule, input.options, tieBreakOf(seed)));
  let place = 0;
  for (const { ballot, times = 1 } of input.ballots) {
    participation.cast += times;
    if (isBlank(ballot)) participation.blank += times;
    if (!isExpressed(ballot)) continue;
    participation.expressed += times;
    count.add({ ...ballot, count: times }, place);
    place += 1;
  }
  const result = count.result();
  const winners = winnersIn(result);
  const conditions = quorumOf(rule, participation);
  const outcome = outcomeOfChoice(rule, conditions, participation, winners, result);
  return { outcome, conditions, participation, counts: null, winners: outcome === 'adopted' ? winners : [], colleges: null, tally: result };
}

const tieBreakOf = (seed: string | null): TieBreak => (seed === null ? 'report' : { seed });

/** Lists get seats from votes, not from ballots: the votes are gathered first. */
function openApportionment(
  { options, seed }: CountInput,
  rule: ChoiceRule,
): { add: (ballot: Ballot & { count: number }) => void; result: () => Record<string, unknown> } {
  const votes = new Map(options.map(({ id }) => [id, 0]));
  return {
    add(ballot) {
      for (const list of (ballot as { approvals: string[] }).approvals) votes.set(list, (votes.get(list) ?? 0) + ballot.count);
    },
    result: () => tally({ ...countHead(rule, options, tieBreakOf(seed)), votes: Object.fromEntries(votes) }),
  };
}

/** The options that won, in whatever words the method has for them. */
function winnersIn(result: Record<string, unknown>): string[] {
  if (Array.isArray(result.winners)) return result.winners as string[];
  if (Array.isArray(result.selected)) return result.selected as string[];
  if (Array.isArray(result.winningCommittees)) return (result.winningCommittees[0] ?? []) as string[];
  return Object.entries((result.seats ?? {}) as Record<string, number>)
    .filter(([, seats]) => seats > 0)
    .map(([list]) => list);
}

function outcomeOfChoice(rule: ChoiceRule, conditions: Condition[], { expressed }: Participation, winners: string[], result: Record<string, unknown>): Outcome {
  if (conditions.some(({ met }) => !met)) return 'no-quorum';
  if (isConsultative(rule.method)) return 'consulted';
  if (expressed === 0) return 'rejected';
  if (isUndecided(result)) return 'tied';
  return winners.length === 0 || (winners.length === 1 && winners.includes('none')) ? 'rejected' : 'adopted';
}

/** A tie that decides who wins and was declared; ties further down a ranking are never met. */
function isUndecided(result: Record<string, unknown>): boolean {
  const ties = (result.ties ?? []) as readonly { settledBy: string }[];
  return result.undecided !== undefined || ties.some(({ settledBy }) => settledBy === 'report');
}
