import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupView } from '@palabre/shared/groups';
import { actAs, actAsVisitor } from '../../test/act-as';
import { groupOf, groupScene, type GroupScene } from '../../test/group-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';
import { Groups } from './groups.service';

let t: TestApp;
let scene: GroupScene;
beforeAll(async () => {
  t = await createTestApp();
  scene = await groupScene(t);
});
afterAll(() => t.close());

describe('founding a group', () => {
  it('makes its founder a facilitator, and says so in the feed', async () => {
    const founder = await actAs(t, { name: 'Ana' });
    const { status, body } = await founder.fetch('/api/groups', { body: groupOf({ themeIds: ['rmb-2022.10', 'rmb-2022.3'] }) });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: { text: 'Circuits courts', lang: 'fr' },
      members: 1,
      myRole: 'facilitator',
      themes: [
        { id: 'rmb-2022.3', number: 3 },
        { id: 'rmb-2022.10', number: 10 },
      ],
      pendingRequests: 0,
      may: { edit: true, join: false, requestToJoin: false, leave: false, manageMembers: true, createProposal: true },
    } satisfies Partial<Record<keyof GroupView, unknown>>);
    const feed = await founder.fetch(`/api/groups/${body.id}/activity`);
    expect(feed.body.items.map((item: { kind: string; actor: { name: string } }) => [item.kind, item.actor.name])).toEqual([
      ['groups.member_joined', 'Ana'],
      ['groups.created', 'Ana'],
    ]);
  });

  it('needs an account, a name and themes that exist', async () => {
    expect((await actAsVisitor(t).fetch('/api/groups', { body: groupOf() })).code).toBe('people/sign_in_required');
    expect((await scene.member.fetch('/api/groups', { body: groupOf({ name: '  ' }) })).code).toBe('kernel/invalid_input');
    expect((await scene.member.fetch('/api/groups', { body: groupOf({ themeIds: [] }) })).code).toBe('kernel/invalid_input');
    expect((await scene.member.fetch('/api/groups', { body: groupOf({ themeIds: ['rmb-2022.99'] }) })).code).toBe('roadmap/theme_not_found');
  });
});

describe('describing a group anew', () => {
  const change = { description: 'Autrement.', themeIds: ['rmb-2022.4'] };

  it('is the facilitators’, and an administrator’s', async () => {
    const own = await groupScene(t);
    for (const who of [own.member, own.observer, own.stranger]) {
      expect((await who.fetch(`/api/groups/${own.id}`, { method: 'PATCH', body: change })).code).toBe('groups/not_a_facilitator');
    }
    expect((await actAsVisitor(t).fetch(`/api/groups/${own.id}`, { method: 'PATCH', body: change })).code).toBe('people/sign_in_required');
    const { body } = await own.facilitator.fetch(`/api/groups/${own.id}`, { method: 'PATCH', body: change });
    expect(body).toMatchObject({ name: { text: 'Circuits courts' }, description: { text: 'Autrement.' }, themes: [{ id: 'rmb-2022.4' }] });
    expect((await own.administrator.fetch(`/api/groups/${own.id}`, { method: 'PATCH', body: { access: 'closed' } })).body.access).toBe('closed');
  });

  it('changes nothing when a theme does not exist', async () => {
    const body = { name: 'Other', themeIds: ['rmb-2022.99'] };
    expect((await scene.facilitator.fetch(`/api/groups/${scene.id}`, { method: 'PATCH', body })).code).toBe('roadmap/theme_not_found');
    expect((await scene.view(scene.facilitator)).name.text).toBe('Circuits courts');
  });
});

describe('reading groups', () => {
  it('is everybody’s, also the members and the feed', async () => {
    const visitor = actAsVisitor(t);
    const { body } = await visitor.fetch(`/api/groups/${scene.id}`);
    expect(body).toMatchObject({ members: 3, myRole: null, requested: false, pendingRequests: null });
    expect(Object.values(body.may as GroupView['may'])).toEqual(Array.from({ length: 6 }, () => false));
    expect((await visitor.fetch(`/api/groups/${scene.id}/members`)).body.items).toHaveLength(3);
    expect((await visitor.fetch(`/api/groups/${scene.id}/activity`)).body.items.length).toBeGreaterThan(3);
    for (const path of ['', '/members', '/activity', '/calendar.ics']) {
      expect((await visitor.fetch(`/api/groups/0193a3f0-1c2b-7d4e-8f60-718293a4b5c6${path}`)).code).toBe('groups/not_found');
    }
  });

  it('lists those of a theme, those one is in, page by page', async () => {
    const person = await actAs(t);
    const ids: string[] = [];
    for (const theme of ['rmb-2022.5', 'rmb-2022.5', 'rmb-2022.6']) {
      ids.push((await person.fetch('/api/groups', { body: groupOf({ themeIds: [theme] }) })).body.id);
    }
    const listed = async (query: string, who = person) => (await who.fetch(`/api/groups?${query}`)).body.items.map(({ id }: { id: string }) => id);
    expect(await listed('mine=true')).toEqual(ids.toReversed());
    expect(await listed('themeId=rmb-2022.5')).toEqual([ids[1], ids[0]]);
    expect(await listed('mine=true&themeId=rmb-2022.6')).toEqual([ids[2]]);
    expect(await listed('mine=false&themeId=rmb-2022.6', scene.stranger)).toEqual([ids[2]]);
    const first = (await person.fetch('/api/groups?mine=true&limit=2')).body;
    expect(await listed(`mine=true&limit=2&cursor=${first.nextCursor}`)).toEqual([ids[0]]);
    expect((await actAsVisitor(t).fetch('/api/groups?mine=true')).code).toBe('people/sign_in_required');
  });

  it('says the themes in the reader’s language', async () => {
    const inSpanish = await scene.member.fetch(`/api/groups/${scene.id}`, { headers: { 'accept-language': 'es' } });
    expect(inSpanish.body.themes[0].title.lang).toBe('es');
  });
});

describe('what other rooms ask', () => {
  const ask = <T>(question: (groups: Groups, tx: Parameters<Parameters<UnitOfWork['read']>[0]>[0]) => Promise<T>) =>
    t.app.get(UnitOfWork).read((tx) => question(t.app.get(Groups), tx));

  it('is who has which role, who votes, and what a group is called', async () => {
    const { id, facilitator, member, observer, stranger } = scene;
    expect(await ask((groups, tx) => groups.roleOf(tx, id, observer.personId))).toBe('observer');
    expect(await ask((groups, tx) => groups.roleOf(tx, id, stranger.personId))).toBeNull();
    expect(await ask((groups, tx) => groups.roleOf(tx, id, null))).toBeNull();
    expect(await ask((groups, tx) => groups.voters(tx, id))).toEqual([facilitator.personId, member.personId]);
    expect(await ask((groups, tx) => groups.groupsOf(tx, observer.personId))).toEqual([{ groupId: id, role: 'observer' }]);
    const names = await ask((groups, tx) => groups.names(tx, [id, stranger.personId]));
    expect([...names]).toEqual([[id, { id, name: { text: 'Circuits courts', lang: 'fr' } }]]);
    await expect(ask((groups, tx) => groups.find(tx, stranger.personId))).rejects.toThrow('groups/not_found');
  });
});
