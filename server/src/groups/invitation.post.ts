import { Inject, Injectable } from '@nestjs/common';
import { Locale } from '@palabre/shared/kernel';
import { People } from '../people';
import { CONFIG, type Config } from '../platform/config';
import type { Tx } from '../platform/database';
import { Mails } from '../platform/mail';
import type { GroupEntity } from './group.entity';
import type { InvitationEntity } from './invitation.entity';
import { invitationMail } from './invitation.mail';

/** @property name of whoever is invited, if it is known: in the greeting */
type Addressed = InvitationEntity & { email: string; name: string };

/** The way of an invitation to whoever is invited: a link to pass on, or a mail to one address. */
@Injectable()
export class InvitationPost {
  constructor(
    private readonly people: People,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The token stands after the `#`, which a browser never sends: it is in no log on the way. */
  linkFor(token: string): string {
    return `${this.config.publicUrl}/invitation#${token}`;
  }

  /** Whether a mail server takes it from here. */
  mailed(): boolean {
    return Boolean(this.config.mail.smtpUrl);
  }

  /** In the language of the invited person where we know it, else of the one who invites. @returns whether a mail server takes it from here */
  async send(tx: Tx, group: GroupEntity, { createdBy, email, name, expiresAt }: Addressed, token: string): Promise<boolean> {
    const inviter = await this.people.find(tx, createdBy);
    const invited = await this.people.findByEmail(tx, email);
    const locale = Locale.parse((invited ?? inviter).locale);
    const mail = invitationMail(locale, { name, inviter: inviter.name, group: group.name, link: this.linkFor(token), site: this.config.publicUrl });
    await this.mails.send(tx, { ...mail, to: email, locale, giveUpAt: expiresAt });
    return this.mailed();
  }
}
