import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProposalView } from '@palabre/shared/proposals';
import { proposalScene, type ProposalScene, someAction } from '../../test/proposal-scene';
import { actAs } from '../../test/act-as';
import { createTestApp, type TestApp } from '../../test/test-app';
import { MembershipEntity } from '../groups/membership.entity';
import { UnitOfWork } from '../platform/database';
import { ProposalTextGate } from './text.gate';

let t: TestApp;
let scene: ProposalScene;
beforeAll(async () => {
  t = await createTestApp();
  scene = await proposalScene(t);
});
afterAll(() => t.close());

type Who = keyof ProposalScene['people'];
const everybody: Who[] = ['visitor', 'stranger', 'observer', 'member', 'facilitator', 'administrator'];

describe('who may do what, route by route, on a draft', () => {
  const title = { title: 'Un titre' };
  const create = () => ({ groupId: scene.groupId, actionIds: [someAction], summary: '', lang: 'fr', idempotencyKey: randomUUID(), ...title });
  const routes: [string, (path: string) => [string, { method?: string; body?: unknown }?], Record<Who, number>][] = [
    ['read', (path) => [path], { visitor: 403, stranger: 200, observer: 200, member: 200, facilitator: 200, administrator: 200 }],
    ['read the text', (path) => [`${path}/text`], { visitor: 403, stranger: 200, observer: 200, member: 200, facilitator: 200, administrator: 200 }],
    ['list versions', (path) => [`${path}/versions`], { visitor: 403, stranger: 200, observer: 200, member: 200, facilitator: 200, administrator: 200 }],
    ['list', () => ['/api/proposals'], { visitor: 200, stranger: 200, observer: 200, member: 200, facilitator: 200, administrator: 200 }],
    ['begin', () => ['/api/proposals', { body: create() }], { visitor: 401, stranger: 403, observer: 403, member: 201, facilitator: 201, administrator: 403 }],
    [
      'edit',
      (path) => [path, { method: 'PATCH', body: title }],
      { visitor: 403, stranger: 403, observer: 403, member: 200, facilitator: 200, administrator: 403 },
    ],
    [
      'save a version',
      (path) => [`${path}/versions`, { body: title }],
      { visitor: 403, stranger: 403, observer: 403, member: 201, facilitator: 201, administrator: 403 },
    ],
    [
      'move',
      (path) => [`${path}/moves`, { body: { to: 'deliberation', reason: '' } }],
      { visitor: 403, stranger: 403, observer: 403, member: 403, facilitator: 200, administrator: 200 },
    ],
  ];

  it.each(routes)('%s', async (_, request, expected) => {
    const statuses = await Promise.all(
      everybody.map(async (who) => {
        const { id } = await scene.draft();
        return [who, (await scene.people[who].fetch(...request(`/api/proposals/${id}`))).status];
      }),
    );
    expect(Object.fromEntries(statuses)).toEqual(expected);
  });

  it('says what each may do, as the policy answers', async () => {
    const { id } = await scene.draft();
    await scene.facilitator.fetch(`/api/proposals/${id}/moves`, { body: { to: 'deliberation', reason: '' } });
    const seen = await Promise.all(everybody.map(async (who) => (await scene.people[who].fetch(`/api/proposals/${id}`)).body as ProposalView));
    const none = { edit: false, write: false, saveVersion: false, openRound: false, commit: false };
    const words = { ...none, edit: true, write: true, saveVersion: true };
    expect(seen.map(({ may }) => may)).toEqual([none, none, none, words, { ...words, openRound: true }, { ...none, openRound: true }]);
    expect(seen.map(({ moves }) => moves)).toEqual([[], [], [], [], ['drafting', 'withdrawn'], ['drafting', 'withdrawn']]);
  });

  it('what does not exist is not found', async () => {
    const answer = await scene.member.fetch(`/api/proposals/${randomUUID()}`);
    expect([answer.status, answer.code]).toEqual([404, 'proposals/not_found']);
    expect((await scene.member.fetch('/api/proposals', { body: { ...create(), groupId: randomUUID() } })).code).toBe('groups/not_found');
  });
});

describe('the drafting engine is told', () => {
  const gate = () => t.app.get(ProposalTextGate);
  const participant = (who: Exclude<Who, 'visitor'>) => ({ personId: scene[who].personId, name: 'Test Person' });
  const answers = async (documentId: string) => Promise.all(everybody.map((who) => gate().access(who === 'visitor' ? null : participant(who), documentId)));

  it('who writes and who reads a draft', async () => {
    const { documentId } = await scene.draft();
    expect(await answers(documentId)).toEqual(['refused', 'reader', 'reader', 'writer', 'writer', 'reader']);
  });

  it('that everybody reads, and nobody writes, what is withdrawn after a deliberation', async () => {
    const { id, documentId } = await scene.draft();
    for (const to of ['deliberation', 'withdrawn']) await scene.facilitator.fetch(`/api/proposals/${id}/moves`, { body: { to, reason: '' } });
    expect(await answers(documentId)).toEqual(everybody.map(() => 'reader'));
  });

  it('that a text nobody knows is unknown', async () => {
    expect(await gate().access(participant('member'), randomUUID())).toBe('unknown');
    expect(await gate().access(participant('member'), 'no uuid')).toBe('unknown');
  });

  it('at once when somebody has left the group', async () => {
    const { documentId } = await scene.draft();
    const leaving = await actAs(t);
    const membership = { groupId: scene.groupId, personId: leaving.personId };
    await t.app.get(UnitOfWork).run((tx) => tx.insert(MembershipEntity, { ...membership, role: 'member', since: new Date() }));
    expect(await gate().access({ personId: leaving.personId, name: '' }, documentId)).toBe('writer');
    await t.app.get(UnitOfWork).run((tx) => tx.delete(MembershipEntity, membership));
    expect(await gate().access({ personId: leaving.personId, name: '' }, documentId)).toBe('reader');
  });

  it('who is at the other end: nobody without a session, with a dead token or without a name', async () => {
    const asks = (headers: Record<string, string>) => gate().identify({ headers });
    expect(await asks({ cookie: scene.member.cookie })).toEqual({ personId: scene.member.personId, name: 'Test Person' });
    const nameless = await actAs(t, { name: '' });
    expect([await asks({}), await asks({ authorization: 'Bearer none' }), await asks({ cookie: nameless.cookie })]).toEqual([null, null, null]);
  });

  it.each([
    ['groups.member_left', true],
    ['groups.member_role_changed', true],
    ['groups.member_joined', true],
    ['people.role_changed', true],
    ['proposals.state_changed', true],
    ['proposals.edited', false],
    ['groups.edited', false],
    ['voting.ballot_cast', false],
  ])('that rights may be others after %s: %s', (kind, changed) => {
    expect(gate().whoseRightsChange({ kind, subject: { kind: 'group', id: '1' }, topics: [] })).toBe(changed ? 'everybody' : null);
  });
});
