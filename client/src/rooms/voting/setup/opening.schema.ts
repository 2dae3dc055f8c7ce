import { longestRound, OpenRound, shortestRound, type RoundOption, type VotingRule } from '@palabre/shared/voting';
import { hasOptions, type Draft } from './draft.rules';
import { momentOf } from './local-time';

/** @returns the code of what the server would refuse of this closing time, if anything */
function refusalOf({ opensAt, closesAt }: OpenRound): string | null {
  const length = Date.parse(closesAt) - (opensAt === undefined ? Date.now() : Date.parse(opensAt));
  if (length < shortestRound) return 'voting/closes_too_soon';
  return length > longestRound ? 'voting/closes_too_late' : null;
}

/** The contract, and what the server refuses of a closing time: said at its field, before anything is sent. */
export const roundToOpen = {
  safeParse(values: unknown) {
    const result = OpenRound.safeParse(values);
    const refusal = result.success && refusalOf(result.data);
    if (!refusal) return result;
    return { success: false as const, error: { issues: [{ code: 'custom', path: ['closesAt'], message: refusal }] } };
  },
};

/** What is sent of a draft, beside the proposal. What was typed is sent as it is: the contract says what is wrong with it, and where. */
export function roundOf({ question, purpose, opensAt, closesAt, lot, scrutineers }: Draft, rule: VotingRule, options: RoundOption[]): Record<string, unknown> {
  return {
    question,
    rule,
    closesAt: momentOf(closesAt),
    ...(hasOptions(purpose) && { options }),
    ...(opensAt !== '' && { opensAt: momentOf(opensAt) }),
    ...(lot && hasOptions(purpose) && scrutineers.length > 0 && { scrutineers }),
  };
}
