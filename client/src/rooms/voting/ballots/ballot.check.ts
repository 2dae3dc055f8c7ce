import type { Ballot, MandateOnRoll, RoundView } from '@palabre/shared/voting';
import { invalidBallot } from './ballot-fault.rules';
import type { ApiProblem } from '../../../lib';

type Asked = Pick<RoundView, 'rule' | 'options'>;

/**
 * What is wrong with a ballot, said by the code that will count it; that is loaded when somebody votes. Where it cannot be loaded the server says the
 * same a moment later.
 */
export async function faultOf({ rule, options }: Asked, ballot: Ballot, mandate: MandateOnRoll | null): Promise<ApiProblem | null> {
  try {
    const { ballotChecker } = await import('@palabre/shared/counting');
    const fault = ballotChecker(rule, options)(ballot, mandate ? { mandate: { ...mandate, alternate: null } } : {});
    return fault && invalidBallot(fault.path);
  } catch {
    return null;
  }
}
