/**
 * The Borda count: the last of n options gets the lowest number of points, 0 or 1, and each place above it one more; options at one place share what their
 * places are worth. J.-C. de Borda, "Mémoire sur les élections au scrutin" (1781). Options that a ballot leaves out stand together at its end
 * (`last`), or get nothing (`ignore`). A consultation: whoever nominates more options changes the order of the others.
 */
import * as z from 'zod/mini';
import { formatFraction, fraction, reduced } from '../../kernel';
import { countMethod } from './count.method';
import { exactly } from './exact-total.rules';
import { OptionIds } from './options.schema';
import { ProfileBuilder, type RankedProfile } from './profile.rules';
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

/**
 * Points in halves, so that shared places stay whole: an option at a place gets one point for each below it, and half a point for each beside it.
 * One look at each option of a ballot says how many stand in each tier, a second how many are below.
 */
function halfPoints({ options, size, tiers, counts }: RankedProfile, lowest: number, unranked: 'last' | 'ignore'): number[] {
  const many = options.length;
  const totals = options.map(() => 0);
  const standing = new Uint16Array(many + 1);
  const half = new Float64Array(many + 1);
  for (let ballot = 0; ballot < size; ballot += 1) {
    const tierAt = (place: number): number => Math.min(tiers[ballot * many + place] as number, many);
    standing.fill(0);
    for (let place = 0; place < many; place += 1) standing[tierAt(place)] = (standing[tierAt(place)] as number) + 1;
    for (let tier = many, below = 0; tier >= 0; tier -= 1) {
      const here = standing[tier] as number;
      half[tier] = tier === many && unranked === 'ignore' ? 0 : 2 * lowest + 2 * below + here - 1;
      below += here;
    }
    for (let place = 0; place < many; place += 1) totals[place] = (totals[place] as number) + (half[tierAt(place)] as number) * (counts[ballot] as number);
  }
  return totals.map((total) => exactly(total, ['ballots']));
}
