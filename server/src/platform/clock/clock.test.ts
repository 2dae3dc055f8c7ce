import { expect, it } from '@jest/globals';
import { Ids, SettableClock } from '.';

const clock = new SettableClock();
const ids = new Ids(clock);
const given = (count: number): string[] => Array.from({ length: count }, () => ids.next());

it('gives identifiers that sort in the order in which they were given, also while the clock stands still', () => {
  clock.set(new Date('2030-01-01T00:00:00Z'));
  const first = given(1_000);
  clock.advance(1);
  const all = [...first, ...given(1_000)];
  expect(all.toSorted()).toEqual(all);
  expect(new Set(all).size).toBe(2_000);
});

it('gives two processes different ones of the same moment', () => {
  const other = new Ids(clock);
  const all = [...given(100), ...Array.from({ length: 100 }, () => other.next())];
  expect(new Set(all).size).toBe(200);
});
