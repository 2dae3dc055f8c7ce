import * as z from 'zod/mini';
import { Fragment, Id, Locale, Moment, PageQuery } from '../kernel';
import { PersonCard, TimeZone } from '../people';
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
  .check(z.refine(({ startsAt, endsAt }) => Date.parse(endsAt) > Date.parse(startsAt), { path: ['endsAt'], error: 'groups/after_start' }));
export type PlanMeeting = z.infer<typeof PlanMeeting>;

/** Which groups a list is of: those that work on a theme, those that whoever asks is in. */
export const GroupQuery = z.extend(PageQuery, { themeId: z.optional(ThemeId), mine: z.optional(z.stringbool()) });
export type GroupQuery = z.infer<typeof GroupQuery>;

export const GroupView = z.object({
  ...GroupCard.shape,
  createdAt: Moment,
  /** those that are not over, the next one first */
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

/** One line of the activity feed. `kind` is that of the event, e.g. `proposals.state_changed`. */
export const Activity = z.object({
  id: z.string(),
  kind: z.string(),
  at: Moment,
  /** null for an account that was erased, and when nobody did it */
  actor: z.nullable(PersonCard),
  /** nobody did it, time did; or it is nobody's business who did */
  impersonal: z.boolean(),
  subject: z.object({ kind: z.string(), id: z.string() }),
  /** whom it is about, when that is a person: who was made a facilitator, who was removed */
  person: z.nullable(PersonCard),
  details: z.record(z.string(), z.unknown()),
});
export type Activity = z.infer<typeof Activity>;
