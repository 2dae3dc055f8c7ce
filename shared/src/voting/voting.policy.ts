import { allow, firstRefusal, refuse, type Decision } from '../kernel';
import { groupErrors, type GroupRole } from '../groups';
import { actAsPerson, personIdOf, type Actor } from '../people';
import type { DeskState } from './desk.schema';
import { votingErrors } from './voting.errors';
import { takesBallots } from './round.lifecycle';
import type { RoundState } from './round.schema';
import type { Secrecy } from './rule.schema';

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

/** The round in which a ballot is entered for somebody else. */
export interface DeskSituation extends Omit<BallotSituation, 'onRoll'> {
  secrecy: Secrecy;
  /** the actor's place in the group of the round */
  role: GroupRole | null;
  /** id of the person whose ballot it is */
  voterId: string;
}

/** A ballot that was entered once. */
export interface DeskEntrySituation extends DeskSituation {
  /** id of the person who has entered it */
  enteredBy: string;
  entry: DeskState;
}

/** Sitting at the desk of a group's rounds: a facilitator's, and nobody steps in for them, since it is about somebody's voice. */
export function sitAtDesk(actor: Actor, role: GroupRole | null): Decision {
  return firstRefusal(actAsPerson(actor), role === 'facilitator' ? allow : refuse(groupErrors.not_a_facilitator));
}

/** Entering a ballot for somebody who voted on paper or by telephone, until the close, where ballots bear names. */
export function enterAtDesk(actor: Actor, { role, secrecy, state, overdue, voterId }: DeskSituation): Decision {
  return firstRefusal(
    sitAtDesk(actor, role),
    secrecy === 'secret' ? refuse(votingErrors.desk_needs_names) : allow,
    takesBallots({ state, overdue }),
    personIdOf(actor) === voterId ? refuse(votingErrors.desk_own_ballot) : allow,
  );
}

/** Entering it a second time, by which it is cast: somebody else's than who has entered it first, and never the voter's. */
export function confirmAtDesk(actor: Actor, situation: DeskEntrySituation): Decision {
  return firstRefusal(
    enterAtDesk(actor, situation),
    personIdOf(actor) === situation.enteredBy ? refuse(votingErrors.desk_second_person) : allow,
    situation.entry === 'waiting' ? allow : refuse(votingErrors.desk_settled),
  );
}

/** Taking back an entry that is not cast: any of the desk's, so that what waits for somebody who has left does not wait for ever. */
export function withdrawAtDesk(actor: Actor, situation: DeskEntrySituation): Decision {
  return firstRefusal(enterAtDesk(actor, situation), situation.entry === 'cast' ? refuse(votingErrors.desk_settled) : allow);
}
