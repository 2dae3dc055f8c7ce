import type { Ballot, RoundOption, VotingRule } from '@palabre/shared/voting';

/**
 * Whether a ballot can be counted, by the code that will count it; that is loaded when somebody votes. Where it cannot be loaded the server says the
 * same a moment later.
 */
export async function isCountable(rule: VotingRule, options: readonly RoundOption[], ballot: Ballot): Promise<boolean> {
  try {
    const { ballotChecker } = await import('@palabre/shared/counting');
    return ballotChecker(rule, options)(ballot) === null;
  } catch {
    return true;
  }
}
