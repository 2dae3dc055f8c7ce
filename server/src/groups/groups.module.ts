import { Module } from '@nestjs/common';
import { JournalModule } from '../journal';
import { PeopleModule } from '../people';
import { RoadmapModule } from '../roadmap';
import { Founding } from './founding.service';
import { GroupLife } from './group-life.service';
import { GroupReading } from './group-reading.service';
import { GroupViewPresenter } from './group-view.presenter';
import { GroupPresenter } from './group.presenter';
import { GroupsController } from './groups.controller';
import { GroupsRepository } from './groups.repository';
import { Groups } from './groups.service';
import { InvitationAnswer } from './invitation-answer.service';
import { ImportAssessment } from './import/import-assessment.service';
import { ImportPost } from './import/import.post';
import { MemberImportController } from './import/member-import.controller';
import { MemberImports } from './import/member-imports.service';
import { InvitationIssue } from './invitation-issue.service';
import { InvitationPost } from './invitation.post';
import { InvitationRepository } from './invitation.repository';
import { InvitationsController } from './invitations.controller';
import { Invitations } from './invitations.service';
import { JoinRequestRepository } from './join-request.repository';
import { JoinRequests } from './join-requests.service';
import { Joining } from './joining.service';
import { MeetingRepository } from './meeting.repository';
import { MeetingsController } from './meetings.controller';
import { Meetings } from './meetings.service';
import { MembersController } from './members.controller';
import { MembershipRepository } from './membership.repository';
import { Memberships } from './memberships.service';
import { Roles } from './roles.service';

const tables = [GroupsRepository, MembershipRepository, JoinRequestRepository, InvitationRepository, MeetingRepository];
const reading = [GroupPresenter, GroupViewPresenter, GroupReading, GroupLife];
const members = [
  Memberships,
  Joining,
  JoinRequests,
  Roles,
  Invitations,
  InvitationAnswer,
  InvitationPost,
  InvitationIssue,
  MemberImports,
  ImportAssessment,
  ImportPost,
];

@Module({
  imports: [PeopleModule, RoadmapModule, JournalModule],
  controllers: [GroupsController, MembersController, InvitationsController, MemberImportController, MeetingsController],
  providers: [...tables, ...reading, ...members, Groups, Founding, Meetings],
  exports: [Groups, Founding, Joining, Meetings, Roles],
})
export class GroupsModule {}
