import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups';
import { PeopleModule } from '../people';
import { ProposalsModule } from '../proposals';
import { VotingModule } from '../voting';
import { CommitmentAccess } from './commitment.access';
import { CommitmentReader } from './commitment.reader';
import { CommitmentRepository } from './commitment.repository';
import { Commitments } from './commitments.service';
import { Decisions } from './decisions.service';
import { OutcomesController } from './outcomes.controller';

@Module({
  imports: [PeopleModule, GroupsModule, ProposalsModule, VotingModule],
  controllers: [OutcomesController],
  providers: [CommitmentRepository, CommitmentAccess, CommitmentReader, Commitments, Decisions],
  exports: [Commitments, Decisions],
})
export class OutcomesModule {}
