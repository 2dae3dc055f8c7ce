import { Injectable } from '@nestjs/common';
import type { Page, PageQuery } from '@palabre/shared/kernel';
import { pageById, type Tx } from '../database';
import { MailEntity } from './mail.entity';

const rowsAtOnce = 2_000;

@Injectable()
export class MailRepository {
  async insert(tx: Tx, mails: MailEntity[]): Promise<void> {
    for (let from = 0; from < mails.length; from += rowsAtOnce) await tx.insert(MailEntity, mails.slice(from, from + rowsAtOnce));
  }

  /** One mail whose turn has come, locked until the end of the transaction; a mail that another node is sending is passed over. */
  takeDue(tx: Tx, now: Date): Promise<MailEntity | null> {
    return tx
      .createQueryBuilder(MailEntity, 'mail')
      .where('mail.sent_at is null and mail.next_try_at <= :now and mail.give_up_at > :now', { now })
      .orderBy('mail.next_try_at')
      .limit(1)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getOne();
  }

  async change(tx: Tx, id: string, columns: Partial<MailEntity>): Promise<void> {
    await tx.update(MailEntity, { id }, columns);
  }

  async deleteCreatedBefore(tx: Tx, moment: Date): Promise<void> {
    await tx.createQueryBuilder().delete().from(MailEntity).where('created_at < :moment', { moment }).execute();
  }

  page(tx: Tx, query: PageQuery): Promise<Page<MailEntity>> {
    return pageById(tx.createQueryBuilder(MailEntity, 'mail'), query);
  }
}
