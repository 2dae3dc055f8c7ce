/**
 * Every option against every other: how many voters prefer one to the other. From it follow the Condorcet winner, who beats everybody (Condorcet, "Essai
 * sur l'application de l'analyse", 1785), and the Smith set, the smallest one whose members all beat everybody outside (Smith, Econometrica 41, 1973).
 */
import { unranked as silent, type RankedProfile } from './profile.rules';

/**
 * What an option that a ballot does not rank is: below all that it ranks, or in no comparison. `exhaust` is what a run-off between two would do: the paper is
 * for the one that it ranks, and for neither where it ranks neither; among pairs that is the same as `last`.
 */
export type Unranked = 'last' | 'ignore' | 'exhaust';

/** `wins[a * size + b]`: how many prefer the option at place a to the one at place b. */
export interface Pairwise {
  readonly options: readonly string[];
  readonly size: number;
  readonly wins: Float64Array;
}

/** Counts a profile pair by pair; a million ballots on twenty options take about a second. */
export function pairwiseOf({ options, size: ballots, tiers, counts }: RankedProfile, unranked: Unranked): Pairwise {
  const size = options.length;
  const wins = new Float64Array(size * size);
  const ignore = unranked === 'ignore';
  for (let ballot = 0, from = 0; ballot < ballots; ballot += 1, from += size) {
    const times = counts[ballot] as number;
    for (let a = 0; a < size; a += 1) {
      const one = tiers[from + a] as number;
      if (ignore && one === silent) continue;
      for (let b = a + 1; b < size; b += 1) {
        const other = tiers[from + b] as number;
        if (one === other || (ignore && other === silent)) continue;
        const at = one < other ? a * size + b : b * size + a;
        wins[at] = (wins[at] as number) + times;
      }
    }
  }
  return { options, size, wins };
}

/** How many prefer a to b. @param a and b places of options */
export const winsOf = ({ wins, size }: Pairwise, a: number, b: number): number => wins[a * size + b] as number;

/** Above 0 when more prefer a to b than b to a. */
export const marginOf = (pairwise: Pairwise, a: number, b: number): number => winsOf(pairwise, a, b) - winsOf(pairwise, b, a);

const placesOf = ({ size }: Pairwise): number[] => Array.from({ length: size }, (_, place) => place);

/** The option that beats every other one; null where there is none. */
export function condorcetWinnerOf(pairwise: Pairwise): string | null {
  const places = placesOf(pairwise);
  const winner = places.find((a) => places.every((b) => a === b || marginOf(pairwise, a, b) > 0));
  return winner === undefined ? null : (pairwise.options[winner] ?? null);
}

/** The Smith set, in the order of the list. */
export function smithSetOf(pairwise: Pairwise): string[] {
  const places = placesOf(pairwise);
  const score = (a: number) => places.reduce((sum, b) => sum + (a === b ? 0 : Math.sign(marginOf(pairwise, a, b))), 0);
  // Whoever wins most duels is in it; and so is whoever is not beaten by all who are.
  const best = places.reduce((top, a) => (score(a) > score(top) ? a : top), 0);
  const within = new Set([best]);
  for (let grown = true; grown;) {
    const more = places.filter((b) => !within.has(b) && [...within].some((a) => marginOf(pairwise, a, b) <= 0));
    for (const b of more) within.add(b);
    grown = more.length > 0;
  }
  return pairwise.options.filter((_, place) => within.has(place));
}

/** The matrix by the names of options: `{ a: { b: 28 } }`. @param valueOf of two places */
export function matrixOf({ options }: Pick<Pairwise, 'options'>, valueOf: (a: number, b: number) => number): Record<string, Record<string, number>> {
  return Object.fromEntries(options.map((one, a) => [one, Object.fromEntries(options.flatMap((other, b) => (a === b ? [] : [[other, valueOf(a, b)]])))]));
}
