import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Tx } from '../../platform/database';
import { SnapshotEntity } from '../snapshot.entity';
import { UpdateEntity } from '../update.entity';
import { StoredDocuments } from './stored-documents';

/** What a document is stored as: snapshots, and the updates of its log. */
@Injectable()
export class StoredTextRepository {
  /** @param warn for the operator */
  documents(tx: Tx, warn: (line: string) => void): StoredDocuments {
    return new StoredDocuments(({ text }, values) => tx.query(text, values), warn);
  }

  /** The first snapshot after `seq`. */
  snapshotAfter(tx: Tx, documentId: string, seq: string): Promise<SnapshotEntity | null> {
    return tx.findOne(SnapshotEntity, { where: { documentId, seq: MoreThan(seq) }, order: { seq: 'ASC' } });
  }

  /** The next updates after `seq`, in order. */
  updatesAfter(tx: Tx, documentId: string, seq: string, most: number): Promise<UpdateEntity[]> {
    return tx.find(UpdateEntity, { where: { documentId, seq: MoreThan(seq) }, order: { seq: 'ASC' }, take: most });
  }
}
