/**
 * Two rounds: whoever is named by more than half of those who express a choice is elected; else the two named most go to a second round, where the one with
 * more wins (Constitution of France, art. 7). A file has one of two kinds of ballots. What was cast in the rounds that were held: `approvals` with one option,
 * or none for a blank, and `round`, 1 or 2; without any of the second round the result says who goes to it, and nobody has won yet. Or strict rankings: the
 * first option is the vote of the first round, and of the two that remain the one ranked higher is the vote of the second, so that one ballot holds both.
 */
import * as z from 'zod/mini';
import { approvalsOf } from './ballots.schema';
import { CountFileFault } from './count-file.fault';
import { countMethod } from './count.method';
import { OptionIds } from './options.schema';
import { ProfileBuilder } from './profile.rules';
import { strictRankingOf } from './ranked.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { byTotal, tiersBy, winnersOf } from './tiers.rules';
import { HeldRounds, RankedRounds, type Round, type Rounds } from './two-round.rules';

const ballotOf = ({ candidates }: { candidates: readonly string[] }) =>
  z
    .strictObject({
      ranking: z.optional(strictRankingOf(candidates)),
      approvals: z.optional(approvalsOf(candidates).check(z.maxLength(1))),
      round: z.optional(z.literal([1, 2])),
    })
    .check(
      z.refine(({ ranking, approvals }) => (ranking === undefined) !== (approvals === undefined), { error: 'a ranking, or approvals of a round' }),
      z.refine(({ ranking, round }) => ranking === undefined || round === undefined, { error: 'a ranking is of both rounds', path: ['round'] }),
    );

export const twoRound = countMethod({
  head: z.strictObject({
    method: z.literal('two-round'),
    options: z.prefault(z.strictObject({ tieBreak: TieBreakOption }), {}),
    candidates: OptionIds,
  }),
  ballot: ballotOf,
  begin({ candidates, options: { tieBreak } }) {
    const rankings = new ProfileBuilder(candidates);
    const held = new HeldRounds(candidates);
    let kinds = 0;
    return {
      add({ ranking, approvals, round }, times) {
        kinds |= ranking ? 1 : 2;
        if (kinds === 3) throw new CountFileFault('invalid', 'rankings, or approvals of rounds, not both', ['ballots']);
        if (ranking) rankings.add(ranking, times);
        else held.add(round ?? 1, approvals?.[0], times);
      },
      result: () => twoRounds(candidates, kinds === 2 ? held : new RankedRounds(rankings.build()), new Ties(tieBreak, candidates)),
    };
  },
});

function twoRounds(candidates: readonly string[], held: Rounds, ties: Ties): Record<string, unknown> {
  const first = held.first();
  const leader = candidates.find((option) => (first.votes.get(option) ?? 0) * 2 > first.expressed);
  const common = { voters: first.expressed + first.blank, ties: ties.met };
  if (leader !== undefined) {
    held.noSecond();
    return { winners: [leader], rounds: [present(first)], runOff: null, ...common };
  }
  const { sure, tied } = twoOf(tiersBy(candidates, byTotal(first.votes)), ties);
  if (tied) return { winners: [], rounds: [present(first)], runOff: null, undecided: { stage: 1, tied, sure }, ...common };
  const second = held.second(sure);
  const warnings = ['nobody has more than half of the expressed votes, and the file has no ballots of a second round'];
  if (!second) return { winners: [], rounds: [present(first)], runOff: sure, warnings, ...common };
  return { winners: winnersOf(tiersBy(sure, byTotal(second.votes)), ties), rounds: [present(first), present(second)], runOff: sure, ...common };
}

const present = ({ votes, expressed, blank }: Round): Record<string, unknown> => ({ votes: Object.fromEntries(votes), expressed, blank });

/** Who goes to the second round, and between whom a declared tie leaves it open. One option alone meets nobody. */
function twoOf(ranking: readonly (readonly string[])[], ties: Ties): { sure: string[]; tied?: readonly string[] } {
  const sure: string[] = [];
  for (const tier of ranking) {
    const free = 2 - sure.length;
    if (free <= 0) break;
    const order = tier.length > free ? ties.settle('second round', tier) : tier;
    if (!order) return { sure, tied: tier };
    sure.push(...order.slice(0, free));
  }
  return { sure };
}
