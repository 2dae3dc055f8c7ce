import type { GroupRole } from '@palabre/shared/groups';
import { topic } from '@palabre/shared/live';
import type { NewEvent } from '../platform/events';
import type { GroupEntity } from './group.entity';
import type { MeetingEntity } from './meeting.entity';

type Named = Pick<GroupEntity, 'id' | 'name' | 'lang'>;

const about = (groupId: string, personId: string) => ({ subject: { kind: 'person', id: personId }, topics: [topic.group(groupId), topic.person(personId)] });

/** A group was founded, or described anew. */
export const groupEvent = (kind: 'created' | 'edited', actorId: string | null, { id, name, lang }: Named): NewEvent => ({
  kind: `groups.${kind}`,
  actorId,
  groupId: id,
  subject: { kind: 'group', id },
  topics: [topic.group(id), topic.commons, ...(kind === 'created' && actorId ? [topic.person(actorId)] : [])],
  details: { title: name, lang },
});

/** Somebody is in the group now, by their own will whoever opened the door. */
export const joinedEvent = (groupId: string, personId: string, role: GroupRole): NewEvent => ({
  kind: 'groups.member_joined',
  actorId: personId,
  groupId,
  ...about(groupId, personId),
  details: { role },
});

export const leftEvent = (groupId: string, personId: string): NewEvent => ({
  kind: 'groups.member_left',
  actorId: personId,
  groupId,
  ...about(groupId, personId),
});

export const removedEvent = (actorId: string | null, groupId: string, personId: string): NewEvent => ({
  kind: 'groups.member_removed',
  actorId,
  groupId,
  ...about(groupId, personId),
});

export const roleChangedEvent = (actorId: string | null, groupId: string, personId: string, change: { from: GroupRole; to: GroupRole }): NewEvent => ({
  kind: 'groups.member_role_changed',
  actorId,
  groupId,
  ...about(groupId, personId),
  details: change,
});

/** Without a group: who asked, and who was told no, is not for the public feed. The hint is; the list behind it is the facilitators'. */
export const requestEvent = (kind: 'join_requested' | 'join_answered', actorId: string | null, groupId: string, personId: string): NewEvent => ({
  kind: `groups.${kind}`,
  actorId,
  ...about(groupId, personId),
  details: { groupId },
});

/** Without a group, as a request: and never an address. */
export const invitationEvent = (actorId: string | null, groupId: string, invitationId: string, role: GroupRole): NewEvent => ({
  kind: 'groups.invitation_created',
  actorId,
  subject: { kind: 'invitation', id: invitationId },
  topics: [topic.group(groupId)],
  details: { groupId, role },
});

export const meetingEvent = (kind: 'planned' | 'cancelled', actorId: string | null, { id, groupId, title, lang, startsAt }: MeetingEntity): NewEvent => ({
  kind: `groups.meeting_${kind}`,
  actorId,
  groupId,
  subject: { kind: 'meeting', id },
  topics: [topic.group(groupId)],
  details: { title, lang, startsAt: startsAt.toISOString() },
});
