import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RoundView } from '@palabre/shared/voting';
import { type Acting, type Answer, fetchFrom } from '../../../test/act-as';
import { DatabaseLine, type Held } from '../../../test/database-line';
import { Program } from '../../../test/program';
import { recounted } from '../../../test/recounted';
import { roundScene, type RoundScene } from '../../../test/round-scene';
import { createTestApp, type TestApp } from '../../../test/test-app';

const secret = 'ab'.repeat(32);

/** Servers that start beside other work take their time. */
jest.setTimeout(90_000);

let t: TestApp;
let scene: RoundScene;
let program: Program;
let line: DatabaseLine;
beforeAll(async () => {
  [t, program] = await Promise.all([createTestApp(), Program.build(new URL('../../../test/server.main.ts', import.meta.url))]);
});
afterEach(() => line.close());
afterAll(async () => {
  await Promise.all([t.close(), program.end()]);
});

/** The member's ballot, sent to this server. */
function send(address: string, round: RoundView): Promise<Answer> {
  const member: Acting = { ...scene.member, fetch: fetchFrom(address, { cookie: scene.member.cookie }) };
  const ballot = { choice: 'yes' } as const;
  return round.rule.secrecy === 'secret' ? scene.seal(member, round.id, ballot, secret) : scene.cast(member, round.id, ballot);
}

const count = async (table: string, roundId: string, and = ''): Promise<number | undefined> =>
  (await scene.query<{ many: number }>(`select count(*)::int as many from ${table} where round_id = $1 ${and}`, [roundId]))[0]?.many;

/** What there is of the ballot of a round. */
async function traces(round: RoundView) {
  return {
    ballots: await count(round.rule.secrecy === 'secret' ? 'sealed_ballot' : 'ballot', round.id),
    signatures: await count('roll_signature', round.id),
    events: await count('round_event', round.id, `and kind = 'ballot'`),
    turnout: (await scene.view(round.id)).turnout,
  };
}

const nothing = { ballots: 0, signatures: 0, events: 0, turnout: 0 };
const once = { named: { ...nothing, ballots: 1, events: 1, turnout: 1 }, secret: { ...nothing, ballots: 1, signatures: 1, turnout: 1 } };

describe.each<Held>(['before the commit', 'after the commit'])('a server that is killed %s of a ballot, which nobody was answered for,', (where) => {
  it.each(['named', 'secret'] as const)('leaves it to the voter of a %s round to send the same again, and one ballot counts', async (secrecy) => {
    scene = await roundScene(t);
    const round: RoundView = (await scene.prepare({ secrecy })).body;
    line = await DatabaseLine.open(t.databaseUrl);
    const killed = await program.start(line.url, scene.clock.now().toISOString());
    const reached = line.hold(where, /INSERT INTO "(?:sealed_)?ballot"/);
    const answered = Promise.allSettled([send(killed.address, round)]);
    await reached;
    await killed.kill();
    expect((await answered)[0].status).toBe('rejected');
    expect(await traces(round)).toEqual(where === 'before the commit' ? nothing : once[secrecy]);

    const again = await send(t.http, round);
    expect([again.status, again.body.ballot]).toEqual([secrecy === 'secret' ? 201 : 200, { choice: 'yes' }]);
    expect(await traces(round)).toEqual(once[secrecy]);
    expect(again.body.code).toBe((await scene.view(round.id, scene.member)).myBallot?.code);
    await scene.pass(25);
    expect(await recounted(t, scene.facilitator, round.id)).toMatchObject({ ballots: 1, result: { counts: { yes: 1 } } });
  });
});
