import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProposalCard, ProposalState, ProposalView } from '@palabre/shared/proposals';
import { proposalScene, type ProposalScene, someAction, textOf } from '../../test/proposal-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { Documents } from '../collab';
import { DocumentEntity } from '../collab/document.entity';
import { EventEntity } from '../platform/events';
import { type Tx, UnitOfWork } from '../platform/database';
import { ProposalEntity } from './proposal.entity';
import { Proposals } from './proposals.service';

let t: TestApp;
let scene: ProposalScene;
beforeAll(async () => {
  t = await createTestApp();
  scene = await proposalScene(t);
});
afterAll(() => t.close());

const run = <T>(work: (tx: Tx) => Promise<T>) => t.app.get(UnitOfWork).run(work);
const move = (id: string, to: string, from?: string) => scene.facilitator.fetch(`/api/proposals/${id}/moves`, { body: { to, from, reason: 'Parce que.' } });
const openRound = (id: string) => run((tx) => t.app.get(Proposals).startVoting(tx, scene.facilitator.actor, id));
const conclude = (id: string, fate: 'adopted' | 'rejected' | 'back-to-drafting') => run((tx) => t.app.get(Proposals).conclude(tx, id, fate, fate));
const stateOfText = async ({ documentId }: ProposalView) => (await run((tx) => tx.findOneByOrFail(DocumentEntity, { id: documentId }))).state;
const view = async (id: string): Promise<ProposalView> => (await scene.facilitator.fetch(`/api/proposals/${id}`)).body;
const eventsOf = (id: string) => run((tx) => tx.find(EventEntity, { where: { subjectKind: 'proposal', subjectId: id }, order: { id: 'ASC' } }));

/** Takes a new proposal to a state, by the ways there are. */
async function inState(state: ProposalState): Promise<ProposalView> {
  const { id } = await scene.draft();
  if (state === 'withdrawn') await move(id, 'withdrawn');
  if (['deliberation', 'voting', 'adopted', 'rejected'].includes(state)) await move(id, 'deliberation');
  if (['voting', 'adopted', 'rejected'].includes(state)) await openRound(id);
  if (state === 'adopted' || state === 'rejected') await conclude(id, state);
  return view(id);
}

describe('beginning a proposal', () => {
  const input = () => ({
    groupId: scene.groupId,
    actionIds: ['rmb-2022.1.2', someAction, 'rmb-2022.1.2'],
    title: ' Une ville à pied ',
    summary: '',
    lang: 'fr',
    idempotencyKey: randomUUID(),
  });

  it('gives a draft with its actions in order, its first step and an empty text', async () => {
    const { status, body } = await scene.member.fetch('/api/proposals', { body: input() });
    expect(status).toBe(201);
    expect(body).toMatchObject({ title: { text: 'Une ville à pied', lang: 'fr' }, state: 'drafting', published: false, moves: [], frozenVersion: null });
    expect(body.actions.map(({ id }: { id: string }) => id)).toEqual(['rmb-2022.1.2', someAction]);
    expect(body.history).toEqual([
      { from: null, to: 'drafting', actor: expect.objectContaining({ id: scene.member.personId }), reason: '', at: body.createdAt },
    ]);
    expect((await scene.member.fetch(`/api/proposals/${body.id}/text`)).body.content).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
    expect((await eventsOf(body.id)).map(({ kind, topics }) => [kind, topics])).toEqual([
      ['proposals.created', [`proposal:${body.id}`, `group:${scene.groupId}`, 'action:rmb-2022.1.2', `action:${someAction}`, 'commons']],
    ]);
  });

  it('with a key that somebody else has used begins another one', async () => {
    const body = input();
    const [one, other] = [await scene.member.fetch('/api/proposals', { body }), await scene.facilitator.fetch('/api/proposals', { body })];
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(other.body.id).not.toBe(one.body.id);
  });

  it('twice at once with the same key begins one', async () => {
    const body = input();
    const answers = await Promise.all([1, 2, 3].map(() => scene.member.fetch('/api/proposals', { body })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(await eventsOf(answers[0]?.body.id)).toHaveLength(1);
  });

  it('is refused for an action that no roadmap has, and leaves nothing behind', async () => {
    const body = { ...input(), actionIds: [someAction, 'rmb-2022.99.1'] };
    const answer = await scene.member.fetch('/api/proposals', { body });
    expect([answer.status, answer.code, answer.body.details]).toEqual([422, 'proposals/action_unknown', { actionId: 'rmb-2022.99.1' }]);
    expect(await run((tx) => tx.countBy(ProposalEntity, { idempotencyKey: body.idempotencyKey }))).toBe(0);
  });
});

describe('moving', () => {
  it('of two at once, one wins and the other is told that the state is another', async () => {
    const { id } = await scene.draft();
    const answers = await Promise.all([move(id, 'deliberation', 'drafting'), move(id, 'withdrawn', 'drafting'), move(id, 'deliberation', 'drafting')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    expect(answers.flatMap(({ code }) => code ?? [])).toEqual(['proposals/wrong_state', 'proposals/wrong_state']);
    expect((await view(id)).history).toHaveLength(2);
  });

  it('to deliberation asks for a text', async () => {
    const { id } = await scene.draft('');
    expect((await move(id, 'deliberation')).code).toBe('proposals/text_empty');
    expect((await view(id)).state).toBe('drafting');
  });

  it('tells who, when and why', async () => {
    const { id } = await scene.draft();
    const { body } = await move(id, 'deliberation');
    expect(body.history.at(-1)).toMatchObject({ from: 'drafting', to: 'deliberation', reason: 'Parce que.', actor: { id: scene.facilitator.personId } });
    expect(body.published).toBe(true);
    expect((await eventsOf(id)).at(-1)).toMatchObject({ kind: 'proposals.state_changed', details: { from: 'drafting', to: 'deliberation', lang: 'fr' } });
  });

  it('withdrawn freezes the text, back to drafting opens it again', async () => {
    const withdrawn = await inState('withdrawn');
    expect(await stateOfText(withdrawn)).toBe('frozen');
    expect(withdrawn.frozenVersion).toMatchObject({ kind: 'frozen', title: withdrawn.title.text });
    expect((await scene.facilitator.fetch(`/api/proposals/${withdrawn.id}/versions`, { body: { title: 'Encore' } })).code).toBe('proposals/wrong_state');
    await move(withdrawn.id, 'drafting');
    expect(await stateOfText(withdrawn)).toBe('open');
  });
});

describe('the vote', () => {
  it('freezes the text and its title; the version is the last committed text', async () => {
    const { id } = await inState('deliberation');
    const text = (await scene.visitor.fetch(`/api/proposals/${id}/text`)).body;
    const { version, proposal } = await openRound(id);
    expect(proposal.state).toBe('voting');
    expect([version.sha256, version.content, version.title]).toEqual([text.sha256, text.content, proposal.title]);
    expect(await stateOfText(await view(id))).toBe('frozen');
    expect((await scene.member.fetch(`/api/proposals/${id}`, { method: 'PATCH', body: { title: 'Un autre titre' } })).code).toBe('proposals/wrong_state');
  });

  it('begins once, however many begin it', async () => {
    const { id } = await inState('deliberation');
    const outcomes = await Promise.allSettled([openRound(id), openRound(id)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it.each(['adopted', 'rejected'] as const)('%s keeps the text frozen', async (fate) => {
    const proposal = await inState(fate);
    expect([proposal.state, await stateOfText(proposal)]).toEqual([fate, 'frozen']);
    expect(proposal.history.at(-1)).toMatchObject({ from: 'voting', to: fate, actor: null, reason: fate });
    await expect(conclude(proposal.id, 'adopted')).rejects.toThrow('proposals/wrong_state');
  });

  it('back to drafting opens the text; what was voted on stays readable by everybody', async () => {
    const { id } = await inState('voting');
    await conclude(id, 'back-to-drafting');
    const proposal = await view(id);
    expect([proposal.state, await stateOfText(proposal)]).toEqual(['drafting', 'open']);
    const voted = await scene.visitor.fetch(`/api/proposals/${id}/versions/${proposal.frozenVersion?.id}`);
    expect(voted.body).toMatchObject({ content: textOf('L’eau est un bien commun.'), sha256: proposal.frozenVersion?.sha256 });
  });

  it('is nothing a person of the group can begin or end by a move', async () => {
    const { id } = await inState('voting');
    for (const to of ['drafting', 'deliberation', 'withdrawn']) expect((await move(id, to)).code).toBe('proposals/wrong_state');
    expect((await move(id, 'voting')).status).toBe(400);
  });
});

describe('wording', () => {
  const edit = (id: string, body: object) => scene.member.fetch(`/api/proposals/${id}`, { method: 'PATCH', body });

  it('does not overwrite unseen what somebody else has changed since', async () => {
    const { id, updatedAt } = await scene.draft();
    const first = await edit(id, { title: 'Premier titre', basedOn: updatedAt });
    expect(first.body.title.text).toBe('Premier titre');
    const second = await edit(id, { title: 'Second titre', basedOn: updatedAt });
    expect([second.code, second.body.details]).toEqual(['proposals/edited_meanwhile', { updatedAt: first.body.updatedAt }]);
    expect((await edit(id, { title: 'Second titre', basedOn: first.body.updatedAt })).body.title.text).toBe('Second titre');
  });

  it('the same words again change nothing and tell nothing', async () => {
    const { id, title, actions, updatedAt } = await scene.draft();
    const { body } = await edit(id, { title: title.text, actionIds: actions.map((action) => action.id) });
    expect(body.updatedAt).toBe(updatedAt);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('can answer other actions', async () => {
    const { id } = await scene.draft();
    const { body } = await edit(id, { actionIds: ['rmb-2022.2.1', 'rmb-2022.1.3'] });
    expect(body.actions.map((action: { id: string }) => action.id)).toEqual(['rmb-2022.2.1', 'rmb-2022.1.3']);
  });
});

describe('a draft that was never in deliberation', () => {
  const asked = async (who: 'visitor' | 'stranger', id: string) => {
    const version = await run(async (tx) =>
      t.app.get(Documents).saveVersion(tx, (await t.app.get(Proposals).find(tx, id)).documentId, { title: 'v', personId: null }),
    );
    const paths = ['', '/text', '/versions', `/versions/${version.id}`].map((path) => `/api/proposals/${id}${path}`);
    return Promise.all(paths.map(async (path) => (await scene[who].fetch(path)).status));
  };
  const listed = async (who: 'visitor' | 'stranger', query = '') => {
    const { body } = await scene[who].fetch(`/api/proposals?limit=100&${query}`);
    return body.items.map(({ id }: ProposalCard) => id);
  };

  it.each(['drafting', 'withdrawn'] as const)('is not shown to visitors, also when it is %s', async (state) => {
    const { id } = await inState(state);
    expect(await asked('visitor', id)).toEqual([403, 403, 403, 403]);
    expect(await asked('stranger', id)).toEqual([200, 200, 200, 200]);
    for (const query of ['', `state=${state}`, `groupId=${scene.groupId}`, `actionId=${someAction}`, 'themeId=rmb-2022.1']) {
      expect(await listed('visitor', query)).not.toContain(id);
      expect(await listed('stranger', query)).toContain(id);
    }
    expect((await eventsOf(id)).filter(({ details }) => 'title' in details)).toEqual([]);
  });

  it('another proposal’s version is not found through this one', async () => {
    const [one, other] = [await inState('adopted'), await inState('adopted')];
    const answer = await scene.visitor.fetch(`/api/proposals/${one.id}/versions/${other.frozenVersion?.id}`);
    expect([answer.status, answer.code]).toEqual([404, 'proposals/version_not_found']);
  });
});

describe('lists', () => {
  it('are paged, newest first, and combine their filters', async () => {
    const made = [];
    for (let count = 0; count < 3; count += 1) made.unshift((await scene.draft('Oui.', { actionIds: ['rmb-2022.3.1'] })).id);
    const first = (await scene.member.fetch('/api/proposals?actionId=rmb-2022.3.1&limit=2')).body;
    const second = (await scene.member.fetch(`/api/proposals?actionId=rmb-2022.3.1&limit=2&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ id }: ProposalCard) => id)).toEqual(made);
    expect(second.nextCursor).toBeNull();
    expect((await scene.member.fetch('/api/proposals?actionId=rmb-2022.3.1&themeId=rmb-2022.1')).body.items).toEqual([]);
    expect((await scene.member.fetch('/api/proposals?themeId=rmb-2022.3&state=voting')).body.items).toEqual([]);
  });
});

describe('versions', () => {
  it('are numbered, newest first, with the hash of the text', async () => {
    const { id } = await scene.draft();
    const saved = await scene.member.fetch(`/api/proposals/${id}/versions`, { body: { title: 'Avant la réunion' } });
    expect(saved.status).toBe(201);
    expect(saved.body).toMatchObject({ number: 1, kind: 'manual', title: 'Avant la réunion', createdBy: { id: scene.member.personId } });
    await move(id, 'withdrawn');
    const { body } = await scene.member.fetch(`/api/proposals/${id}/versions`);
    expect(body.items.map(({ number, kind }: { number: number; kind: string }) => [number, kind])).toEqual([
      [2, 'frozen'],
      [1, 'manual'],
    ]);
    expect((await eventsOf(id)).map(({ kind }) => kind)).toEqual(['proposals.created', 'proposals.version_saved', 'proposals.state_changed']);
  });
});
