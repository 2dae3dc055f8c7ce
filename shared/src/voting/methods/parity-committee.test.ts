import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { orderByLot } from './lot.rules';
import { committeesIn } from './testing/approval-file';
import { faultOf } from './testing/fault-of';
import { tally } from './tally.rules';

/** `aw9 bm7 cx5`: candidate, gender and score. */
function fileOf(standing: string, options: Record<string, unknown>) {
  const all = standing.split(' ').map((one) => ({ id: one[0] as string, gender: one[1] === '-' ? null : (one[1] as string), score: Number(one.slice(2)) }));
  const scores = Object.fromEntries(all.map(({ id, score }) => [id, score]));
  const gender = Object.fromEntries(all.map(({ id, gender: own }) => [id, own]));
  return { method: 'parity-committee', options, scores, gender };
}

const count = (standing: string, options: Record<string, unknown>) => tally(fileOf(standing, options));

describe('parity: known cases', () => {
  const board = 'am90 bm80 cm70 dm60 ew50 fw40 gw30';

  it('a gap of two at most on a board of up to eight (Code de commerce, art. L225-18-1): the best of each gender, and what it would be without', () => {
    expect(count(board, { seats: 4, maxGap: 2 })).toMatchObject({
      winningCommittees: [['a', 'b', 'c', 'e']],
      total: 290,
      withoutConstraint: { winningCommittees: [['a', 'b', 'c', 'd']], total: 300 },
      smallestGap: 0,
      ties: [],
      warnings: [],
    });
    expect(count(board, { seats: 4, maxGap: 0 })).toMatchObject({ winningCommittees: [['a', 'b', 'e', 'f']], total: 260 });
  });

  it('40 % of each on a larger one (the same article)', () => {
    expect(committeesIn(count(`${board} hw20 im10 jm9`, { seats: 9, minShare: '>=2/5' }))).toEqual(['abcdefghi']);
    expect(committeesIn(count(`${board} hw20 im25 jm24`, { seats: 9, minShare: '>=2/5' }))).toEqual(['abcdefghi']);
    expect(committeesIn(count(`${board} hw20 im25 jm24`, { seats: 9, minShare: '>=1/3' }))).toEqual(['abcdefgij']);
  });

  it('the last places are kept free for those who are needed, even when only the last of them stand', () => {
    expect(committeesIn(count('am9 bm9 cm9 dm9 ew0 fw-5', { seats: 4, maxGap: 0 }))).toEqual(['abef', 'acef', 'adef', 'bcef', 'bdef', 'cdef']);
  });

  it('an odd number of seats leaves a gap of one, on the side with the better score', () => {
    expect(committeesIn(count('am9 bm8 cm3 dw7 ew4 fw2', { seats: 3, maxGap: 1 }))).toEqual(['abd']);
    expect(count('am9 bm8 cw7', { seats: 3, maxGap: 0 })).toMatchObject({
      winningCommittees: [],
      total: null,
      smallestGap: 1,
      withoutConstraint: { winningCommittees: [['a', 'b', 'c']], total: 24 },
      warnings: ['no committee of 3 keeps this parity: the smallest gap among those who stand is 1'],
    });
  });

  it('whoever is of neither gender counts on neither side', () => {
    for (const neither of ['-', 'x', 'X']) expect(committeesIn(count(`a${neither}9 bm8 cm7 dw1`, { seats: 3, maxGap: 0 }))).toEqual(['abd']);
  });

  it('one gender only: the gap is all of them', () => {
    expect(count('aw3 bw2 cw1', { seats: 2, maxGap: 1 })).toMatchObject({ winningCommittees: [], smallestGap: 2 });
    expect(committeesIn(count('aw3 bw2 cw1', { seats: 2, maxGap: 2 }))).toEqual(['ab']);
  });

  it('ties are declared, within a gender and between ways to share the seats, or settled by the rule', () => {
    const standing = 'am5 bm5 cm5 dw5 ew4';
    const tie = { where: 'committee', tied: ['a', 'b', 'c', 'd'] };
    expect(count(standing, { seats: 3, maxGap: 3 })).toMatchObject({ tiedCommittees: '4', sure: [], ties: [{ ...tie, settledBy: 'report', order: null }] });
    expect(committeesIn(count(standing, { seats: 3, maxGap: 3 }))).toEqual(['abc', 'abd', 'acd', 'bcd']);
    expect(count(standing, { seats: 3, maxGap: 3, tieBreak: 'candidate-order' })).toMatchObject({
      winningCommittees: [['a', 'b', 'c']],
      ties: [{ ...tie, settledBy: 'candidate-order' }],
    });
    const seed = 'ab'.repeat(32);
    const order = orderByLot(seed, tie.tied);
    expect(count(standing, { seats: 3, maxGap: 3, tieBreak: { seed } })).toMatchObject({
      winningCommittees: [order.slice(0, 3).toSorted()],
      ties: [{ ...tie, settledBy: 'lot', order }],
    });
  });
});

describe('parity: properties', () => {
  const candidate = fc.record({ gender: fc.constantFrom('m', 'w', 'w', 'm', null), score: fc.integer({ min: -3, max: 6 }) });
  const cases = fc
    .array(candidate, { minLength: 1, maxLength: 8 })
    .chain((all) => fc.record({ all: fc.constant(all), seats: fc.integer({ min: 1, max: all.length }), maxGap: fc.integer({ min: 0, max: 3 }) }));

  it('agrees with trying every committee', () => {
    fc.assert(
      fc.property(cases, ({ all, seats, maxGap }) => {
        const ids = [...'abcdefgh'].slice(0, all.length);
        const subsets = ids
          .reduce<string[]>((known, id) => [...known, ...known.map((subset) => subset + id)], [''])
          .filter((subset) => subset.length === seats);
        const of = (subset: string) => [...subset].map((id) => all[ids.indexOf(id)] as { gender: string | null; score: number });
        const sumOf = (subset: string): number => of(subset).reduce((sum, { score }) => sum + score, 0);
        const gapOf = (subset: string): number => Math.abs(of(subset).reduce((gap, { gender }) => gap + (gender === 'm' ? 1 : gender === 'w' ? -1 : 0), 0));
        const allowed = subsets.filter((subset) => gapOf(subset) <= maxGap);
        const best = Math.max(...allowed.map(sumOf));
        const result = count(all.map(({ gender, score }, place) => `${ids[place]}${gender ?? '-'}${score}`).join(' '), { seats, maxGap });
        expect(committeesIn(result)).toEqual(allowed.filter((subset) => sumOf(subset) === best).toSorted());
        expect(result).toMatchObject({ total: allowed.length > 0 ? best : null, smallestGap: Math.min(...subsets.map(gapOf)) });
        expect((result.withoutConstraint as { total: number }).total).toBe(Math.max(...subsets.map(sumOf)));
      }),
      { numRuns: 200 },
    );
  });
});

describe('parity: a file that is not what it should be', () => {
  const file = fileOf('am1 bw2', { seats: 1, maxGap: 1 });

  it.each<[string, Record<string, unknown>, string, string]>([
    ['nothing is asked', { options: { seats: 1 } }, 'invalid', '/options/maxGap'],
    ['half a gap', { options: { seats: 1, maxGap: 0.5 } }, 'invalid', '/options/maxGap'],
    ['more than all', { options: { seats: 1, minShare: '>=3/2' } }, 'invalid', '/options/minShare'],
    ['more seats than candidates', { options: { seats: 3, maxGap: 1 } }, 'invalid', '/options/seats'],
    ['no scores', { scores: undefined }, 'missing', '/scores'],
    ['half a point', { scores: { a: 0.5, b: 1 } }, 'invalid', '/scores/a'],
    ['somebody without a gender', { gender: { a: 'm' } }, 'invalid', '/gender'],
    ['a gender of nobody', { gender: { a: 'm', b: 'w', c: 'w' } }, 'invalid', '/gender'],
    ['three genders', { scores: { a: 1, b: 1, c: 1 }, gender: { a: 'm', b: 'w', c: 'f' } }, 'invalid', '/gender'],
    ['other candidates', { candidates: ['a', 'c'] }, 'invalid', '/scores'],
    ['ballots', { ballots: [{}] }, 'unknown_key', '/ballots'],
  ])('%s', (_, more, reason, path) => {
    expect(faultOf(() => tally({ ...file, ...more }))).toEqual({ code: `voting/count_file_${reason}`, path });
  });
});
