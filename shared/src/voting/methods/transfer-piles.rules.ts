import { unranked, type RankedProfile } from './profile.rules';

/**
 * Ballots of a strict profile as orders of places, each ended by `nobody`: from them a paper goes to the next option that is still in the count.
 * @returns `order[ballot * (options + 1) + step]`
 */
export function ordersOf({ options, size, tiers }: RankedProfile): Uint16Array {
  const width = options.length + 1;
  const orders = new Uint16Array(size * width).fill(nobody);
  for (let ballot = 0; ballot < size; ballot += 1) {
    for (let place = 0; place < options.length; place += 1) {
      const tier = tiers[ballot * options.length + place] as number;
      if (tier !== unranked) orders[ballot * width + tier] = place;
    }
  }
  return orders;
}

/** After the last option that a ballot ranks. */
export const nobody = 0xffff;

/**
 * Of tied options those that were lowest (or highest) at the most recent earlier stage at which they differed.
 * @param stages votes of each option by its place, the latest stage last and without the one at hand
 * @returns what remains tied, and whether any stage told them apart
 */
export function apartBefore(tied: readonly number[], stages: readonly ArrayLike<number>[], wanted: 'lowest' | 'highest'): number[] {
  let left = [...tied];
  for (let stage = stages.length - 1; stage >= 0 && left.length > 1; stage -= 1) {
    const votes = stages[stage] as ArrayLike<number>;
    const values = left.map((place) => votes[place] as number);
    const extreme = wanted === 'lowest' ? Math.min(...values) : Math.max(...values);
    left = left.filter((place) => votes[place] === extreme);
  }
  return left;
}
