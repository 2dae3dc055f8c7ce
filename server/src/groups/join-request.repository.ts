import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { pageById, type Tx } from '../platform/database';
import { JoinRequestEntity } from './join-request.entity';

/** The requests that wait for an answer. */
@Injectable()
export class JoinRequestRepository {
  exists(tx: Tx, groupId: string, personId: string): Promise<boolean> {
    return tx.existsBy(JoinRequestEntity, { groupId, personId });
  }

  find(tx: Tx, groupId: string, id: string): Promise<JoinRequestEntity | null> {
    return tx.findOneBy(JoinRequestEntity, { groupId, id });
  }

  count(tx: Tx, groupId: string): Promise<number> {
    return tx.countBy(JoinRequestEntity, { groupId });
  }

  page(tx: Tx, groupId: string, page: PageQuery): Promise<Page<JoinRequestEntity>> {
    return pageById(tx.createQueryBuilder(JoinRequestEntity, 'r').where({ groupId }), page);
  }

  async insert(tx: Tx, request: JoinRequestEntity): Promise<void> {
    await tx.insert(JoinRequestEntity, request);
  }

  async removeOf(tx: Tx, groupId: string, personId: string): Promise<void> {
    await tx.delete(JoinRequestEntity, { groupId, personId });
  }
}
