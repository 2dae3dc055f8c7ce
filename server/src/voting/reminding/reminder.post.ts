import { Inject, Injectable } from '@nestjs/common';
import { Locale } from '@palabre/shared/kernel';
import { Groups } from '../../groups';
import { People } from '../../people';
import { CONFIG, type Config } from '../../platform/config';
import type { Tx } from '../../platform/database';
import { Mails } from '../../platform/mail';
import type { RoundEntity } from '../round.entity';
import { reminderMail } from './reminder.mail';

/** One mail to each who has not voted, in their language and at their hour. */
@Injectable()
export class ReminderPost {
  constructor(
    private readonly people: People,
    private readonly groups: Groups,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async send(tx: Tx, round: RoundEntity, personIds: string[]): Promise<void> {
    const group = (await this.groups.names(tx, [round.groupId])).get(round.groupId)?.name.text ?? '';
    const site = this.config.publicUrl;
    const mails = (await this.people.addresses(tx, personIds)).map(({ email, locale, timeZone }) => {
      const language = Locale.parse(locale);
      const closing = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(round.closesAt);
      const mail = reminderMail(language, { question: round.question, group, closing, link: `${site}/rounds/${round.id}`, site });
      return { ...mail, to: email, locale: language, giveUpAt: round.closesAt };
    });
    await this.mails.sendAll(tx, mails);
  }
}
