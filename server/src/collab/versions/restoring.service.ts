import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { collabErrors } from '@palabre/shared/collab';
import type * as Y from 'yjs';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Records } from '../../platform/events';
import type { DocumentEntity } from '../document.entity';
import { documentWritten } from '../document.events';
import { DocumentReader } from '../log/document-reader';
import { restoreText } from '../text/restore.ydoc';
import type { VersionHead } from '../version.entity';
import { ForwardEditRepository } from './forward-edit.repository';
import { Versions } from './versions.service';

/** Brings an earlier text back by writing, as the person who asks: nothing is rewound, and what others write meanwhile stays. */
@Injectable()
export class Restoring {
  constructor(
    private readonly reader: DocumentReader,
    private readonly versions: Versions,
    private readonly edits: ForwardEditRepository,
    private readonly records: Records,
  ) {}

  /**
   * @param document locked
   * @returns the version that keeps what was there before; null when the text says the same already
   * @throws collab/unknown_version, collab/frozen, collab/too_large, collab/damaged
   */
  async restore(tx: Tx, document: DocumentEntity, versionId: string, personId: string): Promise<VersionHead | null> {
    if (document.quarantinedAt) throw new DomainError(collabErrors.damaged, { reason: document.quarantineReason });
    if (document.state !== 'open') throw new DomainError(collabErrors.frozen);
    const wanted = await this.versions.find(tx, versionId);
    if (wanted.documentId !== document.id) throw new DomainError(collabErrors.unknown_version);
    const doc = await this.reader.read(tx, document);
    takeFreshClient(doc);
    const payload = restoreText(doc, wanted.content);
    if (!payload) return null;
    if (Number(document.logBytes) + payload.length > Number(document.maxBytes)) throw new DomainError(collabErrors.too_large);
    const before = await this.versions.keepOnce(tx, document, { kind: 'rescue', title: '', personId });
    await this.edits.append(tx, document, { personId, clientId: doc.clientID, payload: Buffer.from(payload), at: this.records.now() });
    await this.records.announce(tx, { kind: documentWritten, subject: { kind: 'document', id: document.id }, topics: [] });
    return before;
  }
}

/** Nobody else ever wrote under it, so that these words are this person's alone. */
function takeFreshClient(doc: Y.Doc): void {
  while (doc.store.clients.has(doc.clientID)) doc.clientID = randomInt(2 ** 32);
}
