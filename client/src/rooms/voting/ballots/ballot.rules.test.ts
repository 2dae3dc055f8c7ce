import { describe, expect, it } from '@jest/globals';
import { costOf, spentOn } from './ballot.rules';
import { moved, movedTo, without } from './ranking.rules';

describe('a ranking that is made', () => {
  it.each([
    ['up', () => moved(['a', 'b', 'c'], 'c', -1), ['a', 'c', 'b']],
    ['down', () => moved(['a', 'b', 'c'], 'a', 1), ['b', 'a', 'c']],
    ['not above the first place', () => moved(['a', 'b'], 'a', -1), ['a', 'b']],
    ['not below the last place', () => moved(['a', 'b'], 'b', 1), ['a', 'b']],
    ['to a place by its number', () => movedTo(['a', 'b', 'c'], 'a', 2), ['b', 'c', 'a']],
    ['in from outside', () => movedTo(['a', 'b'], 'c', 1), ['a', 'c', 'b']],
    ['in at the end', () => movedTo(['a', 'b'], 'c', 99), ['a', 'b', 'c']],
    ['out', () => without(['a', 'b', 'c'], 'b'), ['a', 'c']],
  ])('%s', (_, move, expected) => expect(move()).toEqual(expected));
});

describe('running totals', () => {
  it('points add up, votes cost their squares, also those against', () => {
    expect(costOf({ a: 6, b: 4 }, false)).toBe(10);
    expect(costOf({ a: 8, b: -6, c: null }, true)).toBe(100);
  });

  it('projects cost what they cost', () => {
    const options = [
      { id: 'a', label: 'A', cost: 300 },
      { id: 'b', label: 'B', cost: 500 },
    ];
    expect(spentOn(['b'], options)).toBe(500);
    expect(spentOn(['a', 'b'], options)).toBe(800);
  });
});
