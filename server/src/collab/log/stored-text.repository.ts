import { Injectable } from '@nestjs/common';
import { Between, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Tx } from '../../platform/database';
import { SnapshotEntity } from '../snapshot.entity';
import { UpdateEntity } from '../update.entity';

/** What a document is stored as: snapshots, and the updates of its log. */
@Injectable()
export class StoredTextRepository {
  /** The newest snapshot at or before `seq`. */
  snapshotUpTo(tx: Tx, documentId: string, seq: string): Promise<SnapshotEntity | null> {
    return tx.findOne(SnapshotEntity, { where: { documentId, seq: LessThanOrEqual(seq) }, order: { seq: 'DESC' } });
  }

  /** The first snapshot after `seq`. */
  snapshotAfter(tx: Tx, documentId: string, seq: string): Promise<SnapshotEntity | null> {
    return tx.findOne(SnapshotEntity, { where: { documentId, seq: MoreThan(seq) }, order: { seq: 'ASC' } });
  }

  /** Updates `first` to `last`, in order. */
  updates(tx: Tx, documentId: string, first: string, last: string): Promise<UpdateEntity[]> {
    return tx.find(UpdateEntity, { where: { documentId, seq: Between(first, last) }, order: { seq: 'ASC' } });
  }

  /** The next updates after `seq`, in order. */
  updatesAfter(tx: Tx, documentId: string, seq: string, most: number): Promise<UpdateEntity[]> {
    return tx.find(UpdateEntity, { where: { documentId, seq: MoreThan(seq) }, order: { seq: 'ASC' }, take: most });
  }
}
