import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import type { DeskState } from '@palabre/shared/voting';
import { Not } from 'typeorm';
import { insertOnce, pageById, type Tx } from '../../platform/database';
import { DeskEntryEntity } from './desk-entry.entity';

@Injectable()
export class DeskEntryRepository {
  /** @returns false where an entry for this voter is there that is not cast */
  insert(tx: Tx, entry: DeskEntryEntity): Promise<boolean> {
    return insertOnce(tx, DeskEntryEntity, entry as never);
  }

  /** Held, so that two people who answer it take turns. */
  lock(tx: Tx, roundId: string, id: string): Promise<DeskEntryEntity | null> {
    return tx.findOne(DeskEntryEntity, { where: { roundId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The one for this voter that is not cast, held. */
  lockOpen(tx: Tx, roundId: string, voterId: string): Promise<DeskEntryEntity | null> {
    return tx.findOne(DeskEntryEntity, { where: { roundId, voterId, state: Not('cast') }, lock: { mode: 'pessimistic_write' } });
  }

  /** Entered anew, in the place of what was there. */
  async replace(tx: Tx, id: string, { ballot, channel, reason, enteredBy, enteredAt }: DeskEntryEntity): Promise<void> {
    await tx.update(DeskEntryEntity, { id }, { ballot: ballot, channel, reason, enteredBy, enteredAt, state: 'waiting', answeredBy: null });
  }

  async answer(tx: Tx, id: string, answeredBy: string, state: DeskState): Promise<void> {
    await tx.update(DeskEntryEntity, { id }, { state, answeredBy });
  }

  async remove(tx: Tx, id: string): Promise<void> {
    await tx.delete(DeskEntryEntity, { id });
  }

  /** Those that count nothing yet, newest first. */
  page(tx: Tx, roundId: string, query: PageQuery): Promise<Page<DeskEntryEntity>> {
    return pageById(tx.createQueryBuilder(DeskEntryEntity, 'entry').where({ roundId, state: Not('cast') }), query);
  }

  lastCast(tx: Tx, roundId: string, voterId: string): Promise<DeskEntryEntity | null> {
    return tx.findOne(DeskEntryEntity, { where: { roundId, voterId, state: 'cast' }, order: { id: 'DESC' } });
  }
}
