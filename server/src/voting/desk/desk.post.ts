import { Inject, Injectable } from '@nestjs/common';
import { Locale } from '@palabre/shared/kernel';
import type { DeskChannel } from '@palabre/shared/voting';
import { People } from '../../people';
import { CONFIG, type Config } from '../../platform/config';
import type { Tx } from '../../platform/database';
import { Mails } from '../../platform/mail';
import type { RoundEntity } from '../round.entity';
import type { DeskEntryEntity } from './desk-entry.entity';
import { deskDiffersMail, deskVoteMail } from './desk.mail';

/** Mails of the desk. None says what a ballot says: a mailbox is less private than a round. */
@Injectable()
export class DeskPost {
  constructor(
    private readonly people: People,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async tellVoter(tx: Tx, round: RoundEntity, entry: DeskEntryEntity & { answeredBy: string }): Promise<void> {
    const voter = await this.people.find(tx, entry.voterId);
    const locale = Locale.parse(voter.locale);
    const mail = deskVoteMail(locale, {
      ...this.about(round),
      channel: entry.channel as DeskChannel,
      reason: entry.reason,
      enteredBy: (await this.people.find(tx, entry.enteredBy)).name,
      confirmedBy: (await this.people.find(tx, entry.answeredBy)).name,
      closes: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone: voter.timeZone }).format(round.closesAt),
    });
    await this.mails.send(tx, { ...mail, to: voter.email, locale });
  }

  /** To both who have entered it. */
  async tellDesk(tx: Tx, round: RoundEntity, entry: DeskEntryEntity & { answeredBy: string }): Promise<void> {
    const voter = (await this.people.find(tx, entry.voterId)).name;
    for (const id of [entry.enteredBy, entry.answeredBy]) {
      const person = await this.people.find(tx, id);
      const locale = Locale.parse(person.locale);
      await this.mails.send(tx, { ...deskDiffersMail(locale, { ...this.about(round), voter }), to: person.email, locale });
    }
  }

  private about({ id, question }: RoundEntity) {
    return { question, link: `${this.config.publicUrl}/rounds/${id}`, site: this.config.publicUrl };
  }
}
