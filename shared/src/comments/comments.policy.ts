import { allow, firstRefusal, refuse, type Decision } from '../kernel';
import { actAsPerson, personIdOf, type Actor } from '../people';
import { facilitate, type GroupSituation } from '../groups';
import { commentErrors } from './comments.errors';

/** The comment at hand, and the actor's place in the group its subject belongs to (null for an action). */
export interface CommentSituation extends GroupSituation {
  authorId: string | null;
  deleted: boolean;
}

const still = ({ deleted }: CommentSituation): Decision => (deleted ? refuse(commentErrors.deleted) : allow);
const own = (actor: Actor, { authorId }: CommentSituation): Decision =>
  authorId !== null && authorId === personIdOf(actor) ? allow : refuse(commentErrors.not_yours);

/** Editing one's own words. Nobody edits somebody else's. */
export const editComment = (actor: Actor, situation: CommentSituation): Decision => firstRefusal(actAsPerson(actor), still(situation), own(actor, situation));

/** Deleting: the author, a facilitator of the group, an administrator. A trace stays. */
export function removeComment(actor: Actor, situation: CommentSituation): Decision {
  const permitted = own(actor, situation).allowed || facilitate(actor, situation).allowed ? allow : refuse(commentErrors.not_yours);
  return firstRefusal(actAsPerson(actor), still(situation), permitted);
}

/** Reacting: whoever has an account. */
export const reactToComment = (actor: Actor, situation: CommentSituation): Decision => firstRefusal(actAsPerson(actor), still(situation));
