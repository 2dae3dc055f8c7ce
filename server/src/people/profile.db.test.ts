import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { actAs, actAsVisitor } from '../../test/act-as';
import { createTestApp, type TestApp } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';
import { People } from './people.service';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const patch = (person: Awaited<ReturnType<typeof actAs>>, body: unknown) => person.fetch('/api/me', { method: 'PATCH', body });
const solidaria = { name: 'Red Solidaria', kind: 'network', country: 'CO' };

describe('a profile', () => {
  it('changes what is given, and takes null for "rather not say"', async () => {
    const ana = await actAs(t, { name: 'Ana' });
    const organisation = (await ana.fetch('/api/organisations', { body: { ...solidaria, name: `Red ${randomUUID()}` } })).body;
    const edited = { locale: 'es', timeZone: 'America/Bogota', organisationId: organisation.id, college: 'workers', gender: 'woman', ageBand: '35-49' };
    expect((await patch(ana, edited)).body.person).toMatchObject({
      name: 'Ana',
      locale: 'es',
      timeZone: 'America/Bogota',
      organisation,
      college: 'workers',
      gender: 'woman',
      ageBand: '35-49',
    });
    expect((await patch(ana, { gender: null, ageBand: null, organisationId: null })).body.person).toMatchObject({
      gender: null,
      ageBand: null,
      organisation: null,
      college: 'workers',
    });
  });

  it('cannot be given a role, an address or a meaning of its own', async () => {
    const ana = await actAs(t);
    const { body } = await patch(ana, { role: 'administrator', email: 'other@example.org', id: randomUUID(), complete: false });
    expect(body.person).toMatchObject({ id: ana.personId, email: ana.email, role: 'member', complete: true });
  });

  it.each([
    ['name', '   '],
    ['name', 'x'.repeat(81)],
    ['locale', 'de'],
    ['timeZone', 'Mars/Olympus'],
    ['college', 'nobles'],
    ['ageBand', '42'],
  ])('refuses %s = %j', async (field, value) => {
    const { code, body } = await patch(await actAs(t), { [field]: value });
    expect(code).toBe('kernel/invalid_input');
    expect(body.errors).toMatchObject([{ path: field }]);
  });

  it('refuses an organisation that does not exist', async () => {
    expect((await patch(await actAs(t), { organisationId: randomUUID() })).code).toBe('people/organisation_not_found');
  });

  it('is for nobody without an account', async () => {
    const visitor = actAsVisitor(t);
    expect((await visitor.fetch('/api/me')).body.person).toBeNull();
    expect((await visitor.fetch('/api/me', { method: 'PATCH', body: { name: 'X' } })).code).toBe('people/sign_in_required');
  });

  it('lets members found groups and administrators administer', async () => {
    expect((await (await actAs(t)).fetch('/api/me')).body.may).toEqual({ administer: false, createGroup: true });
    expect((await (await actAs(t, { role: 'administrator' })).fetch('/api/me')).body.may).toEqual({ administer: true, createGroup: true });
  });
});

describe('organisations', () => {
  it('are read by everybody in alphabetical order, page by page, and found by a part of their name', async () => {
    const ana = await actAs(t);
    const mark = randomUUID().slice(0, 8);
    for (const name of [`${mark} C`, `${mark} A_1`, `${mark} B`]) await ana.fetch('/api/organisations', { body: { ...solidaria, name } });
    const visitor = actAsVisitor(t);
    const names = ({ body }: Awaited<ReturnType<typeof visitor.fetch>>) => body.items.map(({ name }: { name: string }) => name);
    const first = await visitor.fetch(`/api/organisations?search=${mark.toUpperCase()}&limit=2`);
    expect(names(first)).toEqual([`${mark} A_1`, `${mark} B`]);
    const second = await visitor.fetch(`/api/organisations?search=${mark}&limit=2&cursor=${encodeURIComponent(first.body.nextCursor)}`);
    expect([names(second), second.body.nextCursor]).toEqual([[`${mark} C`], null]);
    expect(names(await visitor.fetch('/api/organisations?search=A_1'))).toEqual([`${mark} A_1`]);
    expect(names(await visitor.fetch('/api/organisations?search=%25'))).toEqual([]);
  });

  it('exist once, whatever the case and however many add them at once', async () => {
    const ana = await actAs(t);
    const name = `Coopérative ${randomUUID()}`;
    const answers = await Promise.all([1, 2, 3].map(() => ana.fetch('/api/organisations', { body: { ...solidaria, name } })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    const { id } = answers.find(({ status }) => status === 201)!.body;
    expect(await ana.fetch('/api/organisations', { body: { ...solidaria, name: name.toUpperCase() } })).toMatchObject({
      code: 'people/organisation_exists',
      body: { details: { organisationId: id } },
    });
  });

  it('are added by people with an account, with a kind and a country', async () => {
    expect((await actAsVisitor(t).fetch('/api/organisations', { body: solidaria })).code).toBe('people/sign_in_required');
    const { body } = await (await actAs(t)).fetch('/api/organisations', { body: { name: 'x', kind: 'bank', country: 'Colombia' } });
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['name', 'kind', 'country']);
  });
});

describe('cards', () => {
  it('show a name and an organisation, and nothing of the rest', async () => {
    const ana = await actAs(t, { name: 'Ana' });
    const cards = await t.app.get(UnitOfWork).read((tx) => t.app.get(People).cards(tx, [ana.personId, ana.personId, randomUUID()]));
    expect([...cards]).toEqual([[ana.personId, { id: ana.personId, name: 'Ana', organisation: null }]]);
  });
});
