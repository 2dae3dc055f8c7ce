import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actAs } from '../../../test/act-as';
import { roundScene, type RoundScene } from '../../../test/round-scene';
import { createTestApp, type TestApp } from '../../../test/test-app';

let t: TestApp;
let scene: RoundScene;

beforeAll(async () => {
  t = await createTestApp();
  scene = await roundScene(t);
});
afterAll(() => t.close());

describe('before a round', () => {
  it('a facilitator sees the roll as it would be, by name and with its colleges: without observers', async () => {
    const worker = await actAs(t, { name: 'Awa Ndiaye', college: 'workers' });
    await worker.fetch(`/api/groups/${scene.groupId}/join`, { method: 'POST' });
    const { body } = await scene.facilitator.fetch(`/api/roll-preview?groupId=${scene.groupId}`);
    expect(body.members).toBe(3);
    expect(body.persons[0]).toMatchObject({ person: { id: worker.personId, name: 'Awa Ndiaye' }, college: 'workers' });
    expect(JSON.stringify(body)).not.toContain(scene.observer.personId);
    expect((await scene.member.fetch(`/api/roll-preview?groupId=${scene.groupId}`)).code).toBe('groups/not_a_facilitator');
  });

  it('a rule is kept under a name, replaced under the same one, and kept no longer', async () => {
    const rule = { method: 'yes-no', base: 'expressed', threshold: '>=2/3', quorum: null, secrecy: 'secret' };
    const keep = (threshold: string) =>
      scene.facilitator.fetch('/api/round-templates', { body: { groupId: scene.groupId, name: 'Assemblée extraordinaire', rule: { ...rule, threshold } } });
    const first = (await keep('>=2/3')).body;
    const second = (await keep('>=3/4')).body;
    expect(second).toMatchObject({ id: first.id, rule: { threshold: '>=3/4' } });
    const list = async () => (await scene.facilitator.fetch(`/api/round-templates?groupId=${scene.groupId}`)).body.items;
    expect(await list()).toEqual([second]);
    expect((await scene.member.fetch(`/api/round-templates/${first.id}`, { method: 'DELETE' })).code).toBe('groups/not_a_facilitator');
    expect((await scene.facilitator.fetch(`/api/round-templates/${first.id}`, { method: 'DELETE' })).status).toBe(204);
    expect(await list()).toEqual([]);
    expect((await scene.facilitator.fetch(`/api/round-templates/${first.id}`, { method: 'DELETE' })).code).toBe('voting/template_not_found');
  });
});
