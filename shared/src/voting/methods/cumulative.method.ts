/**
 * Cumulative voting: each voter shares a number of points out among options, at most so many on one. Known from company law (Illinois Constitution of 1870,
 * art. XI § 3) and from school boards.
 */
import * as z from 'zod/mini';
import { countMethod } from './count.method';
import { Marks, costsAtMost } from './marks.family';
import { markedOf, wholeBetween } from './marks.schema';
import { OptionIds } from './options.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { winnersOf } from './tiers.rules';

const many = z.int().check(z.positive(), z.maximum(1_000_000));

export const cumulative = countMethod({
  head: z.strictObject({
    method: z.literal('cumulative'),
    options: z.strictObject({ tieBreak: TieBreakOption, points: many, maxPerOption: z.optional(many) }),
    candidates: OptionIds,
  }),
  ballot: ({ candidates, options: { points, maxPerOption = points } }) =>
    z.strictObject({
      points: markedOf(candidates, wholeBetween(0, maxPerOption), `a whole number from 0 to ${maxPerOption}`).check(
        z.refine(
          costsAtMost(points, (mark) => mark),
          { error: `at most ${points} points in all` },
        ),
      ),
    }),
  begin({ candidates, options: { tieBreak } }) {
    const marks = new Marks(candidates);
    return {
      add: ({ points }, times) => marks.add(points, times),
      result() {
        const ties = new Ties(tieBreak, candidates);
        const ranking = marks.ranking();
        return { winners: winnersOf(ranking, ties), ranking, totals: marks.totals(), voters: marks.voters, ties: ties.met };
      },
    };
  },
});
