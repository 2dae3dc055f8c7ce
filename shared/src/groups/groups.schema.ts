import * as z from 'zod/mini';
import { Id, Locale, Moment, Fragment } from '../kernel';
import { Email, PersonCard, TimeZone } from '../people';
import { ThemeId, ThemeMention } from '../roadmap';

export const GroupRole = z.enum(['facilitator', 'member', 'observer']);
export type GroupRole = z.infer<typeof GroupRole>;

/** `open`: whoever has an account joins; `closed`: a facilitator says yes, or invites. Both are read by everybody. */
export const GroupAccess = z.enum(['open', 'closed']);
export type GroupAccess = z.infer<typeof GroupAccess>;

const GroupName = z.string().check(z.trim(), z.minLength(3), z.maxLength(100));
const GroupDescription = z.string().check(z.trim(), z.maxLength(2000));

export const CreateGroup = z.object({
  name: GroupName,
  description: GroupDescription,
  lang: Locale,
  access: GroupAccess,
  themeIds: z.array(ThemeId).check(z.minLength(1), z.maxLength(20)),
});
export type CreateGroup = z.infer<typeof CreateGroup>;

export const EditGroup = z.partial(CreateGroup);
export type EditGroup = z.infer<typeof EditGroup>;

export const GroupCard = z.object({
  id: Id,
  name: Fragment,
  description: Fragment,
  access: GroupAccess,
  themes: z.array(ThemeMention),
  members: z.int(),
  myRole: z.nullable(GroupRole),
});
export type GroupCard = z.infer<typeof GroupCard>;

/** A meeting of the group. Times are moments in UTC; `timeZone` is the one it was planned in. */
export const Meeting = z.object({ id: Id, title: z.string(), startsAt: Moment, endsAt: Moment, timeZone: z.string(), place: z.string(), lang: Locale });
export type Meeting = z.infer<typeof Meeting>;

export const PlanMeeting = z
  .object({
    title: z.string().check(z.trim(), z.minLength(2), z.maxLength(120)),
    startsAt: Moment,
    endsAt: Moment,
    timeZone: TimeZone,
    place: z.string().check(z.trim(), z.maxLength(300)),
    lang: Locale,
  })
  .check(z.refine((meeting) => meeting.endsAt > meeting.startsAt, { path: ['endsAt'], error: 'after_start' }));
export type PlanMeeting = z.infer<typeof PlanMeeting>;

export const GroupView = z.object({
  ...GroupCard.shape,
  createdAt: Moment,
  meetings: z.array(Meeting),
  /** my request to join a closed group is waiting for an answer */
  requested: z.boolean(),
  pendingRequests: z.nullable(z.int()),
  may: z.object({
    edit: z.boolean(),
    join: z.boolean(),
    requestToJoin: z.boolean(),
    leave: z.boolean(),
    manageMembers: z.boolean(),
    createProposal: z.boolean(),
  }),
});
export type GroupView = z.infer<typeof GroupView>;

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

/** By link (no address: whoever has it, until it expires) or by e-mail (to one address). */
export const CreateInvitation = z.object({ role: GroupRole, email: z.optional(Email) });
export type CreateInvitation = z.infer<typeof CreateInvitation>;
/** `url` is shown this once; the token in it is kept only as a hash. */
export const NewInvitation = z.object({ id: Id, url: z.nullable(z.string()), expiresAt: Moment });
export type NewInvitation = z.infer<typeof NewInvitation>;
export const InvitationCard = z.object({ id: Id, role: GroupRole, email: z.nullable(z.string()), expiresAt: Moment, createdAt: Moment });
export type InvitationCard = z.infer<typeof InvitationCard>;
/** What somebody who opens an invitation sees before accepting. */
export const InvitationPreview = z.object({ group: z.object({ id: Id, name: Fragment }), role: GroupRole, expiresAt: Moment });
export type InvitationPreview = z.infer<typeof InvitationPreview>;
export const InvitationToken = z.object({ token: z.string().check(z.minLength(20), z.maxLength(200)) });
export type InvitationToken = z.infer<typeof InvitationToken>;

/** One line of the activity feed. `kind` is that of the event, e.g. `proposals.state_changed`. */
export const Activity = z.object({
  id: z.string(),
  kind: z.string(),
  at: Moment,
  actor: z.nullable(PersonCard),
  subject: z.object({ kind: z.string(), id: z.string() }),
  details: z.record(z.string(), z.unknown()),
});
export type Activity = z.infer<typeof Activity>;
