import { describe, expect, it } from '@jest/globals';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Presence } from './presence';

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

describe('Presence', () => {
  it('passes the caret on, and says who it is by itself', () => {
    const room = presence();
    const news = room.receive(anna, says(7, { user: { name: 'Somebody', color: '#000000' }, cursor: { anchor: position, head: position }, secret: 'x' }));
    const expected = { user: { name: 'Anna', personId: 'p1', color: expect.stringMatching(/^#/) }, cursor: { anchor: position, head: position } };
    expect(hears(news)).toEqual(new Map([[7, expected]]));
    expect(hears(room.everyone())).toEqual(new Map([[7, expected]]));
  });

  it('takes a caret of another shape for none', () => {
    const odd = [{ anchor: {}, head: 'x' }, 'x', { anchor: { ...position, tname: 'other' }, head: position }, { anchor: position }];
    for (const cursor of odd) expect(hears(presence().receive(anna, says(7, { cursor })))).toMatchObject(new Map([[7, { cursor: null }]]));
  });

  it('lets a connection speak for its first client only, and for nobody else’s', () => {
    const room = presence();
    room.receive(anna, says(7, { cursor: null }));
    expect(room.receive(mallory, says(7, null))).toBeUndefined();
    expect(room.receive(mallory, says(7, { cursor: null }))).toBeUndefined();
    expect(room.receive(mallory, says(8, { cursor: null }))).toBeDefined();
    expect(room.receive(mallory, says(9, { cursor: null }))).toBeUndefined();
    expect([...hears(room.everyone()).keys()]).toEqual([7, 8]);
  });

  it('drops what is too large', () => {
    expect(presence().receive(anna, says(7, { cursor: null, padding: 'x'.repeat(3_000) }))).toBeUndefined();
  });

  it('refuses bytes that are no presence', () => {
    expect(() => presence().receive(anna, Uint8Array.from([3, 1]))).toThrow(Error);
  });

  it('forgets who leaves, and shows who comes back at once, although their own clock did not move', () => {
    const room = presence();
    const first = room.receive(anna, says(7, { cursor: null }));
    const gone = room.leave(anna);
    expect(hears(first, gone).size).toBe(0);
    const again = room.receive({ ...anna, id: 'socket 3' }, says(7, { cursor: null }));
    expect(hears(first, gone, again).size).toBe(1);
  });

  it('lets the same person take over from a socket that is dead but not yet known to be', () => {
    const room = presence();
    room.receive(anna, says(7, { cursor: null }));
    room.receive({ ...anna, id: 'socket 3' }, says(7, { cursor: null }));
    expect(room.leave(anna)).toBeUndefined();
    expect(hears(room.everyone()).size).toBe(1);
  });
});
