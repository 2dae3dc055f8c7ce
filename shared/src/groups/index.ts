/**
 * Groups: people who work on one or more themes together. Promise: a group always has a facilitator.
 */
export {
  Activity,
  AnswerJoinRequest,
  ChangeGroupRole,
  CreateGroup,
  CreateInvitation,
  EditGroup,
  GroupAccess,
  GroupCard,
  GroupRole,
  GroupView,
  InvitationCard,
  InvitationPreview,
  InvitationToken,
  JoinRequest,
  Meeting,
  MemberCard,
  NewInvitation,
  PlanMeeting,
  RequestToJoin,
} from './groups.schema';
export { groupErrors } from './groups.errors';
export { createGroup, facilitate, joinGroup, leaveGroup, requestToJoin, takePart, type GroupSituation } from './groups.policy';
