/**
 * Plurality: each voter names one option; whichever is named most wins, with or without a majority.
 */
import * as z from 'zod/mini';
import { approvalsOf } from './ballots.schema';
import { countMethod } from './count.method';
import { OptionIds } from './options.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { byTotal, tiersBy, winnersOf } from './tiers.rules';

/** Exactly one option, as a list of one: the count file knows no other form. */
const oneOf = (candidates: readonly string[]) => z.strictObject({ approvals: approvalsOf(candidates).check(z.length(1)) });

export const plurality = countMethod({
  head: z.strictObject({
    method: z.literal('plurality'),
    options: z.prefault(z.strictObject({ tieBreak: TieBreakOption }), {}),
    candidates: OptionIds,
  }),
  ballot: ({ candidates }) => oneOf(candidates),
  begin({ candidates, options: { tieBreak } }) {
    const totals = new Map(candidates.map((option) => [option, 0]));
    return {
      add({ approvals: [option = ''] }, times) {
        totals.set(option, (totals.get(option) ?? 0) + times);
      },
      result() {
        const ties = new Ties(tieBreak, candidates);
        const ranking = tiersBy(candidates, byTotal(totals));
        const voters = [...totals.values()].reduce((sum, votes) => sum + votes, 0);
        return { winners: winnersOf(ranking, ties), ranking, totals: Object.fromEntries(totals), voters, ties: ties.met };
      },
    };
  },
});
