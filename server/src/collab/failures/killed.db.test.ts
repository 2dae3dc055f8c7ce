import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { closeCode } from '@palabre/shared/collab';
import { Program, type RunningProgram } from '../../../test/program';
import { type RedisServer, startRedis } from '../../../test/redis-server';
import { CollabWorld } from '../testing/collab-world';
import { eventually } from '../testing/eventually';
import { randomFrom, Typist, wordsIn } from '../testing/typist';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const names = ['anna', 'bilal', 'chloe', 'dario'];

let world: CollabWorld;
let program: Program;
let redis: RedisServer;
beforeAll(async () => {
  program = await Program.build(new URL('../testing/engine.main.ts', import.meta.url));
  world = await CollabWorld.create();
  redis = await startRedis();
});
let typists: Typist[] = [];
afterEach(() => {
  for (const typist of typists) typist.stop();
  world.leaveAll();
});
afterAll(async () => {
  await Promise.all([world.end(), program.end(), redis.stop()]);
});

/** People with a text open, each at the first of their addresses for as long as that one is there. */
async function sit(id: string, addressesOf: (index: number) => readonly string[]): Promise<Typist[]> {
  const guests = names.map((name, index) => world.guestAt(addressesOf(index), id, name));
  await Promise.all(guests.map((guest) => guest.synced()));
  typists = guests.map((guest, index) => new Typist(guest, 'abcd'[index] as string, random));
  for (const typist of typists) typist.begin();
  return typists;
}

/** What anybody was shown of others, and what anybody was told is saved. */
const promised = (): Set<string> =>
  new Set(typists.flatMap((typist) => [...typist.saved, ...wordsIn(typist.guest.text).filter((word) => !typist.words.includes(word))]));

async function isKept(id: string): Promise<void> {
  const told = [...promised()];
  const kept = new Set(wordsIn(await world.stored(id)));
  expect(told.filter((word) => !kept.has(word))).toEqual([]);
}

const allAreBack = () => eventually(() => typists.every(({ guest }) => guest.provider.synced), 15_000);

const typeAWhile = () => pause(100 + random() * 400);

/** Everybody stops; in the end everything that was ever typed is there, once, on every screen and in the log. */
async function ends(id: string): Promise<void> {
  for (const typist of typists) typist.stop();
  const all = typists.flatMap(({ words }) => words).toSorted();
  await eventually(() => typists.every(({ guest }) => guest.text.length === all.join('').length), 15_000);
  expect(await Promise.all(typists.map(({ guest }) => guest.saved()))).toEqual(typists.map(() => true));
  const [first, ...others] = typists.map(({ guest }) => guest.text);
  expect(wordsIn(first as string).toSorted()).toEqual(all);
  expect(new Set([...others, await world.stored(id)])).toEqual(new Set([first]));
  const rows = await world.sql<{ seq: string }>('select seq from collab_update where document_id = $1 order by seq', [id]);
  const from = Number(rows[0]?.seq); // what is in two snapshots is not kept as well
  expect(rows.map(({ seq }) => Number(seq) - from)).toEqual(rows.map((_, index) => index));
}

it(`a server that is killed while people type loses nothing that was seen or called saved, and the rest comes when it is back (SEED=${seed})`, async () => {
  const id = await world.document();
  let engine = await program.start(world.databaseUrl);
  const addresses = [engine.address];
  await sit(id, () => addresses);
  for (let round = 0; round < 3; round += 1) {
    const [next] = await Promise.all([program.start(world.databaseUrl), typeAWhile()]);
    await engine.kill();
    await isKept(id);
    engine = next;
    addresses[0] = engine.address;
    await allAreBack();
  }
  await ends(id);
  expect(typists.every(({ saved, guest }) => saved.length > 0 && guest.closedWith === undefined)).toBe(true);
}, 90_000);

it(`two servers lose nothing when Redis is killed between them, nor when one of them is (SEED=${seed})`, async () => {
  const id = await world.document();
  const engines = await Promise.all([program.start(world.databaseUrl, redis.url), program.start(world.databaseUrl, redis.url)]);
  const [first, second] = engines.map(({ address }) => address) as [string, string];
  await sit(id, (index) => (index % 2 ? [first, second] : [second, first]));
  await typeAWhile();
  await redis.kill();
  await typeAWhile();
  await redis.restart();
  await typeAWhile();
  await engines[0]?.kill();
  await isKept(id);
  await allAreBack();
  expect(new Set(typists.map(({ guest }) => guest.provider.serverUrl))).toEqual(new Set([second]));
  await typeAWhile();
  await ends(id);
}, 90_000);

it('a rolling restart of two servers leaves nobody behind, and costs nobody a word', async () => {
  const id = await world.document();
  const start = () => program.start(world.databaseUrl, redis.url);
  const engines: RunningProgram[] = [await start(), await start()];
  const [one, other]: [string[], string[]] = [[], []];
  const know = () => {
    one.splice(0, 2, ...engines.map(({ address }) => address));
    other.splice(0, 2, ...one.toReversed());
  };
  know();
  await sit(id, (index) => (index % 2 ? one : other));
  await typeAWhile();
  await engines[0]?.stop();
  await allAreBack();
  engines[0] = await start();
  know();
  await engines[1]?.stop();
  await allAreBack();
  await ends(id);
  const codes = new Set(typists.flatMap(({ guest }) => guest.codes));
  expect([codes.has(closeCode.restart), typists.map(({ guest }) => guest.closedWith)]).toEqual([true, typists.map(() => undefined)]);
}, 90_000);
