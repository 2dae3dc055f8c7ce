import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { rankedFile, renamed, someBallots, type RankedBallot } from './testing/ranked-file';
import { tally } from './tally.rules';

const methods = ['schulze', 'ranked-pairs', 'minimax', 'copeland'] as const;
const tennessee = [
  '42: Memphis > Nashville > Chattanooga > Knoxville',
  '26: Nashville > Chattanooga > Knoxville > Memphis',
  '15: Chattanooga > Knoxville > Nashville > Memphis',
  '17: Knoxville > Chattanooga > Nashville > Memphis',
];
const cities = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];
/** Schulze 2011, example 1 (45 voters, as in Wikipedia "Schulze method"). */
const schulze45 = [
  '5: A > C > B > E > D',
  '5: A > D > E > C > B',
  '8: B > E > D > A > C',
  '3: C > A > B > E > D',
  '7: C > A > E > B > D',
  '2: C > B > A > D > E',
  '7: D > C > E > B > A',
  '8: E > B > A > D > C',
];

describe('methods by pairs: published cases', () => {
  it.each(methods)('%s: the capital of Tennessee is Nashville, which beats every other city (Wikipedia, "Condorcet method")', (method) => {
    expect(tally(rankedFile(method, cities, tennessee))).toMatchObject({
      winners: ['Nashville'],
      condorcetWinner: 'Nashville',
      smithSet: ['Nashville'],
      ties: [],
    });
  });

  it('schulze: 45 voters, E > A > C > B > D, with the strongest paths of the paper (Schulze 2011, example 1)', () => {
    const result = tally(rankedFile('schulze', [...'ABCDE'], schulze45));
    expect(result).toMatchObject({ winners: ['E'], ranking: [['E'], ['A'], ['C'], ['B'], ['D']], condorcetWinner: null });
    expect(result.paths).toEqual({
      A: { B: 28, C: 28, D: 30, E: 24 },
      B: { A: 25, C: 28, D: 33, E: 24 },
      C: { A: 25, B: 29, D: 29, E: 24 },
      D: { A: 25, B: 28, C: 28, E: 24 },
      E: { A: 25, B: 28, C: 28, D: 31 },
    });
    expect(result.smithSet).toEqual([...'ABCDE']);
  });

  it('copeland: of the same voters E wins three duels, and A, B and C two each (from the matrix of the paper)', () => {
    const { pairwise, halfWins } = tally(rankedFile('copeland', [...'ABCDE'], schulze45)) as {
      pairwise: Record<string, Record<string, number>>;
      halfWins: Record<string, number>;
    };
    expect(pairwise).toEqual({
      A: { B: 20, C: 26, D: 30, E: 22 },
      B: { A: 25, C: 16, D: 33, E: 18 },
      C: { A: 19, B: 29, D: 17, E: 24 },
      D: { A: 15, B: 12, C: 28, E: 14 },
      E: { A: 23, B: 27, C: 21, D: 31 },
    });
    expect(halfWins).toEqual({ A: 4, B: 4, C: 4, D: 2, E: 6 });
  });

  it('minimax elects who loses every duel, where the defeats of all others are worse: a strong circle, and somebody nearly as good as each', () => {
    const lines = ['10: A > B > C > D', '10: B > C > A > D', '10: C > A > B > D', '9: D > A > B > C', '9: D > B > C > A', '9: D > C > A > B'];
    const result = tally(rankedFile('minimax', [...'ABCD'], lines, { strength: 'margins' })) as {
      winners: string[];
      pairwise: Record<string, Record<string, number>>;
    };
    expect(Object.keys(result.pairwise.D ?? {}).every((other) => (result.pairwise.D?.[other] ?? 0) < (result.pairwise[other]?.D ?? 0))).toBe(true);
    expect(result.winners).toEqual(['D']);
  });

  it('ranked pairs: 9 voters in a circle, the weakest win is left out (Tideman 1987, by hand)', () => {
    const result = tally(rankedFile('ranked-pairs', [...'ABC'], ['4: A > B > C', '3: B > C > A', '2: C > A > B']));
    expect(result).toMatchObject({
      winners: ['A'],
      ranking: [['A'], ['B'], ['C']],
      locked: [
        ['B', 'C'],
        ['A', 'B'],
      ],
      condorcetWinner: null,
      smithSet: ['A', 'B', 'C'],
    });
  });

  it('a perfect circle is a tie of all, declared or drawn', () => {
    const lines = ['1: a > b > c', '1: b > c > a', '1: c > a > b'];
    for (const method of methods) {
      expect(tally(rankedFile(method, ['a', 'b', 'c'], lines))).toMatchObject({ winners: ['a', 'b', 'c'] });
      expect(tally(rankedFile(method, ['a', 'b', 'c'], lines, { tieBreak: { seed: '00'.repeat(32) } })).winners).toHaveLength(1);
    }
  });

  it('what a ballot leaves out is last, also where a paper exhausts as in a run-off, or in no comparison', () => {
    const lines = ['2: a', '1: b > a'];
    expect(tally(rankedFile('schulze', ['a', 'b'], lines))).toMatchObject({ winners: ['a'] });
    expect(tally(rankedFile('schulze', ['a', 'b'], lines, { unranked: 'exhaust' }))).toMatchObject({ winners: ['a'] });
    expect(tally(rankedFile('schulze', ['a', 'b'], lines, { unranked: 'ignore' }))).toMatchObject({ winners: ['b'] });
  });
});

describe('methods by pairs: properties', () => {
  const candidates = ['a', 'b', 'c', 'd'];
  const ballots = someBallots(candidates, { equalRanks: true });
  const count = (method: string, votes: readonly RankedBallot[], options?: object, names: readonly string[] = candidates) =>
    tally({ method, ...(options && { options }), candidates: names, ballots: votes }) as {
      winners: string[];
      ranking: string[][];
      condorcetWinner: string | null;
      smithSet: string[];
      pairwise: Record<string, Record<string, number>>;
    };

  it.each(methods)('%s: neither the order of ballots nor the names of options matter, and a Condorcet winner wins alone', (method) => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const result = count(method, votes);
        expect(count(method, votes.toReversed()).ranking).toEqual(result.ranking);
        const other = count(
          method,
          renamed(votes, (option) => `x${option}`),
          undefined,
          candidates.map((option) => `x${option}`),
        );
        expect(other.winners).toEqual(result.winners.map((option) => `x${option}`));
        expect(result.winners).toEqual(result.condorcetWinner === null ? result.winners : [result.condorcetWinner]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['schulze', 'ranked-pairs', 'copeland'])('%s: the winners are in the Smith set', (method) => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const { winners, smithSet } = count(method, votes);
        expect(winners.filter((option) => !smithSet.includes(option))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('schulze: raising a winner on a ballot keeps it a winner (monotonicity), and a clone of a loser changes nothing', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), (votes, which) => {
        const { winners } = count('schulze', votes);
        const [winner = ''] = winners;
        const at = which % votes.length;
        const raised = votes.map((vote, place) =>
          place === at
            ? { ...vote, ranking: [[winner], ...vote.ranking.map((tier) => tier.filter((option) => option !== winner)).filter((tier) => tier.length > 0)] }
            : vote,
        );
        expect(count('schulze', raised).winners).toContain(winner);
        const loser = candidates.find((option) => !winners.includes(option));
        if (loser === undefined) return;
        const cloned = votes.map((vote) => ({ ...vote, ranking: vote.ranking.flatMap((tier) => (tier.includes(loser) ? [tier, ['clone']] : [tier])) }));
        const inTier = votes.every(({ ranking }) => ranking.every((tier) => !tier.includes(loser) || tier.length === 1));
        const withClone = inTier ? count('schulze', cloned, undefined, [...candidates, 'clone']).winners : winners;
        expect(withClone).toEqual(winners);
      }),
      { numRuns: 150 },
    );
  });

  it('schulze agrees with a slow second count that tries every path', () => {
    fc.assert(
      fc.property(ballots, fc.constantFrom('winning-votes', 'margins'), (votes, strength) => {
        const { winners, pairwise } = count('schulze', votes, { strength });
        const win = (a: string, b: string) => {
          const [own, other] = [pairwise[a]?.[b] ?? 0, pairwise[b]?.[a] ?? 0];
          return own <= other ? 0 : strength === 'margins' ? own - other : own;
        };
        const widest = (from: string, to: string, seen: string[]): number =>
          candidates
            .filter((next) => !seen.includes(next))
            .reduce((best, next) => Math.max(best, next === to ? win(from, to) : Math.min(win(from, next), widest(next, to, [...seen, next]))), 0);
        const slow = candidates.filter((a) => candidates.every((b) => a === b || widest(a, b, [a]) >= widest(b, a, [b])));
        expect(winners).toEqual(slow);
      }),
      { numRuns: 150 },
    );
  });

  it('the Smith set is the smallest set that beats all outside', () => {
    fc.assert(
      fc.property(ballots, (votes) => {
        const { smithSet, pairwise } = count('copeland', votes);
        const dominates = (set: string[]) => set.every((a) => candidates.every((b) => set.includes(b) || (pairwise[a]?.[b] ?? 0) > (pairwise[b]?.[a] ?? 0)));
        const subsets = candidates
          .reduce<string[][]>((sets, option) => [...sets, ...sets.map((set) => [...set, option])], [[]])
          .filter((set) => set.length > 0 && dominates(set));
        expect(smithSet).toEqual(subsets.toSorted((a, b) => a.length - b.length)[0]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a ranked file that is not what it should be', () => {
  it.each([
    ['an unknown option', [{ ranking: [['z']] }], 'unknown_value', '/ballots/0/ranking/0/0'],
    ['an option twice', [{ ranking: [['a'], ['a']] }], 'invalid', '/ballots/0/ranking'],
    ['an empty tier', [{ ranking: [[]] }], 'invalid', '/ballots/0/ranking/0'],
  ])('%s', (_, ballots, reason, path) => {
    expect(faultOf(() => tally({ method: 'schulze', candidates: ['a', 'b'], ballots }))).toEqual({ code: `voting/count_file_${reason}`, path });
  });
});
