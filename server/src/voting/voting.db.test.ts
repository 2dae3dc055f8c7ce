import { createHash } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson } from '@palabre/shared/collab';
import type { OpenRound, RollEntry, RoundView } from '@palabre/shared/voting';
import { fingerprintText } from '@palabre/shared/voting';
import { actAs, type Acting } from '../../test/act-as';
import { proposalScene, type ProposalScene } from '../../test/proposal-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { Clock, type SettableClock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { EventStream, type Published } from '../platform/events';
import { DueRounds } from './due.service';

const day = 86_400_000;
const rule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: '>=1/2', secrecy: 'closed' } as const;
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

let t: TestApp;
let scene: ProposalScene;
let proposalId: string;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  scene = await proposalScene(t);
  proposalId = (await scene.draft()).id;
  await scene.facilitator.fetch(`/api/proposals/${proposalId}/moves`, { body: { to: 'deliberation', reason: '' } });
});
/** No round is left open for the next story, and time is real again. */
afterEach(async () => {
  clock().advance(400 * day);
  await t.app.get(DueRounds).work();
  clock().release();
});

const clock = () => t.app.get<SettableClock>(Clock);
const inDays = (days: number) => new Date(clock().now().getTime() + days * day).toISOString();
const query = (sql: string, values: unknown[] = []) => t.app.get(UnitOfWork).read((tx) => tx.query(sql, values));
const opening = (changes: Partial<OpenRound> = {}) => ({ body: { proposalId, question: 'Adoptons-nous ce texte ?', rule, closesAt: inDays(7), ...changes } });
const open = async (changes: Partial<OpenRound> = {}): Promise<RoundView> => (await scene.facilitator.fetch('/api/rounds', opening(changes))).body;
const vote = (who: Acting, id: string, choice: string) => who.fetch(`/api/rounds/${id}/ballot`, { method: 'PUT', body: { ballot: { choice } } });
const view = async (who: Pick<Acting, 'fetch'>, id: string): Promise<RoundView> => (await who.fetch(`/api/rounds/${id}`)).body;
const close = async () => {
  clock().advance(8 * day);
  return t.app.get(DueRounds).work();
};

describe('opening a round', () => {
  it('freezes the text with its hash, and the roll with its own, in one fingerprint', async () => {
    const round = await open();
    const [version] = (await scene.member.fetch(`/api/proposals/${proposalId}/versions`)).body.items;
    const { content } = (await scene.member.fetch(`/api/proposals/${proposalId}/versions/${version.id}`)).body;
    expect(round.textSha256).toBe(sha256(canonicalJson(content)));
    expect(round).toMatchObject({ versionId: version.id, state: 'open', members: 2, turnout: 0, result: null, rule });
    const roll = await query(`select person_id as "personId", name, organisation, college from roll_entry where round_id = $1 order by person_id`, [round.id]);
    expect(roll.map(({ personId }: { personId: string }) => personId).toSorted()).toEqual([scene.facilitator.personId, scene.member.personId].toSorted());
    expect(round.rollSha256).toBe(sha256(canonicalJson(roll)));
    const { question, textSha256, rollSha256, opensAt, closesAt } = round;
    expect(round.fingerprint).toBe(
      sha256(fingerprintText({ roundId: round.id, question: question.text, rule, textSha256, rollSha256: rollSha256 ?? '', opensAt, closesAt })),
    );
    expect((await scene.member.fetch(`/api/proposals/${proposalId}`)).body.state).toBe('voting');
  });

  it('is the facilitators’, on a proposal in deliberation, once', async () => {
    expect((await scene.member.fetch('/api/rounds', opening())).code).toBe('groups/not_a_facilitator');
    expect((await scene.visitor.fetch('/api/rounds', opening())).code).toBe('people/sign_in_required');
    const [first, second] = await Promise.all([scene.facilitator.fetch('/api/rounds', opening()), scene.facilitator.fetch('/api/rounds', opening())]);
    expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([201, 409]);
    expect([first.code, second.code]).toContain('proposals/wrong_state');
    expect(await query('select count(*)::int as rounds from voting_round where proposal_id = $1', [proposalId])).toEqual([{ rounds: 1 }]);
  });

  it.each([
    [{ closesAt: new Date(0).toISOString() }, 'voting/closes_too_soon'],
    [{ closesAt: '2999-01-01T00:00:00.000Z' }, 'voting/closes_too_late'],
    [{ rule: { ...rule, threshold: '>=3/2' } }, 'voting/threshold_invalid'],
    [{ rule: { ...rule, quorum: '>1/1' } }, 'voting/threshold_invalid'],
    [{ rule: { ...rule, threshold: '50 %' } }, 'kernel/invalid_input'],
    [{ question: '' }, 'kernel/invalid_input'],
  ])('refuses %j, and nothing is frozen', async (changes, code) => {
    expect((await scene.facilitator.fetch('/api/rounds', opening(changes as Partial<OpenRound>))).code).toBe(code);
    expect((await scene.member.fetch(`/api/proposals/${proposalId}`)).body.state).toBe('deliberation');
  });
});

describe('casting a ballot', () => {
  it('gives a receipt, and can be changed until the close', async () => {
    const { id } = await open();
    const first = await vote(scene.member, id, 'yes');
    expect(first.body).toMatchObject({ ballot: { choice: 'yes' }, changes: 0, code: expect.stringMatching(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/) });
    expect((await vote(scene.member, id, 'no')).body).toMatchObject({ ballot: { choice: 'no' }, changes: 1, code: first.body.code });
    expect(await view(scene.member, id)).toMatchObject({ turnout: 1, voted: true, myBallot: { ballot: { choice: 'no' } } });
  });

  it('counts a double click once', async () => {
    const { id } = await open();
    const receipts = await Promise.all([1, 2, 3, 4].map(() => vote(scene.member, id, 'yes')));
    expect(new Set(receipts.map(({ body }) => body.code)).size).toBe(1);
    expect(await query('select ballot, changes from ballot where round_id = $1', [id])).toEqual([{ ballot: { choice: 'yes' }, changes: 0 }]);
  });

  it('is told to those who look, once a change, and leaves no trace of its time in the journal', async () => {
    const { id } = await open();
    const told: Published[] = [];
    const listening = t.app.get(EventStream).items.subscribe((item) => item.type === 'event' && item.event.subject.id === id && told.push(item.event));
    for (const choice of ['yes', 'yes', 'no']) await vote(scene.member, id, choice);
    await close();
    for (let times = 0; times < 200 && told.at(-1)?.kind !== 'voting.round_closed'; times += 1) await new Promise((resolve) => setTimeout(resolve, 25));
    listening.unsubscribe();
    expect(told.map(({ kind }) => kind).filter((kind) => kind !== 'voting.round_opened')).toEqual([
      'voting.ballot_cast',
      'voting.ballot_cast',
      'voting.round_closed',
    ]);
    expect(Object.keys(told.at(-1) ?? {})).toEqual(['kind', 'subject', 'topics']);
    expect(await query(`select kind from event where subject_id = $1 order by id`, [id])).toEqual([
      { kind: 'voting.round_opened' },
      { kind: 'voting.round_closed' },
    ]);
  });

  it('is for who was on the roll at the opening, and says why to others', async () => {
    const { id } = await open();
    await scene.stranger.fetch(`/api/groups/${scene.groupId}/join`, { method: 'POST' });
    expect((await vote(scene.stranger, id, 'yes')).code).toBe('voting/not_on_roll');
    expect((await vote(scene.observer, id, 'yes')).code).toBe('voting/not_on_roll');
    expect((await vote(scene.administrator, id, 'yes')).code).toBe('voting/not_on_roll');
    const reasons = [scene.stranger, scene.observer, scene.administrator, scene.visitor, scene.member].map(async (who) => (await view(who, id)).notOnRoll);
    expect(await Promise.all(reasons)).toEqual(['joined-late', 'observer', 'not-a-member', 'visitor', null]);
  });

  it('stays a right of who left the group after the opening', async () => {
    const { id } = await open();
    await scene.member.fetch(`/api/groups/${scene.groupId}/leave`, { method: 'POST' });
    expect((await vote(scene.member, id, 'yes')).status).toBe(200);
  });

  it('is refused from the very moment of the close, even before anybody has counted', async () => {
    const { id, closesAt } = await open();
    clock().set(new Date(Date.parse(closesAt) - 1));
    expect((await vote(scene.member, id, 'yes')).status).toBe(200);
    clock().set(new Date(closesAt));
    const late = await vote(scene.facilitator, id, 'no');
    expect([late.status, late.code]).toEqual([409, 'voting/round_closed']);
  });

  it('shows nobody a choice before the close, in no answer', async () => {
    const { id } = await open();
    await vote(scene.member, id, 'no');
    for (const path of [`/api/rounds/${id}`, '/api/rounds', `/api/rounds/${id}/roll`, `/api/groups/${scene.groupId}/activity`]) {
      const { status, body } = await scene.facilitator.fetch(path);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/"choice":"/);
    }
  });

  it('is seen like a raised hand where the rule is named', async () => {
    const { id } = await open({ rule: { ...rule, secrecy: 'named' } });
    await vote(scene.member, id, 'no');
    const { items } = (await scene.facilitator.fetch(`/api/rounds/${id}/roll`)).body;
    expect(items.map(({ ballot }: RollEntry) => ballot).filter((ballot: unknown) => ballot !== null)).toEqual([{ choice: 'no' }]);
    expect((await scene.visitor.fetch(`/api/rounds/${id}/roll`)).code).toBe('people/sign_in_required');
  });
});

describe('closing a round', () => {
  it('adopts, and explains each condition', async () => {
    const { id } = await open();
    await vote(scene.member, id, 'yes');
    await vote(scene.facilitator, id, 'abstain');
    expect(await close()).toBe(1);
    expect((await view(scene.visitor, id)).result).toMatchObject({
      outcome: 'adopted',
      counts: { yes: 1, no: 0, abstain: 1, blank: 0 },
      participation: { members: 2, cast: 2, blank: 0, expressed: 1 },
      conditions: [
        { name: 'quorum', met: true, num: '2', den: '2', threshold: '>=1/2', percent: '100.00' },
        { name: 'majority', met: true, num: '1', den: '1', threshold: '>1/2', percent: '100.00' },
      ],
      tally: { method: 'yes-no', yesShare: '1/1' },
    });
    expect((await scene.visitor.fetch(`/api/proposals/${proposalId}`)).body.state).toBe('adopted');
  });

  it.each([
    ['rejected', 'no', 'rejected'],
    ['no-quorum', null, 'drafting'],
  ])('%s leads where it should', async (outcome, choice, state) => {
    const { id } = await open();
    if (choice) await vote(scene.member, id, choice);
    await close();
    expect((await view(scene.member, id)).result?.outcome).toBe(outcome);
    expect((await scene.member.fetch(`/api/proposals/${proposalId}`)).body.state).toBe(state);
  });

  it('lets a text that missed its quorum be written and voted on again', async () => {
    await open();
    await close();
    const proposal = (await scene.member.fetch(`/api/proposals/${proposalId}`)).body;
    expect(proposal.may.write).toBe(true);
    await scene.facilitator.fetch(`/api/proposals/${proposalId}/moves`, { body: { to: 'deliberation', reason: '' } });
    expect((await scene.facilitator.fetch('/api/rounds', opening())).status).toBe(201);
  });

  it('happens once, whoever does it and however often', async () => {
    const { id } = await open();
    clock().advance(8 * day);
    const closings = await Promise.all([1, 2, 3].map(() => t.app.get(DueRounds).work()));
    expect(closings.reduce((sum, closed) => sum + closed, 0)).toBe(1);
    expect(await query(`select count(*)::int as closed from event where kind = 'voting.round_closed' and subject_id = $1`, [id])).toEqual([{ closed: 1 }]);
  });

  it('counts every ballot that got a receipt while it closes', async () => {
    const voters = await Promise.all(Array.from({ length: 12 }, () => actAs(t)));
    for (const voter of voters) await voter.fetch(`/api/groups/${scene.groupId}/join`, { method: 'POST' });
    const { id, closesAt } = await open();
    clock().set(new Date(Date.parse(closesAt) - 1));
    const casting = voters.map((voter) => vote(voter, id, 'yes'));
    clock().set(new Date(closesAt));
    const closing = t.app.get(DueRounds).work();
    const receipts = (await Promise.all(casting)).filter(({ status }) => status === 200);
    await closing;
    expect((await view(scene.visitor, id)).result?.counts?.yes).toBe(receipts.length);
  });

  it('does not fail with another one', async () => {
    const { id } = await open();
    const { id: other } = await scene.draft();
    await scene.facilitator.fetch(`/api/proposals/${other}/moves`, { body: { to: 'deliberation', reason: '' } });
    await scene.facilitator.fetch('/api/rounds', opening({ proposalId: other }));
    await query(`update proposal set state = 'withdrawn' where id = $1`, [proposalId]);
    await expect(close()).rejects.toThrow(`round ${id}: proposals/wrong_state`);
    expect((await scene.visitor.fetch(`/api/proposals/${other}`)).body.state).toBe('drafting');
    await query(`update proposal set state = 'voting' where id = $1`, [proposalId]);
  });

  it('comes by itself, also for a round whose time came while nobody was running', async () => {
    const { id } = await open();
    clock().advance(8 * day);
    const another = await createTestApp({}, { databaseUrl: t.databaseUrl, at: clock().now() });
    try {
      const deadline = Date.now() + 10_000;
      while ((await view(scene.visitor, id)).state === 'open' && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await view(scene.visitor, id)).state).toBe('closed');
    } finally {
      await another.close();
    }
  });

  it('publishes the choices with the names, and the codes of the receipts', async () => {
    const { id } = await open();
    const { code } = (await vote(scene.member, id, 'yes')).body;
    await close();
    const { items } = (await scene.stranger.fetch(`/api/rounds/${id}/roll`)).body;
    const mine = items.find(({ person }: { person: { id: string } }) => person.id === scene.member.personId);
    expect(mine).toMatchObject({ voted: true, ballot: { choice: 'yes' }, code });
  });
});
