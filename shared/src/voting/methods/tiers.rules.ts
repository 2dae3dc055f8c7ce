import type { Ties } from './tie.rules';

/**
 * Options with equal scores in tiers.
 * @param options ids
 * @param compare negative when the first is better; 0 when both are equal
 * @returns tiers, best first; inside a tier in the order given
 */
export function tiersBy(options: readonly string[], compare: (a: string, b: string) => number): string[][] {
  const tiers: string[][] = [];
  for (const option of options.toSorted(compare)) {
    const tier = tiers.at(-1);
    if (tier?.[0] !== undefined && compare(tier[0], option) === 0) tier.push(option);
    else tiers.push([option]);
  }
  return tiers;
}

/**
 * Who wins when one is to be chosen: the first tier, or the one of it that the tie rule draws.
 * @param ranking tiers, best first
 * @returns several when a tie is declared
 */
export function winnersOf(ranking: readonly (readonly string[])[], ties: Ties): string[] {
  const first = ranking[0] ?? [];
  if (first.length < 2) return [...first];
  return ties.settle('winner', first)?.slice(0, 1) ?? [...first];
}

/** Compares options by a number of each, the highest first. */
export function byTotal(totals: ReadonlyMap<string, number | bigint>): (a: string, b: string) => number {
  return (a, b) => {
    const [one, other] = [totals.get(a) ?? 0, totals.get(b) ?? 0];
    return one > other ? -1 : one < other ? 1 : 0;
  };
}
