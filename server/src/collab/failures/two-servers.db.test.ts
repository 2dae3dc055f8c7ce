import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { closeCode, messageType } from '@palabre/shared/collab';
import { until } from '../../../test/until';
import { limits } from '../collab.limits';
import { Rooms } from '../room/rooms.service';
import { frames } from '../socket/wire.codec';
import { CollabWorld } from '../testing/collab-world';
import { eventually } from '../testing/eventually';
import { FaultyHub, type Faults } from '../testing/faulty-hub';
import type { Guest } from '../testing/guest';
import { lowered } from '../testing/lowered';
import { randomFrom, Typist, wordsIn } from '../testing/typist';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const random = randomFrom(seed);
const hub = new FaultyHub(random);
const sound: Faults = { drop: 0, repeat: 0, delay: 0 };

let world: CollabWorld;
let restore: () => void;
/** two servers that are joined by the hub */
let here: number;
let there: number;
beforeAll(async () => {
  restore = lowered({ lingerMs: 20 });
  world = await CollabWorld.create();
  [here, there] = [await world.startServer(hub.end()), await world.startServer(hub.end())];
});
afterEach(async () => {
  hub.faults = sound;
  world.leaveAll();
  await until(async () => (await world.isDeserted(here)) && world.isDeserted(there));
});
afterAll(async () => {
  await world.end();
  restore();
});

const rooms = (server: number) => world.app(server).get(Rooms);
/** What each server does every few seconds. */
const beat = () => Promise.all([here, there].map((server) => rooms(server).compareAll()));

describe('a bus between two servers', () => {
  const kinds: [string, Faults][] = [
    ['that loses messages', { drop: 0.4, repeat: 0, delay: 0 }],
    ['that repeats and reorders them', { drop: 0, repeat: 0.4, delay: 0.4 }],
    ['that does all of it', { drop: 0.3, repeat: 0.3, delay: 0.3 }],
    ['that is dead', { drop: 1, repeat: 0, delay: 0 }],
  ];

  it.each(kinds)(`%s loses no word, and leaves the same text on both and no gap in the log (SEED=${seed})`, async (_name, faults) => {
    const id = await world.document();
    const guests = await Promise.all(['anna', 'bilal', 'chloe', 'dario'].map((name, index) => world.joined(id, name, index % 2 ? here : there)));
    const typists = guests.map((guest, index) => new Typist(guest, 'abcd'[index] as string, random));
    hub.faults = faults;
    for (const typist of typists) typist.begin();
    await eventually(() => typists.every(({ words }) => words.length > 40));
    for (const typist of typists) typist.stop();
    expect(await Promise.all(guests.map((guest) => guest.saved()))).toEqual(guests.map(() => true));
    await beat();
    const all = typists.flatMap(({ words }) => words);
    await eventually(() => guests.every(({ text }) => text.length === all.join('').length));
    expect(wordsIn(await world.stored(id)).toSorted()).toEqual(all.toSorted());
    expect(new Set(guests.map(({ text }) => text))).toEqual(new Set([await world.stored(id)]));
    const rows = await world.sql<{ seq: string }>('select seq from collab_update where document_id = $1 order by seq', [id]);
    expect(rows.map(({ seq }) => Number(seq) - Number(rows[0]?.seq))).toEqual(rows.map((_, index) => index));
  });

  it('brings words to the other server at once, also where both commit at the same time', async () => {
    const idle = [here, there].map((server) => jest.spyOn(rooms(server), 'compareAll').mockResolvedValue()); // only the bus tells them
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna', here), await world.joined(id, 'bilal', there)];
    for (let turn = 1; turn <= 20; turn += 1) {
      anna.type('a');
      bilal.type('b');
      await eventually(() => anna.text.length === turn * 2 && anna.text === bilal.text);
    }
    expect(await world.stored(id)).toBe(anna.text);
    for (const spy of idle) spy.mockRestore();
  });
});

describe('who is here', () => {
  const areSeen = (guest: Guest, ...others: Guest[]) => others.every(({ doc }) => guest.sees.includes(doc.clientID));
  const movers = async (id: string, names: readonly string[], server: (index: number) => number) => {
    const guests = await Promise.all(names.map((name, index) => world.joined(id, name, server(index))));
    for (const guest of guests) guest.move();
    await eventually(() => guests.every((guest) => areSeen(guest, ...guests.filter((other) => other !== guest))));
    return guests;
  };

  it('is seen on the other server, under the name of the session, and gone when they leave', async () => {
    const [anna, bilal] = (await movers(await world.document(), ['anna', 'bilal'], (index) => [here, there][index] as number)) as [Guest, Guest];
    bilal.provider.awareness.setLocalState({ user: { name: 'anna' }, cursor: null });
    await bilal.heard();
    expect([anna.personAt(bilal.doc.clientID), bilal.personAt(anna.doc.clientID)]).toEqual(['bilal', 'anna']);
    bilal.leave();
    await eventually(() => anna.sees.length === 0);
  });

  it('is seen by who comes later, and by who stays while they move from server to server', async () => {
    const id = await world.document();
    const [anna, bilal] = (await movers(id, ['anna', 'bilal'], (index) => [here, there][index] as number)) as [Guest, Guest];
    const chloe = await world.joined(id, 'chloe', here);
    await eventually(() => areSeen(chloe, anna, bilal));
    bilal.provider.serverUrl = world.address(here);
    bilal.provider.disconnect();
    bilal.provider.connect();
    await bilal.synced();
    await eventually(() => areSeen(anna, bilal) && areSeen(chloe, bilal) && areSeen(bilal, anna));
    await beat();
    await chloe.heard();
    expect([chloe.sees.length, anna.sees.length]).toEqual([2, 2]);
  });

  it('is nobody’s to say but their own: not under another’s id, not by saying that all others are gone', async () => {
    const id = await world.document();
    const [anna, bilal, mallory] = (await movers(id, ['anna', 'bilal', 'mallory'], () => here)) as [Guest, Guest, Guest];
    const { awareness } = mallory.provider;
    for (const { doc } of [anna, bilal]) {
      awareness.states.delete(doc.clientID);
      awareness.meta.set(doc.clientID, { clock: 2 ** 52, lastUpdated: 0 });
    }
    awareness.emit('update', [{ added: [], updated: [], removed: [anna.doc.clientID, bilal.doc.clientID] }, 'local']);
    await mallory.heard();
    const chloe = await world.joined(id, 'chloe', here);
    await eventually(() => areSeen(chloe, anna, bilal, mallory));
    expect([areSeen(anna, bilal, mallory), areSeen(bilal, anna, mallory)]).toEqual([true, true]);
  });

  it('cannot be said by somebody who takes over an id while its person is away', async () => {
    const id = await world.document();
    const [anna, chloe] = (await movers(id, ['anna', 'chloe'], () => here)) as [Guest, Guest];
    anna.type('mien');
    expect(await anna.saved()).toBe(true);
    anna.provider.disconnect();
    await eventually(() => !areSeen(chloe, anna));
    const mallory = await world.joined(id, 'mallory', here);
    mallory.send(frames.presence(presenceOf(anna.doc.clientID)));
    await mallory.heard();
    anna.provider.connect();
    await eventually(() => areSeen(chloe, anna));
    expect(chloe.personAt(anna.doc.clientID)).toBe('anna');
  });

  it('is told in one message a beat to each, however many move, and to nobody of themselves', async () => {
    const people = 12;
    const id = await world.document();
    const names = Array.from({ length: people }, (_, index) => `p${index}`);
    const guests = await movers(id, names, () => here);
    const [watch, ...movingOnes] = guests as [Guest, ...Guest[]];
    const before = watch.received.get(messageType.awareness) ?? 0;
    const ownClock = movingOnes[0]?.provider.awareness.meta.get(movingOnes[0].doc.clientID)?.clock ?? 0;
    const begun = performance.now();
    for (let turn = 0; turn < 10; turn += 1) {
      for (const guest of movingOnes) guest.move();
      await pause(20);
    }
    await watch.heard();
    const beats = Math.ceil((performance.now() - begun) / 100) + 1;
    expect((watch.received.get(messageType.awareness) ?? 0) - before).toBeLessThanOrEqual(beats);
    // who is told of themselves raises their own clock to the one they were told
    expect(movingOnes[0]?.provider.awareness.meta.get(movingOnes[0].doc.clientID)?.clock).toBe(ownClock + 10);
  });

  it('leaves nothing behind after a thousand have come and gone', async () => {
    const id = await world.document();
    const [anna] = (await movers(id, ['anna', 'bilal'], (index) => [here, there][index] as number)) as [Guest];
    for (let round = 0; round < 10; round += 1) {
      const visitors = await Promise.all(Array.from({ length: 100 }, (_, index) => world.joined(id, `v${index}`, index % 2 ? here : there)));
      for (const visitor of visitors) visitor.move();
      await eventually(() => anna.sees.length > 90);
      for (const visitor of visitors) visitor.leave();
      await eventually(() => anna.sees.length === 1);
    }
    const late = await world.joined(id, 'late', there);
    await eventually(() => late.sees.length === 2);
    expect(await world.figure('connections', here)).toBe(1);
  }, 60_000);
});

/** What a client says of itself when it has no caret. */
function presenceOf(clientId: number): Uint8Array {
  const state = new TextEncoder().encode('{}');
  const bytes: number[] = [1];
  for (let rest = clientId; ; rest = Math.floor(rest / 128)) {
    bytes.push(rest > 127 ? (rest % 128) + 128 : rest);
    if (rest <= 127) break;
  }
  return Uint8Array.from([...bytes, 1, state.length, ...state]);
}

it('a person who fills all their places on one server still finds some on the other', async () => {
  const id = await world.document();
  const guests = Array.from({ length: limits.connectionsPerPerson }, () => world.guest(id, 'anna', here));
  await Promise.all(guests.map((guest) => guest.synced()));
  const late = world.guestAt([world.address(here), world.address(there)], id, 'anna');
  await late.synced();
  expect(late.codes).toEqual([closeCode.tooManyConnections]);
});
