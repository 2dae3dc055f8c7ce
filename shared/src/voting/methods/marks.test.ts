import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { ballotsOf, renamed, someBallots, type RankedBallot } from './testing/ranked-file';
import { tally } from './tally.rules';

const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];
const tennessee = ballotsOf([
  '42: Memphis > Nashville > Chattanooga > Knoxville',
  '26: Nashville > Chattanooga > Knoxville > Memphis',
  '15: Chattanooga > Knoxville > Nashville > Memphis',
  '17: Knoxville > Chattanooga > Nashville > Memphis',
]);

describe('one choice, points and scores: published cases', () => {
  it('plurality: the capital of Tennessee is Memphis (Wikipedia, "First-past-the-post voting")', () => {
    const ballots = tennessee.map(({ count, ranking }) => ({ count, approvals: ranking[0] }));
    expect(tally({ method: 'plurality', candidates: cities, ballots })).toMatchObject({
      winners: ['Memphis'],
      totals: { Memphis: 42, Nashville: 26, Knoxville: 17, Chattanooga: 15 },
      voters: 100,
    });
  });

  it('borda: the capital of Tennessee is Nashville, with 194 points (Wikipedia, "Borda count")', () => {
    expect(tally({ method: 'borda', candidates: cities, ballots: tennessee })).toMatchObject({
      winners: ['Nashville'],
      totals: { Memphis: '126/1', Nashville: '194/1', Chattanooga: '173/1', Knoxville: '107/1' },
    });
  });

  it('borda: equal ranks share, and what is left out is last or nothing', () => {
    const ballots = [{ ranking: [['a', 'b'], ['c']] }, { ranking: [['c']] }];
    expect(tally({ method: 'borda', candidates: ['a', 'b', 'c'], ballots })).toMatchObject({ totals: { a: '2/1', b: '2/1', c: '2/1' } });
    expect(tally({ method: 'borda', options: { unranked: 'ignore', lowest: 1 }, candidates: ['a', 'b', 'c'], ballots })).toMatchObject({
      totals: { a: '5/2', b: '5/2', c: '4/1' },
    });
  });

  it('score: the capital of Tennessee is Nashville (Wikipedia, "Score voting")', () => {
    const scores = [
      { count: 42, scores: { Memphis: 10, Nashville: 4, Chattanooga: 2, Knoxville: 0 } },
      { count: 26, scores: { Memphis: 0, Nashville: 10, Chattanooga: 4, Knoxville: 2 } },
      { count: 15, scores: { Memphis: 0, Nashville: 6, Chattanooga: 10, Knoxville: 6 } },
      { count: 17, scores: { Memphis: 0, Nashville: 5, Chattanooga: 7, Knoxville: 10 } },
    ];
    expect(tally({ method: 'score', options: { max: 10 }, candidates: cities, ballots: scores })).toMatchObject({
      winners: ['Nashville'],
      scores: { Memphis: 420, Nashville: 603, Chattanooga: 457, Knoxville: 312 },
    });
  });

  it('score: a mean counts who marked, and needs enough marks', () => {
    const ballots = [{ count: 9, scores: { a: 7 } }, { scores: { a: 7, b: 10 } }];
    const count = (options: object) => tally({ method: 'score', options: { max: 10, aggregate: 'mean', ...options }, candidates: ['a', 'b'], ballots });
    expect(count({})).toMatchObject({ winners: ['b'], scores: { a: '70/10', b: '10/1' }, tooFewMarks: [] });
    expect(count({ leastMarks: 2 })).toMatchObject({ winners: ['a'], ranking: [['a']], tooFewMarks: ['b'] });
  });

  it('cumulative: points add up', () => {
    const ballots = [{ count: 2, points: { a: 6, b: 4 } }, { points: { b: 10 } }];
    expect(tally({ method: 'cumulative', options: { points: 10 }, candidates: ['a', 'b'], ballots })).toMatchObject({
      winners: ['b'],
      totals: { a: 12, b: 18 },
    });
  });

  it('quadratic: votes against count below zero', () => {
    const ballots = [{ votes: { a: 8, b: -6 } }, { count: 3, votes: { b: 2 } }];
    expect(tally({ method: 'quadratic', options: { credits: 100 }, candidates: ['a', 'b'], ballots })).toMatchObject({
      winners: ['a'],
      totals: { a: 8, b: 0 },
    });
  });

  it('borda: the example of his memoir of 1781, 47, 42 and 37 points where the last gets one', () => {
    const ballots = ballotsOf(['1: a > b > c', '7: a > c > b', '7: b > c > a', '6: c > b > a']);
    expect(tally({ method: 'borda', options: { lowest: 1 }, candidates: ['a', 'b', 'c'], ballots })).toMatchObject({
      ranking: [['c'], ['b'], ['a']],
      totals: { a: '37/1', b: '42/1', c: '47/1' },
    });
  });

  it.each([
    ['py3votecore, no ties', ['26: a > b > c', '22: b > a > c', '23: c > b > a'], ['74/1', '93/1', '46/1']],
    ['consensus for R, three share the first place', ['1: b = c = d > a = e'], ['1/2', '3/1', '3/1', '3/1', '1/2']],
    ['consensus for R, two pairs', ['1: c = e > d > a = b'], ['1/2', '1/2', '7/2', '2/1', '7/2']],
    ['consensus for R, three share the middle', ['1: a > c = d = e > b'], ['4/1', '0/1', '2/1', '2/1', '2/1']],
  ])('borda: the tests of %s', (_, lines, points) => {
    const candidates = ['a', 'b', 'c', 'd', 'e'].slice(0, points.length);
    expect(tally({ method: 'borda', candidates, ballots: ballotsOf(lines) }).totals).toEqual(Object.fromEntries(candidates.map((id, at) => [id, points[at]])));
  });

  it('score: a least number of marks is asked of sums too', () => {
    const ballots = [{ count: 3, scores: { a: 2 } }, { scores: { b: 10 } }];
    expect(tally({ method: 'score', options: { max: 10, leastMarks: 2 }, candidates: ['a', 'b', 'c'], ballots })).toMatchObject({
      winners: ['a'],
      ranking: [['a']],
      marks: { a: 3, b: 1, c: 0 },
      tooFewMarks: ['b', 'c'],
    });
  });
});

describe('marks that are not what they should be', () => {
  it.each([
    ['plurality', {}, { approvals: ['a', 'b'] }, '/approvals'],
    ['plurality', {}, { approvals: [] }, '/approvals'],
    ['score', { max: 10 }, { scores: { a: 11 } }, '/scores/a'],
    ['score', { max: 10 }, { scores: { a: 1.5 } }, '/scores/a'],
    ['cumulative', { points: 10 }, { points: { a: 6, b: 5 } }, '/points'],
    ['cumulative', { points: 10, maxPerOption: 5 }, { points: { a: 6 } }, '/points/a'],
    ['quadratic', { credits: 100 }, { votes: { a: 8, b: 7 } }, '/votes'],
    ['quadratic', { credits: 100, negative: false }, { votes: { a: -1 } }, '/votes/a'],
  ])('%s %j: %j', (method, options, ballot, path) => {
    expect(faultOf(() => tally({ method, options, candidates: ['a', 'b'], ballots: [ballot] }))).toEqual({
      code: 'voting/count_file_invalid',
      path: `/ballots/0${path}`,
    });
  });
});

describe('marks of options that are not there, or have odd names', () => {
  const count = (method: string, options: object, key: string, marks: unknown, candidates = ['a', 'b']) =>
    tally({ method, options, candidates, ballots: [{ [key]: marks }] });
  const methods = [
    ['score', { max: 9 }, 'scores'],
    ['cumulative', { points: 9 }, 'points'],
    ['quadratic', { credits: 9 }, 'votes'],
    ['majority-judgment', { gradesWorstToBest: ['bad', 'good'] }, 'grades'],
  ] as const;

  it.each(methods)('%s: unknown keys, whatever they are called, and anything that holds no marks', (method, options, key) => {
    for (const id of ['c', 'toString', '__proto__']) {
      const marks: unknown = JSON.parse(`{"${id}": 1}`);
      expect(faultOf(() => count(method, options, key, marks))).toEqual({ code: 'voting/count_file_unknown_key', path: `/ballots/0/${key}/${id}` });
    }
    for (const marks of [null, [1], 'a', 1]) {
      expect(faultOf(() => count(method, options, key, marks))).toEqual({ code: 'voting/count_file_invalid', path: `/ballots/0/${key}` });
    }
    expect(faultOf(() => tally({ method, options, candidates: ['a'], ballots: [{}] }))).toEqual({
      code: 'voting/count_file_missing',
      path: `/ballots/0/${key}`,
    });
  });

  it.each(methods)('%s: an option may be called as something that every object has', (method, options, key) => {
    expect(count(method, options, key, JSON.parse('{"__proto__": 1}'), ['toString', '__proto__']).winners).toEqual(['__proto__']);
  });
});

describe('totals that cannot be counted exactly are refused', () => {
  const most = Number.MAX_SAFE_INTEGER;
  it.each([
    ['voters, of any method', 'plurality', {}, [{ count: most, approvals: ['a'] }, { approvals: ['b'] }], '/ballots/1/count'],
    ['a product', 'score', { max: 10 }, [{ count: most, scores: { a: 10 } }], '/ballots'],
    ['a sum', 'cumulative', { points: 2 }, [{ count: (most - 1) / 2, points: { a: 2 } }, { points: { a: 2 } }], '/ballots'],
    ['votes against', 'quadratic', { credits: 9 }, [{ count: most, votes: { a: -2 } }], '/ballots'],
    ['halves of points', 'borda', { lowest: 1 }, [{ count: most, ranking: [['a'], ['b']] }], '/ballots'],
  ])('%s: %s', (_, method, options, ballots, path) => {
    expect(faultOf(() => tally({ method, options, candidates: ['a', 'b'], ballots }))).toEqual({ code: 'voting/count_file_invalid', path });
  });
});

describe('marks: properties', () => {
  const candidates = ['a', 'b', 'c'];
  const ballots = fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 9 }), scores: fc.dictionary(fc.constantFrom(...candidates), fc.integer({ min: 0, max: 10 })) }),
    { maxLength: 15 },
  );

  it('score: neither the order of ballots nor grouping matters, and totals are those of a slow second count', () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const count = (given: object[]) => tally({ method: 'score', options: { max: 10 }, candidates, ballots: given });
        const result = count(votes) as { scores: Record<string, number>; winners: string[] };
        expect(count(votes.toReversed())).toEqual(result);
        expect(count(votes.flatMap(({ count: times, scores }) => Array.from({ length: times }, () => ({ scores }))))).toEqual(result);
        const slow = candidates.map((option) => votes.reduce((sum, { count: times, scores }) => sum + times * (scores[option] ?? 0), 0));
        expect(Object.values(result.scores)).toEqual(slow);
        expect(result.winners).toEqual(candidates.filter((_, place) => slow[place] === Math.max(...slow)));
      }),
      { numRuns: 150 },
    );
  });

  it('score: means are ranked as their exact quotients, and only those who were marked have one', () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const { ranking, scores } = tally({ method: 'score', options: { max: 10, aggregate: 'mean' }, candidates, ballots: votes }) as {
          ranking: string[][];
          scores: Record<string, string | null>;
        };
        const marksOf = (option: string) => votes.flatMap(({ count: times, scores: own }) => (own[option] === undefined ? [] : [{ times, mark: own[option] }]));
        const slow = (option: string): [number, number] => [
          marksOf(option).reduce((sum, { times, mark }) => sum + times * mark, 0),
          marksOf(option).reduce((sum, { times }) => sum + times, 0),
        ];
        for (const option of candidates) expect(scores[option]).toBe(slow(option)[1] === 0 ? null : slow(option).join('/'));
        expect(ranking.flat().toSorted()).toEqual(candidates.filter((option) => slow(option)[1] > 0));
        const places = ranking.flatMap((tier, place) => tier.map((option) => ({ place, mean: slow(option) })));
        for (const one of places) {
          for (const other of places) {
            const crossed = one.mean[0] * other.mean[1] - other.mean[0] * one.mean[1];
            expect(Math.sign(other.place - one.place)).toBe(Math.sign(crossed));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('borda: points are those of a slow second count, add up where all are ranked, and follow the names', () => {
    const lowestOf = fc.constantFrom(0, 1);
    fc.assert(
      fc.property(someBallots(['a', 'b', 'c', 'd'], { equalRanks: true }), lowestOf, fc.constantFrom('last', 'ignore'), (votes, lowest, unranked) => {
        const options = { lowest, unranked };
        const four = ['a', 'b', 'c', 'd'];
        const halves = (given: RankedBallot[], names = four) =>
          Object.values(tally({ method: 'borda', options, candidates: names, ballots: given }).totals as Record<string, string>).map(inHalves);
        const slow = four.map((option) => votes.reduce((sum, { count: times, ranking }) => sum + times * pointsOf(option, ranking, four, lowest, unranked), 0));
        expect(halves(votes)).toEqual(slow);
        expect(halves(votes.toReversed())).toEqual(slow);
        expect(
          halves(
            renamed(votes, (id) => `${id}!`),
            four.map((id) => `${id}!`),
          ),
        ).toEqual(slow);
        const voters = votes.reduce((sum, { count: times }) => sum + times, 0);
        const inAll = halves(votes).reduce((sum, own) => sum + own);
        expect(unranked === 'ignore' || inAll === voters * 2 * (6 + 4 * lowest)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('a better place on one ballot never makes a winner by points lose', () => {
    fc.assert(
      fc.property(someBallots(candidates, { equalRanks: false }), (votes) => {
        const winnersBy = (given: RankedBallot[]) => tally({ method: 'borda', candidates, ballots: given }).winners as string[];
        const [first, ...others] = votes as [RankedBallot, ...RankedBallot[]];
        for (const winner of winnersBy(votes)) {
          const raised = { ...first, ranking: [[winner], ...first.ranking.filter(([option]) => option !== winner)] };
          expect(winnersBy([raised, ...others])).toContain(winner);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('quadratic and cumulative: totals are sums, whatever the order', () => {
    const marks = fc.array(
      fc.record({ count: fc.integer({ min: 1, max: 9 }), own: fc.dictionary(fc.constantFrom(...candidates), fc.integer({ min: -3, max: 3 })) }),
    );
    fc.assert(
      fc.property(marks, (votes) => {
        const slow = (cost: (mark: number) => number) =>
          candidates.map((option) => votes.reduce((sum, { count: times, own }) => sum + times * cost(own[option] ?? 0), 0));
        const quadratic = votes.map(({ count: times, own }) => ({ count: times, votes: own }));
        const shared = votes.map(({ count: times, own }) => ({
          count: times,
          points: Object.fromEntries(Object.entries(own).map(([id, mark]) => [id, Math.abs(mark)])),
        }));
        const totals = (method: string, options: object, given: object[]) =>
          Object.values(tally({ method, options, candidates, ballots: given }).totals as object);
        expect(totals('quadratic', { credits: 27 }, quadratic.toReversed())).toEqual(slow((mark) => mark));
        expect(totals('cumulative', { points: 9 }, shared.toReversed())).toEqual(slow(Math.abs));
      }),
      { numRuns: 100 },
    );
  });
});

const inHalves = (points: string): number => {
  const [num, den] = points.split('/').map(Number) as [number, number];
  return (num * 2) / den;
};

/** In halves: the places that the options of a tier take together, shared by them. */
function pointsOf(option: string, ranking: string[][], all: readonly string[], lowest: number, unranked: string): number {
  const silent = all.filter((id) => !ranking.flat().includes(id));
  if (silent.includes(option) && unranked === 'ignore') return 0;
  const tiers = [...ranking, ...(silent.length > 0 ? [silent] : [])];
  const at = tiers.findIndex((tier) => tier.includes(option));
  const below = tiers.slice(at + 1).flat().length;
  const tied = tiers[at]?.length ?? 1;
  const places = Array.from({ length: tied }, (_, place) => below + place + lowest);
  return (places.reduce((sum, own) => sum + own) * 2) / tied;
}
