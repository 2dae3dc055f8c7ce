import * as z from 'zod/mini';
import { Fragment, Id, Moment } from '../kernel';
import { Email, PersonCard } from '../people';
import { GroupRole } from './groups.schema';

export const MemberCard = z.object({ person: PersonCard, role: GroupRole, since: Moment });
export type MemberCard = z.infer<typeof MemberCard>;

export const ChangeGroupRole = z.object({ role: GroupRole });
export type ChangeGroupRole = z.infer<typeof ChangeGroupRole>;

export const RequestToJoin = z.object({ message: z.string().check(z.trim(), z.maxLength(500)) });
export type RequestToJoin = z.infer<typeof RequestToJoin>;
export const JoinRequest = z.object({ id: Id, person: PersonCard, message: z.string(), requestedAt: Moment });
export type JoinRequest = z.infer<typeof JoinRequest>;
export const AnswerJoinRequest = z.object({ accept: z.boolean() });
export type AnswerJoinRequest = z.infer<typeof AnswerJoinRequest>;

/** By link (no address: whoever has it, until it expires) or by e-mail (to one address). Nobody becomes a facilitator by a link that travels. */
export const CreateInvitation = z
  .object({ role: GroupRole, email: z.optional(Email) })
  .check(z.refine(({ role, email }) => role !== 'facilitator' || email !== undefined, { path: ['role'], error: 'groups/address_needed' }));
export type CreateInvitation = z.infer<typeof CreateInvitation>;
/**
 * `url` is shown this once; the token in it is kept only as a hash. `mailed`: a mail server takes it from here; an invitation to
 * an address that is not mailed reaches nobody by itself.
 */
export const NewInvitation = z.object({ id: Id, url: z.nullable(z.string()), expiresAt: Moment, mailed: z.boolean() });
export type NewInvitation = z.infer<typeof NewInvitation>;
export const InvitationCard = z.object({ id: Id, role: GroupRole, email: z.nullable(z.string()), expiresAt: Moment, createdAt: Moment });
export type InvitationCard = z.infer<typeof InvitationCard>;
/** What somebody who opens an invitation sees before accepting. `personal`: only the address it was sent to may accept it. */
export const InvitationPreview = z.object({ group: z.object({ id: Id, name: Fragment }), role: GroupRole, personal: z.boolean(), expiresAt: Moment });
export type InvitationPreview = z.infer<typeof InvitationPreview>;
export const InvitationToken = z.object({ token: z.string().check(z.minLength(20), z.maxLength(200)) });
export type InvitationToken = z.infer<typeof InvitationToken>;
export const InvitationAccepted = z.object({ groupId: Id });
export type InvitationAccepted = z.infer<typeof InvitationAccepted>;
