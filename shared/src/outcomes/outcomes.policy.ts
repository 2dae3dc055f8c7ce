import { allow, firstRefusal, refuse, type Decision } from '../kernel';
import { facilitate, type GroupSituation } from '../groups';
import { actAsPerson, personIdOf, type Actor } from '../people';
import { outcomeErrors } from './outcomes.errors';

/** The commitment's owner and the actor's place in the group that decided. */
export interface CommitmentSituation extends GroupSituation {
  ownerId: string | null;
}

/** Changing a promise: a facilitator of the group. */
export const editCommitment = (actor: Actor, situation: CommitmentSituation): Decision => facilitate(actor, situation);

/** Measuring: whoever made the promise, or a facilitator. */
export function measure(actor: Actor, situation: CommitmentSituation): Decision {
  const owner = situation.ownerId !== null && situation.ownerId === personIdOf(actor);
  return firstRefusal(actAsPerson(actor), owner || facilitate(actor, situation).allowed ? allow : refuse(outcomeErrors.not_the_owner));
}
