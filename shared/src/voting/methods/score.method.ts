/**
 * Score voting: each voter gives options a number between two bounds; the highest sum, or the highest mean of an option that enough voters have marked, wins.
 * Warren D. Smith, "Range voting" (2000). An option that a ballot does not mark gets nothing from it: 0 in a sum, no part in a mean.
 */
import * as z from 'zod/mini';
import { formatFraction, fraction } from '../../kernel';
import { markedOf } from './ballots.schema';
import { countMethod } from './count.method';
import { Many } from './counts.schema';
import { Marks } from './marks.family';
import { OptionIds } from './options.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { winnersOf } from './tiers.rules';

const bound = z.int().check(z.minimum(-1_000), z.maximum(1_000));

export const score = countMethod({
  head: z.strictObject({
    method: z.literal('score'),
    options: z
      .strictObject({
        tieBreak: TieBreakOption,
        min: z._default(bound, 0),
        max: bound,
        aggregate: z._default(z.enum(['sum', 'mean']), 'sum'),
        /** how many voters must have marked an option for its mean to count */
        leastMarks: z._default(Many, 1),
      })
      .check(z.refine(({ min, max }) => min < max, { error: 'the lowest score is below the highest' })),
    candidates: OptionIds,
  }),
  ballot: ({ candidates, options: { min, max } }) => z.strictObject({ scores: markedOf(candidates, z.int().check(z.minimum(min), z.maximum(max))) }),
  begin({ candidates, options: { tieBreak, aggregate, leastMarks } }) {
    const marks = new Marks(candidates);
    return {
      add: ({ scores }, times) => marks.add(scores, times),
      result() {
        const ties = new Ties(tieBreak, candidates);
        if (aggregate === 'sum') {
          const ranking = marks.ranking();
          return { winners: winnersOf(ranking, ties), ranking, scores: marks.totals(), voters: marks.voters, ties: ties.met };
        }
        const counted = candidates.filter((option) => marks.times(option) >= Math.max(1, leastMarks));
        const ranking = marks
          .rankedBy((option) => fraction(marks.sum(option), Math.max(1, marks.times(option))))
          .map((tier) => tier.filter((option) => counted.includes(option)));
        const filled = ranking.filter((tier) => tier.length > 0);
        const means = Object.fromEntries(
          candidates.map((option) => [option, marks.times(option) === 0 ? null : formatFraction(fraction(marks.sum(option), marks.times(option)))]),
        );
        const tooFew = candidates.filter((option) => !counted.includes(option));
        return { winners: winnersOf(filled, ties), ranking: filled, scores: means, tooFewMarks: tooFew, voters: marks.voters, ties: ties.met };
      },
    };
  },
});
