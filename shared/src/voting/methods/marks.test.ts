import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { ballotsOf } from './testing/ranked-file';
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

  it('two rounds: Memphis and Nashville go on, and Nashville wins (Wikipedia, "Two-round system", Tennessee)', () => {
    expect(tally({ method: 'two-round', candidates: cities, ballots: tennessee })).toMatchObject({
      winners: ['Nashville'],
      runOff: ['Memphis', 'Nashville'],
      rounds: [{ expressed: 100 }, { votes: { Memphis: 42, Nashville: 58 } }],
    });
  });

  it('two rounds: more than half is enough, and a tie for second place leaves the run-off open', () => {
    expect(tally({ method: 'two-round', candidates: ['a', 'b', 'c'], ballots: ballotsOf(['5: a', '3: b', '1: c']) })).toMatchObject({
      winners: ['a'],
      runOff: null,
    });
    expect(tally({ method: 'two-round', candidates: ['a', 'b', 'c'], ballots: ballotsOf(['4: a', '2: b', '2: c']) })).toMatchObject({
      winners: [],
      undecided: { stage: 1, tied: ['b', 'c'] },
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
    ['two-round', {}, { ranking: [['a', 'b']] }, '/ranking/0'],
  ])('%s %j: %j', (method, options, ballot, path) => {
    expect(faultOf(() => tally({ method, options, candidates: ['a', 'b'], ballots: [ballot] }))).toEqual({
      code: 'voting/count_file_invalid',
      path: `/ballots/0${path}`,
    });
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
});
