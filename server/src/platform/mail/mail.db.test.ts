import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { MailServer } from '../../../test/mail-server';
import { mailsTo } from '../../../test/mailbox';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { createApp } from '../../app';
import { Clock, type SettableClock } from '../clock';
import { loadConfig } from '../config';
import { UnitOfWork } from '../database';
import { MailDelivery } from './mail.delivery';
import { Mails, type NewMail } from './mail.service';

const minute = 60_000;

let server: MailServer;
let t: TestApp;
let clock: SettableClock;
beforeAll(async () => {
  server = new MailServer();
  t = await createTestApp({ SMTP_URL: await server.listen(), PALABRE_URL: 'https://palabre.example.org' });
  clock = t.app.get(Clock);
});
afterAll(async () => {
  await t.close();
  await server.close();
});
beforeEach(() => {
  server.refusing = false;
});
afterEach(() => clock.release());

const delivery = () => t.app.get(MailDelivery);
const newMail = (to = `${randomUUID()}@example.org`): NewMail => ({ to, subject: 'Réunion à Dakar', text: 'Bonjour à toutes et à tous.\n', locale: 'fr' });

async function send(mail = newMail()): Promise<string> {
  await t.app.get(UnitOfWork).run((tx) => t.app.get(Mails).send(tx, mail));
  return mail.to;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let times = 0; times < 200 && !(await condition()); times += 1) await new Promise((resolve) => setTimeout(resolve, 25));
  expect(await condition()).toBe(true);
}

const isSent = async (to: string) => (await mailsTo(t, to))[0]?.sentAt !== null;

describe('a mail', () => {
  it('leaves after the commit, in plain text, and is not kept', async () => {
    const to = await send();
    await until(() => isSent(to));
    const [mail] = server.to(to);
    expect(mail).toMatchObject({ subject: 'Réunion à Dakar', text: 'Bonjour à toutes et à tous.\n', html: false, attachments: [] });
    expect(mail?.from?.text).toBe('"Palabre" <palabre@palabre.example.org>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('content-language')).toBe('fr');
    const [kept] = await mailsTo(t, to);
    expect(kept).toMatchObject({ text: '', tries: 1, failure: null });
    expect(mail?.messageId).toBe(`<${kept?.id}@palabre.example.org>`);
  });

  it('does not leave when what it tells about was rolled back', async () => {
    const mail = newMail();
    const work = t.app.get(UnitOfWork).run(async (tx) => {
      await t.app.get(Mails).send(tx, mail);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    await delivery().deliverDue();
    expect([await mailsTo(t, mail.to), server.to(mail.to)]).toEqual([[], []]);
  });

  it('is sent once when two nodes look at once', async () => {
    clock.set(new Date());
    server.refusing = true;
    const to = await Promise.all(Array.from({ length: 5 }, () => send()));
    await until(async () => (await Promise.all(to.map((one) => mailsTo(t, one)))).every(([mail]) => mail?.tries === 1));
    server.refusing = false;
    clock.advance(minute);
    await Promise.all([delivery().deliverDue(), delivery().deliverDue(), delivery().deliverDue()]);
    for (const one of to) expect(server.to(one)).toHaveLength(1);
  });

  it('does not wait behind one that fails', async () => {
    server.refusing = true;
    const failing = await send();
    await until(async () => (await mailsTo(t, failing))[0]?.tries === 1);
    server.refusing = false;
    const to = await send();
    await until(() => isSent(to));
    expect(await isSent(failing)).toBe(false);
  });
});

describe('a mail server that refuses', () => {
  it('is tried again after a delay that grows to an hour, until a day has passed', async () => {
    clock.set(new Date());
    const started = clock.now().getTime();
    server.refusing = true;
    const to = await send();
    const waits: number[] = [];
    let last = started;
    for (let tries = 1; ; tries += 1) {
      await until(async () => (await mailsTo(t, to))[0]?.tries === tries);
      const [mail] = await mailsTo(t, to);
      expect(mail?.failure).toContain('mailbox unavailable');
      waits.push((mail!.nextTryAt.getTime() - last) / 1000);
      last = mail!.nextTryAt.getTime();
      if (mail!.nextTryAt >= mail!.giveUpAt) break;
      clock.set(mail!.nextTryAt);
      await delivery().deliverDue();
    }
    expect(waits.slice(0, 9)).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600]);
    server.refusing = false;
    clock.set(new Date(last));
    await delivery().deliverDue();
    expect(server.to(to)).toEqual([]);
  });

  it('does not get what is no longer worth sending', async () => {
    clock.set(new Date());
    server.refusing = true;
    const to = await send({ ...newMail(), giveUpAt: new Date(clock.now().getTime() + 15 * minute) });
    await until(async () => (await mailsTo(t, to))[0]?.tries === 1);
    server.refusing = false;
    clock.advance(15 * minute);
    await delivery().deliverDue();
    expect(server.to(to)).toEqual([]);
  });

  it('gets after a restart what was left', async () => {
    const before = await createTestApp();
    try {
      const { to } = newMail();
      await before.app.get(UnitOfWork).run((tx) => before.app.get(Mails).send(tx, newMail(to)));
      const after = await createApp({ config: loadConfig({ SMTP_URL: server.url, LOG_LEVEL: 'error' }, process.cwd()), databaseUrl: before.databaseUrl });
      await after.init();
      await until(() => server.to(to).length === 1);
      await after.close();
    } finally {
      await before.close();
    }
  });
});

it('signs in over a real mail server', async () => {
  const email = `${randomUUID()}@example.org`;
  const post = (path: string, body: unknown) =>
    fetch(t.http + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  expect(await (await post('/api/sign-in/requests', { email, locale: 'en' })).json()).toMatchObject({ mailed: true });
  await until(() => server.to(email).length === 1);
  const token = /https:\/\/palabre\.example\.org\/sign-in\/link#([\w-]+)/.exec(server.to(email)[0]?.text ?? '')?.[1];
  expect((await post('/api/sign-in/link', { token, sharedDevice: false })).status).toBe(200);
  await until(() => isSent(email));
  const rows = await t.app.get(UnitOfWork).read((tx) => tx.query('select m::text from mail m'));
  expect(JSON.stringify(rows)).not.toContain(token);
});
