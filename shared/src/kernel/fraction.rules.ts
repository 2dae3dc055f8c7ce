/**
 * Exact fractions. Every threshold, base and share of a decision is one: no floating point ever decides.
 */
export interface Fraction {
  readonly num: bigint;
  /** > 0 */
  readonly den: bigint;
}

/**
 * A fraction of two whole numbers, unreduced.
 * @param num numerator
 * @param den denominator, > 0
 * @throws RangeError when `den` is not positive
 */
export function fraction(num: bigint | number, den: bigint | number): Fraction {
  const exact = { num: BigInt(num), den: BigInt(den) };
  if (exact.den <= 0n) throw new RangeError('the denominator of a fraction must be positive');
  return exact;
}

/**
 * Reads `"n/d"` or a whole number.
 * @returns undefined when the text is not a fraction of whole numbers >= 0 with a positive denominator
 */
export function parseFraction(text: string): Fraction | undefined {
  const match = /^(\d{1,18})(?:\/(\d{1,18}))?$/.exec(text);
  if (!match?.[1]) return undefined;
  const den = BigInt(match[2] ?? 1);
  return den > 0n ? { num: BigInt(match[1]), den } : undefined;
}

/** `"n/d"`, unreduced. */
export const formatFraction = ({ num, den }: Fraction): string => `${num}/${den}`;

/** Negative when a < b, 0 when equal, positive when a > b; by cross multiplication. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * A share as a percentage, for display only.
 * @param share a fraction
 * @param decimals digits after the point, rounded half up
 * @returns e.g. `66.6667`
 */
export function percentOf(share: Fraction, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const scaled = (share.num * 100n * scale * 2n + share.den) / (share.den * 2n);
  const whole = scaled / scale;
  return decimals === 0 ? `${whole}` : `${whole}.${(scaled % scale).toString().padStart(decimals, '0')}`;
}

/** In lowest terms. */
export function reduced({ num, den }: Fraction): Fraction {
  let [a, b] = [num < 0n ? -num : num, den];
  while (b > 0n) [a, b] = [b, a % b];
  return { num: num / a, den: den / a };
}

/** The sum, in lowest terms; of nothing, 0/1. */
export const sumOf = (terms: readonly Fraction[]): Fraction =>
  terms.reduce((sum, { num, den }) => reduced({ num: sum.num * den + num * sum.den, den: sum.den * den }), { num: 0n, den: 1n });

/** The product, in lowest terms. */
export const timesOf = (a: Fraction, b: Fraction): Fraction => reduced({ num: a.num * b.num, den: a.den * b.den });
