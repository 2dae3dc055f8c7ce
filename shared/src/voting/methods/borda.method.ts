/**
 * The Borda count: the last of n options gets the lowest number of points, 0 or 1, and each place above it one more; options at one place share what their
 * places are worth. J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781). Options that a ballot leaves out stand together at its end
 * (`last`), or get nothing (`ignore`). A consultation: whoever nominates more options changes the order of the others.
 */
import * as z from 'zod/mini';
import { formatFraction, fraction, reduced } from '../../kernel';
import { countMethod } from './count.method';
import { OptionIds } from './options.schema';
import { ProfileBuilder, unranked as silent, type RankedProfile } from './profile.rules';
import { tieredBallot } from './ranked.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { byTotal, tiersBy, winnersOf } from './tiers.rules';

export const borda = countMethod({
  head: z.strictObject({
    method: z.literal('borda'),
    options: z.prefault(
      z.strictObject({
        tieBreak: TieBreakOption,
        lowest: z._default(z.literal([0, 1]), 0),
        unranked: z._default(z.enum(['last', 'ignore']), 'last'),
      }),
      {},
    ),
    candidates: OptionIds,
  }),
  ballot: tieredBallot,
  begin({ candidates, options: { tieBreak, lowest, unranked } }) {
    const builder = new ProfileBuilder(candidates);
    return {
      add: ({ ranking }, times) => builder.add(ranking, times),
      result() {
        const profile = builder.build();
        const halves = halfPoints(profile, lowest, unranked);
        const totals = new Map(candidates.map((option, place) => [option, halves[place] as number]));
        const ties = new Ties(tieBreak, candidates);
        const ranking = tiersBy(candidates, byTotal(totals));
        const points = Object.fromEntries([...totals].map(([option, half]) => [option, formatFraction(reduced(fraction(half, 2)))]));
        return { winners: winnersOf(ranking, ties), ranking, totals: points, voters: profile.voters, ties: ties.met };
      },
    };
  },
});

/** Points in halves, so that shared places stay whole: an option at a place gets one point for each below it, and half a point for each beside it. */
function halfPoints({ options, size, tiers, counts }: RankedProfile, lowest: number, unranked: 'last' | 'ignore'): Float64Array {
  const totals = new Float64Array(options.length);
  for (let ballot = 0; ballot < size; ballot += 1) {
    const tierOf = (place: number) => tiers[ballot * options.length + place] as number;
    for (let place = 0; place < options.length; place += 1) {
      const own = tierOf(place);
      if (own === silent && unranked === 'ignore') continue;
      let half = 2 * lowest;
      for (let other = 0; other < options.length; other += 1) {
        if (other !== place) half += tierOf(other) > own ? 2 : tierOf(other) === own ? 1 : 0;
      }
      totals[place] = (totals[place] as number) + half * (counts[ballot] as number);
    }
  }
  return totals;
}
