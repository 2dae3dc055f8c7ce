import type { Target } from './outcomes.schema';

/**
 * A decimal number as one writes it: `007.50` is `7.5`, `-0.0` is `0`. Two quantities are equal when this gives the same text.
 * @param text a `Quantity`, or what Postgres makes of one (`numeric(16,4)` has all its decimals)
 */
export function plainQuantity(text: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text) ?? [];
  const number = decimals ? `${whole}.${decimals}` : whole;
  return number === '0' ? number : sign + number;
}

/** Targets as they are kept: by year, with plain values. */
export const orderTargets = (targets: readonly Target[]): Target[] =>
  targets.map(({ year, value }) => ({ year, value: plainQuantity(value) })).toSorted((a, b) => a.year - b.year);

/**
 * What was aimed at for a year.
 * @param targets in any order
 * @param year e.g. of a measurement
 * @returns the target of this year; between two targets the next one; after the last the last; null without any
 */
export function targetFor(targets: readonly Target[], year: number): Target | null {
  const ordered = targets.toSorted((a, b) => a.year - b.year);
  return ordered.find((target) => target.year >= year) ?? ordered.at(-1) ?? null;
}

/** Whether a year has two targets. */
export const hasYearTwice = (targets: readonly Target[]): boolean => new Set(targets.map(({ year }) => year)).size < targets.length;
