import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { messageType } from '@palabre/shared/collab';
import type { Piscina } from 'piscina';
import * as Y from 'yjs';
import { until } from '../../../test/until';
import type { Tx } from '../../platform/database';
import { Workers } from '../../platform/workers';
import { Compactor } from '../compaction/compactor.service';
import { DocumentRepository } from '../document.repository';
import { UPDATE_LOG, type UpdateLog } from '../log/update-log.port';
import { Arrivals } from '../socket/arrivals.service';
import { CollabWorld } from '../testing/collab-world';
import { eventually } from '../testing/eventually';
import type { Guest } from '../testing/guest';
import { holdCommits } from '../testing/hold-commits';
import { lowered } from '../testing/lowered';
import { textOf } from '../testing/text-shelf';
import { randomFrom, Typist, wordsIn } from '../testing/typist';

let world: CollabWorld;
let second: number;
let restore: () => void;
beforeAll(async () => {
  restore = lowered({ lingerMs: 20, connectionsPerAddress: 70, messageBurst: 2_000 });
  world = await CollabWorld.create();
  second = await world.startServer();
});
afterEach(async () => {
  world.leaveAll();
  await until(async () => (await world.isDeserted()) && world.isDeserted(second));
});
afterAll(async () => {
  await world.end();
  restore();
});

const compact = (id: string, server = 0) => world.app(server).get(Compactor).compact(id);
const load = async (id: string) => (await world.app().get<UpdateLog>(UPDATE_LOG, { strict: false }).load(id)) ?? { rows: [], snapshot: null };
const typistsOf = (guests: readonly Guest[]) => guests.map((guest, index) => new Typist(guest, String.fromCharCode(97 + index), randomFrom(index)));
const people = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);

/** Types so many words each, one by one. */
function typeAll(typists: readonly Typist[], words: number): void {
  for (let word = 0; word < words; word += 1) for (const typist of typists) typist.typeOne();
}

describe('a document that lives long', () => {
  it('gets a snapshot by itself: while people write, and when they have left', async () => {
    const putBack = lowered({ longTailRows: 20, snapshotEveryMs: 0, shortTailRows: 3 });
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    const write = async (times: number) => {
      for (let time = 0; time < times; time += 1) {
        anna.type('x');
        await anna.saved();
      }
    };
    await write(25);
    await until(async () => (await load(id)).snapshot !== null);
    const { snapshot } = await load(id);
    await write(5);
    anna.leave();
    await until(async () => ((await load(id)).snapshot?.seq ?? 0) > (snapshot?.seq ?? 0) && (await load(id)).rows.length === 0);
    putBack();
    expect((await world.joined(id, 'bilal')).text).toBe('x'.repeat(30));
  });

  it('is opened as fast after thousands of updates as before, and knows no more clients than have written', async () => {
    const id = await world.document();
    const guests = await Promise.all(people(4).map((name) => world.joined(id, name)));
    const typists = typistsOf(guests);
    for (let age = 0; age < 5; age += 1) {
      typeAll(typists, 150);
      await compact(id); // in the middle of it
      expect(await Promise.all(guests.map((guest) => guest.saved(10_000)))).toEqual([true, true, true, true]);
    }
    await compact(id);
    const all = typists.flatMap(({ words }) => words).toSorted();
    expect([all.length, wordsIn(await world.stored(id)).toSorted()]).toEqual([3_000, all]);
    expect((await load(id)).rows).toEqual([]);
    for (let visit = 0; visit < 20; visit += 1) (await world.joined(id, `reader${visit}`, second)).leave();
    const late = await world.joined(id, 'late', second);
    expect(wordsIn(late.text)).toHaveLength(3_000);
    expect(Y.decodeStateVector(Y.encodeStateVector(late.doc)).size).toBe(5); // those who wrote, and the first content
  }, 40_000);

  it('leaves nothing open after dozens of texts and hundreds of visits', async () => {
    const ids = await Promise.all(people(40).map(() => world.document()));
    for (let round = 0; round < 8; round += 1) {
      const guests = await Promise.all(ids.flatMap((id, index) => (index % 8 === round ? people(12).map((name) => world.joined(id, name)) : [])));
      for (const guest of guests) {
        guest.type('x');
        guest.move();
      }
      expect(await Promise.all(guests.map((guest) => guest.saved()))).toEqual(guests.map(() => true));
      for (const guest of guests) guest.leave();
      // more than fit from one address, if it were not known that they left
      await until(async () => (await world.figure('connections')) === 0);
    }
    await until(() => world.isDeserted());
    expect(world.app().get(Arrivals).connections.size).toBe(0);
    expect(await Promise.all(ids.map((id) => world.stored(id)))).toEqual(ids.map(() => 'x'.repeat(12)));
  }, 40_000);

  it('takes in what somebody wrote who was away for so long that two snapshots were made', async () => {
    const id = await world.document();
    const [anna, bilal] = await Promise.all([world.joined(id, 'anna'), world.joined(id, 'bilal')]);
    anna.type('lundi ');
    expect(await anna.saved()).toBe(true);
    await eventually(() => bilal.text === 'lundi');
    bilal.provider.disconnect();
    bilal.type('(de loin)');
    for (const day of ['mardi ', 'mercredi ', 'jeudi ']) {
      anna.erase(6);
      anna.type(day);
      expect(await anna.saved()).toBe(true);
      await compact(id);
    }
    expect(await world.sql('select 1 from collab_update where document_id = $1 and seq <= 2', [id])).toEqual([]);
    bilal.provider.connect();
    await eventually(() => anna.text.includes('(de loin)') && anna.text === bilal.text);
    expect([await bilal.saved(), await world.stored(id)]).toEqual([true, anna.text]);
    expect(anna.text).toContain('jeudi');
  });
});

describe('a compaction', () => {
  it('that is killed half-way loses nothing, and the next one succeeds', async () => {
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    for (let word = 0; word < 20; word += 1) {
      anna.type(`mot${word} `);
      expect(await anna.saved()).toBe(true);
    }
    const release = await holdCommits(world.databaseUrl, id); // it waits for the document when it stores what it made
    const compaction = compact(id).then(
      () => 'done',
      () => 'killed',
    );
    await until(() => world.sql(`select 1 from pg_locks where not granted`).then((rows) => rows.length > 0));
    const { threads } = world.app().get<{ threads: Map<string, { pool: Piscina }> }>(Workers);
    await Promise.all(threads.get('storing')?.pool.threads.map((thread) => thread.terminate()) ?? []);
    expect(await compaction).toBe('killed');
    await release();
    anna.type('fin');
    expect(await anna.saved()).toBe(true);
    await compact(id);
    const { rows, snapshot } = await load(id);
    expect([rows, snapshot?.seq]).toEqual([[], 22]);
    expect((await world.joined(id, 'bilal', second)).text).toBe(anna.text);
  });

  it('on two servers at once, while people type, leaves a text that can be read', async () => {
    const id = await world.document();
    const guests = await Promise.all(people(4).map((name, index) => world.joined(id, name, index % 2 ? second : 0)));
    const typists = typistsOf(guests);
    for (let round = 0; round < 6; round += 1) {
      typeAll(typists, 10);
      await Promise.all([compact(id), compact(id, second)]);
    }
    expect(await Promise.all(guests.map((guest) => guest.saved()))).toEqual([true, true, true, true]);
    const all = typists.flatMap(({ words }) => words).toSorted();
    expect(wordsIn(await world.stored(id)).toSorted()).toEqual(all);
    const third = await world.startServer();
    expect(wordsIn((await world.joined(id, 'late', third)).text).toSorted()).toEqual(all);
  });
});

describe('a text that is larger than is read in passing', () => {
  /** As a freeze, a rescue or a restoring does. */
  const heldBy = (id: string, work: (tx: Tx) => Promise<void>) =>
    world.run(async (tx) => {
      await world.app().get(DocumentRepository).lock(tx, id);
      await work(tx);
    });
  const waitsForLock = () => until(() => world.sql(`select 1 from pg_locks where not granted`).then((rows) => rows.length > 0));

  it('is kept as a version while a snapshot of it waits for its turn, and the snapshot is made after that', async () => {
    const id = await world.document(textOf(...Array.from({ length: 500 }, (_, line) => `${line} ${'mot '.repeat(60)}`)));
    let compaction = Promise.resolve<unknown>(undefined);
    let over = false;
    await heldBy(id, async (tx) => {
      compaction = compact(id).finally(() => (over = true));
      await waitsForLock();
      await world.documents.saveVersion(tx, id, { title: 'v', personId: null });
      expect(over).toBe(false);
    });
    expect(await compaction).toMatchObject({ seq: 1 });
    expect(await load(id)).toMatchObject({ snapshot: { seq: 1 }, rows: [] });
  });

  it('or smaller keeps no other text waiting for its snapshot while somebody holds it', async () => {
    const [held, other] = [await world.document(textOf('tenu')), await world.document(textOf('libre'))];
    let compaction = Promise.resolve<unknown>(undefined);
    await heldBy(held, async () => {
      compaction = compact(held);
      await waitsForLock();
      expect(await compact(other)).toMatchObject({ seq: 1 });
    });
    expect(await compaction).toMatchObject({ seq: 1 });
  });
});

describe('a connection', () => {
  it('on which nobody says anything hears data before its client gives it up', async () => {
    const anna = await world.joined(await world.document(), 'anna');
    const before = anna.received.get(messageType.awareness) ?? 0;
    for (const connection of world.app().get(Arrivals).connections) connection.beat(0); // as after ten seconds
    await eventually(() => (anna.received.get(messageType.awareness) ?? 0) > before);
  });

  it('of everybody is back after a restart, with all that was written meanwhile', async () => {
    const id = await world.document();
    const third = await world.startServer();
    const addresses = [world.address(third), world.address(second)];
    const guests = people(60).map((name) => world.guestAt(addresses, id, name));
    await Promise.all(guests.map((guest) => guest.synced()));
    await world.stopServer(third);
    for (const [index, guest] of guests.entries()) guest.type(`a${index};`);
    await eventually(() => guests.every(({ text }) => wordsIn(text).length === 60), 15_000);
    expect(new Set(guests.map(({ text }) => text))).toEqual(new Set([await world.stored(id)]));
  }, 40_000);
});
