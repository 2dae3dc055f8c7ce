/**
 * Votes by college. Proportional: a college's weight is shared by its expressed votes, Yes = sum of w * y / (y + n). Majority: a college gives its
 * whole weight to its larger side, and a tied one gives nothing. An empty college leaves its weight unused. Double majority: the heads and the
 * weights must both agree. A cooperative of collective interest has at least three colleges of 10 % to 50 % each (loi 47-1775, art. 19 octies).
 */
import { compareFractions, fraction, parseFraction, percentOf, sumOf, timesOf, type Fraction } from '../kernel';
import type { Condition } from './result.schema';
import type { Colleges, Threshold } from './rule.schema';
import { parseThreshold } from './threshold.rules';

/** Expressed votes of one college, whole numbers >= 0. */
export interface CollegeVotes {
  yes: number;
  no: number;
}

/** A college with its part of the whole, exact and > 0. */
export interface WeightedCollege extends CollegeVotes {
  weight: Fraction;
}

const none = fraction(0, 1);

/** Yes and no in weights. @param aggregation how a college's votes become its weight */
export function weightedSides(colleges: readonly WeightedCollege[], aggregation: 'proportional' | 'majority'): { yes: Fraction; no: Fraction } {
  const sides = colleges.map((college) => (aggregation === 'proportional' ? proportional(college) : whole(college)));
  return { yes: sumOf(sides.map(({ yes }) => yes)), no: sumOf(sides.map(({ no }) => no)) };
}

/**
 * The weighted majority as a condition: yes over yes and no, in weights.
 * @param votes by college; one that is absent has none
 * @param threshold what the share must meet @throws RangeError when it is none
 */
export function weightedMajority({ aggregation, weights }: Colleges, votes: ReadonlyMap<string, CollegeVotes>, threshold: Threshold): Condition {
  const bar = parseThreshold(threshold);
  if (!bar) throw new RangeError(`not a threshold: ${threshold}`);
  const colleges = weights.map(({ college, weight }) => ({ weight: weightOf(weight), ...(votes.get(college) ?? { yes: 0, no: 0 }) }));
  const { yes, no } = weightedSides(colleges, aggregation === 'proportional' ? 'proportional' : 'majority');
  const all = sumOf([yes, no]);
  if (all.num === 0n) return { name: 'majority', met: false, num: '0', den: '0', threshold, percent: null };
  const share = timesOf(yes, fraction(all.den, all.num));
  const order = compareFractions(share, bar.share);
  return { name: 'majority', met: bar.strict ? order > 0 : order >= 0, num: `${share.num}`, den: `${share.den}`, threshold, percent: percentOf(share, 2) };
}

/** What is wrong with weights, if anything: each college stands once, and they sum to exactly 1. */
export function faultOfWeights({ weights }: Pick<Colleges, 'weights'>): 'sum' | 'twice' | null {
  if (new Set(weights.map(({ college }) => college)).size < weights.length) return 'twice';
  return compareFractions(sumOf(weights.map(({ weight }) => weightOf(weight))), fraction(1, 1)) === 0 ? null : 'sum';
}

/**
 * Whether weights may be those of a SCIC.
 * @param least how many colleges, 3 in the law
 * @param bounds of each weight, a tenth to a half in the law
 */
export function isScic({ weights }: Pick<Colleges, 'weights'>, least = 3, bounds = { least: fraction(1, 10), most: fraction(1, 2) }): boolean {
  const within = (weight: Fraction) => compareFractions(weight, bounds.least) >= 0 && compareFractions(weight, bounds.most) <= 0;
  return weights.length >= least && weights.every(({ weight }) => within(weightOf(weight)));
}

/** Reads a weight. @throws RangeError for no fraction */
export function weightOf(text: string): Fraction {
  const weight = parseFraction(text);
  if (!weight) throw new RangeError(`not a weight: ${text}`);
  return weight;
}

function proportional({ weight, yes, no }: WeightedCollege): { yes: Fraction; no: Fraction } {
  if (yes + no === 0) return { yes: none, no: none };
  return { yes: timesOf(weight, fraction(yes, yes + no)), no: timesOf(weight, fraction(no, yes + no)) };
}

function whole({ weight, yes, no }: WeightedCollege): { yes: Fraction; no: Fraction } {
  return { yes: yes > no ? weight : none, no: no > yes ? weight : none };
}
