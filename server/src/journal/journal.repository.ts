import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { pageById, type Tx } from '../platform/database';
import { EventEntity } from '../platform/events';

/** Reads what the rooms have recorded. Only reads: an event is written where it happens and never changed. */
@Injectable()
export class Journal {
  /** What happened in a group and around what it works on, newest first. */
  ofGroup(tx: Tx, groupId: string, page: PageQuery): Promise<Page<EventEntity>> {
    return pageById(tx.createQueryBuilder(EventEntity, 'event').where({ groupId }), page);
  }
}
