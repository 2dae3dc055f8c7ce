/**
 * Groups: people who work on one or more themes together. Promise: a group always has a facilitator.
 */
export { Activity, CreateGroup, EditGroup, GroupAccess, GroupCard, GroupQuery, GroupRole, GroupView, Meeting, PlanMeeting } from './groups.schema';
export {
  AnswerJoinRequest,
  ChangeGroupRole,
  CreateInvitation,
  InvitationAccepted,
  InvitationCard,
  InvitationPreview,
  InvitationToken,
  JoinRequest,
  MemberCard,
  NewInvitation,
  RequestToJoin,
} from './joining.schema';
export { ImportColumn, ImportFault, ImportLine, ImportOutcome, ImportReport, MemberFile, mostImported } from './member-import.schema';
export { columnsOf, leavesOut, readLine, type ReadLine } from './member-import.rules';
export { groupErrors } from './groups.errors';
export {
  acceptInvitation,
  changeGroupRole,
  createGroup,
  facilitate,
  joinGroup,
  leaveGroup,
  removeMember,
  requestToJoin,
  takePart,
  type GroupSituation,
} from './groups.policy';
export { outranks, rolesByRank } from './roles.rules';
