import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { Presence } from './presence';

let own: Awareness;
let presence: Presence;
const windows: Awareness[] = [];

beforeEach(() => {
  jest.useFakeTimers();
  own = new Awareness(new Y.Doc());
  presence = new Presence(own);
});
afterEach(() => {
  for (const awareness of [own, ...windows.splice(0)]) awareness.destroy();
  jest.useRealTimers();
});

/** A window of somebody, as the server tells of it. */
function openWindow(personId: string, name: string): Awareness {
  const awareness = new Awareness(new Y.Doc());
  windows.push(awareness);
  awareness.setLocalState({ user: { personId, name, color: '#000000' } });
  hear(awareness);
  return awareness;
}
const hear = (awareness: Awareness) => applyAwarenessUpdate(own, encodeAwarenessUpdate(awareness, [awareness.clientID]), 'server');
const names = () => presence.get().map(({ name }) => name);

it('shows everybody once, by name, and not oneself', () => {
  own.setLocalState({ user: { personId: 'me', name: 'Moi', color: '#000000' } });
  openWindow('b', 'Binta');
  openWindow('a', 'Ana');
  openWindow('b', 'Binta');
  expect(names()).toEqual(['Ana', 'Binta']);
});

it('does not tell of carets that move', () => {
  const binta = openWindow('b', 'Binta');
  const told = jest.fn();
  presence.subscribe(told);
  binta.setLocalStateField('cursor', { anchor: 1 });
  hear(binta);
  expect([told.mock.calls.length, names()]).toEqual([0, ['Binta']]);
});

it('keeps somebody whose connection is renewed, and lets go of somebody who left', () => {
  const binta = openWindow('b', 'Binta');
  const told = jest.fn();
  presence.subscribe(told);
  removeAwarenessStates(own, [binta.clientID], 'server');
  jest.advanceTimersByTime(1_000);
  openWindow('b', 'Binta');
  jest.advanceTimersByTime(5_000);
  expect([told.mock.calls.length, names()]).toEqual([0, ['Binta']]);
  removeAwarenessStates(
    own,
    windows.map(({ clientID }) => clientID),
    'server',
  );
  jest.advanceTimersByTime(5_000);
  expect(names()).toEqual([]);
});
