import * as z from 'zod/mini';
import { ApprovalGroups } from './approval-groups.rules';
import { approvalsOf } from './ballots.schema';
import { figuresOf, type Hustings } from './committee.rules';
import { committeeOptions, enoughCandidates } from './committee.schema';
import { countMethod, type CountMethod } from './count.method';
import { Electorate } from './electorate.rules';
import { OptionIds } from './options.schema';
import { outcomeOf } from './seat-by-seat-outcome.rules';
import type { SeatBySeat } from './seat-by-seat.rules';

/**
 * A method that fills a committee from approvals, seat by seat, and takes no options of its own.
 * @param prepare what needs to be done once; what it gives back starts a count anew
 */
export function seatBySeatMethod(method: string, prepare: (electorate: Electorate, seats: number) => () => SeatBySeat): CountMethod {
  return countMethod({
    head: z.strictObject({ method: z.literal(method), options: z.strictObject(committeeOptions), candidates: OptionIds }).check(enoughCandidates),
    ballot: ({ candidates }) => z.strictObject({ approvals: approvalsOf(candidates) }),
    begin({ candidates, options }) {
      const groups = new ApprovalGroups(candidates);
      const hustings: Hustings = { candidates, ...options };
      return {
        add: ({ approvals }, times) => groups.add(approvals, times),
        result() {
          const electorate = new Electorate(groups);
          const outcome = outcomeOf(hustings, electorate, prepare(electorate, options.seats));
          return { ...outcome, ...figuresOf(hustings, groups, outcome.winningCommittees) };
        },
      };
    },
  });
}
