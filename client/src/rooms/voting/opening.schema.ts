import { longestRound, OpenRound, shortestRound } from '@palabre/shared/voting';

/** @returns the code of what the server would refuse of this closing time, if anything */
function refusalOf(closesAt: string): string | null {
  const length = Date.parse(closesAt) - Date.now();
  if (length < shortestRound) return 'voting/closes_too_soon';
  return length > longestRound ? 'voting/closes_too_late' : null;
}

/** The contract, and what the server refuses of a closing time: said at its field, before anything is sent. */
export const roundToOpen = {
  safeParse(values: unknown) {
    const result = OpenRound.safeParse(values);
    const refusal = result.success && refusalOf(result.data.closesAt);
    if (!refusal) return result;
    return { success: false as const, error: { issues: [{ code: 'custom', path: ['closesAt'], message: refusal }] } };
  },
};
