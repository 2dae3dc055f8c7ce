import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RoundView, VotingRule } from '@palabre/shared/voting';
import pg from 'pg';
import { type Acting, fetchFrom } from '../../../test/act-as';
import { DatabaseLine } from '../../../test/database-line';
import { Program, type RunningProgram } from '../../../test/program';
import { recounted } from '../../../test/recounted';
import { roundScene, type RoundScene } from '../../../test/round-scene';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { until } from '../../../test/until';

/** Servers that start beside other work take their time. */
jest.setTimeout(90_000);

let t: TestApp;
let program: Program;
let scene: RoundScene;
const nodes: RunningProgram[] = [];
beforeAll(async () => {
  [t, program] = await Promise.all([createTestApp(), Program.build(new URL('../../../test/server.main.ts', import.meta.url))]);
});
beforeEach(async () => {
  scene = await roundScene(t);
});
afterEach(async () => {
  await Promise.all(nodes.splice(0).map((node) => node.kill()));
});
afterAll(async () => {
  await Promise.all([t.close(), program.end()]);
});

const open = async (rule: Partial<VotingRule> = {}): Promise<RoundView> => (await scene.prepare(rule)).body;
async function start(hours = 0): Promise<RunningProgram> {
  const node = await program.start(t.databaseUrl, scene.inHours(hours));
  nodes.push(node);
  return node;
}
const two = (hours = 0) => Promise.all([start(hours), start(hours)]);

/** What the chain of a round and the journal of everything say once this is done. */
async function toldBy({ id }: RoundView, act: () => Promise<unknown>): Promise<{ chain: string[]; journal: string[] }> {
  const [before] = await scene.query<{ last: string }>('select coalesce(max(id), 0) as last from event');
  await act();
  const chain = await scene.query<{ kind: string }>(`select kind from round_event where round_id = $1 and kind <> 'ballot' order by seq`, [id]);
  const journal = await scene.query<{ kind: string }>('select kind from event where id > $1 order by id', [before?.last]);
  return { chain: chain.map(({ kind }) => kind), journal: journal.map(({ kind }) => kind) };
}

const inOrder = ['prepared', 'opened', 'closed', 'decided'];

describe('of two servers on one database', () => {
  it('one closes a round when both are told at once that its time has come, and it is told once', async () => {
    const round = await open();
    await scene.cast(scene.member, round.id, { choice: 'yes' });
    await two();
    const done: number[] = [];
    const told = await toldBy(round, async () => {
      done.push(...(await Promise.all(nodes.map((node) => node.ask<number>(scene.inHours(25))))));
      await Promise.all(nodes.map((node) => node.ask<number>(scene.inHours(26))));
    });
    // the timer of either may have been faster than both questions
    expect(done.filter((closed) => closed > 0).length).toBeLessThanOrEqual(1);
    expect(told).toEqual({ chain: inOrder, journal: ['voting.round_closed', 'proposals.state_changed'] });
    expect(await recounted(t, scene.member, round.id)).toMatchObject({ ballots: 1, result: { outcome: 'adopted' } });
  });

  it('one closes a round by itself when both come back after its time, and one prepares the next call', async () => {
    const round = await open({ quorum: '>=2/3', furtherCalls: [{ quorum: null, after: 'PT2H', lasts: 'P1D' }] });
    const told = await toldBy(round, async () => {
      await two(25);
      await until(async () => (await scene.view(round.id)).state === 'closed');
      await Promise.all(nodes.map((node) => node.ask<number>(scene.inHours(26))));
    });
    expect(told).toEqual({ chain: inOrder, journal: ['voting.round_closed', 'voting.round_prepared'] });
    expect(await scene.query('select state from voting_round where previous_call_id = $1', [round.id])).toEqual([{ state: 'prepared' }]);
  });

  it('one that is killed while it closes leaves the whole of it to the other', async () => {
    const round = await open();
    await scene.cast(scene.member, round.id, { choice: 'yes' });
    const line = await DatabaseLine.open(t.databaseUrl);
    const reached = line.hold('before the commit', /UPDATE "voting_round"/);
    const killed = await program.start(line.url, scene.inHours(25));
    await reached;
    await killed.kill();
    expect(await scene.view(round.id)).toMatchObject({ state: 'open', result: null });
    const told = await toldBy(round, () => scene.pass(25));
    await line.close();
    expect(told).toEqual({ chain: inOrder, journal: ['voting.round_closed', 'proposals.state_changed'] });
    expect(await recounted(t, scene.member, round.id)).toMatchObject({ ballots: 1, result: { outcome: 'adopted' } });
  });

  it('neither waits for the other for ever when one takes a proxy back with a ballot and the other takes a ballot', async () => {
    const third = await scene.join();
    const round = await open({ proxies: { most: 1 } });
    await scene.member.fetch(`/api/rounds/${round.id}/proxy`, { method: 'PUT', body: { to: third.personId } });
    const [one, other] = await two();
    // The first ballot waits with the end of the chain in its hands, since its row is somebody else's for a moment.
    const hands = new pg.Client(t.databaseUrl);
    await hands.connect();
    await hands.query('begin');
    await hands.query(
      `insert into ballot (round_id, person_id, ballot, code, nonce, by, cast_at, changes) values ($1, $2, '{"choice": "no"}', 'held', '', 'voter', now(), 0)`,
      [round.id, scene.member.personId],
    );
    const first = scene.cast(at(one, scene.member), round.id, { choice: 'yes' });
    await waiting(1);
    const second = scene.cast(at(other, third), round.id, { choice: 'no' });
    await waiting(2);
    await hands.query('rollback');
    await hands.end();
    expect((await Promise.all([first, second])).map(({ status }) => status)).toEqual([200, 200]);
    expect(await scene.view(round.id)).toMatchObject({ turnout: 2 });
  });
});

/** Somebody who talks to this server. */
const at = ({ address }: RunningProgram, person: Acting): Acting => ({ ...person, fetch: fetchFrom(address, { cookie: person.cookie }) });

/** Until so many wait for a lock. */
const waiting = (many: number): Promise<void> =>
  until(async () => (await scene.query(`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).length === many);
