import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Ballot, GiveMandate, RoundView, YesNoRule } from '@palabre/shared/voting';
import { recount, readExport, RecountFault, type RoundExport } from '@palabre/shared/counting';
import pg from 'pg';
import { actAs, type Acting } from '../../../test/act-as';
import { roundScene, type RoundScene } from '../../../test/round-scene';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { until } from '../../../test/until';
import { RoundExports } from '../record/round-export.service';

const electorate = 'organisations' as const;
let t: TestApp;
let scene: RoundScene;
let third: Acting;
let organisations: string[];

beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());
/** A group of three who vote, and two organisations: the first has three votes that may be split, the second has two that may not. */
beforeEach(async () => {
  scene = await roundScene(t);
  third = await actAs(t, { name: 'Suppléante' });
  await third.fetch(`/api/groups/${scene.groupId}/join`, { method: 'POST' });
  organisations = [await organisation('Régie des eaux'), await organisation('Mutuelle')];
});

async function organisation(name: string): Promise<string> {
  const body = { name: `${name} ${third.personId}`, kind: 'cooperative', country: 'FR' };
  return (await scene.facilitator.fetch('/api/organisations', { body })).body.id;
}
const path = (place: number) => `/api/groups/${scene.groupId}/mandates/${organisations[place]}`;
const give = (place: number, delegate: Acting, more: Partial<GiveMandate> = {}) =>
  scene.facilitator.fetch(path(place), {
    method: 'PUT',
    body: { delegateId: delegate.personId, alternateId: null, votes: 1, maySplit: false, ...more },
  });

/** The mandates of the scene, and a round on them. */
async function open(rule: Partial<YesNoRule> = {}): Promise<string> {
  await give(0, scene.member, { votes: 3, maySplit: true });
  await give(1, scene.facilitator, { votes: 2, alternateId: third.personId });
  return ((await scene.prepare({ electorate, ...rule })).body as RoundView).id;
}
const castFor = (id: string, delegate: Acting, ballot: Ballot, who = third) =>
  who.fetch(`/api/rounds/${id}/ballot`, { method: 'PUT', body: { ballot, onBehalfOf: delegate.personId } });
const split = (yes: number, no: number, abstain = 0, blank = 0): Ballot => ({ split: { yes, no, abstain, blank } });

async function exported(id: string): Promise<RoundExport> {
  const texts = await t.app.get(RoundExports).texts(scene.member.actor, id);
  return readExport(texts);
}

describe('mandates of a group', () => {
  it('are given, changed and ended by those who facilitate it, to people who vote in it', async () => {
    expect((await give(0, scene.member, { votes: 3, alternateId: third.personId })).body.items).toMatchObject([
      { organisation: { id: organisations[0] }, delegate: { id: scene.member.personId }, alternate: { name: 'Suppléante' }, votes: 3, maySplit: false },
    ]);
    expect((await give(0, third, { votes: 5 })).body.items).toMatchObject([{ delegate: { id: third.personId }, alternate: null, votes: 5 }]);
    expect((await give(1, third)).code).toBe('voting/mandate_delegate_taken');
    expect((await give(1, scene.observer)).code).toBe('voting/mandate_not_a_voter');
    expect((await give(1, scene.member, { alternateId: scene.member.personId })).code).toBe('voting/mandate_alternate_self');
    expect((await give(1, scene.member, { votes: 0 })).status).toBe(400);
    const list = `/api/groups/${scene.groupId}/mandates`;
    expect((await scene.member.fetch(list)).code).toBe('groups/not_a_facilitator');
    expect((await scene.facilitator.fetch(path(0), { method: 'DELETE' })).status).toBe(204);
    expect((await scene.facilitator.fetch(path(0), { method: 'DELETE' })).code).toBe('voting/mandate_not_found');
    expect((await scene.facilitator.fetch(list)).body.items).toEqual([]);
  });
});

describe('opening a round of organisations', () => {
  it('draws one line for each mandate, and counts their votes as members', async () => {
    const id = await open();
    expect(await scene.view(id, scene.member)).toMatchObject({
      members: 5,
      turnout: 0,
      myMandate: { votes: 3, split: true },
      turnoutLines: [{ college: null, members: 5, cast: 0 }],
      notOnRoll: null,
      mayVote: true,
    });
    const roll = (await scene.member.fetch(`/api/rounds/${id}/roll`)).body.items;
    expect(roll.map(({ mandate }: { mandate: object }) => mandate)).toEqual(
      expect.arrayContaining([expect.objectContaining({ votes: 3, split: true }), expect.objectContaining({ votes: 2, split: false })]),
    );
    expect(roll).toHaveLength(2);
    expect(await scene.view(id, third)).toMatchObject({ notOnRoll: 'not-a-delegate', myMandate: null, held: [{ used: false, mandate: { votes: 2 } }] });
  });

  it('is refused where nobody has a mandate, where a delegate has left, and with a rule that does not go with it', async () => {
    expect((await scene.prepare({ electorate })).code).toBe('voting/roll_empty');
    expect((await scene.prepare({ electorate, secrecy: 'secret' })).code).toBe('voting/electorate_invalid');
    expect((await scene.prepare({ electorate, proxies: { most: 1 } })).code).toBe('voting/electorate_invalid');
    await give(0, third);
    await scene.facilitator.fetch(`/api/groups/${scene.groupId}/members/${third.personId}`, { method: 'DELETE' });
    expect((await scene.prepare({ electorate })).code).toBe('voting/mandate_stale');
  });

  it('leaves the roll of people as it was', async () => {
    await give(0, scene.member, { votes: 3 });
    const id = ((await scene.prepare({})).body as RoundView).id;
    expect(await scene.view(id, scene.member)).toMatchObject({ members: 3, myMandate: null });
    await scene.pass(25);
    expect(Object.keys((await exported(id)).roll[0] ?? {})).toEqual(['personId', 'name', 'organisation', 'college']);
  });
});

describe('casting under a mandate', () => {
  it('splits the votes only where the mandate allows it, and exactly', async () => {
    const id = await open();
    expect((await scene.cast(scene.member, id, split(2, 2))).code).toBe('voting/ballot_invalid');
    expect((await scene.cast(scene.facilitator, id, split(1, 1))).code).toBe('voting/ballot_invalid');
    expect((await scene.cast(scene.member, id, split(2, 1))).status).toBe(200);
    expect(await scene.view(id)).toMatchObject({ turnout: 3, members: 5 });
  });

  it('does not split what is chosen among options, where the votes count together', async () => {
    await give(0, scene.member, { votes: 3, maySplit: true });
    const id = ((await scene.choice({ method: 'plurality', electorate }, ['nord', 'sud'])).body as RoundView).id;
    expect((await scene.cast(scene.member, id, split(2, 1))).code).toBe('voting/ballot_invalid');
    await scene.cast(scene.member, id, { approvals: ['sud'] });
    await scene.pass(25);
    expect((await scene.view(id)).result).toMatchObject({ winners: ['sud'], participation: { members: 3, cast: 3, expressed: 3 } });
    expect(recount(await exported(id)).result.participation.cast).toBe(3);
  });

  it('lets the alternate vote until the delegate does, and nobody else', async () => {
    const id = await open();
    expect((await castFor(id, scene.facilitator, { choice: 'no' }, scene.member)).code).toBe('voting/not_on_roll');
    expect((await castFor(id, scene.member, { choice: 'no' })).code).toBe('voting/not_on_roll');
    expect((await castFor(id, scene.facilitator, { choice: 'no' })).status).toBe(200);
    expect((await castFor(id, scene.facilitator, { choice: 'abstain' })).body).toMatchObject({ changes: 1 });
    expect(await scene.view(id, scene.facilitator)).toMatchObject({ byAlternate: true, myBallot: { ballot: { choice: 'abstain' } } });
    expect((await scene.view(id, third)).held).toMatchObject([{ used: true, ballot: { choice: 'abstain' } }]);
    expect((await scene.cast(scene.facilitator, id, { choice: 'abstain' })).status).toBe(200);
    expect((await castFor(id, scene.facilitator, { choice: 'no' })).code).toBe('voting/delegate_voted');
    expect(await scene.view(id, third)).toMatchObject({ held: [], turnout: 2 });
    const events: { kind: string; body: { by?: string } }[] = (await scene.visitor.fetch(`/api/rounds/${id}/chain`)).body.items;
    expect(events.map(({ kind, body }) => body.by ?? kind)).toEqual(['prepared', 'opened', 'alternate', 'alternate', 'voter']);
  });

  it('keeps one ballot when the delegate and the alternate vote at the same moment: the delegate’s', async () => {
    const id = await open();
    const [own] = await Promise.all([scene.cast(scene.facilitator, id, { choice: 'yes' }), castFor(id, scene.facilitator, { choice: 'no' })]);
    expect(own.status).toBe(200);
    expect((await scene.view(id, scene.facilitator)).myBallot).toMatchObject({ ballot: { choice: 'yes' } });
    expect(await scene.view(id)).toMatchObject({ turnout: 2 });
  });
});

describe('two servers', () => {
  it('agree that the delegate was first: what the alternate casts on the other one meanwhile is refused', async () => {
    const id = await open();
    const other = new pg.Client(t.databaseUrl);
    await other.connect();
    await other.query('begin');
    await other.query(`select pg_advisory_xact_lock(hashtextextended('mandates of ' || $1, 0))`, [id]);
    await other.query(
      `insert into ballot (round_id, person_id, ballot, code, nonce, by, cast_at, changes) values ($1, $2, '{"choice": "yes"}', 'first', '', 'voter', now(), 0)`,
      [id, scene.facilitator.personId],
    );
    const late = castFor(id, scene.facilitator, { choice: 'no' });
    await until(async () => (await scene.query(`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).length === 1);
    await other.query('commit');
    await other.end();
    expect((await late).code).toBe('voting/delegate_voted');
    expect((await scene.view(id, scene.facilitator)).myBallot).toMatchObject({ ballot: { choice: 'yes' }, changes: 0 });
  });
});

describe('the export of a round of organisations', () => {
  it('recounts with a split ballot and an alternate’s, and what is tampered with is named', async () => {
    const id = await open({ quorum: '>=1/2' });
    await scene.cast(scene.member, id, split(2, 0, 1));
    await castFor(id, scene.facilitator, { choice: 'no' });
    await scene.pass(25);
    const { result } = await scene.view(id);
    expect(result).toMatchObject({
      counts: { yes: 2, no: 2, abstain: 1, blank: 0 },
      participation: { members: 5, cast: 5, expressed: 4 },
      outcome: 'rejected',
    });
    const file = await exported(id);
    expect(recount(file, file.chain.at(-1)?.hash).result).toEqual(result);
    expect(file.chain.find(({ kind }) => kind === 'closed')?.body.cast).toBe(5);
    const fewer = { ...file, roll: file.roll.map((line) => ({ ...line, mandate: { votes: 1, alternate: null, split: false } })) };
    expect(() => recount(fewer)).toThrow(RecountFault);
    expect(() => recount({ ...file, ballots: file.ballots.slice(1) })).toThrow(RecountFault);
  });

  it('gives minutes that tell organisations and votes', async () => {
    const id = await open();
    await scene.cast(scene.member, id, split(2, 1));
    await scene.pass(25);
    const minutes = await scene.member.fetch(`/api/rounds/${id}/minutes?format=html&language=en`);
    expect(minutes.status).toBe(200);
    expect(String(minutes.body)).toContain('Organisations vote, each through its delegate');
    expect(String(minutes.body)).toContain('Votes on the roll');
    expect(String(minutes.body)).toContain('Votes cast: 3 of 5.');
  });
});
