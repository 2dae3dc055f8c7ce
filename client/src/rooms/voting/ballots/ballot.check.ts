import type { Ballot, RoundOption, VotingRule } from '@palabre/shared/voting';
import { invalidBallot } from './ballot-fault.rules';
import type { ApiProblem } from '../../../lib';

/**
 * What is wrong with a ballot, said by the code that will count it; that is loaded when somebody votes. Where it cannot be loaded the server says the
 * same a moment later.
 */
export async function faultOf(rule: VotingRule, options: readonly RoundOption[], ballot: Ballot): Promise<ApiProblem | null> {
  try {
    const { ballotChecker } = await import('@palabre/shared/counting');
    const fault = ballotChecker(rule, options)(ballot);
    return fault && invalidBallot(fault.path);
  } catch {
    return null;
  }
}
