/**
 * Two rounds: whoever is named by more than half of those who express a choice is elected; else the two named most go to a second round, where the one with
 * more wins (Constitution of France, art. 7). A ballot is a strict ranking: its first option is the vote of the first round, and of the two that remain the
 * one it ranks higher is its vote in the second, so that one file holds both rounds; a ballot that ranks neither abstains in the second.
 */
import * as z from 'zod/mini';
import { countMethod } from './count.method';
import { OptionIds } from './options.schema';
import { ProfileBuilder, unranked, type RankedProfile } from './profile.rules';
import { strictBallot } from './ranked.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { byTotal, tiersBy, winnersOf } from './tiers.rules';

export const twoRound = countMethod({
  head: z.strictObject({
    method: z.literal('two-round'),
    options: z.prefault(z.strictObject({ tieBreak: TieBreakOption }), {}),
    candidates: OptionIds,
  }),
  ballot: strictBallot,
  begin({ candidates, options: { tieBreak } }) {
    const builder = new ProfileBuilder(candidates);
    return {
      add: ({ ranking }, times) => builder.add(ranking, times),
      result() {
        const profile = builder.build();
        const ties = new Ties(tieBreak, candidates);
        const first = firsts(profile, candidates);
        const expressed = sum(first);
        const leader = candidates.find((option) => (first.get(option) ?? 0) * 2 > expressed);
        const rounds = [{ votes: Object.fromEntries(first), expressed }];
        const common = { voters: profile.voters, ties: ties.met };
        if (leader !== undefined) return { winners: [leader], rounds, runOff: null, ...common };
        const runOff = twoOf(tiersBy(candidates, byTotal(first)), ties);
        if (!runOff) return { winners: [], rounds, runOff: null, undecided: { stage: 1, tied: ties.met.at(-1)?.tied ?? [] }, ...common };
        const second = firsts(profile, runOff);
        rounds.push({ votes: Object.fromEntries(second), expressed: sum(second) });
        return { winners: winnersOf(tiersBy(runOff, byTotal(second)), ties), rounds, runOff, ...common };
      },
    };
  },
});

const sum = (votes: ReadonlyMap<string, number>): number => [...votes.values()].reduce((all, many) => all + many, 0);

/** For each of these options the voters who rank it above the others of them. */
function firsts({ options, size, tiers, counts }: RankedProfile, among: readonly string[]): Map<string, number> {
  const places = among.map((option) => options.indexOf(option));
  const votes = new Map(among.map((option) => [option, 0]));
  for (let ballot = 0; ballot < size; ballot += 1) {
    let [best, tier] = [-1, unranked];
    for (const place of places) {
      const own = tiers[ballot * options.length + place] as number;
      if (own < tier) [best, tier] = [place, own];
    }
    const option = options[best];
    if (option !== undefined) votes.set(option, (votes.get(option) ?? 0) + (counts[ballot] as number));
  }
  return votes;
}

/** Who goes to the second round; null where a declared tie leaves it open. One option alone meets nobody. */
function twoOf(ranking: readonly (readonly string[])[], ties: Ties): string[] | null {
  const chosen: string[] = [];
  for (const tier of ranking) {
    const free = 2 - chosen.length;
    if (free <= 0) break;
    if (tier.length <= free) chosen.push(...tier);
    else {
      const order = ties.settle('second round', tier);
      if (!order) return null;
      chosen.push(...order.slice(0, free));
    }
  }
  return chosen;
}
