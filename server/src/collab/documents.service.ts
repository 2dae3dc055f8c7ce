import { Injectable } from '@nestjs/common';
import { collabErrors, type RichNode } from '@palabre/shared/collab';
import * as Y from 'yjs';
import type { Tx } from '../platform/database';
import { DomainError, found } from '../platform/errors';
import { Records } from '../platform/events';
import { DocumentCare } from './care/document-care.service';
import type { DocumentEntity } from './document.entity';
import { documentFrozen, documentThawed } from './document.events';
import { DocumentRepository } from './document.repository';
import { writeRichText } from './text/rich-text.ydoc';
import type { VersionEntity, VersionHead } from './version.entity';
import { Restoring } from './versions/restoring.service';
import { type CurrentContent, type NewVersion, Versions } from './versions/versions.service';

/** A document to be. */
export interface NewDocument {
  id: string;
  /** what it is the text of; for the operator's eyes only */
  kind: string;
  /** null: one empty paragraph, so that two people who begin at once begin in the same place */
  content: RichNode | null;
  personId: string | null;
}

/** With an empty text node: two editors that each made their own in the same empty line would mix up their letters. */
const blank: RichNode = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] };

/** What other rooms do with documents, in their own transactions. Every text is read from the committed log. */
@Injectable()
export class Documents {
  constructor(
    private readonly repository: DocumentRepository,
    private readonly versions: Versions,
    private readonly restoring: Restoring,
    private readonly care: DocumentCare,
    private readonly records: Records,
  ) {}

  async create(tx: Tx, { id, kind, content, personId }: NewDocument): Promise<void> {
    const now = this.records.now();
    const { payload, clientId } = firstUpdate(content ?? blank);
    const document = { id, kind, state: 'open', headSeq: '1', logBytes: String(payload.length), createdAt: now, updatedAt: now };
    await this.repository.insert(tx, document, { documentId: id, seq: '1', personId, payload, createdAt: now });
    await this.repository.insertClient(tx, { documentId: id, clientId: String(clientId), personId, firstSeq: '1' });
  }

  /** Nothing is written after this until `thaw`. The version is of the last committed text: commits wait for the row lock and are then refused. */
  async freeze(tx: Tx, id: string, { title, personId }: NewVersion): Promise<VersionEntity> {
    const document = await this.lock(tx, id);
    if (document.state !== 'open') throw new DomainError(collabErrors.already_frozen);
    await this.repository.setState(tx, id, 'frozen');
    await this.records.happened(tx, { kind: documentFrozen, actorId: personId, subject: { kind: 'document', id }, topics: [] });
    return this.versions.keep(tx, document, { kind: 'frozen', title, personId });
  }

  /** Opens the text again. Does nothing to an open one. */
  async thaw(tx: Tx, id: string): Promise<void> {
    const document = await this.lock(tx, id);
    if (document.state === 'open') return;
    await this.repository.setState(tx, id, 'open');
    await this.records.happened(tx, { kind: documentThawed, actorId: null, subject: { kind: 'document', id }, topics: [] });
  }

  /** @throws collab/unknown_document, collab/damaged */
  async current(tx: Tx, id: string): Promise<CurrentContent> {
    return this.versions.current(tx, found(await this.repository.find(tx, id), collabErrors.unknown_document));
  }

  async saveVersion(tx: Tx, id: string, { title, personId }: NewVersion): Promise<VersionEntity> {
    return this.versions.keep(tx, await this.lock(tx, id), { kind: 'manual', title, personId });
  }

  /** Before most of a text goes at once. @param personId who is about to delete it */
  async rescue(tx: Tx, id: string, personId: string | null): Promise<VersionHead> {
    return this.versions.keepUnasked(tx, await this.lock(tx, id), 'rescue', personId);
  }

  /**
   * Makes the text say again what a version says, by an edit of this person.
   * @returns the version that keeps what was there before; null when the text says the same already
   * @throws collab/unknown_version, collab/frozen, collab/too_large, collab/damaged
   */
  async restore(tx: Tx, id: string, versionId: string, personId: string): Promise<VersionHead | null> {
    return this.restoring.restore(tx, await this.lock(tx, id), versionId, personId);
  }

  /** Sets a document apart that cannot be loaded; commits by itself. */
  quarantine(id: string, reason: string): Promise<void> {
    return this.care.quarantine(id, reason);
  }

  private async lock(tx: Tx, id: string): Promise<DocumentEntity> {
    return found(await this.repository.lock(tx, id), collabErrors.unknown_document);
  }
}

function firstUpdate(content: RichNode): { payload: Buffer; clientId: number } {
  const doc = new Y.Doc();
  writeRichText(doc, content);
  return { payload: Buffer.from(Y.encodeStateAsUpdate(doc)), clientId: doc.clientID };
}
