import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { RollEntry, RoundView, Secrecy } from '@palabre/shared/voting';
import pg from 'pg';
import { roundScene, type RoundScene } from '../../test/round-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';

/** A round of thousands takes its time beside other work. */
jest.setTimeout(90_000);

let t: TestApp;
let scene: RoundScene;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

/** So many more members of the group. */
async function join(many: number): Promise<void> {
  await t.app.get(UnitOfWork).run(async (tx) => {
    const made = (await tx.query(
      `insert into person (id, email, name, role, locale, time_zone, complete, created_at)
       select id, id || '@example.org', 'Voter ' || n, 'member', 'fr', 'Europe/Paris', true, now()
       from (select gen_random_uuid() as id, n from generate_series(1, $1::int) n) made returning id`,
      [many],
    )) as { id: string }[];
    await tx.query(`insert into membership (group_id, person_id, role, since) select $1, id, 'member', now() from unnest($2::uuid[]) id`, [
      scene.groupId,
      made.map(({ id }) => id),
    ]);
  });
}

/** A round with so many on its roll, some of whom have voted, some of them with a proxy. */
async function roundOf(members: number, secrecy: Secrecy): Promise<string> {
  scene = await roundScene(t);
  await join(members - 2);
  const { id }: RoundView = (await scene.prepare({ secrecy, proxies: { most: 1 } })).body;
  const some = `from roll_entry where round_id = $1 and name like 'Voter%' order by person_id limit 15`;
  await scene.query(
    secrecy === 'secret'
      ? `insert into roll_signature select round_id, person_id, '2030-03-01' ${some}`
      : `insert into ballot (round_id, person_id, ballot, code, nonce, by, cast_at, changes)
         select round_id, person_id, '{"choice": "yes"}', person_id, '', 'voter', now(), 0 ${some}`,
    [id],
  );
  await scene.query(`insert into proxy (round_id, from_id, to_id, used) select round_id, person_id, $2, false ${some}`, [id, scene.member.personId]);
  return id;
}

/** How many queries the answer to a member takes; a schedule may ask meanwhile, but not each time. */
async function queriesFor(path: string): Promise<number> {
  const asked: number[] = [];
  for (let times = 0; times < 3; times += 1) {
    const spy = jest.spyOn(pg.Client.prototype, 'query');
    expect((await scene.member.fetch(path)).status).toBe(200);
    asked.push(spy.mock.calls.length);
    spy.mockRestore();
  }
  return Math.min(...asked);
}

const authentication = 1;

/** Beside the authentication. */
async function panels(id: string) {
  const round = (await queriesFor(`/api/rounds/${id}`)) - authentication;
  const roll = (await queriesFor(`/api/rounds/${id}/roll?limit=20`)) - authentication;
  const chain = (await queriesFor(`/api/rounds/${id}/chain?limit=20`)) - authentication;
  return { round, roll, chain };
}

it('is who asks, found with one query', async () => {
  scene = await roundScene(t);
  expect(await queriesFor('/api/me/devices')).toBe(authentication + 1);
});

it.each<[Secrecy, number]>([
  ['named', 6],
  ['secret', 6],
])(
  'of a %s round asks once for the roll, once for the chain, and once for each kind of thing around it, whether twenty or two thousand may vote',
  async (secrecy, round) => {
    const [few, many] = [await panels(await roundOf(20, secrecy)), await panels(await roundOf(2_000, secrecy))];
    expect(few).toEqual({ round, roll: 1, chain: 1 });
    expect(many).toEqual(few);
  },
);

it('shows who has voted in the order of names, page by page', async () => {
  const id = await roundOf(20, 'closed');
  const first = (await scene.member.fetch(`/api/rounds/${id}/roll?limit=12`)).body;
  const second = (await scene.member.fetch(`/api/rounds/${id}/roll?limit=12&cursor=${encodeURIComponent(first.nextCursor)}`)).body;
  const items: RollEntry[] = [...first.items, ...second.items];
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([12, 8, null]);
  expect(new Set(items.map(({ person }) => person.id)).size).toBe(20);
  expect(items.filter(({ voted }) => voted)).toHaveLength(15);
  expect((await scene.member.fetch(`/api/rounds/${scene.groupId}/roll`)).code).toBe('voting/round_not_found');
  expect((await scene.member.fetch(`/api/rounds/${scene.groupId}/chain`)).code).toBe('voting/round_not_found');
});
