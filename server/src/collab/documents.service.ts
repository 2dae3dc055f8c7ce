import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, collabErrors, type RichNode } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import { DomainError, found } from '../platform/errors';
import { EventLog } from '../platform/events';
import type { DocumentEntity } from './document.entity';
import { documentFrozen, documentThawed } from './document.events';
import { DocumentRepository } from './document.repository';
import { readRichText, writeRichText } from './text/rich-text.ydoc';
import type { VersionEntity, VersionHead } from './version.entity';

export interface NewDocument {
  id: string;
  /** what it is the text of; for the operator's eyes only */
  kind: string;
  /** null: one empty paragraph, so that two people who begin at once begin in the same place */
  content: RichNode | null;
  personId: string | null;
}

export interface NewVersion {
  title: string;
  personId: string | null;
}

export interface CurrentContent {
  content: RichNode;
  /** of the canonical JSON of `content`, hex */
  sha256: string;
  updatedAt: Date;
}

/** With an empty text node: two editors that each made their own in the same empty line would mix up their letters. */
const blank: RichNode = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] };
const sha256Of = (content: RichNode): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

/** What other rooms do with documents, in their own transactions. Every text is read from the committed log. */
@Injectable()
export class Documents {
  constructor(
    private readonly repository: DocumentRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly events: EventLog,
  ) {}

  async create(tx: Tx, { id, kind, content, personId }: NewDocument): Promise<void> {
    const now = this.clock.now();
    const payload = firstUpdate(content ?? blank);
    const document = { id, kind, state: 'open', headSeq: '1', logBytes: String(payload.length), createdAt: now, updatedAt: now };
    await this.repository.insert(tx, document, { documentId: id, seq: '1', personId, payload, createdAt: now });
  }

  /** Nothing is written after this until `thaw`. The version is of the last committed text: commits wait for the row lock and are then refused. */
  async freeze(tx: Tx, id: string, { title, personId }: NewVersion): Promise<VersionEntity> {
    const document = found(await this.repository.lock(tx, id), collabErrors.unknown_document);
    if (document.state !== 'open') throw new DomainError(collabErrors.already_frozen);
    await this.repository.setState(tx, id, 'frozen');
    await this.events.record(tx, { kind: documentFrozen, actorId: personId, subject: { kind: 'document', id }, topics: [] });
    return this.keep(tx, document, { kind: 'frozen', title, personId });
  }

  /** Opens the text again. Does nothing to an open one. */
  async thaw(tx: Tx, id: string): Promise<void> {
    const document = found(await this.repository.lock(tx, id), collabErrors.unknown_document);
    if (document.state === 'open') return;
    await this.repository.setState(tx, id, 'open');
    await this.events.record(tx, { kind: documentThawed, actorId: null, subject: { kind: 'document', id }, topics: [] });
  }

  async current(tx: Tx, id: string): Promise<CurrentContent> {
    const document = found(await this.repository.find(tx, id), collabErrors.unknown_document);
    const content = await this.read(tx, id);
    return { content, sha256: sha256Of(content), updatedAt: document.updatedAt };
  }

  async saveVersion(tx: Tx, id: string, { title, personId }: NewVersion): Promise<VersionEntity> {
    const document = found(await this.repository.lock(tx, id), collabErrors.unknown_document);
    return this.keep(tx, document, { kind: 'manual', title, personId });
  }

  /** Newest first, without their texts. */
  versions(tx: Tx, id: string): Promise<VersionHead[]> {
    return this.repository.versions(tx, id);
  }

  async version(tx: Tx, versionId: string): Promise<VersionEntity> {
    return found(await this.repository.version(tx, versionId), collabErrors.unknown_version);
  }

  private async keep(tx: Tx, document: DocumentEntity, { kind, title, personId }: NewVersion & { kind: 'manual' | 'frozen' }): Promise<VersionEntity> {
    const content = await this.read(tx, document.id);
    const version = {
      id: this.ids.next(),
      documentId: document.id,
      number: (await this.repository.lastVersionNumber(tx, document.id)) + 1,
      seq: document.headSeq,
      kind,
      title,
      content,
      sha256: sha256Of(content),
      attribution: null,
      createdBy: personId,
      createdAt: this.clock.now(),
    };
    await this.repository.insertVersion(tx, version);
    return version;
  }

  private async read(tx: Tx, id: string): Promise<RichNode> {
    const doc = new Y.Doc();
    const updates = await this.repository.updatesAfter(tx, id, '0');
    doc.transact(() => updates.forEach(({ payload }) => Y.applyUpdate(doc, payload)));
    return readRichText(doc);
  }
}

function firstUpdate(content: RichNode): Buffer {
  const doc = new Y.Doc();
  writeRichText(doc, content);
  return Buffer.from(Y.encodeStateAsUpdate(doc));
}
