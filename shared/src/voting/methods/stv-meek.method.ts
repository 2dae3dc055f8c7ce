/**
 * Meek's single transferable vote, by the reference rule of the Proportional Representation Foundation: nine decimals, rounding up, omega 10^-6. B. L. Meek, "A
 * new approach to the single transferable vote" (1969); Hill, Wichmann and Woodall, "Algorithm 123", Computer Journal 30 (1987). Every candidate keeps a
 * part of each paper and passes on the rest, so that whoever is elected keeps a quota, and the quota itself falls as papers run out.
 */
import { countMethod } from './count.method';
import { MeekCount } from './meek-count.rules';
import { ProfileBuilder } from './profile.rules';
import { strictBallot } from './ranked.schema';
import { MeekHead } from './stv.schema';
import { Ties } from './tie.rules';

export const stvMeek = countMethod({
  head: MeekHead,
  ballot: strictBallot,
  begin({ candidates, options: { tieBreak, seats } }) {
    const builder = new ProfileBuilder(candidates);
    return {
      add: ({ ranking }, times) => {
        if (ranking.length > 0) builder.add(ranking, times);
      },
      result: () => new MeekCount(builder.build(), seats, new Ties(tieBreak, candidates)).count(),
    };
  },
});
