/**
 * The method of equal shares for a committee. Every voter gets an equal part of the money for all seats, and a seat costs one; whoever approves of a candidate pays, all
 * the same amount except that nobody pays more than they have left, and the next seat goes where that amount is least. D. Peters and P. Skowron, "Proportionality
 * and the Limits of Welfarism", EC 2020 (there "Rule X"): it satisfies extended justified representation. M. Lackner and P. Skowron, "Multi-Winner Voting with
 * Approval Preferences" (2023), also for what becomes of the seats for which no money is left: `none` leaves them open; `add1` gives every voter the money of one seat
 * more, shared among all, begins anew, and does so until all seats are filled; `sequential-phragmen` goes on with Phragmén's rule, money left being load not
 * carried.
 */
import * as z from 'zod/mini';
import { ApprovalGroups } from './approval-groups.rules';
import { approvalsOf } from './ballots.schema';
import { figuresOf, type Hustings } from './committee.rules';
import { committeeOptions, enoughCandidates } from './committee.schema';
import { countMethod } from './count.method';
import { Electorate } from './electorate.rules';
import { outcomeWithMoreMoney } from './equal-shares-seats-completion.rules';
import { EqualSharesCount } from './equal-shares-seats.rules';
import { OptionIds } from './options.schema';
import { outcomeOf } from './seat-by-seat-outcome.rules';

const Head = z
  .strictObject({
    method: z.literal('equal-shares-committee'),
    options: z.strictObject({ ...committeeOptions, completion: z._default(z.enum(['none', 'add1', 'sequential-phragmen']), 'none') }),
    candidates: OptionIds,
  })
  .check(enoughCandidates);

export const equalSharesCommittee = countMethod({
  head: Head,
  ballot: ({ candidates }) => z.strictObject({ approvals: approvalsOf(candidates) }),
  begin({ candidates, options: { completion, ...options } }) {
    const groups = new ApprovalGroups(candidates);
    const hustings: Hustings = { candidates, ...options };
    return {
      add: ({ approvals }, times) => groups.add(approvals, times),
      result() {
        const electorate = new Electorate(groups);
        const outcome =
          completion === 'add1'
            ? outcomeWithMoreMoney(hustings, electorate)
            : outcomeOf(
                hustings,
                electorate,
                () => new EqualSharesCount(electorate, { seats: options.seats, raised: 0n, whenSpent: completion === 'none' ? 'stop' : completion }),
              );
        return { completion, ...outcome, ...figuresOf(hustings, groups, outcome.winningCommittees) };
      },
    };
  },
});
