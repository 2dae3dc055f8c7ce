import * as z from 'zod/mini';
import { countMethod, type CountMethod } from './count.method';
import { OptionIds } from './options.schema';
import { condorcetWinnerOf, matrixOf, pairwiseOf, smithSetOf, winsOf, type Pairwise } from './pairwise.rules';
import { ProfileBuilder } from './profile.rules';
import { tieredBallot } from './ranked.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { winnersOf } from './tiers.rules';

/** How strong a win is: the votes of the winner, or by how many the winner has more. */
export type Strength = 'winning-votes' | 'margins';

/** What one method makes of the pairs. */
export interface Ranked {
  /** tiers, best first */
  ranking: string[][];
  /** its own tables, for the result */
  tables: Record<string, unknown>;
}

/**
 * A method that ranks by pairs. With its own ranking each shows the matrix, the Condorcet winner and the Smith set, which decide nothing.
 * @param rank from the pairs to tiers; `ties` settles what the method cannot
 */
export function condorcetMethod(name: string, rank: (pairwise: Pairwise, strength: Strength, ties: Ties) => Ranked): CountMethod {
  return countMethod({
    head: z.strictObject({
      method: z.literal(name),
      options: z.prefault(
        z.strictObject({
          tieBreak: TieBreakOption,
          strength: z._default(z.enum(['winning-votes', 'margins']), 'winning-votes'),
          unranked: z._default(z.enum(['last', 'ignore', 'exhaust']), 'last'),
        }),
        {},
      ),
      candidates: OptionIds,
    }),
    ballot: tieredBallot,
    begin({ candidates, options: { tieBreak, strength, unranked } }) {
      const builder = new ProfileBuilder(candidates);
      return {
        add: ({ ranking }, times) => builder.add(ranking, times),
        result() {
          const profile = builder.build();
          const pairwise = pairwiseOf(profile, unranked);
          const ties = new Ties(tieBreak, candidates);
          const { ranking, tables } = rank(pairwise, strength, ties);
          return {
            winners: winnersOf(ranking, ties),
            ranking,
            ...tables,
            pairwise: matrixOf(pairwise, (a, b) => winsOf(pairwise, a, b)),
            condorcetWinner: condorcetWinnerOf(pairwise),
            smithSet: smithSetOf(pairwise),
            voters: profile.voters,
            ties: ties.met,
          };
        },
      };
    },
  });
}

/** How strongly a beats b; 0 where it does not. */
export function strengthOf(pairwise: Pairwise, a: number, b: number, strength: Strength): number {
  const [own, other] = [winsOf(pairwise, a, b), winsOf(pairwise, b, a)];
  if (own <= other) return 0;
  return strength === 'winning-votes' ? own : own - other;
}

/** Tiers from who beats whom: first those whom nobody beats, then those whom nobody of the rest beats... @param beats a strict partial order of places */
export function tiersOfOrder(options: readonly string[], beats: (a: number, b: number) => boolean): string[][] {
  const tiers: string[][] = [];
  let rest = options.map((_, place) => place);
  while (rest.length > 0) {
    const open = rest;
    const free = open.filter((b) => !open.some((a) => beats(a, b)));
    const tier = free.length > 0 ? free : open;
    tiers.push(tier.map((place) => options[place] as string));
    rest = open.filter((place) => !tier.includes(place));
  }
  return tiers;
}
