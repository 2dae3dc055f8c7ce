import { Injectable } from '@nestjs/common';
import type { Locale, Page, PageQuery } from '@palabre/shared/kernel';
import { Clock, day, Ids } from '../clock';
import { UnitOfWork, type Tx } from '../database';
import { MailDelivery } from './mail.delivery';
import type { MailEntity } from './mail.entity';
import { MailRepository } from './mail.repository';

const keptFor = 30 * day;

export interface NewMail {
  to: string;
  subject: string;
  /** plain text */
  text: string;
  locale: Locale;
  /** when it stops being worth sending; a day from now unless told */
  giveUpAt?: Date;
}

/** The outbox. A mail is written in the transaction of what it tells about, and leaves after its commit. */
@Injectable()
export class Mails {
  constructor(
    private readonly mails: MailRepository,
    private readonly delivery: MailDelivery,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  send(tx: Tx, mail: NewMail): Promise<void> {
    return this.sendAll(tx, [mail]);
  }

  /** Many at once, as to everybody on a roll. */
  async sendAll(tx: Tx, mails: readonly NewMail[]): Promise<void> {
    const now = this.clock.now();
    await this.mails.deleteCreatedBefore(tx, new Date(now.getTime() - keptFor));
    const giveUpAt = new Date(now.getTime() + day);
    await this.mails.insert(
      tx,
      mails.map((mail) => ({ giveUpAt, ...mail, id: this.ids.next(), createdAt: now, nextTryAt: now, sentAt: null, tries: 0, failure: null })),
    );
    this.unitOfWork.afterCommit(tx, () => this.delivery.wake());
  }

  /** Newest first. */
  page(tx: Tx, query: PageQuery): Promise<Page<MailEntity>> {
    return this.mails.page(tx, query);
  }
}
