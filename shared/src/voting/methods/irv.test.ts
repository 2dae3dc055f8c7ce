import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { burlingtonRunOff } from './testing/burlington-2009';
import { faultOf } from './testing/fault-of';
import { rankedFile, renamed, someBallots, type RankedBallot } from './testing/ranked-file';
import { tally } from './tally.rules';

const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];

describe('instant run-off: published cases', () => {
  it('the capital of Tennessee is Knoxville (Wikipedia, "Instant-runoff voting")', () => {
    const lines = [
      '42: Memphis > Nashville > Chattanooga > Knoxville',
      '26: Nashville > Chattanooga > Knoxville > Memphis',
      '15: Chattanooga > Knoxville > Nashville > Memphis',
      '17: Knoxville > Chattanooga > Nashville > Memphis',
    ];
    expect(tally(rankedFile('irv', cities, lines))).toMatchObject({
      winners: ['Knoxville'],
      rounds: [
        { votes: { Memphis: 42, Nashville: 26, Chattanooga: 15, Knoxville: 17 }, exhausted: 0, excluded: ['Chattanooga'] },
        { votes: { Memphis: 42, Nashville: 26, Knoxville: 32 }, exhausted: 0, excluded: ['Nashville'] },
        { votes: { Memphis: 42, Knoxville: 58 }, exhausted: 0, excluded: [] },
      ],
    });
  });

  it('Burlington 2009, all papers: the rounds that were published, but that the city excluded J, I and S at once (Wikipedia, "2009 Burlington mayoral election")', () => {
    const result = tally({ method: 'irv', candidates: [...'KMSWJI'], ballots: burlingtonRunOff });
    expect(result).toMatchObject({
      winners: ['K'],
      voters: 8980,
      rounds: [
        { votes: { K: 2585, M: 2063, S: 1306, W: 2951, J: 35, I: 36 }, exhausted: 4, excluded: ['J'] },
        { excluded: ['I'] },
        { excluded: ['S'] },
        { votes: { K: 2981, M: 2554, W: 3294 }, exhausted: 151, excluded: ['M'] },
        { votes: { K: 4313, W: 4061 }, exhausted: 606, excluded: [] },
      ],
    });
  });

  it('three options, five voters: who has one paper decides between two who have two each (Wikipedia, "Instant-runoff voting")', () => {
    const lines = ['2: bob > bill > sue', '2: sue > bob > bill', '1: bill > sue > bob'];
    expect(tally(rankedFile('irv', ['bob', 'sue', 'bill'], lines))).toMatchObject({
      winners: ['sue'],
      rounds: [{ votes: { bob: 2, sue: 2, bill: 1 }, excluded: ['bill'] }, { votes: { bob: 2, sue: 3 } }],
    });
  });

  it('papers that run out are exhausted, and half of those that count is enough', () => {
    expect(tally(rankedFile('irv', ['a', 'b', 'c'], ['4: a', '3: b', '2: c']))).toMatchObject({
      winners: ['a'],
      rounds: [{ excluded: ['c'] }, { votes: { a: 4, b: 3 }, exhausted: 2 }],
    });
  });
});

describe('instant run-off: ties', () => {
  it('go by the most recent earlier round at which the tied differed', () => {
    const result = tally(rankedFile('irv', ['a', 'b', 'c', 'd'], ['5: a', '3: b', '2: c', '1: d > c']));
    expect(result).toMatchObject({ winners: ['a'] });
    expect(result.ties).toEqual([{ where: 'round 2, exclusion', tied: ['b', 'c'], settledBy: 'earlier-stage', order: ['b', 'c'] }]);
  });

  it('are declared: the count stops, and says where', () => {
    expect(tally(rankedFile('irv', ['a', 'b', 'c'], ['4: a', '2: b', '2: c']))).toMatchObject({ winners: [], undecided: { stage: 1, tied: ['b', 'c'] } });
  });

  it('that change nothing stop no count: those who have no papers, or fewer together than anybody else, leave in one round', () => {
    expect(tally(rankedFile('irv', ['a', 'b', 'c', 'd'], ['3: a', '3: b > a', '4: c > b']))).toMatchObject({
      rounds: [{ excluded: ['d'] }, { votes: { a: 3 } }],
    });
    expect(tally(rankedFile('irv', ['a', 'b', 'c', 'd', 'e'], ['4: a', '4: b > a', '5: c', '1: d > e > a', '1: e > d > b']))).toMatchObject({
      rounds: [{ excluded: ['d', 'e'] }, { votes: { a: 5, b: 5, c: 5 } }],
      ties: [
        { where: 'round 2, exclusion', tied: ['a', 'b', 'c'], settledBy: 'earlier-stage' },
        { where: 'round 2, exclusion', tied: ['a', 'b'], settledBy: 'report' },
      ],
    });
    expect(tally(rankedFile('irv', ['a', 'b', 'c', 'd'], ['2: a', '2: b', '1: c > d', '1: d > c']))).toMatchObject({
      undecided: { stage: 1, tied: ['c', 'd'] },
    });
    expect(tally(rankedFile('irv', ['a', 'b'], []))).toMatchObject({ winners: [], undecided: { stage: 1, tied: ['a', 'b'] } });
  });

  it('or drawn', () => {
    expect(tally(rankedFile('irv', ['a', 'b', 'c'], ['4: a', '2: b > c', '2: c > b'], { tieBreak: 'candidate-order' }))).toMatchObject({
      rounds: [{ excluded: ['c'] }, { votes: { a: 4, b: 4 }, excluded: ['b'] }, { votes: { a: 4 } }],
      winners: ['a'],
    });
  });
});

describe('instant run-off: properties', () => {
  const candidates = ['a', 'b', 'c', 'd'];
  const ballots = someBallots(candidates, { equalRanks: false });
  const count = (votes: readonly RankedBallot[], names: readonly string[] = candidates) =>
    tally({ method: 'irv', candidates: names, ballots: votes }) as {
      winners: string[];
      rounds: { votes: Record<string, number>; exhausted: number }[];
      voters: number;
    };

  it('neither the order of ballots nor names matter; the votes add up in every round; a majority of first places wins', () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const result = count(votes);
        expect(count(votes.toReversed()).winners).toEqual(result.winners);
        expect(
          count(
            renamed(votes, (option) => `x${option}`),
            candidates.map((option) => `x${option}`),
          ).winners,
        ).toEqual(result.winners.map((option) => `x${option}`));
        for (const { votes: own, exhausted } of result.rounds) expect(Object.values(own).reduce((sum, one) => sum + one, exhausted)).toBe(result.voters);
        const firsts = (option: string) => votes.reduce((sum, { count: times, ranking }) => sum + (ranking[0]?.[0] === option ? times : 0), 0);
        const cast = votes.reduce((sum, { count: times, ranking }) => sum + (ranking.length > 0 ? times : 0), 0);
        const majority = candidates.find((option) => firsts(option) * 2 > cast);
        expect(result.winners).toEqual(majority === undefined ? result.winners : [majority]);
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with a slow second count that strikes options from the ballots', () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const result = count(votes);
        if (result.winners.length === 0) return;
        let left = [...candidates];
        let papers = votes.map(({ count: times, ranking }) => ({ times, order: ranking.flat() }));
        const history: Record<string, number>[] = [];
        while (left.length > 1) {
          const totals = Object.fromEntries(
            left.map((option) => [option, papers.filter(({ order }) => order[0] === option).reduce((sum, { times }) => sum + times, 0)]),
          );
          const leader = left.find((option) => (totals[option] ?? 0) * 2 > Object.values(totals).reduce((sum, one) => sum + one, 0));
          if (leader !== undefined) left = [leader];
          if (left.length === 1) break;
          let low = left.filter((option) => totals[option] === Math.min(...Object.values(totals)));
          for (const earlier of history.toReversed()) {
            const least = Math.min(...low.map((option) => earlier[option] ?? 0));
            low = low.filter((option) => earlier[option] === least);
          }
          history.push(totals);
          left = left.filter((option) => option !== low[0]);
          papers = papers.map(({ times, order }) => ({ times, order: order.filter((option) => left.includes(option)) }));
        }
        expect(result.winners).toEqual(left);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a run-off file that is not what it should be', () => {
  it('has no equal ranks: a paper is in one pile', () => {
    expect(faultOf(() => tally({ method: 'irv', candidates: ['a', 'b'], ballots: [{ ranking: [['a', 'b']] }] }))).toEqual({
      code: 'voting/count_file_invalid',
      path: '/ballots/0/ranking/0',
    });
  });
});
