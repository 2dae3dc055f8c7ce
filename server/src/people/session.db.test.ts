import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { topic } from '@palabre/shared/live';
import { firstValueFrom, filter, timeout } from 'rxjs';
import { actAs, actAsVisitor } from '../../test/act-as';
import { readMail } from '../../test/mailbox';
import { createTestApp, type TestApp } from '../../test/test-app';
import { Clock, type SettableClock } from '../platform/clock';
import { EventStream } from '../platform/events';
import { UnitOfWork } from '../platform/database';

const hour = 3_600_000;
const firefox = 'Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0';

let t: TestApp;
let clock: SettableClock;
jest.spyOn(process.stdout, 'write').mockReturnValue(true);

beforeAll(async () => {
  t = await createTestApp();
  clock = t.app.get(Clock);
});
afterAll(() => t.close());
beforeEach(() => clock.release());

/** Signs in over HTTP and gives back the cookie as it was set. */
async function signIn(app: TestApp, { email = `${randomUUID()}@example.org`, sharedDevice = false } = {}) {
  const visitor = actAsVisitor(app);
  const { requestId } = (await visitor.fetch('/api/sign-in/requests', { body: { email, locale: 'fr' } })).body;
  const { code } = await readMail(app, email);
  const answer = await visitor.fetch('/api/sign-in/code', { body: { requestId, code, sharedDevice }, headers: { 'user-agent': firefox } });
  const setCookie = answer.headers.get('set-cookie') ?? '';
  const cookie = setCookie.split(';')[0] ?? '';
  const fetch: typeof visitor.fetch = (path, request) => visitor.fetch(path, { ...request, headers: { cookie, ...request?.headers } });
  return { email, setCookie, cookie, fetch };
}

describe('the cookie of a session', () => {
  it('is out of reach for scripts and other sites, and lasts thirty days', async () => {
    const { setCookie } = await signIn(t);
    expect(setCookie).toMatch(/^palabre_session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; SameSite=Lax$/);
    const lifetime = Date.parse(/Expires=([^;]+)/.exec(setCookie)?.[1] ?? '') - Date.now();
    expect(Math.round(lifetime / hour)).toBe(30 * 24);
  });

  it('goes with the browser on a shared device', async () => {
    const { setCookie } = await signIn(t, { sharedDevice: true });
    expect(setCookie).toMatch(/^palabre_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it('is bound to the host where the public address is https', async () => {
    const secure = await createTestApp({ PALABRE_URL: 'https://palabre.example.org' });
    try {
      const { setCookie, fetch } = await signIn(secure);
      expect(setCookie).toMatch(/^__Host-palabre_session=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax$/);
      expect((await fetch('/api/me')).body.person).not.toBeNull();
    } finally {
      await secure.close();
    }
  });

  it('is worth nothing when nobody knows it', async () => {
    const stranger = actAsVisitor(t);
    const answer = await stranger.fetch('/api/me', { headers: { cookie: `a=b; palabre_session=${'x'.repeat(43)}` } });
    expect(answer).toMatchObject({ status: 200, body: { person: null, may: { administer: false, createGroup: false } } });
    expect((await stranger.fetch('/api/me/devices')).code).toBe('people/sign_in_required');
  });
});

describe('the end of a session', () => {
  it.each([
    [false, 30 * 24],
    [true, 12],
  ])('comes by itself (shared device: %s, %d hours)', async (sharedDevice, hours) => {
    clock.set(new Date());
    const { fetch } = await signIn(t, { sharedDevice });
    clock.advance(hours * hour - 1);
    expect((await fetch('/api/me')).body.person).not.toBeNull();
    clock.advance(1);
    expect((await fetch('/api/me')).body.person).toBeNull();
  });

  it('comes with a sign-out, which also makes a shared browser forget', async () => {
    const own = await signIn(t);
    const answer = await own.fetch('/api/sign-out', { method: 'POST' });
    expect(answer.status).toBe(204);
    expect(answer.headers.get('set-cookie')).toMatch(/^palabre_session=; Path=\/; Expires=Thu, 01 Jan 1970/);
    expect(answer.headers.get('clear-site-data')).toBeNull();
    expect((await own.fetch('/api/me')).body.person).toBeNull();
    expect((await own.fetch('/api/sign-out', { method: 'POST' })).status).toBe(204);
    const shared = await signIn(t, { sharedDevice: true });
    expect((await shared.fetch('/api/sign-out', { method: 'POST' })).headers.get('clear-site-data')).toBe('"storage"');
  });

  it('cannot be brought about by another page', async () => {
    const { fetch } = await signIn(t);
    expect((await fetch('/api/sign-out', { method: 'POST', headers: { origin: 'https://elsewhere.example' } })).code).toBe('kernel/foreign_origin');
    expect((await fetch('/api/me/devices', { method: 'DELETE', headers: { origin: 'null' } })).code).toBe('kernel/foreign_origin');
    expect((await fetch('/api/me')).body.person).not.toBeNull();
  });
});

describe('devices', () => {
  it('are listed by what they are, and say which one asks', async () => {
    const first = await signIn(t);
    const second = await signIn(t, { email: first.email, sharedDevice: true });
    const { items } = (await second.fetch('/api/me/devices')).body;
    expect(items).toMatchObject([
      { label: 'Firefox, Android', shared: true, current: true },
      { label: 'Firefox, Android', shared: false, current: false },
    ]);
    expect(JSON.stringify(items)).not.toContain(first.cookie.split('=')[1]);
  });

  it('are refused from the moment they are revoked, and sockets are told', async () => {
    const lost = await signIn(t);
    const kept = await signIn(t, { email: lost.email });
    const { items } = (await kept.fetch('/api/me/devices')).body;
    const { id: personId } = (await kept.fetch('/api/me')).body.person;
    const told = firstValueFrom(
      t.app.get(EventStream).items.pipe(
        filter((item) => item.type === 'event' && item.event.kind === 'people.sessions_revoked' && item.event.topics.includes(topic.person(personId))),
        timeout(5_000),
      ),
    );
    const lostId = items.find(({ current }: { current: boolean }) => !current).id;
    expect((await kept.fetch(`/api/me/devices/${lostId}`, { method: 'DELETE' })).status).toBe(204);
    expect((await lost.fetch('/api/me')).body.person).toBeNull();
    await told;
    expect((await kept.fetch(`/api/me/devices/${lostId}`, { method: 'DELETE' })).code).toBe('people/device_not_found');
  });

  it('are revoked all but the one that asks', async () => {
    const first = await signIn(t);
    const second = await signIn(t, { email: first.email });
    expect((await second.fetch('/api/me/devices', { method: 'DELETE' })).status).toBe(204);
    expect((await first.fetch('/api/me')).body.person).toBeNull();
    expect((await second.fetch('/api/me/devices')).body.items).toHaveLength(1);
  });

  it('are not for others to revoke', async () => {
    const [mine, other] = [await signIn(t), await actAs(t)];
    const { id } = (await mine.fetch('/api/me/devices')).body.items[0];
    expect((await other.fetch(`/api/me/devices/${id}`, { method: 'DELETE' })).code).toBe('people/device_not_found');
    expect((await mine.fetch('/api/me')).body.person).not.toBeNull();
  });
});

it('removes sessions that are over', async () => {
  clock.set(new Date());
  const { personId } = await actAs(t);
  clock.advance(31 * 24 * hour);
  await actAs(t);
  expect(await t.app.get(UnitOfWork).read((tx) => tx.query('select 1 from session where person_id = $1', [personId]))).toEqual([]);
});

it('lets nobody act before they have a name, except on the way to one', async () => {
  const newcomer = await signIn(t);
  const act = () => newcomer.fetch('/api/roadmaps/preview', { body: {} });
  expect((await act()).code).toBe('people/name_required');
  expect((await newcomer.fetch('/api/me', { method: 'PATCH', body: { name: '  Ana ' } })).body.person).toMatchObject({ name: 'Ana', complete: true });
  expect((await act()).code).not.toBe('people/name_required');
});
