/**
 * Mail: an outbox in Postgres, and the way from there to a mail server. Promise: a mail is sent if and only if what it tells about
 * was committed, in plain text, without any trace of who read it; without a mail server the outbox is what the administrator reads.
 */
export { MailEntity } from './mail.entity';
export { MailModule } from './mail.module';
export { Mails } from './mail.service';
export { onOneLine } from './one-line';
