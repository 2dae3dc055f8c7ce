import { Inject, Injectable } from '@nestjs/common';
import type { RequestSignIn } from '@palabre/shared/people';
import { CONFIG, type Config } from '../platform/config';
import { UnitOfWork, type Tx } from '../platform/database';
import { Mails } from '../platform/mail';
import type { IssuedSignIn } from './sign-in-issue.service';
import { signInMail } from './sign-in.mail';

/** The way of a code and a link to the person: a mail; and the terminal where there is no mail server. */
@Injectable()
export class SignInPost {
  constructor(
    private readonly mails: Mails,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns whether a mail server takes it from here */
  async send(tx: Tx, { email, locale }: RequestSignIn, { code, link, expiresAt }: IssuedSignIn): Promise<boolean> {
    const mail = signInMail(locale, { code, link, site: this.config.publicUrl });
    await this.mails.send(tx, { ...mail, to: email, locale, giveUpAt: expiresAt });
    if (this.config.mail.smtpUrl) return true;
    // Not the log: logs are kept and shared, and hold no personal data.
    this.unitOfWork.afterCommit(tx, () => process.stdout.write(`Sign-in for ${email}: code ${code}, or open ${link}\n`));
    return false;
  }
}
