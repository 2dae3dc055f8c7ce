import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import type { Tx } from '../../platform/database';
import { ClientEntity } from '../client.entity';

@Injectable()
export class AuthorRepository {
  of(tx: Tx, documentId: string, clientIds: readonly number[]): Promise<ClientEntity[]> {
    return tx.findBy(ClientEntity, { documentId, clientId: In(clientIds.map(String)) });
  }

  /** The next clients after `clientId`, in order. */
  after(tx: Tx, documentId: string, clientId: string, most: number): Promise<ClientEntity[]> {
    return tx.find(ClientEntity, { where: { documentId, clientId: MoreThan(clientId) }, order: { clientId: 'ASC' }, take: most });
  }
}
