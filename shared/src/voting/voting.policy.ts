import { allow, firstRefusal, refuse, type Decision } from '../kernel';
import { actAsPerson, type Actor } from '../people';
import { votingErrors } from './voting.errors';
import { takesBallots } from './round.lifecycle';
import type { RoundState } from './round.schema';

export interface BallotSituation {
  state: RoundState;
  /** its time has come, even if nobody has counted yet */
  overdue: boolean;
  /** the actor is on the frozen roll */
  onRoll: boolean;
}

/** Casting or changing a ballot: who is on the roll, until the close. The roll decides, not today's membership. */
export function castBallot(actor: Actor, { state, overdue, onRoll }: BallotSituation): Decision {
  return firstRefusal(actAsPerson(actor), onRoll ? allow : refuse(votingErrors.not_on_roll), takesBallots({ state, overdue }));
}
