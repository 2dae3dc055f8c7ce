import { describe, expect, it } from '@jest/globals';
import { begin, follow, renew, type SteadyItem } from './steady.rules';

/** `b` stands, `b!` is gone. */
const read = (words: string): SteadyItem<string>[] =>
  words
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ item: word.replace('!', ''), gone: word.endsWith('!') }));
const write = (items: readonly SteadyItem<string>[]) => items.map(({ item, gone }) => `${item}${gone ? '!' : ''}`).join(' ');

describe('a steady list', () => {
  it('begins as it came', () => {
    expect(begin(['a', 'b'])).toEqual({ items: read('a b'), waiting: 0 });
  });

  it.each([
    ['nothing changed', 'b a', 'b a', true, 'b a', 0],
    ['new ones wait above', 'b a', 'd c b a', true, 'b a', 2],
    ['one in the middle waits too', 'c a', 'c b a', true, 'c a', 1],
    ['the rest of the list comes below', 'd c', 'd c b a', true, 'd c b a', 0],
    ['one that is gone leaves a trace', 'c b a', 'c a', true, 'c b! a', 0],
    ['and comes back to its place', 'c b! a', 'c b a', true, 'c b a', 0],
    ['the last one is gone when the list was read to its end', 'b a', 'b', true, 'b a!', 0],
    ['and may only be further down when it was not', 'b a', 'c b', false, 'b a', 1],
    ['all are gone', 'b a', '', true, 'b! a!', 0],
    ['all are pushed off by new ones', 'b a', 'd c', false, 'b a', 2],
    ['an empty list shows what comes', '', 'b a', true, 'b a', 0],
  ])('%s', (_, shown, fresh, complete, items, waiting) => {
    const list = renew(read(shown), fresh.split(' ').filter(Boolean), { idOf: (id) => id, complete });
    expect([write(list.items), list.waiting]).toEqual([items, waiting]);
  });

  it('renews what stands where it stands', () => {
    const [one, other] = [
      { id: '1', role: 'member' },
      { id: '2', role: 'member' },
    ];
    const list = renew(begin([one, other]).items, [{ ...other, role: 'facilitator' }, one], { idOf: ({ id }) => id, complete: true });
    expect(list.items.map(({ item }) => item)).toEqual([one, { id: '2', role: 'facilitator' }]);
  });
});

describe('reading a steady list', () => {
  const source = (words: string, isRenewing = false) => ({ items: words.split(' '), complete: true, isRenewing });
  const idOf = (word: string) => word;

  it('shows what was kept, then what the list is now, and holds it from there', () => {
    const kept = follow(undefined, source('b a', true), idOf);
    const now = follow(kept, source('c b a'), idOf);
    const later = follow(now, source('d c b a', true), idOf);
    expect([kept, now, later].map(({ items, waiting }) => [write(items), waiting])).toEqual([
      ['b a', 0],
      ['c b a', 0],
      ['c b a', 1],
    ]);
  });

  it('begins when the list that was kept proves to be as it was', () => {
    const same = source('b a', true);
    const kept = follow(undefined, same, idOf);
    expect(follow(kept, same, idOf)).toBe(kept);
    const begun = follow(kept, { ...same, isRenewing: false }, idOf);
    expect(follow(begun, source('c b a'), idOf).waiting).toBe(1);
  });
});
