/**
 * Approval voting: each voter approves of any number of options; whoever is approved by most wins. Brams and Fishburn, "Approval Voting", American Political
 * Science Review 72 (1978).
 */
import * as z from 'zod/mini';
import { approvalsOf } from './ballots.schema';
import { countMethod } from './count.method';
import { OptionIds } from './options.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { byTotal, tiersBy, winnersOf } from './tiers.rules';

export const approval = countMethod({
  head: z.strictObject({
    method: z.literal('approval'),
    options: z.prefault(z.strictObject({ tieBreak: TieBreakOption }), {}),
    candidates: OptionIds,
  }),
  ballot: ({ candidates }) => z.strictObject({ approvals: approvalsOf(candidates) }),
  begin({ candidates, options: { tieBreak } }) {
    const approvals = new Map(candidates.map((option) => [option, 0]));
    let voters = 0;
    return {
      add({ approvals: approved }, times) {
        voters += times;
        for (const option of approved) approvals.set(option, (approvals.get(option) ?? 0) + times);
      },
      result() {
        const ties = new Ties(tieBreak, candidates);
        const ranking = tiersBy(candidates, byTotal(approvals));
        return { winners: winnersOf(ranking, ties), ranking, approvals: Object.fromEntries(approvals), voters, ties: ties.met };
      },
    };
  },
});
