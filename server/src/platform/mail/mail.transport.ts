import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { CONFIG, type Config } from '../config';
import type { MailEntity } from './mail.entity';

const timeLimits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000, dnsTimeout: 10_000 };

/** The way to the mail server, if the settings name one. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly transporter: Transporter | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    const { smtpUrl } = config.mail;
    if (smtpUrl) this.transporter = createTransport({ url: smtpUrl, ...timeLimits });
  }

  get exists(): boolean {
    return this.transporter !== undefined;
  }

  /** Plain text only: nothing in it can be loaded, so nobody is told that it was read. */
  async send({ id, to, subject, text, locale }: MailEntity): Promise<void> {
    await this.transporter?.sendMail({
      from: this.config.mail.from,
      to: { name: '', address: to },
      subject,
      text,
      // The same at each try: a mailbox that got it twice shows it once.
      messageId: `<${id}@${new URL(this.config.publicUrl).hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale },
    });
  }

  onApplicationShutdown(): void {
    this.transporter?.close();
  }
}
