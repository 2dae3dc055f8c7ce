import { Injectable } from '@nestjs/common';
import { collabErrors } from '@palabre/shared/collab';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { type Tx, UnitOfWork } from '../../platform/database';
import { DomainError, found } from '../../platform/errors';
import { Records } from '../../platform/events';
import type { DocumentEntity } from '../document.entity';
import { documentQuarantined, documentReleased, watchedByAdministrators } from '../document.events';
import { DocumentRepository } from '../document.repository';
import { DocumentReader } from '../log/document-reader';
import { CareRepository } from './care.repository';

/** What came of looking again. */
export type SecondLook = { readable: true } | { readable: false; reason: string };

/** Texts that cannot be read: set apart, so that nothing is written over what is left of them, until they can be. */
@Injectable()
export class DocumentCare {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly care: CareRepository,
    private readonly documents: DocumentRepository,
    private readonly reader: DocumentReader,
    private readonly records: Records,
  ) {}

  /** In a transaction of its own, since whoever finds it out has nothing to commit. The first reason stays. */
  quarantine(documentId: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (await this.care.mark(tx, documentId, reason, this.records.now())) await this.tell(tx, documentQuarantined, documentId, null);
    });
  }

  quarantined(tx: Tx, page: PageQuery): Promise<Page<DocumentEntity>> {
    return this.care.page(tx, page);
  }

  /** Lifts the mark when the whole text can be read. @throws collab/unknown_document */
  async tryAgain(tx: Tx, documentId: string, personId: string | null): Promise<SecondLook> {
    const document = found(await this.documents.lock(tx, documentId), collabErrors.unknown_document);
    if (!document.quarantinedAt) return { readable: true };
    const reason = await this.damageOf(tx, document);
    if (reason !== null) {
      await this.care.explain(tx, documentId, reason);
      return { readable: false, reason };
    }
    await this.care.unmark(tx, documentId);
    await this.tell(tx, documentReleased, documentId, personId);
    return { readable: true };
  }

  private async damageOf(tx: Tx, document: DocumentEntity): Promise<string | null> {
    try {
      await this.reader.text(tx, document);
      return null;
    } catch (error) {
      if (error instanceof DomainError && error.spec === collabErrors.damaged) return String(error.details.reason);
      throw error;
    }
  }

  private tell(tx: Tx, kind: string, documentId: string, actorId: string | null): Promise<void> {
    return this.records.happened(tx, { kind, actorId, subject: { kind: 'document', id: documentId }, topics: [watchedByAdministrators] });
  }
}
