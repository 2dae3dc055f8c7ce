import { Injectable } from '@nestjs/common';
import type { PageQuery } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { proposalErrors, type CurrentText, type VersionList, type VersionView } from '@palabre/shared/proposals';
import { Documents, Versions } from '../collab';
import { People } from '../people';
import { UnitOfWork } from '../platform/database';
import { DomainError } from '../platform/errors';
import { ProposalAccess } from './proposal.access';
import { peopleIn, presentText, presentVersion, presentVersionView } from './version.presenter';

/** A proposal's text as it stands, and the copies of it that are kept. Read by whoever may read the proposal. */
@Injectable()
export class ProposalVersions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: ProposalAccess,
    private readonly documents: Documents,
    private readonly versions: Versions,
    private readonly people: People,
  ) {}

  /** As it is committed at this moment. */
  text(actor: Actor, id: string): Promise<CurrentText> {
    return this.unitOfWork.read(async (tx) => {
      const { proposal } = await this.access.open(tx, actor, id);
      const text = await this.documents.current(tx, proposal.documentId);
      return presentText(text, await this.people.cards(tx, text.attribution.people));
    });
  }

  list(actor: Actor, id: string, page: PageQuery): Promise<VersionList> {
    return this.unitOfWork.read(async (tx) => {
      const { proposal } = await this.access.open(tx, actor, id);
      const { items, nextCursor } = await this.versions.page(tx, proposal.documentId, page);
      const people = await this.people.cards(tx, peopleIn(...items));
      return { items: items.map((version) => presentVersion(version, people)), nextCursor };
    });
  }

  view(actor: Actor, id: string, versionId: string): Promise<VersionView> {
    return this.unitOfWork.read(async (tx) => {
      const { proposal } = await this.access.open(tx, actor, id);
      const version = await this.versions.find(tx, versionId);
      if (version.documentId !== proposal.documentId) throw new DomainError(proposalErrors.version_not_found);
      return presentVersionView(version, await this.people.cards(tx, peopleIn(version)));
    });
  }
}
