import http from 'node:http';
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { closeCode, collabProtocol, plainText } from '@palabre/shared/collab';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { limits } from './collab.limits';
import { frames } from './socket/wire.codec';
import { CollabWorld } from './testing/collab-world';
import { eventually } from './testing/eventually';
import { rootName } from './text/rich-text.ydoc';

let world: CollabWorld;
beforeAll(async () => {
  world = await CollabWorld.create();
});
afterEach(() => world.leaveAll());
afterAll(() => world.end());

function updateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  write(doc);
  return Y.encodeStateAsUpdate(doc);
}

function nested(depth: number): Uint8Array {
  return updateOf((doc) => {
    let parent: Y.XmlFragment = doc.getXmlFragment(rootName);
    for (let level = 0; level < depth; level += 1) {
      const child = new Y.XmlElement('blockquote');
      parent.insert(0, [child]);
      parent = child;
    }
  });
}

/** The second of two changes, without the first. */
function withGap(): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment(rootName).insert(0, [new Y.XmlElement('paragraph')]);
  const known = Y.encodeStateVector(doc);
  doc.getXmlFragment(rootName).insert(1, [new Y.XmlElement('paragraph')]);
  return Y.encodeStateAsUpdate(doc, known);
}

const attacks: [string, Uint8Array, number][] = [
  ['random bytes', frames.update(Uint8Array.from({ length: 300 }, (_, index) => (index * 7919) % 256)), closeCode.invalidUpdate],
  ['seven bytes that claim millions of structs', frames.update(Uint8Array.from([1, 255, 255, 255, 127, 1, 0])), closeCode.invalidUpdate],
  ['a message that ends too early', Uint8Array.from([0, 2, 200]), closeCode.invalidUpdate],
  ['an empty frame', new Uint8Array(0), closeCode.invalidUpdate],
  ['a change that builds on nothing', frames.update(withGap()), closeCode.invalidUpdate],
  ['a foreign root', frames.update(updateOf((doc) => doc.getMap('settings').set('a', 1))), closeCode.invalidUpdate],
  ['a document in the document', frames.update(updateOf((doc) => doc.getXmlFragment(rootName).insert(0, [new Y.Doc() as never]))), closeCode.invalidUpdate],
  ['nesting without end', frames.update(nested(200)), closeCode.invalidUpdate],
  ['a state vector that is none', frames.step1(Uint8Array.from([255, 255, 255])), closeCode.invalidUpdate],
  ['presence that is none', frames.presence(Uint8Array.from([9, 9])), closeCode.invalidUpdate],
  ['a frame above the limit', frames.update(new Uint8Array(limits.frameBytes + 1)), closeCode.tooLarge],
  ['a frame above what is read at all', frames.update(new Uint8Array(limits.socketBytes + 1)), closeCode.tooLarge],
];

describe('hostile clients', () => {
  it.each(attacks)('%s: is shown the door, while the others go on', async (_name, frame, code) => {
    const id = await world.document();
    const [anna, bilal, mallory] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal'), await world.joined(id, 'mallory')];
    mallory.send(frame);
    await eventually(() => mallory.closedWith === code);
    anna.type('tout va bien');
    await eventually(() => bilal.text === 'tout va bien');
    expect(plainText((await world.run((tx) => world.documents.current(tx, id))).content)).toBe('tout va bien');
  });

  it('who sends fast is read more slowly, and loses nothing', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    for (let sent = 0; sent < limits.messageBurst + 60; sent += 1) anna.type('x');
    await eventually(() => bilal.text.length === limits.messageBurst + 60);
    expect(await anna.saved()).toBe(true);
  });

  it('who floods is closed, and may come back later', async () => {
    const id = await world.document();
    const mallory = await world.joined(id, 'mallory');
    const codes: number[] = [];
    mallory.provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
    const { _socket: line } = mallory.provider.ws as unknown as { _socket: Socket };
    line.cork(); // all in one piece, as a flood comes
    for (let sent = 0; sent < 5_000; sent += 1) mallory.send(frames.keepAlive);
    line.uncork();
    await eventually(() => codes.includes(closeCode.slowDown));
    expect(mallory.closedWith).toBeUndefined();
  });

  it('one person does not take all the places', async () => {
    const id = await world.document();
    const guests = Array.from({ length: limits.connectionsPerPerson }, () => world.guest(id, 'anna'));
    await Promise.all(guests.map((guest) => guest.synced()));
    const codes: number[] = [];
    const late = world.guest(id, 'anna');
    late.provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
    await eventually(() => codes.includes(closeCode.tooManyConnections));
    await world.joined(id, 'bilal');
  });

  it('nor do all their connections that wait for the same text to load', async () => {
    const id = await world.document();
    let letIn = (): void => undefined;
    world.gate().holding = new Promise((resolve) => (letIn = resolve));
    const guests = Array.from({ length: limits.connectionsPerPerson + 3 }, () => world.guest(id, 'anna'));
    await eventually(() => guests.every(({ provider }) => provider.ws?.readyState === WebSocket.OPEN));
    letIn();
    await eventually(() => guests.filter(({ codes }) => codes.includes(closeCode.tooManyConnections)).length >= 3);
    expect(guests.filter(({ provider }) => provider.synced).length).toBeLessThanOrEqual(limits.connectionsPerPerson);
  });

  it('who speaks before the document is loaded is heard then, up to a limit', async () => {
    const id = await world.document();
    let letIn = (): void => undefined;
    world.gate().holding = new Promise((resolve) => (letIn = resolve));
    const anna = world.guest(id, 'anna');
    const impatient = new WebSocket(`${world.address()}/${id}`, [collabProtocol, 'token.anna']);
    const code = new Promise<number>((resolve) => impatient.on('close', resolve));
    impatient.on('open', () => {
      for (let sent = 0; sent <= limits.waitingMessages; sent += 1) impatient.send(frames.keepAlive);
    });
    expect(await code).toBe(closeCode.overloaded);
    expect(anna.provider.synced).toBe(false);
    letIn();
    await anna.synced();
  });
});

describe('presence', () => {
  const usersSeenBy = (guest: { provider: { awareness: { getStates(): Map<number, Record<string, unknown>> } } }, clientId: number) =>
    guest.provider.awareness.getStates().get(clientId);

  it('carries the name of the session, whatever the client says, and nothing the caret does not need', async () => {
    const id = await world.document();
    const [anna, mallory] = [await world.joined(id, 'anna'), await world.joined(id, 'mallory')];
    mallory.provider.awareness.setLocalState({ user: { name: 'anna', color: 'red' }, cursor: null, extra: 'x'.repeat(100) });
    await eventually(() => usersSeenBy(anna, mallory.doc.clientID) !== undefined);
    expect(usersSeenBy(anna, mallory.doc.clientID)).toEqual({
      user: { name: 'mallory', color: expect.stringMatching(/^#[0-9a-f]{6}$/), personId: expect.any(String) },
      cursor: null,
    });
  });

  it('speaks for nobody else', async () => {
    const id = await world.document();
    const [anna, mallory] = [await world.joined(id, 'anna'), await world.joined(id, 'mallory')];
    anna.provider.awareness.setLocalState({ cursor: null });
    await eventually(() => usersSeenBy(mallory, anna.doc.clientID) !== undefined);
    mallory.provider.awareness.setLocalState({ cursor: null });
    await eventually(() => usersSeenBy(anna, mallory.doc.clientID) !== undefined);
    // The stock client repeats what it knows of everybody; here it says that anna is gone.
    mallory.provider.awareness.states.delete(anna.doc.clientID);
    mallory.provider.awareness.meta.set(anna.doc.clientID, { clock: 2 ** 50, lastUpdated: 0 });
    mallory.provider.awareness.emit('update', [{ added: [], updated: [], removed: [anna.doc.clientID] }, 'local']);
    const chloe = await world.joined(id, 'chloe');
    await eventually(() => usersSeenBy(chloe, anna.doc.clientID) !== undefined);
  });

  it('ends with the connection, and is back within a second of coming back', async () => {
    const id = await world.document();
    const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
    bilal.provider.awareness.setLocalState({ cursor: null });
    await eventually(() => usersSeenBy(anna, bilal.doc.clientID) !== undefined);
    bilal.provider.disconnect();
    await eventually(() => usersSeenBy(anna, bilal.doc.clientID) === undefined, 1_000);
    bilal.provider.connect();
    await eventually(() => usersSeenBy(anna, bilal.doc.clientID) !== undefined, 1_000);
  });
});

describe('the upgrade', () => {
  const upgrade = (path: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(world.address());
      const headers = { Connection: 'Upgrade', Upgrade: 'websocket', 'Sec-WebSocket-Version': '13', 'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==' };
      const request = http.get({ host: '127.0.0.1', port, path, headers });
      request.on('response', ({ statusCode }) => resolve(statusCode)).on('error', reject);
      request.on('upgrade', (_response, socket) => {
        socket.destroy();
        resolve(101);
      });
    });

  it('to an unknown path is answered', async () => {
    expect(await upgrade('/elsewhere')).toBe(404);
    expect(await upgrade('/collab/nonsense')).toBe(101);
  });

  it('from a foreign page is refused, although the browser sends the cookie', async () => {
    const id = await world.document();
    const headers = { cookie: 'person=anna' };
    const foreign = new WebSocket(`${world.address()}/${id}`, { origin: 'https://elsewhere.example', headers });
    expect(await new Promise((resolve) => foreign.on('close', resolve))).toBe(closeCode.noAccess);
    const own = new WebSocket(`${world.address()}/${id}`, { origin: new URL(world.address()).origin.replace('ws', 'http'), headers });
    await new Promise((resolve) => own.on('message', resolve));
    own.terminate();
  });
});
