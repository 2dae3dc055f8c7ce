import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { writeProposal, type RestoredVersion, type SaveVersion, type VersionCard } from '@palabre/shared/proposals';
import { Documents, type VersionHead } from '../collab';
import { People } from '../people';
import { UnitOfWork, type Tx } from '../platform/database';
import { enforce } from '../platform/errors';
import { ProposalAccess, type OpenedProposal } from './proposal.access';
import { ProposalRecords } from './proposal.records';
import { peopleIn, presentVersion } from './version.presenter';

/** Keeping a copy of a text, and going back to one: for whoever may write it. */
@Injectable()
export class ProposalVersionsWriting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ProposalAccess,
    private readonly documents: Documents,
    private readonly people: People,
    private readonly records: ProposalRecords,
  ) {}

  save(actor: Actor, id: string, { title }: SaveVersion): Promise<VersionCard> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal } = await this.openForWriting(tx, actor, id);
      const personId = personIdOf(actor);
      const version = await this.documents.saveVersion(tx, proposal.documentId, { title, personId });
      await this.records.versionSaved(tx, proposal, personId, version);
      return this.present(tx, version);
    });
  }

  /** @throws collab/unknown_version, also for a version of another text */
  restore(actor: Actor, id: string, versionId: string): Promise<RestoredVersion> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal } = await this.openForWriting(tx, actor, id);
      const personId = personIdOf(actor) ?? '';
      const before = await this.documents.restore(tx, proposal.documentId, versionId, personId);
      if (before) await this.records.versionRestored(tx, proposal, personId, versionId);
      return { before: before && (await this.present(tx, before)) };
    });
  }

  private async openForWriting(tx: Tx, actor: Actor, id: string): Promise<OpenedProposal> {
    const opened = await this.access.openForChange(tx, actor, id);
    enforce(writeProposal(actor, opened.situation), { state: opened.proposal.state });
    return opened;
  }

  private async present(tx: Tx, version: VersionHead): Promise<VersionCard> {
    return presentVersion(version, await this.people.cards(tx, peopleIn(version)));
  }
}
