import { Injectable } from '@nestjs/common';
import type { Locale, Page, PageQuery } from '@palabre/shared/kernel';
import { administer, type Actor, type OutgoingMail } from '@palabre/shared/people';
import { UnitOfWork } from '../platform/database';
import { enforce } from '../platform/errors';
import { Mails, type MailEntity } from '../platform/mail';

/** The mails that left, wait, or are kept because there is no mail server: for administrators. */
@Injectable()
export class Outbox {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: Mails,
  ) {}

  async page(actor: Actor, query: PageQuery): Promise<Page<OutgoingMail>> {
    enforce(administer(actor));
    const { items, nextCursor } = await this.unitOfWork.read((tx) => this.mails.page(tx, query));
    return { items: items.map(present), nextCursor };
  }
}

function present({ id, to, subject, text, locale, createdAt, sentAt, failure }: MailEntity): OutgoingMail {
  return { id, to, subject, text, locale: locale as Locale, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null, failure };
}
