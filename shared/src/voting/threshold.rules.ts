import { compareFractions, fraction, type Fraction } from '../kernel';
import type { Threshold } from './rule.schema';

/** A share that must be exceeded (`strict`) or reached. */
export interface Bar {
  share: Fraction;
  strict: boolean;
}

/**
 * Reads `">1/2"` or `">=2/3"`.
 * @returns undefined when the text is no threshold, or asks for more than the whole (`>=3/2`, `>1/1`): no vote could meet it
 */
export function parseThreshold(text: Threshold): Bar | undefined {
  const match = /^>(=?)(\d{1,9})\/(\d{1,9})$/.exec(text);
  if (!match?.[2] || !match[3] || Number(match[3]) === 0) return undefined;
  const bar = { share: fraction(Number(match[2]), Number(match[3])), strict: match[1] === '' };
  const whole = compareFractions(bar.share, fraction(1, 1));
  return whole > 0 || (whole === 0 && bar.strict) ? undefined : bar;
}

/**
 * Whether `num` of `den` meets a threshold, by cross multiplication.
 * @param num counted, >= 0
 * @param den the base, >= 0; nothing of nothing (0) meets no threshold
 */
export function meets(num: number, den: number, bar: Bar): boolean {
  if (den === 0) return false;
  const order = compareFractions(fraction(num, den), bar.share);
  return bar.strict ? order > 0 : order >= 0;
}
