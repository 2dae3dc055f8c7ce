import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Ballot, ConsentView, RoundView, VotingRule } from '@palabre/shared/voting';
import { recount } from '@palabre/shared/counting';
import type { Acting } from '../../test/act-as';
import { roundScene, type RoundScene } from '../../test/round-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';
import { RoundExports } from './record/round-export.service';

const rule = {
  method: 'consent',
  base: undefined,
  threshold: undefined,
  setAside: 'all-others',
  reviewOn: '2030-09-01',
  secrecy: 'named',
} as unknown as Partial<VotingRule>;

let t: TestApp;
let scene: RoundScene;
let third: Acting;
let id: string;

beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());
/** A circle of three, at its first step. */
beforeEach(async () => {
  scene = await roundScene(t);
  third = await scene.join();
  id = ((await scene.prepare(rule)).body as RoundView).id;
});

const at = (path = '') => `/api/rounds/${id}/consent${path}`;
const see = async (who: Acting = scene.member): Promise<ConsentView> => (await who.fetch(at())).body;
const speak = (who: Acting, step: string, text: string | null) => who.fetch(at('/word'), { method: 'PUT', body: { step, text } });
const moveOn = (who: Acting, from: string) => who.fetch(at('/step'), { body: { from } });
const conclude = (who: Acting, as: string) => who.fetch(at('/conclusion'), { body: { as } });
const answer = (who: Acting, ballot: Ballot) => scene.cast(who, id, ballot);
const circle = () => [scene.facilitator, scene.member, third];
const toAnswers = async () => {
  await moveOn(scene.facilitator, 'clarify');
  await moveOn(scene.facilitator, 'react');
};
const judge = async (who: Acting, objector: Acting, holds: boolean) => {
  const commitment = (await see()).objections.find(({ person }) => person.id === objector.personId)?.commitment ?? '00'.repeat(32);
  return who.fetch(at('/judgment'), { method: 'PUT', body: { objectorId: objector.personId, commitment, holds } });
};
const objection: Ballot = { say: 'objection', reason: 'Le délai est trop court.', quote: { exact: 'bien commun', prefix: 'un ', suffix: '.' } };

describe('the steps of a circle', () => {
  it('begin with questions, and show who has not spoken', async () => {
    await speak(scene.member, 'clarify', 'Qui paie ?');
    await speak(third, 'clarify', null);
    expect(await see()).toMatchObject({
      step: 'clarify',
      words: [
        { person: { id: scene.member.personId }, step: 'clarify', text: 'Qui paie ?' },
        { person: { id: third.personId }, step: 'clarify', text: null },
      ],
      waitingFor: [{ id: scene.facilitator.personId }],
      may: { speak: true, moveOn: false, judge: false, conclude: null },
    });
  });

  it('go on when a facilitator says so, once, and words of a step that is over are refused', async () => {
    expect((await moveOn(scene.member, 'clarify')).code).toBe('groups/not_a_facilitator');
    const both = await Promise.all([moveOn(scene.facilitator, 'clarify'), moveOn(scene.facilitator, 'clarify')]);
    expect(both.map(({ code }) => code ?? 'moved').toSorted()).toEqual(['moved', 'voting/wrong_step']);
    expect((await see()).step).toBe('react');
    expect((await speak(scene.member, 'clarify', 'Et quand ?')).code).toBe('voting/wrong_step');
    expect((await answer(scene.member, { say: 'consent' })).code).toBe('voting/wrong_step');
  });

  it('are for the people on the roll, until the close', async () => {
    expect((await speak(scene.stranger, 'clarify', 'Moi aussi')).code).toBe('voting/not_on_roll');
    expect((await scene.visitor.fetch(at())).status).toBe(401);
    await scene.pass(25);
    expect((await speak(scene.member, 'clarify', 'Trop tard')).code).toBe('voting/round_closed');
  });
});

describe('an answer', () => {
  beforeEach(toAnswers);

  it('needs a reason where it objects or is concerned', async () => {
    expect((await answer(third, { say: 'objection' })).code).toBe('voting/ballot_invalid');
    expect((await answer(third, { say: 'concern', reason: ' ' })).code).toBe('voting/ballot_invalid');
    expect((await answer(third, { choice: 'yes' })).code).toBe('voting/ballot_invalid');
    const quote = { exact: 'un bien privé', prefix: '', suffix: '' };
    expect((await answer(third, { ...objection, quote })).code).toBe('voting/quote_not_in_text');
    expect((await answer(third, objection)).status).toBe(200);
    expect((await see()).objections).toMatchObject([
      { person: { id: third.personId }, reason: 'Le délai est trop court.', quote: { exact: 'bien commun' }, standing: true },
    ]);
  });

  it('of everybody adopts, once the facilitator says so; concerns and the day of review stay with the decision', async () => {
    await answer(scene.facilitator, { say: 'consent' });
    await answer(scene.member, { say: 'concern', reason: 'À suivre de près.' });
    expect((await conclude(scene.facilitator, 'adopted')).code).toBe('voting/no_consent');
    await answer(third, { say: 'stand-aside' });
    expect((await see(scene.facilitator)).may.conclude).toBe('adopted');
    expect((await conclude(scene.member, 'adopted')).code).toBe('groups/not_a_facilitator');
    await conclude(scene.facilitator, 'adopted');
    const round = await scene.view(id);
    expect(round).toMatchObject({
      state: 'closed',
      result: { outcome: 'adopted', tally: { concernsRecorded: [{ who: scene.member.personId, reason: 'À suivre de près.' }] } },
    });
    expect(Date.parse(round.closesAt)).toBe(scene.clock.now().getTime());
    expect((await scene.member.fetch(`/api/proposals/${round.proposal.id}`)).body.state).toBe('adopted');
    expect((await scene.visitor.fetch(`/api/decisions/${round.proposal.id}`)).body).toMatchObject({ concerns: ['À suivre de près.'], reviewOn: '2030-09-01' });
  });

  it('that is silent at the close is no consent', async () => {
    await answer(scene.facilitator, { say: 'consent' });
    await answer(scene.member, { say: 'consent' });
    await scene.pass(25);
    expect((await scene.view(id)).result).toMatchObject({
      outcome: 'no-quorum',
      conditions: [
        { name: 'answers', num: '2', den: '3', met: false },
        { name: 'no-objection', met: true },
      ],
    });
  });
});

describe('an objection', () => {
  beforeEach(async () => {
    await toAnswers();
    await answer(scene.facilitator, { say: 'consent' });
    await answer(scene.member, { say: 'consent' });
    await answer(third, objection);
  });

  it('is judged by the others; when none of them finds that it holds, it is set aside', async () => {
    expect((await judge(third, third, false)).code).toBe('voting/objection_own');
    await judge(scene.member, third, false);
    expect((await see()).objections[0]).toMatchObject({ standing: true, judgments: [{ holds: false }] });
    await judge(scene.facilitator, third, false);
    expect((await see(scene.facilitator)).may.conclude).toBe('adopted');
    await judge(scene.facilitator, third, true);
    expect((await see(scene.facilitator)).may.conclude).toBe('objected');
  });

  it('that is changed is another one, which nobody has judged', async () => {
    await judge(scene.member, third, false);
    const { commitment } = (await see()).objections[0] ?? { commitment: '' };
    await answer(third, { ...objection, reason: 'Et c’est trop cher.' });
    expect((await see()).objections[0]).toMatchObject({ judgments: [] });
    const late = await scene.member.fetch(at('/judgment'), { method: 'PUT', body: { objectorId: third.personId, commitment, holds: false } });
    expect(late.code).toBe('voting/objection_gone');
  });

  it('sends the text back, and the next round follows from this one, with its objections', async () => {
    expect((await conclude(scene.facilitator, 'adopted')).code).toBe('voting/no_consent');
    await conclude(scene.facilitator, 'objected');
    const before = await scene.view(id);
    expect(before).toMatchObject({ state: 'closed', result: { outcome: 'objected' } });
    const proposalId = before.proposal.id;
    expect((await scene.member.fetch(`/api/proposals/${proposalId}`)).body.state).toBe('drafting');
    await scene.facilitator.fetch(`/api/proposals/${proposalId}/moves`, { body: { to: 'deliberation', reason: '' } });
    const { body: next } = await scene.facilitator.fetch('/api/rounds', {
      body: { proposalId, question: before.question.text, rule: before.rule, closesAt: scene.inHours(24) },
    });
    expect(next).toMatchObject({ call: 2, previousCallId: id });
    expect((await scene.view(before.id)).nextCallId).toBe(next.id);
    id = next.id;
    expect((await see()).previous).toMatchObject({ roundId: before.id, objections: [{ reason: 'Le délai est trop court.' }] });
  });

  it('and what was said of it is recounted from the export', async () => {
    await judge(scene.member, third, false);
    await judge(scene.facilitator, third, false);
    await conclude(scene.facilitator, 'adopted');
    const file = await t.app.get(UnitOfWork).read((tx) => t.app.get(RoundExports).compose(tx, id));
    expect(recount(file).result).toMatchObject({ outcome: 'adopted', tally: { objections: [{ standing: false }] } });
    const without = { ...file, chain: file.chain.filter(({ kind }) => kind !== 'judgment') };
    expect(() => recount(without)).toThrow('is missing or out of its place');
  });
});

describe('a consent round', () => {
  it('is by name, for a circle that can hear each other', async () => {
    expect((await scene.prepare({ ...rule, secrecy: 'secret' } as never)).status).toBe(400);
    expect((await scene.prepare({ ...rule, proxies: { most: 1 } } as never)).status).toBe(400);
    expect((await scene.prepare({ ...rule, setAside: '>1/1' })).code).toBe('voting/threshold_invalid');
  });

  it('of another rule has no steps', async () => {
    id = ((await scene.prepare({})).body as RoundView).id;
    expect((await scene.member.fetch(at())).code).toBe('voting/wrong_step');
    expect((await speak(scene.member, 'clarify', 'Bonjour')).code).toBe('voting/wrong_step');
    expect((await conclude(scene.facilitator, 'adopted')).code).toBe('voting/wrong_step');
    expect(circle()).toHaveLength(3);
  });
});
