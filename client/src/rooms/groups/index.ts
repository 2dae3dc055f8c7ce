/**
 * Groups: the people who work on a theme together, when they meet and what they did. Promise: whatever others change, nothing
 * moves under the eyes or the finger of whoever reads; and a link that lets people in is shown once, to whoever made it.
 */
export { AboutGroup, GroupFacts } from './about-group.view';
export { ActivityPanel } from './activity.panel';
export type { ActivitySentences, ActivityWords } from './activity.words';
export { EditGroupPanel } from './edit-group.panel';
export { GroupListPanel } from './group-list.panel';
export { groupActivity } from './groups.activity';
export { groupProblems } from './groups.problems';
export { useGroup, useGroups } from './groups.queries';
export { InvitationAnswerPanel } from './invitation-answer.panel';
export { InvitationsPanel } from './invitations.panel';
export { LeavePanel } from './leave.panel';
export { MeetingsPanel } from './meetings.panel';
export { MembersPanel } from './members.panel';
export { MembershipPanel } from './membership.panel';
export { NewGroupPanel } from './new-group.panel';
export { RequestsPanel } from './requests.panel';
export { ThemeFilterPanel } from './theme-filter.panel';
