import { Module } from '@nestjs/common';
import { GroupsRepository } from './groups.repository';
import { Groups } from './groups.service';
import { MembershipRepository } from './membership.repository';

@Module({
  providers: [GroupsRepository, MembershipRepository, Groups],
  exports: [Groups],
})
export class GroupsModule {}
