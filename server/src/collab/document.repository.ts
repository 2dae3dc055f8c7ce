import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { ClientEntity } from './client.entity';
import { DocumentEntity } from './document.entity';
import { UpdateEntity } from './update.entity';

@Injectable()
export class DocumentRepository {
  find(tx: Tx, id: string): Promise<DocumentEntity | null> {
    return tx.findOneBy(DocumentEntity, { id });
  }

  /** Waits for a commit in flight, and lets none pass until the transaction ends. */
  lock(tx: Tx, id: string): Promise<DocumentEntity | null> {
    return tx.findOne(DocumentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async insert(tx: Tx, document: Partial<DocumentEntity>, first: UpdateEntity): Promise<void> {
    await tx.insert(DocumentEntity, document);
    await tx.insert(UpdateEntity, first);
  }

  async insertClient(tx: Tx, client: ClientEntity): Promise<void> {
    await tx.insert(ClientEntity, client);
  }

  async setState(tx: Tx, id: string, state: DocumentEntity['state']): Promise<void> {
    await tx.update(DocumentEntity, { id }, { state });
  }
}
