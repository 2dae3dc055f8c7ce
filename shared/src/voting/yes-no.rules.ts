/**
 * Yes / no / abstain. With Y, N, A votes, B blanks and M members of the frozen roll, the majority base D is: expressed Y + N; cast
 * Y + N + A + B; members M. The proposal is adopted iff the quorum is met and Y / D meets the threshold. D = 0 is not
 * adopted, and 50-50 under a strict half is a rejection. Expressed votes are those of French company law (C. com.
 * L225-96 and L225-98: abstentions and blanks are no expressed votes since 2019); statutes may choose otherwise.
 */
import { fraction, percentOf } from '../kernel';
import type { Choice } from './ballot.schema';
import type { Condition } from './result.schema';
import type { MajorityBase, Threshold } from './rule.schema';
import { meets, parseThreshold } from './threshold.rules';

/** Votes on one text; whole numbers >= 0, whose sum without `members` is at most `members`. */
export interface YesNoCounts extends Record<Choice, number> {
  members: number;
}

/** The number of which the majority is a share. */
export function baseOf({ yes, no, abstain, blank, members }: YesNoCounts, base: MajorityBase): number {
  const bases = { expressed: yes + no, cast: yes + no + abstain + blank, members };
  return bases[base];
}

/**
 * The majority with its figures.
 * @param rule a threshold that `parseThreshold` reads
 * @throws RangeError when it does not: rules are checked before a round opens
 */
export function majorityOf(counts: YesNoCounts, rule: { base: MajorityBase; threshold: Threshold }): Condition {
  return conditionOf('majority', counts.yes, baseOf(counts, rule.base), rule.threshold);
}

/** A condition on whole numbers. @param num counted @param den the base; nothing of nothing (0) meets no threshold @throws RangeError for no threshold */
export function conditionOf(name: Condition['name'], num: number, den: number, threshold: Threshold): Condition {
  const bar = parseThreshold(threshold);
  if (!bar) throw new RangeError(`not a threshold: ${threshold}`);
  const percent = den === 0 ? null : percentOf(fraction(num, den), 2);
  return { name, num: String(num), den: String(den), threshold, met: meets(num, den, bar), percent };
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
