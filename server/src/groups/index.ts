/**
 * Groups: the people who work on one or more themes together, their meetings and the ways in. Promise: a group always has a
 * facilitator, whatever two people do at the same moment, and an invitation is kept only as a hash.
 */
export { Founding } from './founding.service';
export { GroupEntity } from './group.entity';
export { GroupsModule } from './groups.module';
export { Groups } from './groups.service';
export { JoinRequests } from './join-requests.service';
export { Joining } from './joining.service';
export { Meetings } from './meetings.service';
export { Roles } from './roles.service';
