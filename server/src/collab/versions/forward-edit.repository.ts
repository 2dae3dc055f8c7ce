import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { ClientEntity } from '../client.entity';
import { DocumentEntity } from '../document.entity';
import { UpdateEntity } from '../update.entity';

/** An update that the server writes for a person, under a client of its own. */
export interface ForwardEdit {
  personId: string;
  clientId: number;
  payload: Buffer;
  at: Date;
}

@Injectable()
export class ForwardEditRepository {
  /** @param document locked, so that its number is the next one */
  async append(tx: Tx, { id, headSeq, logBytes }: DocumentEntity, { personId, clientId, payload, at }: ForwardEdit): Promise<void> {
    const seq = String(BigInt(headSeq) + 1n);
    await tx.update(DocumentEntity, { id }, { headSeq: seq, logBytes: String(BigInt(logBytes) + BigInt(payload.length)), updatedAt: at });
    await tx.insert(ClientEntity, { documentId: id, clientId: String(clientId), personId, firstSeq: seq });
    await tx.insert(UpdateEntity, { documentId: id, seq, personId, payload, createdAt: at });
  }
}
