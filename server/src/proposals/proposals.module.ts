import { Module } from '@nestjs/common';
import { CollabModule } from '../collab';
import { GroupsModule } from '../groups';
import { PeopleModule } from '../people';
import { RoadmapModule } from '../roadmap';
import { AnsweredActions } from './answered-actions';
import { DocumentCareController } from './document-care.controller';
import { ProposalTextCare } from './document-care.service';
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
import { ProposalVersionNews } from './version.news';
import { VersionsController } from './versions.controller';
import { ProposalVersions } from './versions.service';
import { ProposalVersionsWriting } from './versions-writing.service';

@Module({
  imports: [PeopleModule, RoadmapModule, GroupsModule, CollabModule],
  controllers: [ProposalsController, VersionsController, DocumentCareController],
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
    ProposalVersionsWriting,
    ProposalTextCare,
    Proposals,
    ProposalProgress,
    ProposalTextGate,
    ProposalVersionNews,
  ],
  exports: [Proposals, ProposalWriting, ProposalProgress, ProposalTextGate, ProposalVersionNews],
})
export class ProposalsModule {}
