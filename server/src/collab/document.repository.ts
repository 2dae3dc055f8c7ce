import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import type { Tx } from '../platform/database';
import { ClientEntity } from './client.entity';
import { DocumentEntity } from './document.entity';
import { UpdateEntity } from './update.entity';

/**
 * One statement: the row lock of the document puts commits in order and makes their numbers dense (a sequence would do
 * neither), and a frozen document takes nothing, also when it is frozen while the statement waits for the lock.
 */
const appendUpdates = `
  with head as (
    update collab_document set head_seq = head_seq + $2, updated_at = $3 where id = $1 and state = 'open' returning head_seq
  )
  insert into collab_update (document_id, seq, person_id, payload, created_at)
  select $1, head.head_seq - $2 + entry.place, entry.person_id, entry.payload, $3
  from head, unnest($4::uuid[], $5::bytea[]) with ordinality as entry (person_id, payload, place)
  returning seq`;

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

  /** The committed updates after `seq`, in order. */
  updatesAfter(tx: Tx, documentId: string, seq: string): Promise<UpdateEntity[]> {
    return tx.find(UpdateEntity, { where: { documentId, seq: MoreThan(seq) }, order: { seq: 'ASC' } });
  }

  /** @returns the number of the first of the entries; null when the document is not open */
  async append(tx: Tx, documentId: string, entries: readonly { personId: string | null; update: Uint8Array }[], now: Date): Promise<number | null> {
    const people = entries.map(({ personId }) => personId);
    const payloads = entries.map(({ update }) => Buffer.from(update));
    const rows: { seq: string }[] = await tx.query(appendUpdates, [documentId, entries.length, now, people, payloads]);
    return rows.length ? Math.min(...rows.map(({ seq }) => Number(seq))) : null;
  }
}
