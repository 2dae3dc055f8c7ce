import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { closeCode, collabProtocol } from '@palabre/shared/collab';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { CollabWorld } from '../testing/collab-world';
import { aWhile, eventually } from '../testing/eventually';
import { diskFull, type Fault, fault } from '../testing/fault';
import { holdCommits } from '../testing/hold-commits';
import { lowered } from '../testing/lowered';

let world: CollabWorld;
let restore: () => void;
const faults: Fault[] = [];
beforeAll(async () => {
  restore = lowered({ slowCommitMs: 150, statementMs: 1_000, lingerMs: 20, bufferedBytes: 256 * 1024 });
  world = await CollabWorld.create();
});
afterEach(async () => {
  await mend();
  world.leaveAll();
});
afterAll(async () => {
  await world.end();
  restore();
});

async function breaks(what: string, where: Parameters<typeof fault>[2]): Promise<Fault> {
  const made = await fault(world, what, where);
  faults.push(made);
  return made;
}

const mend = async () => (await Promise.all(faults.splice(0).map((made) => made.mend()))).length;

/** Tries of one room in so many milliseconds, when each waits twice as long as the one before, and the first 0.1 s. */
const triesIn = (milliseconds: number) => 2 + Math.log2(milliseconds / 100 + 1);

const paragraph = (words: string) => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] });

describe('a disk that is full', () => {
  it('is said on the screen, loses nothing, and is asked more and more rarely', async () => {
    const ids = await Promise.all([world.document(), world.document(), world.document()]);
    const pairs = await Promise.all(ids.map((id) => Promise.all([world.joined(id, 'anna'), world.joined(id, 'bilal')])));
    const full = await breaks(diskFull, { table: 'collab_update' });
    const begun = performance.now();
    for (const [anna] of pairs) anna.type('patience');
    await eventually(() => pairs.flat().every(({ mode }) => mode === 'stalled'));
    await eventually(() => performance.now() - begun > 1_500);
    const times = await full.times();
    // in a group and then each alone: twice at most
    expect(times).toBeLessThanOrEqual(ids.length * 2 * triesIn(performance.now() - begun));
    expect(pairs.flatMap(([anna, bilal]) => [bilal.text, ...anna.answered])).toEqual(['', '', '']);
    await mend();
    await eventually(() => pairs.every(([anna, bilal]) => bilal.text === 'patience' && anna.mode === 'open'));
    expect(await Promise.all(pairs.map(([anna]) => anna.saved()))).toEqual([true, true, true]);
  });

  it('makes no room forget what waits in it, although everybody has left', async () => {
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    await breaks(diskFull, { table: 'collab_update' });
    anna.type('parti trop tôt');
    await eventually(() => anna.mode === 'stalled');
    anna.provider.disconnect();
    await aWhile(); // many times longer than an empty room is kept
    await mend();
    const bilal = world.guest(id, 'bilal');
    await eventually(() => bilal.text === 'parti trop tôt');
  });

  it('for too long sends everybody away for a while, and their words come back with them', async () => {
    const putBack = lowered({ longestStallMs: 300 });
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    await breaks(diskFull, { table: 'collab_update' });
    anna.type('plus tard');
    await eventually(() => anna.codes.includes(closeCode.overloaded));
    putBack();
    await mend();
    await eventually(() => anna.provider.synced);
    expect([await anna.saved(), await world.stored(id)]).toEqual([true, 'plus tard']);
  });

  it('for one document leaves the others alone that are committed with it', async () => {
    const [bad, good, other] = await Promise.all([world.document(), world.document(), world.document()]);
    const [anna, bilal, chloe] = await Promise.all([world.joined(bad, 'anna'), world.joined(good, 'bilal'), world.joined(other, 'chloe')]);
    const full = await breaks(diskFull, { table: 'collab_update', documentId: bad });
    for (let turn = 0; turn < 20; turn += 1) {
      for (const guest of [anna, bilal, chloe]) guest.type('x');
      expect(await Promise.all([bilal.saved(), chloe.saved()])).toEqual([true, true]);
    }
    await eventually(() => anna.mode === 'stalled');
    expect([anna.answered, bilal.mode, await full.times()]).toEqual([[], 'open', expect.any(Number)]);
    expect(await full.times()).toBeGreaterThan(0);
    await mend();
    expect(await anna.saved(8_000)).toBe(true);
  });
});

describe('a slow database', () => {
  it('is said on the screen while it is slow, and no longer', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    await breaks('perform pg_sleep(0.6)', { table: 'collab_update', documentId: id });
    anna.type('lentement');
    await eventually(() => anna.mode === 'stalled' && bilal.mode === 'stalled');
    expect([bilal.text, anna.answered]).toEqual(['', []]);
    await eventually(() => bilal.text === 'lentement' && anna.mode === 'open');
    await mend();
  });

  it('that does not answer at all is given up and asked again, and in the end saves everything', async () => {
    const [bad, good] = [await world.document(), await world.document()];
    const [anna, bilal] = [await world.joined(bad, 'anna'), await world.joined(good, 'bilal')];
    await breaks('perform pg_sleep(3600)', { table: 'collab_update', documentId: bad });
    anna.type('enfin');
    await eventually(() => anna.mode === 'stalled');
    bilal.type('entre-temps');
    expect(await bilal.saved(10_000)).toBe(true);
    await mend();
    expect(await anna.saved(10_000)).toBe(true);
    expect(await world.stored(bad)).toBe('enfin');
  });

  it('that has locked some documents keeps nobody waiting who writes another', async () => {
    const locked = await Promise.all(Array.from({ length: 6 }, () => world.document()));
    const waiting = await Promise.all(locked.map((id) => world.joined(id, 'anna')));
    const releases = await Promise.all(locked.map((id) => holdCommits(world.databaseUrl, id)));
    for (const anna of waiting) anna.type('bientôt');
    await aWhile();
    const bilal = await world.joined(await world.document(), 'bilal');
    bilal.type('tout de suite');
    expect(await bilal.saved()).toBe(true);
    expect(waiting.map(({ answered }) => answered)).toEqual(locked.map(() => []));
    for (const release of releases) await release();
    expect(await Promise.all(waiting.map((anna) => anna.saved()))).toEqual(locked.map(() => true));
  });
});

describe('a document that is full', () => {
  it('takes no more words, and still lets words be taken away, also where both come at once', async () => {
    const id = await world.document(paragraph('m'.repeat(500)));
    const [anna, bilal, chloe] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal'), await world.joined(id, 'chloe')];
    await world.sql('update collab_document set max_bytes = log_bytes where id = $1', [id]);
    anna.erase(1);
    expect(await anna.saved()).toBe(true);
    const release = await holdCommits(world.databaseUrl, id);
    chloe.erase(1);
    await aWhile();
    bilal.type('plus');
    anna.erase(100); // with the letter that Chloe takes away as well
    await aWhile(); // both are in the batch after Chloe's
    await release();
    await eventually(() => bilal.closedWith === closeCode.tooLarge);
    expect([await anna.saved(), anna.closedWith]).toEqual([true, undefined]);
    await eventually(() => chloe.text.length === 399);
    expect(await world.stored(id)).toBe('m'.repeat(399));
  });
});

describe('most of a text that is taken away at once', () => {
  const rescues = (id: string) =>
    world.sql<{ text: string }>(`select content::text as text from collab_version where document_id = $1 and kind = 'rescue'`, [id]);

  it('is kept as a version first, and once', async () => {
    const id = await world.document(paragraph('m'.repeat(3_000)));
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    anna.erase(2_500);
    await eventually(() => bilal.text.length === 500);
    anna.erase(300);
    await eventually(() => bilal.text.length === 200);
    const kept = await rescues(id);
    expect([kept.length, kept[0]?.text.includes('m'.repeat(3_000))]).toEqual([1, true]);
  });

  it('is kept also where it goes half on one connection and half on another', async () => {
    const id = await world.document(paragraph('m'.repeat(3_000)));
    const [anna, again] = [await world.joined(id, 'anna'), await world.joined(id, 'anna')];
    anna.erase(1_200);
    await eventually(() => again.text.length === 1_800);
    again.erase(1_200);
    await eventually(() => anna.text.length === 600);
    expect((await rescues(id)).map(({ text }) => text.includes('m'.repeat(1_800)))).toEqual([true]);
  });

  it('is not taken away while no version can be kept', async () => {
    const id = await world.document(paragraph('m'.repeat(3_000)));
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    await breaks(diskFull, { table: 'collab_version', documentId: id });
    anna.erase(2_500);
    await eventually(() => bilal.mode === 'stalled');
    await aWhile(); // long enough for a second try
    expect(bilal.text.length).toBe(3_000);
    await mend();
    await eventually(() => bilal.text.length === 500);
    expect(await rescues(id)).toHaveLength(1);
  });
});

it('somebody who reads too slowly is sent away before they cost memory, and the others go on', async () => {
  const id = await world.document();
  const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
  const deaf = new WebSocket(`${world.address()}/${id}`, [collabProtocol, 'token.chloe']);
  const code = new Promise<number>((resolve) => deaf.on('close', resolve));
  await new Promise((resolve) => deaf.on('message', resolve));
  const { _socket: line } = deaf as unknown as { _socket: Socket };
  line.pause();
  for (let part = 1; part <= 8; part += 1) {
    anna.type('x'.repeat(900_000));
    await eventually(() => bilal.text.length === part * 900_000);
  }
  line.resume();
  expect(await code).toBe(closeCode.overloaded);
  expect([await anna.saved(), bilal.closedWith]).toEqual([true, undefined]);
});
