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
export function requestToJoin(actor: Actor, access: GroupAccess, requested: boolean, { role }: GroupSituation): Decision {
  if (role) return refuse(groupErrors.already_member);
  return firstRefusal(actAsPerson(actor), access === 'open' ? refuse(groupErrors.open) : allow, requested ? refuse(groupErrors.already_requested) : allow);
}

/** The member whose place is about to change. */
export interface TargetSituation {
  role: GroupRole;
  /** how many facilitators the group has */
  facilitators: number;
}

const keepsAFacilitator = ({ role, facilitators }: TargetSituation): Decision =>
  role === 'facilitator' && facilitators <= 1 ? refuse(groupErrors.last_facilitator) : allow;

/** Leaving, unless it would leave the group without a facilitator. @param facilitators how many the group has */
export function leaveGroup(actor: Actor, facilitators: number, { role }: GroupSituation): Decision {
  if (!role) return firstRefusal(actAsPerson(actor), refuse(groupErrors.not_a_member));
  return keepsAFacilitator({ role, facilitators });
}

/** Giving a member another role: a facilitator's, who may step down too while another one stays. @param to the new role */
export const changeGroupRole = (actor: Actor, to: GroupRole, target: TargetSituation, situation: GroupSituation): Decision =>
  firstRefusal(facilitate(actor, situation), to === 'facilitator' ? allow : keepsAFacilitator(target));

/** Taking a member out of the group: a facilitator's, while another one stays. */
export const removeMember = (actor: Actor, target: TargetSituation, situation: GroupSituation): Decision =>
  firstRefusal(facilitate(actor, situation), keepsAFacilitator(target));

/** An invitation as whoever opens it finds it. */
export interface InvitationSituation extends GroupSituation {
  /** its 14 days are over, or the one it was sent to has used it */
  expired: boolean;
  /** sent to an address that is not the actor's */
  forAnother: boolean;
}

/** Accepting an invitation. For whoever is in the group already there is nothing left to refuse, so accepting twice is harmless. */
export const acceptInvitation = (actor: Actor, { role, expired, forAnother }: InvitationSituation): Decision =>
  firstRefusal(
    actAsPerson(actor),
    forAnother ? refuse(groupErrors.invitation_for_another_address) : allow,
    expired && !role ? refuse(groupErrors.invitation_expired) : allow,
  );
