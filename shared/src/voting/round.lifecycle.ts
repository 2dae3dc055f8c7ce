import { allow, refuse, type Decision } from '../kernel';
import type { RoundState } from './round.schema';
import { votingErrors } from './voting.errors';

/** Whether a round takes ballots now, whoever brings them: a change of a secret ballot names nobody. @param overdue its time has come, even if nobody has counted yet */
export function takesBallots({ state, overdue }: { state: RoundState; overdue: boolean }): Decision {
  if (state === 'prepared') return refuse(votingErrors.round_not_open);
  return state === 'open' && !overdue ? allow : refuse(votingErrors.round_closed);
}
