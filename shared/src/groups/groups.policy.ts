import { allow, firstRefusal, refuse, type Decision } from '../kernel';
import { actAsPerson, isAdministrator, type Actor } from '../people';
import type { GroupAccess, GroupRole } from './groups.schema';
import { groupErrors } from './groups.errors';

/** The actor's place in the group at hand. */
export interface GroupSituation {
  /** null: not in the group */
  role: GroupRole | null;
}

/** Whoever has an account may found a group, and is its first facilitator. */
export const createGroup = (actor: Actor): Decision => actAsPerson(actor);

/** Members, invitations, meetings, description, rounds: the facilitators' (an administrator may step in). */
export function facilitate(actor: Actor, { role }: GroupSituation): Decision {
  if (isAdministrator(actor) || (actor.kind === 'person' && role === 'facilitator')) return allow;
  return firstRefusal(actAsPerson(actor), refuse(groupErrors.not_a_facilitator));
}

/** Drafting, proposing, voting: those who take part, not those who observe. Being an administrator gives no voice. */
export function takePart(actor: Actor, { role }: GroupSituation): Decision {
  if (actor.kind === 'person' && (role === 'facilitator' || role === 'member')) return allow;
  return firstRefusal(actAsPerson(actor), refuse(groupErrors.not_a_member));
}

/** Joining without being asked: open groups only. */
export function joinGroup(actor: Actor, access: GroupAccess, { role }: GroupSituation): Decision {
  if (role) return refuse(groupErrors.already_member);
  return firstRefusal(actAsPerson(actor), access === 'open' ? allow : refuse(groupErrors.closed));
}

/** Asking to join: closed groups only. @param requested whether a request is waiting already */
export function requestToJoin(actor: Actor, requested: boolean, { role }: GroupSituation): Decision {
  if (role) return refuse(groupErrors.already_member);
  return firstRefusal(actAsPerson(actor), requested ? refuse(groupErrors.already_requested) : allow);
}

/** Leaving, unless it would leave the group without a facilitator. @param facilitators how many the group has */
export function leaveGroup(actor: Actor, facilitators: number, { role }: GroupSituation): Decision {
  if (!role) return firstRefusal(actAsPerson(actor), refuse(groupErrors.not_a_member));
  return role === 'facilitator' && facilitators <= 1 ? refuse(groupErrors.last_facilitator) : allow;
}
