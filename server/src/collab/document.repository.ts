import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Tx } from '../platform/database';
import { DocumentEntity } from './document.entity';
import { UpdateEntity } from './update.entity';
import { VersionEntity } from './version.entity';

type VersionRow = Parameters<Tx['insert']>[1];

@Injectable()
export class DocumentRepository {
  find(tx: Tx, id: string): Promise<DocumentEntity | null> {
    return tx.findOneBy(DocumentEntity, { id });
  }

  /** Waits for a commit in flight, and lets none pass until the transaction ends. */
  lock(tx: Tx, id: string): Promise<DocumentEntity | null> {
    return tx.findOne(DocumentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: Tx, document: DocumentEntity, first: UpdateEntity): Promise<void> {
    await tx.insert(DocumentEntity, document);
    await tx.insert(UpdateEntity, first);
  }

  async setState(tx: Tx, id: string, state: DocumentEntity['state']): Promise<void> {
    await tx.update(DocumentEntity, { id }, { state });
  }

  /** The committed updates after `seq`, in order. */
  updatesAfter(tx: Tx, documentId: string, seq: string): Promise<UpdateEntity[]> {
    return tx.find(UpdateEntity, { where: { documentId, seq: MoreThan(seq) }, order: { seq: 'ASC' } });
  }

  async insertVersion(tx: Tx, version: VersionEntity): Promise<void> {
    await tx.insert(VersionEntity, version as VersionRow);
  }

  async lastVersionNumber(tx: Tx, documentId: string): Promise<number> {
    return (await tx.maximum(VersionEntity, 'number', { documentId })) ?? 0;
  }

  /** Newest first. */
  versions(tx: Tx, documentId: string): Promise<VersionEntity[]> {
    return tx.find(VersionEntity, { where: { documentId }, order: { number: 'DESC' } });
  }

  version(tx: Tx, id: string): Promise<VersionEntity | null> {
    return tx.findOneBy(VersionEntity, { id });
  }
}
