/**
 * Score voting: each voter gives options a number between two bounds; the highest sum, or the highest mean of an option that enough voters have marked, wins.
 * Warren D. Smith, "Range voting" (2000). An option that a ballot does not mark gets nothing from it: 0 in a sum, no part in a mean. The
 * rule may ask for a least number of marks; an option with fewer is not ranked, and one that nobody marked has no mean.
 */
import * as z from 'zod/mini';
import { formatFraction, fraction } from '../../kernel';
import { countMethod } from './count.method';
import { Many } from './counts.schema';
import { Marks } from './marks.family';
import { markedOf, wholeBetween } from './marks.schema';
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
        /** how many voters must have marked an option for it to be ranked */
        leastMarks: z._default(Many, 0),
      })
      .check(z.refine(({ min, max }) => min < max, { error: 'the lowest score is below the highest' })),
    candidates: OptionIds,
  }),
  ballot: ({ candidates, options: { min, max } }) =>
    z.strictObject({ scores: markedOf(candidates, wholeBetween(min, max), `a whole number from ${min} to ${max}`) }),
  begin({ candidates, options: { tieBreak, aggregate, leastMarks } }) {
    const marks = new Marks(candidates);
    return {
      add: ({ scores }, times) => marks.add(scores, times),
      result() {
        const ties = new Ties(tieBreak, candidates);
        const least = Math.max(leastMarks, aggregate === 'mean' ? 1 : 0);
        const counted = candidates.filter((option) => marks.times(option) >= least);
        const ranking = aggregate === 'sum' ? marks.ranking(counted) : marks.rankedBy((option) => fraction(marks.sum(option), marks.times(option)), counted);
        return {
          winners: winnersOf(ranking, ties),
          ranking,
          scores: aggregate === 'sum' ? marks.totals() : meansOf(marks, candidates),
          marks: marks.marked(),
          tooFewMarks: candidates.filter((option) => !counted.includes(option)),
          voters: marks.voters,
          ties: ties.met,
        };
      },
    };
  },
});

/** Sums over how many marked, unreduced; null where nobody did. */
const meansOf = (marks: Marks, candidates: readonly string[]): Record<string, string | null> =>
  Object.fromEntries(candidates.map((option) => [option, marks.times(option) === 0 ? null : formatFraction(fraction(marks.sum(option), marks.times(option)))]));
