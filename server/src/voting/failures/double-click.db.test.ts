import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Ballot, Receipt, RoundView, Secrecy } from '@palabre/shared/voting';
import { sha256Hex } from '@palabre/shared/voting';
import { actAs, type Acting, fetchFrom } from '../../../test/act-as';
import { Program, type RunningProgram } from '../../../test/program';
import { recounted } from '../../../test/recounted';
import { roundScene, type RoundScene } from '../../../test/round-scene';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { UnitOfWork } from '../../platform/database';
import { NamedCasts } from '../ballots/named-casts.service';
import { randomFrom } from '../../collab/testing/typist';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const oneOf = <Thing>(things: readonly Thing[]): Thing => things[Math.floor(random() * things.length)] as Thing;
const choices = ['yes', 'no', 'abstain'] as const;
const voters = 8;

/** Servers that start beside other work take their time. */
jest.setTimeout(90_000);

let t: TestApp;
let program: Program;
let nodes: [RunningProgram, RunningProgram];
let scene: RoundScene;
let people: Acting[];
let round: RoundView;

beforeAll(async () => {
  [t, program] = await Promise.all([createTestApp(), Program.build(new URL('../../../test/server.main.ts', import.meta.url))]);
  scene = await roundScene(t);
  const start = () => program.start(t.databaseUrl, scene.clock.now().toISOString());
  nodes = await Promise.all([start(), start()]);
  people = await Promise.all(Array.from({ length: voters }, () => actAs(t)));
});
afterAll(async () => {
  await Promise.all([t.close(), program.end()]);
});

async function open(secrecy: Secrecy): Promise<void> {
  scene = await roundScene(t);
  for (const person of people) await person.fetch(`/api/groups/${scene.groupId}/join`, { method: 'POST' });
  round = (await scene.prepare({ secrecy })).body;
}

/** Somebody in a tab that talks to this node. */
const at = ({ address }: RunningProgram, person: Acting): Acting => ({ ...person, fetch: fetchFrom(address, { cookie: person.cookie }) });
/** Between two and twenty of somebody's ballots. */
const several = <Thing>(one: () => Thing): Thing[] => Array.from({ length: 2 + Math.floor(random() * 19) }, one);
const rowsOf = <Row>(sql: string) => scene.query<Row>(sql, [round.id]);

describe(`equal and different ballots of the same people, sent at once to two servers (SEED=${seed})`, () => {
  describe.each<Secrecy>(['named', 'closed'])('in a %s round', (secrecy) => {
    let receipts: Map<string, Receipt[]>;
    let statuses: Set<number>;
    beforeEach(async () => {
      await open(secrecy);
      const sent = people.flatMap((person) => several(() => ({ person, ballot: { choice: oneOf(choices) } })));
      const answers = await Promise.all(sent.map(({ person, ballot }) => scene.cast(at(oneOf(nodes), person), round.id, ballot)));
      statuses = new Set(answers.map(({ status }) => status));
      receipts = new Map(
        people.map(({ personId }) => [personId, sent.flatMap(({ person }, place) => (person.personId === personId ? [answers[place]?.body] : []))]),
      );
    });

    it('are one ballot each: the one that was acknowledged last', async () => {
      expect(statuses).toEqual(new Set([200]));
      const rows = await rowsOf<{ personId: string; ballot: Ballot; code: string; changes: number }>(
        `select person_id as "personId", ballot, code, changes from ballot where round_id = $1`,
      );
      expect(rows.map(({ personId }) => personId).toSorted()).toEqual(people.map(({ personId }) => personId).toSorted());
      for (const { personId, ballot, code, changes } of rows) {
        const own = receipts.get(personId) ?? [];
        expect(new Set(own.map((receipt) => receipt.code))).toEqual(new Set([code]));
        expect(Math.max(...own.map((receipt) => receipt.changes))).toBe(changes);
        expect(own.filter((receipt) => receipt.changes === changes).map((receipt) => receipt.ballot)).toContainEqual(ballot);
        expect(new Set(own.map((receipt) => `${receipt.changes} ${JSON.stringify(receipt.ballot)}`)).size).toBe(changes + 1);
      }
      expect(await rowsOf(`select count(*)::int as events from round_event where round_id = $1 and kind = 'ballot'`)).toEqual([
        { events: rows.reduce((sum, { changes }) => sum + changes + 1, 0) },
      ]);
      expect(await scene.view(round.id)).toMatchObject({ turnout: voters });
    });

    it('are replaced by the next one, whichever server takes it, and counted as they are then', async () => {
      const last = people.map(() => oneOf(choices));
      for (const [place, person] of people.entries()) {
        const ballot = { choice: last[place] } as Ballot;
        expect((await scene.cast(at(nodes[place % 2] as RunningProgram, person), round.id, ballot)).body.ballot).toEqual(ballot);
      }
      await scene.pass(25);
      const counts = Object.fromEntries(choices.map((choice) => [choice, last.filter((one) => one === choice).length]));
      expect(await recounted(t, scene.facilitator, round.id)).toMatchObject({ ballots: voters, result: { counts, participation: { cast: voters } } });
    });
  });

  it('are told apart where somebody changes a ballot while somebody else casts a first one', async () => {
    await open('closed');
    const cast = (...ballots: [Acting, Ballot][]) => {
      const requests = ballots.map(([{ actor }, ballot]) => ({ actor, ballot }));
      return t.app.get(UnitOfWork).run((tx) => t.app.get(NamedCasts).castAll(tx, round.id, requests));
    };
    const [first, second] = people.toSorted((a, b) => (a.personId < b.personId ? -1 : 1)) as [Acting, Acting];
    await cast([first, { choice: 'yes' }]);
    expect(await cast([first, { choice: 'no' }], [second, { choice: 'abstain' }])).toMatchObject([{ answer: { changes: 1 } }, { answer: { changes: 0 } }]);
    expect((await scene.view(round.id, first)).myBallot).toMatchObject({ ballot: { choice: 'no' } });
    expect((await scene.view(round.id, second)).myBallot).toMatchObject({ ballot: { choice: 'abstain' } });
    expect(await scene.view(round.id)).toMatchObject({ turnout: 2 });
  });

  it('are one ballot each in a secret round, and whoever sends the same again is answered the same', async () => {
    await open('secret');
    const tabs = (place: number) => ['a', 'b'].map((tab) => `${tab}${place.toString(16)}`.repeat(32));
    const sent = people.flatMap((person, place) => {
      const [one, other] = tabs(place) as [string, string];
      return several(() => oneOf([one, other])).map((secret) => ({ person, secret }));
    });
    const ballotOf = (secret: string): Ballot => ({ choice: secret.startsWith('a') ? 'yes' : 'no' });
    const answers = await Promise.all(sent.map(({ person, secret }) => scene.seal(at(oneOf(nodes), person), round.id, ballotOf(secret), secret)));
    expect(await scene.view(round.id)).toMatchObject({ turnout: voters });
    const urn = await rowsOf<{ receipt: string; ballot: Ballot }>(`select receipt, ballot from sealed_ballot where round_id = $1`);
    expect(urn).toHaveLength(voters);
    expect(await rowsOf(`select count(*)::int as signatures from roll_signature where round_id = $1`)).toEqual([{ signatures: voters }]);
    const held = new Map(urn.map(({ receipt, ballot }) => [receipt, ballot]));
    const told = answers.map(({ status, code, body }) => [status, code ?? body.ballot]);
    expect(told).toEqual(sent.map(({ secret }) => (held.has(sha256Hex(secret)) ? [201, ballotOf(secret)] : [409, 'voting/already_signed'])));
    expect(sent.flatMap(({ secret }) => held.get(sha256Hex(secret)) ?? [])).toEqual(
      sent.flatMap(({ secret }) => (held.has(sha256Hex(secret)) ? [ballotOf(secret)] : [])),
    );
    await scene.pass(25);
    const yes = urn.filter(({ ballot }) => (ballot as { choice: string }).choice === 'yes').length;
    expect(await recounted(t, scene.facilitator, round.id)).toMatchObject({ ballots: voters, result: { counts: { yes, no: voters - yes } } });
  });
});
