import { Injectable } from '@nestjs/common';
import { personIdOf, type Actor } from '@palabre/shared/people';
import { proposalErrors, writeProposal, type SaveVersion, type VersionCard, type VersionList, type VersionView } from '@palabre/shared/proposals';
import { Documents, type VersionHead } from '../collab';
import { People } from '../people';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce } from '../platform/errors';
import { ProposalAccess } from './proposal.access';
import { presentVersion, presentVersionView } from './proposal.presenter';
import { ProposalRecords } from './proposal.records';

/** The copies of a proposal's text that were kept: by hand, and at every freeze. Read by whoever may read the proposal. */
@Injectable()
export class ProposalVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ProposalAccess,
    private readonly documents: Documents,
    private readonly people: People,
    private readonly records: ProposalRecords,
  ) {}

  list(actor: Actor, id: string): Promise<VersionList> {
    return this.unitOfWork.read(async (tx) => {
      const { proposal } = await this.access.open(tx, actor, id);
      const versions = await this.documents.versions(tx, proposal.documentId);
      const people = await this.authorsOf(tx, versions);
      return { items: versions.map((version) => presentVersion(version, people)) };
    });
  }

  view(actor: Actor, id: string, versionId: string): Promise<VersionView> {
    return this.unitOfWork.read(async (tx) => {
      const { proposal } = await this.access.open(tx, actor, id);
      const version = await this.documents.version(tx, versionId);
      if (version.documentId !== proposal.documentId) throw new DomainError(proposalErrors.version_not_found);
      return presentVersionView(version, await this.authorsOf(tx, [version]));
    });
  }

  save(actor: Actor, id: string, { title }: SaveVersion): Promise<VersionCard> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal, situation } = await this.access.openForChange(tx, actor, id);
      enforce(writeProposal(actor, situation), { state: proposal.state });
      const personId = personIdOf(actor);
      const version = await this.documents.saveVersion(tx, proposal.documentId, { title, personId });
      await this.records.versionSaved(tx, proposal, personId, version);
      return presentVersion(version, await this.authorsOf(tx, [version]));
    });
  }

  private authorsOf(tx: Tx, versions: VersionHead[]) {
    return this.people.cards(
      tx,
      versions.flatMap(({ createdBy }) => createdBy ?? []),
    );
  }
}
