import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { closeCode, collabSchema, type Exchanged, plainText } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { frames } from './socket/wire.codec';
import { CollabWorld } from './testing/collab-world';
import { aWhile, eventually } from './testing/eventually';
import { holdCommits } from './testing/hold-commits';
import type { Guest } from './testing/guest';
import { personIdOf } from './testing/test-gate';

let world: CollabWorld;
beforeAll(async () => {
  world = await CollabWorld.create();
});
afterEach(() => world.leaveAll());
afterAll(() => world.end());

const stored = (id: string) => world.stored(id);
const freeze = (id: string) => world.run((tx) => world.documents.freeze(tx, id, { title: 'Mise au vote', personId: null }));
const thaw = (id: string) => world.run((tx) => world.documents.thaw(tx, id));

/** Everything a client can say that would change the text: as a change, and as an answer to "what do you have?". */
function insist(guest: Guest): void {
  guest.type('interdit');
  guest.send(frames.update(Y.encodeStateAsUpdate(guest.doc)));
  guest.send(frames.step2(Y.encodeStateAsUpdate(guest.doc)));
}

describe('at the door', () => {
  it('nobody enters without being signed in', async () => {
    const visitor = world.guest(await world.document(), '');
    await eventually(() => visitor.closedWith === closeCode.signInRequired);
  });

  it('nobody enters a document that is not there for them', async () => {
    const id = await world.document();
    const missing = world.guest('00000000-0000-4000-8000-000000000000', 'anna');
    const nonsense = world.guest('..%2f..', 'anna');
    world.gate().rights.set('bilal', 'unknown');
    const unknown = world.guest(id, 'bilal');
    world.gate().rights.set('chloe', 'refused');
    const refused = world.guest(id, 'chloe');
    await eventually(() => [missing, nonsense, unknown].every(({ closedWith }) => closedWith === closeCode.unknownDocument));
    await eventually(() => refused.closedWith === closeCode.noAccess);
  });
});

describe('who may not write', () => {
  it('a reader reads, and changes nothing by any kind of frame', async () => {
    const id = await world.document();
    world.gate().rights.set('lea', 'reader');
    const [anna, lea] = [await world.joined(id, 'anna'), await world.joined(id, 'lea')];
    anna.type('ouvert');
    await eventually(() => lea.text === 'ouvert');
    expect(lea.mode).toBe('read-only');
    insist(lea);
    expect(await lea.saved(300)).toBe(false);
    anna.type(' à la lecture');
    expect(await anna.saved()).toBe(true);
    expect([anna.text, await stored(id)]).toEqual(['ouvert à la lecture', 'ouvert à la lecture']);
  });

  it('a frozen text takes nothing from anybody, and what was refused arrives when it is opened again', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    anna.type('voté');
    await anna.saved();
    const version = await freeze(id);
    await eventually(() => anna.mode === 'frozen' && bilal.mode === 'frozen');
    insist(anna);
    anna.type(' encore');
    expect(await anna.saved(300)).toBe(false);
    expect([bilal.text, await stored(id), anna.closedWith]).toEqual(['voté', 'voté', undefined]);
    expect((await world.run((tx) => world.documents.current(tx, id))).sha256).toBe(version.sha256);
    await thaw(id);
    await eventually(() => bilal.text === 'votéinterdit encore');
    expect(anna.mode).toBe('open');
    expect(await anna.saved()).toBe(true);
  });

  it('freezing keeps what was written before it, and nothing written after, whatever is in flight', async () => {
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    const typing = setInterval(() => anna.type('x'), 1);
    await eventually(() => anna.text.length > 20);
    const version = await freeze(id);
    await aWhile();
    clearInterval(typing);
    expect(await stored(id)).toBe(plainText(version.content));
    expect(anna.text.length).toBeGreaterThan((await stored(id)).length);
  });

  it('who loses the right to write in mid-sentence writes no more, within a second', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    anna.type('avant');
    await eventually(() => bilal.text === 'avant');
    await world.setRights('anna', 'reader');
    await eventually(() => anna.mode === 'read-only', 1_000);
    insist(anna);
    await aWhile();
    expect([bilal.text, await stored(id)]).toEqual(['avant', 'avant']);
    await world.setRights('anna', 'writer');
    await eventually(() => bilal.text === 'avantinterdit', 1_000);
  });

  it('who loses access altogether, or signs out, is shown the door within a second', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    world.gate().signedOut.add('bilal');
    await world.setRights('anna', 'refused');
    await eventually(() => anna.closedWith === closeCode.noAccess && bilal.closedWith === closeCode.signInRequired, 1_000);
    anna.type('interdit');
    await aWhile();
    expect(await stored(id)).toBe('');
  });

  it('a right that is lost while an update waits for its turn counts for that update', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    const release = await holdCommits(world.databaseUrl, id);
    bilal.type('en cours');
    await aWhile();
    anna.type('trop tard');
    await world.setRights('anna', 'reader');
    await eventually(() => anna.mode === 'read-only');
    await release();
    await eventually(() => anna.text.includes('en cours'));
    await aWhile();
    expect([bilal.text, await stored(id)]).toEqual(['en cours', 'en cours']);
  });
});

/** What somebody would say over HTTP. @returns whether it was taken, or the code of the refusal */
async function exchange(id: string, name: string, update: Uint8Array): Promise<boolean | string> {
  const body = { stateVector: 'AA==', update: Buffer.from(update).toString('base64'), schema: collabSchema };
  const response = await fetch(`${world.address().replace('ws', 'http').replace('/collab', '')}/api/collab/documents/${id}/exchange`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${name}` },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as Exchanged & { code: string };
  return response.ok ? answer.taken : answer.code;
}

describe('from the moment they lose the right, in mid-session, nobody writes', () => {
  const losses: [string, (id: string) => Promise<unknown>, (guest: Guest) => boolean, boolean | string][] = [
    ['who may only read', () => world.setRights('anna', 'reader'), ({ mode }) => mode === 'read-only', false],
    ['when the text is frozen', (id) => freeze(id), ({ mode }) => mode === 'frozen', false],
    ['who has no access', () => world.setRights('anna', 'refused'), ({ closedWith }) => closedWith === closeCode.noAccess, 'collab/no_access'],
    [
      'for whom the text is not there',
      () => world.setRights('anna', 'unknown'),
      ({ closedWith }) => closedWith === closeCode.unknownDocument,
      'collab/unknown_document',
    ],
    [
      'who is signed out',
      () => {
        world.gate().signedOut.add('anna');
        return world.tellRightsChanged();
      },
      ({ closedWith }) => closedWith === closeCode.signInRequired,
      'collab/sign_in_required',
    ],
  ];
  const ways: [string, (guest: Guest, words: Uint8Array) => void][] = [
    ['a change', (guest, words) => guest.send(frames.update(words))],
    ['an answer', (guest, words) => guest.send(frames.step2(words))],
    ['typing on', (guest) => guest.type(' encore')],
  ];

  it.each(losses)('%s: by no kind of frame, and not over HTTP', async (_name, loses, isTold, answer) => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    anna.type('avant');
    await eventually(() => bilal.text === 'avant');
    await loses(id);
    await eventually(() => isTold(anna));
    anna.type(' interdit');
    const words = Y.encodeStateAsUpdate(anna.doc);
    for (const [, say] of ways) if (anna.closedWith === undefined) say(anna, words);
    expect(await exchange(id, 'anna', words)).toBe(answer);
    await bilal.heard();
    await aWhile();
    expect([await stored(id), bilal.text]).toEqual(['avant', 'avant']);
  });
});

it('a text that is frozen on one server takes nothing more on another, and the version is what is committed', async () => {
  const second = await world.startServer();
  const id = await world.document();
  const writers = await Promise.all(['anna', 'bilal'].map((name, server) => world.joined(id, name, server && second)));
  const typing = setInterval(() => writers.forEach((writer) => writer.type('x')), 1);
  await eventually(() => writers.every(({ text }) => text.length > 20));
  const version = await freeze(id);
  await eventually(() => writers.every(({ mode }) => mode === 'frozen'));
  clearInterval(typing);
  expect(await stored(id)).toBe(plainText(version.content));
  const typed = writers.map(({ text }) => text.length);
  await thaw(id);
  await eventually(() => writers.every(({ mode }) => mode === 'open'));
  expect(await Promise.all(writers.map((writer) => writer.saved()))).toEqual([true, true]);
  expect((await stored(id)).length).toBeGreaterThanOrEqual(Math.max(...typed));
  expect((await stored(id)).length).toBeGreaterThan(plainText(version.content).length);
});

it('the log says who wrote what', async () => {
  const id = await world.document();
  const anna = await world.joined(id, 'anna');
  anna.type('à moi');
  await anna.saved();
  const rows: { person_id: string | null }[] = await world.run((tx) =>
    tx.query('select person_id from collab_update where document_id = $1 order by seq', [id]),
  );
  expect(rows.map(({ person_id }) => person_id)).toEqual([null, personIdOf('anna')]);
});
