/**
 * Yes / no / abstain. With Y, N, A votes and M members of the frozen roll, the majority base D is: expressed Y + N; cast
 * Y + N + A; members M. The proposal is adopted iff the quorum is met and Y / D meets the threshold. D = 0 is not
 * adopted, and 50-50 under a strict half is a rejection. Expressed votes are those of French company law (C. com.
 * L225-96 and L225-98: abstentions and blanks are no expressed votes since 2019); statutes may choose otherwise.
 */
import { fraction, percentOf } from '../kernel';
import { meets, parseThreshold } from './threshold.rules';
import type { Choice, Condition, Counts, MajorityBase, Threshold, VotingRule, YesNoResult } from './voting.schema';

/**
 * Counts ballots, one a voter, in any order.
 * @param choices the ballots
 * @param members how many are on the roll
 */
export function countChoices(choices: Iterable<Choice>, members: number): Counts {
  const counts = { yes: 0, no: 0, abstain: 0, members };
  for (const choice of choices) counts[choice] += 1;
  return counts;
}

/**
 * The decision, condition by condition.
 * @param counts whole numbers >= 0; yes + no + abstain <= members
 * @param rule thresholds must be readable by `parseThreshold`
 * @returns `no-quorum` before anything else when the quorum is missed
 * @throws RangeError when a threshold is not readable: rules are checked before a round opens
 */
export function decideYesNo(counts: Counts, rule: Pick<VotingRule, 'base' | 'threshold' | 'quorum'>): YesNoResult {
  const cast = counts.yes + counts.no + counts.abstain;
  const majority = condition('majority', counts.yes, baseOf(counts, rule.base), rule.threshold);
  const quorum = rule.quorum === null ? [] : [condition('quorum', cast, counts.members, rule.quorum)];
  const conditions = [...quorum, majority];
  const outcome = quorum.some(({ met }) => !met) ? 'no-quorum' : majority.met ? 'adopted' : 'rejected';
  return { outcome, counts, conditions };
}

/** The number of which the majority is a share. */
export function baseOf({ yes, no, abstain, members }: Counts, base: MajorityBase): number {
  const bases = { expressed: yes + no, cast: yes + no + abstain, members };
  return bases[base];
}

function condition(name: Condition['name'], num: number, den: number, threshold: Threshold): Condition {
  const bar = parseThreshold(threshold);
  if (!bar) throw new RangeError(`not a threshold: ${threshold}`);
  return { name, num, den, threshold, met: meets(num, den, bar), percent: den === 0 ? null : percentOf(fraction(num, den), 2) };
}

/**
 * The smallest number that meets a threshold of a base: "at least 8 of 14 must take part".
 * @param den the base, > 0
 * @returns undefined when the threshold is not readable
 */
export function smallestThatMeets(den: number, threshold: Threshold): number | undefined {
  const bar = parseThreshold(threshold);
  if (!bar) return undefined;
  const exact = bar.share.num * BigInt(den);
  const whole = exact / bar.share.den;
  const remainder = exact % bar.share.den;
  return Number(remainder > 0n || bar.strict ? whole + 1n : whole);
}
