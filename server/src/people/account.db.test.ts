import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { actAs, actAsVisitor, type Acting } from '../../test/act-as';
import { createTestApp, type TestApp } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';

let t: TestApp;
let root: Acting;
jest.spyOn(process.stdout, 'write').mockReturnValue(true);
beforeAll(async () => {
  t = await createTestApp();
  root = await actAs(t, { name: 'Root', role: 'administrator' });
});
afterAll(() => t.close());

const changeRole = (by: Acting, personId: string, role: string) => by.fetch(`/api/accounts/${personId}/role`, { method: 'PUT', body: { role } });

it.each(['/api/accounts', '/api/mail'])('%s is for administrators', async (path) => {
  expect((await actAsVisitor(t).fetch(path)).code).toBe('people/sign_in_required');
  expect((await (await actAs(t)).fetch(path)).code).toBe('people/not_allowed');
  expect((await root.fetch(path)).status).toBe(200);
});

describe('accounts', () => {
  it('are listed newest first, page by page, and found by name or address', async () => {
    const mark = randomUUID().slice(0, 8);
    const [ana, luis] = [await actAs(t, { name: `Ana ${mark}` }), await actAs(t, { email: `luis.${mark}@example.org`, name: 'Luis' })];
    const first = (await root.fetch(`/api/accounts?search=${mark.toUpperCase()}&limit=1`)).body;
    expect(first.items).toMatchObject([{ id: luis.personId, name: 'Luis', email: luis.email, role: 'member', organisation: null, college: null }]);
    const second = (await root.fetch(`/api/accounts?search=${mark}&limit=1&cursor=${first.nextCursor}`)).body;
    expect(second).toMatchObject({ items: [{ id: ana.personId }], nextCursor: null });
    expect(JSON.stringify(first)).not.toMatch(/gender|ageBand/);
  });
});

describe('the role of an account', () => {
  it('is changed by an administrator, at once', async () => {
    const ana = await actAs(t);
    expect((await changeRole(root, ana.personId, 'administrator')).body).toMatchObject({ id: ana.personId, role: 'administrator' });
    expect((await ana.fetch('/api/accounts')).status).toBe(200);
    expect((await changeRole(root, ana.personId, 'member')).status).toBe(200);
    expect((await ana.fetch('/api/accounts')).code).toBe('people/not_allowed');
    const events = await t.app
      .get(UnitOfWork)
      .read((tx) => tx.query('select kind, actor_id, details from event where subject_id = $1 order by id', [ana.personId]));
    expect(events).toEqual([
      { kind: 'people.role_changed', actor_id: root.personId, details: { from: 'member', to: 'administrator' } },
      { kind: 'people.role_changed', actor_id: root.personId, details: { from: 'administrator', to: 'member' } },
    ]);
  });

  it('is nothing a member changes, nor of somebody who does not exist', async () => {
    const ana = await actAs(t);
    expect((await changeRole(ana, ana.personId, 'administrator')).code).toBe('people/not_allowed');
    expect((await changeRole(root, randomUUID(), 'member')).code).toBe('people/person_not_found');
    expect((await changeRole(root, ana.personId, 'emperor')).code).toBe('kernel/invalid_input');
  });

  it('is never taken from the last administrator, not even by two who do it at once', async () => {
    expect((await changeRole(root, root.personId, 'member')).code).toBe('people/last_administrator');
    const second = await actAs(t, { role: 'administrator' });
    const answers = await Promise.all([changeRole(root, second.personId, 'member'), changeRole(second, root.personId, 'member')]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const left = await t.app.get(UnitOfWork).read((tx) => tx.query(`select id from person where role = 'administrator'`));
    expect(left).toHaveLength(1);
  });
});

it('shows the mails that were kept, with the code a person asks for', async () => {
  const administrator = await actAs(t, { role: 'administrator' });
  const email = `${randomUUID()}@example.org`;
  await actAsVisitor(t).fetch('/api/sign-in/requests', { body: { email, locale: 'en' } });
  const { items } = (await administrator.fetch('/api/mail?limit=1')).body;
  expect(items).toMatchObject([{ to: email, locale: 'en', text: expect.stringMatching(/\d{6}/), sentAt: null, failure: null }]);
});
