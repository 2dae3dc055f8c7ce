/**
 * Single transferable vote as Scotland counts it: The Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, rules 45 to 52. The quota is
 * the whole part of valid papers / (seats + 1), and one more. Surpluses go before exclusions, the largest first; every paper of who is elected moves on at
 * trunc5(surplus * value / total). One candidate is excluded in one stage, and its papers go on at the values they have. A tie goes by the most recent earlier
 * stage at which the tied differed, then by lot. As many candidates as there are seats left are elected without a quota. `parity` is an option of
 * Palabre, see `stv-parity.rules`.
 */
import { CountFileFault } from './count-file.fault';
import { countMethod } from './count.method';
import { ProfileBuilder } from './profile.rules';
import { strictBallot } from './ranked.schema';
import { mostPapers } from './scottish-piles.rules';
import { ScottishCount } from './scottish-stages.rules';
import { Parity } from './stv-parity.rules';
import { ScottishHead } from './stv.schema';
import { Ties } from './tie.rules';

export const stvScottish = countMethod({
  head: ScottishHead,
  ballot: strictBallot,
  begin({ candidates, options: { tieBreak, seats, parity } }) {
    const builder = new ProfileBuilder(candidates);
    return {
      add: ({ ranking }, times) => {
        // A paper without a first preference is not valid (rule 45).
        if (ranking.length > 0) builder.add(ranking, times);
      },
      result() {
        const profile = builder.build();
        if (profile.voters > mostPapers) throw new CountFileFault('invalid', `at most ${mostPapers} papers`, ['ballots']);
        return new ScottishCount(profile, { seats, parity: new Parity(parity, candidates, seats) }, new Ties(tieBreak, candidates)).count();
      },
    };
  },
});
