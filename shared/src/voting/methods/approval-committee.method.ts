/**
 * Approval voting for a committee: the candidates whom most approve of take the seats. It is not proportional: a majority that agrees takes them all. M. Lackner and
 * P. Skowron, "Multi-Winner Voting with Approval Preferences" (Springer 2023, open access), rule AV; S. Brams and P. Fishburn, "Approval Voting" (1983).
 */
import * as z from 'zod/mini';
import { ApprovalGroups } from './approval-groups.rules';
import { approvalsOf } from './ballots.schema';
import { committeeOptions, enoughCandidates } from './committee.schema';
import { committeesOf, equallyGood, figuresOf } from './committee.rules';
import type { Slate } from './committee-slates.rules';
import { countMethod } from './count.method';
import { OptionIds } from './options.schema';

export const approvalCommittee = countMethod({
  head: z.strictObject({ method: z.literal('approval-committee'), options: z.strictObject(committeeOptions), candidates: OptionIds }).check(enoughCandidates),
  ballot: ({ candidates }) => z.strictObject({ approvals: approvalsOf(candidates) }),
  begin({ candidates, options }) {
    const groups = new ApprovalGroups(candidates);
    const hustings = { candidates, ...options };
    return {
      add: ({ approvals }, times) => groups.add(approvals, times),
      result() {
        const result = committeesOf(hustings, equallyGood([mostApproved(groups.votes, options.seats)]));
        return { ...result, ...figuresOf(hustings, groups, result.winningCommittees) };
      },
    };
  },
});

/** Whoever has more votes than the last to be seated, and as many as are missing of those with just as many. */
function mostApproved(votes: readonly number[], seats: number): Slate {
  const last = votes.toSorted((a, b) => b - a)[seats - 1] ?? 0;
  const places = [...votes.keys()];
  const sure = places.filter((place) => (votes[place] ?? 0) > last);
  return { sure, pools: [{ from: places.filter((place) => votes[place] === last), take: seats - sure.length }] };
}
