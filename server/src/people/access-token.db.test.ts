import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { actAs, actAsVisitor } from '../../test/act-as';
import { createTestApp, type TestApp } from '../../test/test-app';
import { Clock, type SettableClock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Identity } from './identity.service';

let t: TestApp;
let clock: SettableClock;
beforeAll(async () => {
  t = await createTestApp();
  clock = t.app.get(Clock);
});
afterAll(() => t.close());
beforeEach(() => clock.release());

const create = async (person: Awaited<ReturnType<typeof actAs>>, name = 'Export') => (await person.fetch('/api/me/tokens', { body: { name } })).body;
const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });

it('acts for the person who made it, until it is revoked', async () => {
  const ana = await actAs(t, { name: 'Ana' });
  const { token, secret } = await create(ana);
  expect(secret).toMatch(/^plb_[\w-]{43}$/);
  const program = actAsVisitor(t);
  expect((await program.fetch('/api/me', bearer(secret))).body.person.id).toBe(ana.personId);
  expect(await t.app.get(Identity).identifyToken(secret)).toEqual(ana.actor);
  expect((await ana.fetch(`/api/me/tokens/${token.id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await program.fetch('/api/me', bearer(secret))).toMatchObject({ status: 401, code: 'people/sign_in_required' });
  await expect(t.app.get(Identity).identifyToken(secret)).rejects.toThrow('people/sign_in_required');
});

it('is shown once and kept only as a hash', async () => {
  const ana = await actAs(t);
  const { secret } = await create(ana);
  expect((await ana.fetch('/api/me/tokens')).body).toEqual({
    items: [{ id: expect.any(String), name: 'Export', createdAt: expect.any(String), lastUsedOn: null }],
  });
  const rows = await t.app.get(UnitOfWork).read((tx) => tx.query('select a::text from access_token a'));
  expect(JSON.stringify(rows)).not.toContain(secret.slice(4));
});

it('tells the day of its last use, and no more', async () => {
  const ana = await actAs(t);
  const { secret } = await create(ana);
  const use = async (at: string) => {
    clock.set(new Date(at));
    await actAsVisitor(t).fetch('/api/me', bearer(secret));
    clock.release();
    return (await ana.fetch('/api/me/tokens')).body.items[0].lastUsedOn;
  };
  expect(await use('2031-05-04T23:59:00Z')).toBe('2031-05-04');
  expect(await use('2031-05-05T00:01:00Z')).toBe('2031-05-05');
});

it('cannot make another token, so that revoking a stolen one is enough', async () => {
  const { secret } = await create(await actAs(t));
  expect((await actAsVisitor(t).fetch('/api/me/tokens', { body: { name: 'More' }, ...bearer(secret) })).code).toBe('people/not_allowed');
});

it('is refused from the 21st on, also when they are asked for at once', async () => {
  const ana = await actAs(t);
  const answers = await Promise.all(Array.from({ length: 24 }, () => ana.fetch('/api/me/tokens', { body: { name: 'Many' } })));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
  expect(answers.find(({ status }) => status === 409)).toMatchObject({ code: 'people/too_many_tokens', body: { details: { most: 20 } } });
});

it("is nobody else's to see or revoke", async () => {
  const [ana, luis] = [await actAs(t), await actAs(t)];
  const { token } = await create(ana);
  expect((await luis.fetch('/api/me/tokens')).body.items).toEqual([]);
  expect((await luis.fetch(`/api/me/tokens/${token.id}`, { method: 'DELETE' })).code).toBe('people/token_not_found');
});

it('is refused when it is unknown, rather than taken for a visitor', async () => {
  expect((await actAsVisitor(t).fetch('/api/health', bearer('plb_unknown'))).code).toBe('people/sign_in_required');
});

it('needs an account', async () => {
  const visitor = actAsVisitor(t);
  expect((await visitor.fetch('/api/me/tokens')).code).toBe('people/sign_in_required');
  expect((await visitor.fetch('/api/me/tokens', { body: { name: 'x' } })).code).toBe('people/sign_in_required');
});
