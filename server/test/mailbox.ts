import { MailEntity } from '../src/platform/mail';
import { UnitOfWork } from '../src/platform/database';
import type { TestApp } from './test-app';

/** The mails to an address, the newest first. */
export function mailsTo({ app }: TestApp, to: string): Promise<MailEntity[]> {
  return app.get(UnitOfWork).read((tx) => tx.find(MailEntity, { where: { to }, order: { createdAt: 'DESC', id: 'DESC' } }));
}

/** What a person finds in the newest mail to them. */
export async function readMail(t: TestApp, to: string): Promise<{ subject: string; text: string; code: string; token: string }> {
  const [mail] = await mailsTo(t, to);
  if (!mail) throw new Error(`no mail to ${to}`);
  const { subject, text } = mail;
  return { subject, text, code: /^ +(\d{6})$/m.exec(text)?.[1] ?? '', token: /#([\w-]+)$/m.exec(text)?.[1] ?? '' };
}
