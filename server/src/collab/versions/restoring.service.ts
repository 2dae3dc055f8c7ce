import { Injectable } from '@nestjs/common';
import { collabErrors } from '@palabre/shared/collab';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Records } from '../../platform/events';
import type { DocumentEntity } from '../document.entity';
import { documentWritten } from '../document.events';
import { DocumentReader } from '../log/document-reader';
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
    const { update, clientId } = await this.reader.restored(tx, document, wanted.content);
    if (!update) return null;
    const payload = Buffer.from(update);
    if (Number(document.logBytes) + payload.length > Number(document.maxBytes)) throw new DomainError(collabErrors.too_large);
    const before = await this.versions.keepOnce(tx, document, { kind: 'rescue', title: '', personId });
    await this.edits.append(tx, document, { personId, clientId, payload, at: this.records.now() });
    await this.records.announce(tx, { kind: documentWritten, subject: { kind: 'document', id: document.id }, topics: [] });
    return before;
  }
}
