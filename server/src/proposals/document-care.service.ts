import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { administer, personIdOf, type Actor } from '@palabre/shared/people';
import type { QuarantinedText, SecondLook } from '@palabre/shared/proposals';
import { DocumentCare, type DocumentEntity, LogExport } from '../collab';
import { UnitOfWork } from '../platform/database';
import { enforce } from '../platform/errors';
import type { ProposalEntity } from './proposal.entity';
import { titleOf } from './proposal.presenter';
import { ProposalRepository } from './proposal.repository';

/** What administrators do for texts that cannot be read: see them, take out all that is stored, try again. Nothing is ever deleted. */
@Injectable()
export class ProposalTextCare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalRepository,
    private readonly care: DocumentCare,
    private readonly logs: LogExport,
  ) {}

  async quarantined(actor: Actor, page: PageQuery): Promise<Page<QuarantinedText>> {
    enforce(administer(actor));
    return this.unitOfWork.read(async (tx) => {
      const { items, nextCursor } = await this.care.quarantined(tx, page);
      const proposals = await this.proposals.byDocuments(
        tx,
        items.map(({ id }) => id),
      );
      return { items: items.map((document) => present(document, proposals.get(document.id))), nextCursor };
    });
  }

  async tryAgain(actor: Actor, documentId: string): Promise<SecondLook> {
    enforce(administer(actor));
    const look = await this.unitOfWork.run((tx) => this.care.tryAgain(tx, documentId, personIdOf(actor)));
    return { readable: look.readable, reason: look.readable ? null : look.reason };
  }

  async log(actor: Actor, documentId: string): Promise<AsyncIterable<string>> {
    enforce(administer(actor));
    return this.logs.lines(documentId);
  }
}

function present({ id, quarantineReason, quarantinedAt, updatedAt }: DocumentEntity, proposal: ProposalEntity | undefined): QuarantinedText {
  return {
    documentId: id,
    proposal: proposal ? { id: proposal.id, title: titleOf(proposal) } : null,
    reason: quarantineReason ?? '',
    since: (quarantinedAt ?? updatedAt).toISOString(),
  };
}
