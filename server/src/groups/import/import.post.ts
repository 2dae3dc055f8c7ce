import { Inject, Injectable } from '@nestjs/common';
import { Locale } from '@palabre/shared/kernel';
import type { College } from '@palabre/shared/people';
import { People } from '../../people';
import { CONFIG, type Config } from '../../platform/config';
import type { Tx } from '../../platform/database';
import { Mails } from '../../platform/mail';
import type { GroupEntity } from '../group.entity';
import { collegeMail } from './college.mail';

/** A college decides how a voice counts, in every group: whoever is moved to another one is told by whom, and how to put it right. */
@Injectable()
export class ImportPost {
  constructor(
    private readonly people: People,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async placeIn(tx: Tx, group: GroupEntity, { by, personId, college }: { by: string; personId: string; college: College }): Promise<void> {
    await this.people.placeIn(tx, personId, college);
    const [person, other] = [await this.people.find(tx, personId), await this.people.find(tx, by)];
    const locale = Locale.parse(person.locale);
    const site = this.config.publicUrl;
    const mail = collegeMail(locale, college, { by: other.name, group: group.name, link: `${site}/me`, site });
    await this.mails.send(tx, { ...mail, to: person.email, locale });
  }

  mailed(): boolean {
    return Boolean(this.config.mail.smtpUrl);
  }
}
