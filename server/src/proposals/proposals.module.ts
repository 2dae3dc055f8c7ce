import { Module } from '@nestjs/common';
import { CollabModule } from '../collab';
import { GroupsModule } from '../groups';
import { PeopleModule } from '../people';
import { RoadmapModule } from '../roadmap';
import { AnsweredActions } from './answered-actions';
import { ProposalProgress } from './progress.repository';
import { ProposalAccess } from './proposal.access';
import { ProposalCards } from './proposal.cards';
import { ProposalDrafts } from './proposal.drafts';
import { ProposalMoves } from './proposal.moves';
import { ProposalRecords } from './proposal.records';
import { ProposalRepository } from './proposal.repository';
import { ProposalViews } from './proposal.views';
import { ProposalReading } from './proposal-reading.service';
import { ProposalWriting } from './proposal-writing.service';
import { ProposalsController } from './proposals.controller';
import { Proposals } from './proposals.service';
import { StateChangeRepository } from './state-change.repository';
import { ProposalTextGate } from './text.gate';
import { VersionsController } from './versions.controller';
import { ProposalVersions } from './versions.service';

@Module({
  imports: [PeopleModule, RoadmapModule, GroupsModule, CollabModule],
  controllers: [ProposalsController, VersionsController],
  providers: [
    ProposalRepository,
    StateChangeRepository,
    ProposalAccess,
    ProposalCards,
    ProposalViews,
    ProposalRecords,
    AnsweredActions,
    ProposalDrafts,
    ProposalMoves,
    ProposalWriting,
    ProposalReading,
    ProposalVersions,
    Proposals,
    ProposalProgress,
    ProposalTextGate,
  ],
  exports: [Proposals, ProposalWriting, ProposalProgress, ProposalTextGate],
})
export class ProposalsModule {}
