import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { actAs, actAsVisitor, type Answer } from '../../test/act-as';
import { mailsTo, readMail } from '../../test/mailbox';
import { createTestApp, type TestApp } from '../../test/test-app';
import { Clock, type SettableClock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { People } from './people.service';
import { SignIn } from './sign-in.service';

const minute = 60_000;

let t: TestApp;
let clock: SettableClock;
let visitor: ReturnType<typeof actAsVisitor>;
const printed = jest.spyOn(process.stdout, 'write').mockReturnValue(true);

beforeAll(async () => {
  t = await createTestApp({ TRUST_PROXY: '1' });
  clock = t.app.get(Clock);
  visitor = actAsVisitor(t);
});
afterAll(() => t.close());
beforeEach(() => {
  clock.release();
  printed.mockClear();
});

const newAddress = () => `${randomUUID()}@example.org`;

/** Each from a network address of its own unless told, so that only the limit of the mailbox counts. */
const ask = (email: string, from = `2001:db8:${randomUUID().slice(0, 4)}::1`, locale = 'fr') =>
  visitor.fetch('/api/sign-in/requests', { body: { email, locale }, headers: { 'x-forwarded-for': from } });
const withCode = (requestId: string, code: string, headers = {}) =>
  visitor.fetch('/api/sign-in/code', { body: { requestId, code, sharedDevice: false }, headers });
const withLink = (token: string) => visitor.fetch('/api/sign-in/link', { body: { token, sharedDevice: false } });
const cookieOf = ({ headers }: Answer) => headers.get('set-cookie')?.split(';')[0] ?? '';
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');

async function asked(email = newAddress()) {
  const { body } = await ask(email);
  return { email, requestId: body.requestId as string, ...(await readMail(t, email)) };
}

describe('asking for a code', () => {
  it('answers the same whether the address has an account or not', async () => {
    const { email } = await actAs(t);
    const known = await ask(email);
    const unknown = await ask(newAddress());
    expect(known.status).toBe(201);
    expect(unknown.status).toBe(201);
    expect(Object.keys(known.body)).toEqual(Object.keys(unknown.body));
    expect([...known.headers.keys()]).toEqual([...unknown.headers.keys()]);
  });

  it('sends one mail in the language asked for, valid for 15 minutes, and prints it where there is no mail server', async () => {
    const email = newAddress();
    const before = Date.now();
    const { body } = await ask(email, undefined, 'pt');
    expect(body.mailed).toBe(false);
    expect(Date.parse(body.expiresAt) - before).toBeGreaterThanOrEqual(15 * minute);
    expect(await mailsTo(t, email)).toMatchObject([{ locale: 'pt', subject: 'O seu código para entrar no Palabre' }]);
    const { code, token, text } = await readMail(t, email);
    expect(text).toContain(`http://localhost:3000/sign-in/link#${token}`);
    expect(printed).toHaveBeenCalledWith(`Sign-in for ${email}: code ${code}, or open http://localhost:3000/sign-in/link#${token}\n`);
  });

  it('takes capitals and spaces around an address for the same mailbox', async () => {
    const email = newAddress();
    expect((await ask(`  ${email.toUpperCase()} `)).status).toBe(201);
    expect(await mailsTo(t, email)).toHaveLength(1);
  });

  it('refuses what is no address, and a language we do not speak', async () => {
    const { code, body } = await ask('nobody', undefined, 'de');
    expect(code).toBe('kernel/invalid_input');
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['email', 'locale']);
  });

  it('refuses the sixth request of a mailbox within an hour, with or without an account, also when they come at once', async () => {
    for (const email of [newAddress(), (await actAs(t)).email]) {
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask(email)));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
      const refused = answers.find(({ status }) => status === 429);
      expect(refused).toMatchObject({ code: 'people/too_many_sign_ins', body: { details: { retryAfterSeconds: expect.any(Number) } } });
      expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(3_590);
    }
  });

  it('lets a mailbox ask again after an hour, and twenty times a day', async () => {
    const email = newAddress();
    clock.set(new Date());
    for (let hours = 0; hours < 4; hours += 1) {
      for (let times = 0; times < 5; times += 1) expect((await ask(email)).status).toBe(201);
      expect((await ask(email)).status).toBe(429);
      clock.advance(60 * minute);
    }
    expect((await ask(email)).body.details.retryAfterSeconds).toBe(20 * 3_600);
  });

  it('refuses the 31st request of a network within an hour', async () => {
    for (let times = 0; times < 30; times += 1) expect((await ask(newAddress(), `198.51.100.7`)).status).toBe(201);
    expect((await ask(newAddress(), '198.51.100.7')).code).toBe('people/too_many_sign_ins');
    expect((await ask(newAddress(), '198.51.100.8')).status).toBe(201);
  });
});

describe('signing in', () => {
  it('makes an account of a new address, without a name until one is given', async () => {
    const { email, requestId, code } = await asked();
    const answer = await visitor.fetch('/api/sign-in/code', { body: { requestId, code, sharedDevice: false }, headers: { 'accept-language': 'es-CO, en' } });
    expect(answer.body).toMatchObject({ person: { email, name: '', locale: 'es', role: 'member', complete: false }, may: { administer: false } });
    const headers = { cookie: cookieOf(answer) };
    expect((await visitor.fetch('/api/me', { headers })).body.person.email).toBe(email);
    const named = await visitor.fetch('/api/me', { method: 'PATCH', body: { name: 'Ana' }, headers });
    expect(named.body.person).toMatchObject({ name: 'Ana', complete: true });
  });

  it('finds the account of a known address, by code and by link', async () => {
    const { email, personId } = await actAs(t, { name: 'Ana' });
    const first = await asked(email);
    expect((await withCode(first.requestId, first.code)).body.person).toMatchObject({ id: personId, name: 'Ana', complete: true });
    const second = await asked(email);
    expect((await withLink(second.token)).body.person.id).toBe(personId);
  });

  it('counts wrong codes, refuses from the fifth on, and then the right one too', async () => {
    const { requestId, code, token } = await asked();
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await withCode(requestId, wrong(code))).toMatchObject({ status: 422, code: 'people/sign_in_failed', body: { details: { triesLeft } } });
    }
    expect(await withCode(requestId, wrong(code))).toMatchObject({ status: 410, code: 'people/sign_in_expired', body: { details: { triesLeft: 0 } } });
    expect(await withCode(requestId, code)).toMatchObject({ code: 'people/sign_in_expired', body: { details: { triesLeft: 0 } } });
    expect((await withLink(token)).status).toBe(200);
  });

  it('grants no more than five tries to tries that come at once', async () => {
    const { requestId, code } = await asked();
    const answers = await Promise.all(Array.from({ length: 12 }, () => withCode(requestId, wrong(code))));
    expect(answers.filter((answer) => answer.code === 'people/sign_in_failed')).toHaveLength(4);
  });

  it('lets one of two clicks in', async () => {
    const byCode = await asked();
    const codes = await Promise.all([1, 2, 3, 4].map(() => withCode(byCode.requestId, byCode.code)));
    expect(codes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410, 410]);
    const byLink = await asked();
    const both = await Promise.all([withLink(byLink.token), withLink(byLink.token), withCode(byLink.requestId, byLink.code)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410, 410]);
  });

  it('makes one account of two requests of a new address that are used at once', async () => {
    const email = newAddress();
    const [first, second] = [await asked(email), await asked(email)];
    const answers = await Promise.all([withLink(first.token), withLink(second.token)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
  });

  it('keeps an older code good when a new one is asked for, and ends all of them when one was used', async () => {
    const email = newAddress();
    const [first, second, third] = [await asked(email), await asked(email), await asked(email)];
    expect((await withCode(second.requestId, second.code)).status).toBe(200);
    expect((await withCode(first.requestId, first.code)).code).toBe('people/sign_in_expired');
    expect((await withLink(third.token)).code).toBe('people/sign_in_expired');
  });

  it('refuses code and link after 15 minutes', async () => {
    clock.set(new Date());
    const { requestId, code, token } = await asked();
    clock.advance(15 * minute);
    expect((await withCode(requestId, code)).code).toBe('people/sign_in_expired');
    expect((await withLink(token)).code).toBe('people/sign_in_expired');
  });

  it('refuses a code for another request, and links we never made', async () => {
    const [one, other] = [await asked(), await asked()];
    expect((await withCode(one.requestId, other.code === one.code ? wrong(one.code) : other.code)).code).toBe('people/sign_in_failed');
    expect((await withCode(randomUUID(), one.code)).code).toBe('people/sign_in_expired');
    expect((await withLink('x'.repeat(43))).code).toBe('people/sign_in_expired');
  });

  it('does nothing when the link is only opened', async () => {
    const { token } = await asked();
    expect((await visitor.fetch(`/api/sign-in/link?token=${token}`)).status).toBe(404);
    expect((await withLink(token)).status).toBe(200);
  });

  it('refuses a sign-in that another page sends, so that nobody is signed in as somebody else unawares', async () => {
    const { requestId, code } = await asked();
    expect((await withCode(requestId, code, { origin: 'https://elsewhere.example' })).code).toBe('kernel/foreign_origin');
    expect((await withCode(requestId, code, { origin: t.http })).status).toBe(200);
  });

  it('takes the place of the session this browser had', async () => {
    const before = await actAs(t);
    const { requestId, code } = await asked();
    expect((await withCode(requestId, code, { cookie: before.cookie })).status).toBe(200);
    expect((await before.fetch('/api/me')).body.person).toBeNull();
  });
});

describe('a link for the terminal', () => {
  it('works once, outlasts a mailed code, and does not end with one', async () => {
    clock.set(new Date());
    const { email, personId } = await actAs(t, { role: 'administrator' });
    const token = (await t.app.get(SignIn).linkFor(personId)).split('#')[1] ?? '';
    const mailed = await asked(email);
    expect((await withCode(mailed.requestId, mailed.code)).status).toBe(200);
    clock.advance(60 * minute);
    expect((await withLink(token)).body).toMatchObject({ person: { id: personId }, may: { administer: true } });
    expect((await withLink(token)).status).toBe(410);
  });
});

it('keeps codes, links and sessions only as hashes', async () => {
  const { requestId, code, token } = await asked();
  const secret = cookieOf(await withCode(requestId, code)).split('=')[1] ?? '';
  expect(secret).toHaveLength(43);
  const rows = await t.app
    .get(UnitOfWork)
    .read((tx) => tx.query('select s::text from sign_in s union all select s::text from session s union all select e::text from event e'));
  const kept = JSON.stringify(rows);
  expect(kept).toContain(requestId);
  for (const plain of [token, secret, Buffer.from(secret, 'base64url').toString('hex'), Buffer.from(token, 'base64url').toString('hex')]) {
    expect(kept).not.toContain(plain);
  }
  const [{ hash }] = await t.app.get(UnitOfWork).read((tx) => tx.query(`select encode(code_hash, 'hex') as hash from sign_in where id = $1`, [requestId]));
  expect(hash).not.toBe(Buffer.from(code).toString('hex'));
});

it('forgets requests after a day', async () => {
  clock.set(new Date());
  const { requestId } = await asked();
  clock.advance(25 * 60 * minute);
  await asked();
  expect(await t.app.get(UnitOfWork).read((tx) => tx.query('select 1 from sign_in where id = $1', [requestId]))).toEqual([]);
});

it('registers somebody only when the code came back', async () => {
  const { email } = await asked();
  expect(await t.app.get(UnitOfWork).read((tx) => t.app.get(People).findByEmail(tx, email))).toBeNull();
});
