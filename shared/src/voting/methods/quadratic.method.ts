/**
 * Quadratic voting: so many votes for (or against) an option cost their square, out of the same credits for everybody. Posner and Weyl, "Voting squared",
 * Vanderbilt Law Review 68 (2015). A consultation: whoever has more accounts has more credits.
 */
import * as z from 'zod/mini';
import { countMethod } from './count.method';
import { Marks, costsAtMost } from './marks.family';
import { markedOf, wholeBetween } from './marks.schema';
import { OptionIds } from './options.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { winnersOf } from './tiers.rules';

export const quadratic = countMethod({
  head: z.strictObject({
    method: z.literal('quadratic'),
    options: z.strictObject({
      tieBreak: TieBreakOption,
      credits: z.int().check(z.positive(), z.maximum(1_000_000)),
      /** whether votes against an option may be bought */
      negative: z._default(z.boolean(), true),
    }),
    candidates: OptionIds,
  }),
  ballot: ({ candidates, options: { credits, negative } }) =>
    z.strictObject({
      votes: markedOf(candidates, wholeBetween(negative ? -1_000 : 0, 1_000), `a whole number from ${negative ? -1_000 : 0} to 1000`).check(
        z.refine(
          costsAtMost(credits, (votes) => votes * votes),
          { error: `the squares of the votes sum to at most ${credits}` },
        ),
      ),
    }),
  begin({ candidates, options: { tieBreak } }) {
    const marks = new Marks(candidates);
    return {
      add: ({ votes }, times) => marks.add(votes, times),
      result() {
        const ties = new Ties(tieBreak, candidates);
        const ranking = marks.ranking();
        return { winners: winnersOf(ranking, ties), ranking, totals: marks.totals(), voters: marks.voters, ties: ties.met };
      },
    };
  },
});
