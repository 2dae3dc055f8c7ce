/**
 * The Schulze method: an option wins whose strongest path of wins to each other one is at least as strong as the path back. Markus Schulze, "A new monotonic,
 * clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method", Social Choice and Welfare 36 (2011). The strength of a
 * win is the number of its votes, or its margin. Several options may win: the tie is settled by the rule, or declared.
 */
import { condorcetMethod, strengthOf, tiersOfOrder, type Strength } from './condorcet.family';
import { matrixOf, type Pairwise } from './pairwise.rules';

export const schulze = condorcetMethod('schulze', (pairwise, strength) => {
  const paths = strongestPaths(pairwise, strength);
  const at = (a: number, b: number) => paths[a * pairwise.size + b] as number;
  return { ranking: tiersOfOrder(pairwise.options, (a, b) => at(a, b) > at(b, a)), tables: { paths: matrixOf(pairwise, at) } };
});

/** The strength of the strongest path between every two options: as strong as its weakest win (the widest paths of Floyd and Warshall). */
function strongestPaths(pairwise: Pairwise, strength: Strength): Float64Array {
  const { size } = pairwise;
  const paths = Float64Array.from({ length: size * size }, (_, at) => strengthOf(pairwise, Math.floor(at / size), at % size, strength));
  for (let via = 0; via < size; via += 1) {
    for (let a = 0; a < size; a += 1) {
      const first = paths[a * size + via] as number;
      for (let b = 0; b < size; b += 1) {
        const through = Math.min(first, paths[via * size + b] as number);
        if (a !== b && through > (paths[a * size + b] as number)) paths[a * size + b] = through;
      }
    }
  }
  return paths;
}
