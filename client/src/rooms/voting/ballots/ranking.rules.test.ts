import { describe, expect, it } from '@jest/globals';
import { ballotChecker } from '@palabre/shared/counting';
import { ballotKindOf, ChoiceMethod, type ChoiceRule } from '@palabre/shared/voting';
import { canMove, joined, moved, movedTo, numbered, sideAt, takesEqualRanks, without, type Tiers } from './ranking.rules';

/** `a > b=c` */
const tiers = (text: string): Tiers => (text === '' ? [] : text.split(' > ').map((tier) => tier.split('=')));
const text = (ranking: Tiers): string => ranking.map((tier) => tier.join('=')).join(' > ');

describe('a ranking that is made', () => {
  it.each([
    ['up', moved(tiers('a > b > c'), 'c', -1), 'a > c > b'],
    ['down', moved(tiers('a > b > c'), 'a', 1), 'b > a > c'],
    ['not above the first place', moved(tiers('a > b'), 'a', -1), 'a > b'],
    ['not below the last place', moved(tiers('a > b'), 'b', 1), 'a > b'],
    ['up past a shared place', moved(tiers('a=b > c'), 'c', -1), 'c > a=b'],
    ['up out of a shared place', moved(tiers('a > b=c'), 'c', -1), 'a > c > b'],
    ['down out of a shared place', moved(tiers('a=b > c'), 'a', 1), 'b > a > c'],
    ['up to the place above', joined(tiers('a > b > c'), 'c'), 'a > b=c'],
    ['nowhere above the first place', joined(tiers('a > b'), 'a'), 'a > b'],
    ['before another', movedTo(tiers('a > b > c'), 'c', 'a', 'before'), 'c > a > b'],
    ['after another', movedTo(tiers('a > b > c'), 'a', 'b', 'after'), 'b > a > c'],
    ['beside another', movedTo(tiers('a > b > c'), 'a', 'c', 'with'), 'b > c=a'],
    ['in from outside', movedTo(tiers('a > b'), 'c', 'b', 'before'), 'a > c > b'],
    ['onto itself', movedTo(tiers('a > b=c'), 'b', 'b', 'before'), 'a > b=c'],
    ['to a number', numbered(tiers('a > b > c'), 'a', 3, false), 'b > c > a'],
    ['to a number that is taken, which is shared', numbered(tiers('a > b > c'), 'c', 1, true), 'a=c > b'],
    ['to a number beyond the end', numbered(tiers('a > b'), 'c', 99, true), 'a > b > c'],
    ['to a number before the first', numbered(tiers('a > b'), 'c', -4, false), 'c > a > b'],
    ['first of all', numbered([], 'a', 1, true), 'a'],
    ['out', without(tiers('a > b=c'), 'a'), 'b=c'],
  ])('%s', (_, ranking, expected) => expect(text(ranking)).toBe(expected));

  it('loses and doubles nothing, wherever an option goes', () => {
    const options = ['a', 'b', 'c', 'd'];
    const start = tiers('a > b=c > d');
    for (const option of [...options, 'from outside']) {
      const whole = [...new Set([...options, option])].toSorted();
      const beside = options.flatMap((other) => (['before', 'with', 'after'] as const).map((side) => movedTo(start, option, other, side)));
      const byNumber = [0, 1, 2, 3, 4, 9].flatMap((place) => [true, false].map((equal) => numbered(start, option, place, equal)));
      for (const ranking of [...beside, ...byNumber]) {
        expect(ranking.flat().toSorted()).toEqual(whole);
        expect(ranking.every((tier) => tier.length > 0)).toBe(true);
      }
    }
  });

  it('offers only moves that change something', () => {
    const ranking = tiers('a > b=c');
    for (const option of ['a', 'b', 'c']) {
      for (const by of [-1, 1] as const) expect(canMove(ranking, option, by)).toBe(text(moved(ranking, option, by)) !== text(ranking));
    }
  });

  it('is shared in the middle of a line where the method allows it, and split by halves elsewhere', () => {
    const line = { top: 100, height: 60 };
    expect([110, 130, 150].map((y) => sideAt(y, line, true))).toEqual(['before', 'with', 'after']);
    expect([110, 128, 150].map((y) => sideAt(y, line, false))).toEqual(['before', 'before', 'after']);
  });
});

describe('equal ranks', () => {
  const options = [
    { id: 'a', label: 'A' },
    { id: 'b', label: 'B' },
  ];
  const ranking = ChoiceMethod.options.filter((method) => ballotKindOf(method) === 'ranking');

  it.each(ranking)('are offered by %s where its count takes them, and nowhere else', (method) => {
    const rule: ChoiceRule = { method, options: method.startsWith('stv') ? { seats: 1 } : {}, quorum: null, secrecy: 'closed' };
    expect(ballotChecker(rule, options)({ ranking: [['a', 'b']] }) === null).toBe(takesEqualRanks(method));
  });
});
