import { expect, it } from '@jest/globals';
import type { SaveState } from '../session/save-state.rules';
import { isHeld } from './calm.rules';

const all: SaveState[] = [
  ...(['loading', 'saved', 'writing', 'saving', 'offline', 'reconnecting', 'not-saved', 'frozen', 'read-only', 'revoked'] as const),
  ...(['signed-out', 'gone', 'too-large', 'refused', 'outdated', 'renewed'] as const),
];
const pairs = all.flatMap((shown) => all.map((state) => ({ shown, state })));

it('holds nothing back but the word "saved", and that only after writing', () => {
  expect(pairs.filter(({ shown, state }) => isHeld(shown, state))).toEqual([
    { shown: 'writing', state: 'saved' },
    { shown: 'saving', state: 'saved' },
  ]);
});

it('never goes on saying "saved" when it is no longer true', () => {
  expect(pairs.filter(({ shown }) => shown === 'saved').some(({ shown, state }) => isHeld(shown, state))).toBe(false);
});
