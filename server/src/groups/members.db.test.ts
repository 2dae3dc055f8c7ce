import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Activity } from '@palabre/shared/groups';
import { type Acting, actAs, actAsVisitor, type Answer } from '../../test/act-as';
import { groupScene, type GroupScene } from '../../test/group-scene';
import { createTestApp, type TestApp } from '../../test/test-app';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const post = (who: Pick<Acting, 'fetch'>, { id }: GroupScene, path: string, body: unknown = {}) => who.fetch(`/api/groups/${id}/${path}`, { body });
const setRole = (who: Acting, { id }: GroupScene, whose: Acting, role: string) =>
  who.fetch(`/api/groups/${id}/members/${whose.personId}/role`, { method: 'PUT', body: { role } });
const remove = (who: Acting, { id }: GroupScene, whom: Acting) => who.fetch(`/api/groups/${id}/members/${whom.personId}`, { method: 'DELETE' });
const feedOf = async ({ facilitator, id }: GroupScene): Promise<Activity[]> => (await facilitator.fetch(`/api/groups/${id}/activity?limit=100`)).body.items;
const kinds = (feed: Activity[]) => feed.map(({ kind }) => kind);
const statuses = (answers: Answer[]) => answers.map(({ status }) => status).toSorted((a, b) => a - b);

describe('joining', () => {
  it('an open group makes a member; twice, or ten times at once, is once', async () => {
    const scene = await groupScene(t);
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(scene.stranger, scene, 'join')));
    expect(new Set(statuses(answers))).toEqual(new Set([204]));
    expect((await scene.roles())[scene.stranger.personId]).toBe('member');
    expect(kinds(await feedOf(scene)).filter((kind) => kind === 'groups.member_joined')).toHaveLength(4);
  });

  it('again changes no role', async () => {
    const scene = await groupScene(t);
    await post(scene.facilitator, scene, 'join');
    await post(scene.observer, scene, 'join');
    expect(await scene.roles()).toEqual({
      [scene.facilitator.personId]: 'facilitator',
      [scene.member.personId]: 'member',
      [scene.observer.personId]: 'observer',
    });
  });

  it('needs an account, and an open group', async () => {
    const closed = await groupScene(t, { access: 'closed' });
    expect((await post(actAsVisitor(t), closed, 'join')).code).toBe('people/sign_in_required');
    expect((await post(closed.stranger, closed, 'join')).code).toBe('groups/closed');
  });
});

describe('asking to join', () => {
  it('a closed group waits for a facilitator, whose yes makes a member', async () => {
    const scene = await groupScene(t, { access: 'closed' });
    expect((await post(scene.stranger, scene, 'join-requests', { message: ' Bonjour ' })).status).toBe(204);
    expect((await post(scene.stranger, scene, 'join-requests', { message: '' })).code).toBe('groups/already_requested');
    expect(await scene.view(scene.stranger)).toMatchObject({ requested: true, may: { requestToJoin: false, join: false } });
    expect((await scene.view(scene.facilitator)).pendingRequests).toBe(1);
    expect((await scene.view(scene.member)).pendingRequests).toBeNull();

    const { body } = await scene.facilitator.fetch(`/api/groups/${scene.id}/join-requests`);
    expect(body.items).toEqual([expect.objectContaining({ message: 'Bonjour', person: expect.objectContaining({ id: scene.stranger.personId }) })]);
    const answers = await Promise.all([1, 2, 3].map(() => post(scene.facilitator, scene, `join-requests/${body.items[0].id}/answer`, { accept: true })));
    expect(statuses(answers)).toEqual([204, 404, 404]);
    expect((await scene.roles())[scene.stranger.personId]).toBe('member');
    expect((await scene.view(scene.facilitator)).pendingRequests).toBe(0);
  });

  it('and a no are between the person and the facilitators: the feed tells nothing', async () => {
    const scene = await groupScene(t, { access: 'closed' });
    const before = await feedOf(scene);
    await post(scene.stranger, scene, 'join-requests', { message: '' });
    const [request] = (await scene.facilitator.fetch(`/api/groups/${scene.id}/join-requests`)).body.items;
    expect((await post(scene.facilitator, scene, `join-requests/${request.id}/answer`, { accept: false })).status).toBe(204);
    expect(await feedOf(scene)).toEqual(before);
    expect(await scene.view(scene.stranger)).toMatchObject({ myRole: null, requested: false, may: { requestToJoin: true } });
  });

  it('is refused where one can simply join, or already is', async () => {
    const [open, closed] = [await groupScene(t), await groupScene(t, { access: 'closed' })];
    expect((await post(open.stranger, open, 'join-requests', { message: '' })).code).toBe('groups/open');
    expect((await post(closed.observer, closed, 'join-requests', { message: '' })).code).toBe('groups/already_member');
  });

  it('is settled by joining, once the group has opened', async () => {
    const scene = await groupScene(t, { access: 'closed' });
    await post(scene.stranger, scene, 'join-requests', { message: '' });
    await scene.facilitator.fetch(`/api/groups/${scene.id}`, { method: 'PATCH', body: { access: 'open' } });
    await post(scene.stranger, scene, 'join');
    expect((await scene.view(scene.facilitator)).pendingRequests).toBe(0);
  });

  it('is seen and answered by facilitators only', async () => {
    const scene = await groupScene(t, { access: 'closed' });
    for (const who of [scene.member, scene.observer, scene.stranger]) {
      expect((await who.fetch(`/api/groups/${scene.id}/join-requests`)).code).toBe('groups/not_a_facilitator');
      expect((await post(who, scene, `join-requests/${scene.id}/answer`, { accept: true })).code).toBe('groups/not_a_facilitator');
    }
  });
});

describe('roles', () => {
  it('are the facilitators’ to give, and an administrator’s', async () => {
    const scene = await groupScene(t);
    for (const who of [scene.member, scene.observer, scene.stranger]) {
      expect((await setRole(who, scene, scene.member, 'facilitator')).code).toBe('groups/not_a_facilitator');
      expect((await remove(who, scene, scene.observer)).code).toBe('groups/not_a_facilitator');
    }
    expect((await setRole(scene.facilitator, scene, scene.member, 'facilitator')).status).toBe(204);
    expect((await setRole(scene.administrator, scene, scene.observer, 'member')).status).toBe(204);
    expect((await setRole(scene.facilitator, scene, scene.stranger, 'member')).code).toBe('groups/member_not_found');
    expect((await scene.roles())[scene.member.personId]).toBe('facilitator');
    expect((await feedOf(scene))[1]).toMatchObject({
      kind: 'groups.member_role_changed',
      person: { id: scene.member.personId },
      actor: { id: scene.facilitator.personId },
      details: { from: 'member', to: 'facilitator' },
    });
  });

  it('leave the group a facilitator: the last one stays, whoever asks', async () => {
    const scene = await groupScene(t);
    const { facilitator, administrator } = scene;
    expect((await post(facilitator, scene, 'leave')).code).toBe('groups/last_facilitator');
    expect((await setRole(facilitator, scene, facilitator, 'member')).code).toBe('groups/last_facilitator');
    expect((await setRole(administrator, scene, facilitator, 'observer')).code).toBe('groups/last_facilitator');
    expect((await remove(administrator, scene, facilitator)).code).toBe('groups/last_facilitator');
    expect((await setRole(facilitator, scene, facilitator, 'facilitator')).status).toBe(204);
    expect((await scene.roles())[facilitator.personId]).toBe('facilitator');
  });

  it('leave the group a facilitator also when all of them go at the same moment', async () => {
    for (const round of [1, 2, 3]) {
      const scene = await groupScene(t);
      const others = [scene.member, scene.observer];
      for (const other of others) await setRole(scene.facilitator, scene, other, 'facilitator');
      const answers = await Promise.all([
        post(scene.facilitator, scene, 'leave'),
        setRole(scene.member, scene, scene.member, 'observer'),
        remove(scene.administrator, scene, scene.observer),
      ]);
      expect({ round, statuses: statuses(answers) }).toEqual({ round, statuses: [204, 204, 409] });
      expect(Object.values(await scene.roles()).filter((role) => role === 'facilitator')).toHaveLength(1);
    }
  });

  it('end with the membership', async () => {
    const scene = await groupScene(t);
    expect((await post(scene.stranger, scene, 'leave')).code).toBe('groups/not_a_member');
    expect((await post(scene.member, scene, 'leave')).status).toBe(204);
    expect((await remove(scene.facilitator, scene, scene.observer)).status).toBe(204);
    expect(await scene.roles()).toEqual({ [scene.facilitator.personId]: 'facilitator' });
    expect(kinds(await feedOf(scene)).slice(0, 2)).toEqual(['groups.member_removed', 'groups.member_left']);
  });
});

describe('the list of members', () => {
  it('has the facilitators first, then everybody in the order they came, page by page', async () => {
    const scene = await groupScene(t);
    const late = await actAs(t, { name: 'Late' });
    await post(late, scene, 'join');
    await setRole(scene.facilitator, scene, late, 'facilitator');
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await scene.stranger.fetch(`/api/groups/${scene.id}/members?limit=1${cursor}`);
      seen.push(...body.items.map(({ person }: { person: { id: string } }) => person.id));
      cursor = body.nextCursor ? `&cursor=${body.nextCursor}` : '';
    } while (cursor);
    expect(seen).toEqual([scene.facilitator, late, scene.member, scene.observer].map(({ personId }) => personId));
    expect((await scene.stranger.fetch(`/api/groups/${scene.id}/members?cursor=nothing`)).code).toBe('kernel/invalid_input');
  });
});
