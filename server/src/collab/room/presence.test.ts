import { describe, expect, it } from '@jest/globals';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Presence } from './presence';
import { PresenceUpdate } from './presence.codec';

let time = 1_000;
const presence = () => new Presence(2_048, () => (time += 1));
const anna = { id: 'socket 1', participant: { personId: 'p1', name: 'Anna' } };
const mallory = { id: 'socket 2', participant: { personId: 'p2', name: 'Mallory' } };
const position = { type: { client: 1, clock: 2 }, tname: null, item: { client: 1, clock: 3 }, assoc: 0 };

/** What a client with this id says about itself. */
function says(clientId: number, state: Record<string, unknown> | null): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const awareness = new Awareness(doc);
  awareness.setLocalState(state);
  const update = encodeAwarenessUpdate(awareness, [clientId]);
  awareness.destroy();
  return update;
}

/** A peer who has heard some updates. */
function hears(...updates: (Uint8Array | undefined)[]): Map<number, unknown> {
  const awareness = new Awareness(new Y.Doc());
  awareness.setLocalState(null);
  for (const update of updates) if (update) applyAwarenessUpdate(awareness, update, 'server');
  awareness.destroy();
  return new Map(awareness.getStates());
}

/** What is told after something happened. */
function news(room: Presence, happens: () => unknown): Uint8Array | undefined {
  happens();
  return room.hasNews ? room.takeNews().encode() : undefined;
}

const everyone = (room: Presence) => new PresenceUpdate(room.everyone()).encode();

describe('Presence', () => {
  it('passes the caret on, and says who it is by itself', () => {
    const room = presence();
    const said = says(7, { user: { name: 'Somebody', color: '#000000' }, cursor: { anchor: position, head: position }, secret: 'x' });
    const told = news(room, () => room.receive(anna, said));
    const expected = { user: { name: 'Anna', personId: 'p1', color: expect.stringMatching(/^#/) }, cursor: { anchor: position, head: position } };
    expect(hears(told)).toEqual(new Map([[7, expected]]));
    expect(hears(everyone(room))).toEqual(new Map([[7, expected]]));
  });

  it('takes a caret of another shape for none', () => {
    const odd = [{ anchor: {}, head: 'x' }, 'x', { anchor: { ...position, tname: 'other' }, head: position }, { anchor: position }];
    for (const cursor of odd) {
      const room = presence();
      expect(hears(news(room, () => room.receive(anna, says(7, { cursor }))))).toMatchObject(new Map([[7, { cursor: null }]]));
    }
  });

  it('lets a connection speak for its first client only, and for nobody else’s', () => {
    const room = presence();
    room.receive(anna, says(7, { cursor: null }));
    room.takeNews();
    expect(news(room, () => room.receive(mallory, says(7, null)))).toBeUndefined();
    expect(news(room, () => room.receive(mallory, says(7, { cursor: null })))).toBeUndefined();
    expect(news(room, () => room.receive(mallory, says(8, { cursor: null })))).toBeDefined();
    expect(news(room, () => room.receive(mallory, says(9, { cursor: null })))).toBeUndefined();
    expect([...hears(everyone(room)).keys()]).toEqual([7, 8]);
  });

  it('tells everybody of everybody but themselves', () => {
    const room = presence();
    room.receive(anna, says(7, { cursor: null }));
    room.receive(mallory, says(8, { cursor: null }));
    const update = room.takeNews();
    expect([7, 8, 9].map((clientId) => [...hears(update.encode(clientId)).keys()])).toEqual([[8], [7], [7, 8]]);
  });

  it('drops what is too large', () => {
    const room = presence();
    room.receive(anna, says(7, { cursor: null, padding: 'x'.repeat(3_000) }));
    expect(room.hasNews).toBe(false);
  });

  it('refuses bytes that are no presence', () => {
    expect(() => presence().receive(anna, Uint8Array.from([3, 1]))).toThrow(Error);
  });

  it('forgets who leaves, and shows who comes back at once, although their own clock did not move', () => {
    const room = presence();
    const first = news(room, () => room.receive(anna, says(7, { cursor: null })));
    const gone = news(room, () => room.leave(anna));
    expect(hears(first, gone).size).toBe(0);
    const again = news(room, () => room.receive({ ...anna, id: 'socket 3' }, says(7, { cursor: null })));
    expect(hears(first, gone, again).size).toBe(1);
  });

  it('lets the same person take over from a socket that is dead but not yet known to be', () => {
    const room = presence();
    room.receive(anna, says(7, { cursor: null }));
    room.receive({ ...anna, id: 'socket 3' }, says(7, { cursor: null }));
    room.takeNews();
    expect(news(room, () => room.leave(anna))).toBeUndefined();
    expect(hears(everyone(room)).size).toBe(1);
  });
});
