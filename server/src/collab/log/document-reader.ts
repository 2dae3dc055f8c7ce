import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { collabErrors } from '@palabre/shared/collab';
import * as Y from 'yjs';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import type { DocumentEntity } from '../document.entity';
import type { SnapshotEntity } from '../snapshot.entity';
import { StoredTextRepository } from './stored-text.repository';

/** Which document, and up to which update. */
export type Wanted = Pick<DocumentEntity, 'id' | 'headSeq'>;

/**
 * Reads a document as it is committed: a snapshot and the updates after it. A snapshot that is not what was stored, or cannot be
 * applied, is passed over for the one before it, and in the end for the log alone. What has a gap or lacks something is refused, since
 * a part of a text must never be taken for the text.
 */
@Injectable()
export class DocumentReader {
  private readonly log = new Logger(DocumentReader.name);

  constructor(private readonly stored: StoredTextRepository) {}

  /** @throws collab/damaged with the reason */
  async read(tx: Tx, wanted: Wanted): Promise<Y.Doc> {
    let reason = '';
    for (let upTo: bigint | null = BigInt(wanted.headSeq); upTo !== null;) {
      const snapshot = await this.stored.snapshotUpTo(tx, wanted.id, String(upTo));
      try {
        return await this.build(tx, wanted, snapshot);
      } catch (error) {
        if (!(error instanceof Damage)) throw error;
        reason ||= error.message;
        if (snapshot) this.log.error({ message: 'a snapshot was passed over', documentId: wanted.id, seq: snapshot.seq, reason: error.message });
      }
      upTo = snapshot && BigInt(snapshot.seq) - 1n;
    }
    throw new DomainError(collabErrors.damaged, { reason });
  }

  private async build(tx: Tx, { id, headSeq }: Wanted, snapshot: SnapshotEntity | null): Promise<Y.Doc> {
    if (snapshot && sha256Of(snapshot.state) !== snapshot.sha256) throw new Damage(`snapshot ${snapshot.seq} is not what was stored`);
    const first = BigInt(snapshot?.seq ?? 0) + 1n;
    const rows = await this.stored.updates(tx, id, String(first), headSeq);
    rows.forEach(({ seq }, place) => {
      if (BigInt(seq) !== first + BigInt(place)) throw new Damage(`update ${first + BigInt(place)} is missing`);
    });
    if (BigInt(headSeq) - first + 1n !== BigInt(rows.length)) throw new Damage(`update ${first + BigInt(rows.length)} is missing`);
    return applied([...(snapshot ? [snapshot.state] : []), ...rows.map(({ payload }) => payload)]);
  }
}

/** Why what is stored does not make a text. */
class Damage extends Error {}

function applied(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  } catch (error) {
    throw new Damage(`an update cannot be applied: ${(error as Error).message}`);
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Damage('an update builds on another that is not there');
  return doc;
}

const sha256Of = (state: Uint8Array): string => createHash('sha256').update(state).digest('hex');
