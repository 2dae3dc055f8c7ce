import { describe, expect, it } from '@jest/globals';
import { burlington } from './testing/burlington-2009';
import { bundlesOf } from './testing/paper-bundles';
import { ballotsOf, type RankedBallot } from './testing/ranked-file';
import { tally } from './tally.rules';

type Matrix = Record<string, Record<string, number>>;
interface Result {
  winners: string[];
  ranking: string[][];
  paths: Matrix;
  pairwise: Matrix;
  worstDefeats: Record<string, number>;
  halfWins: Record<string, number>;
  condorcetWinner: string | null;
  smithSet: string[];
}

const count = (method: string, candidates: string, ballots: readonly RankedBallot[], options: object = {}): Result =>
  tally({ method, options, candidates: [...candidates], ballots }) as unknown as Result;

/** Rows of a matrix without its diagonal, in the order of the list. */
const rowsOf = (matrix: Matrix): string =>
  Object.values(matrix)
    .map((row) => Object.values(row).join(' '))
    .join(', ');

/** Tiers written short: `ab c` are a and b together, then c. */
const short = (ranking: string[][]): string => ranking.map((tier) => tier.join('')).join(' ');

describe('Schulze: the examples of M. Schulze, "The Schulze Method of Voting" (arXiv 1804.02973), section 3', () => {
  it.each<[string, string, string, string, string | null]>([
    ['1', 'ABCD', '8ACDB 2BADC 4CDBA 4DBAC 3DCBA', 'D', '14 14 12, 13 13 12, 13 15 12, 13 19 13'],
    ['2', 'ABCD', '3ACDB 9BACD 8CDAB 5DABC 5DBCA', 'C', '17 17 17, 18 19 19, 18 20 20, 18 21 19'],
    ['3', 'ABCDE', '5ACBED 5ADECB 8BEDAC 3CABED 7CAEBD 2CBADE 7DCEBA 8EBADC', 'E', '28 28 30 24, 25 28 33 24, 25 29 29 24, 25 28 28 24, 25 28 28 31'],
    ['4, two winners', 'ABCD', '3ABCD 2CBDA 2DABC 2DBCA', 'BD', '5 5 5, 5 7 5, 5 5 5, 6 5 5'],
    ['5', 'ABCD', '12ABCD 6ADBC 9BCDA 15CDAB 21DBAC', 'D', '36 39 36, 36 48 36, 36 36 36, 45 42 42'],
    ['6, two winners', 'ABCD', '8ACDB 2BCDA 3BDAC 5CBDA 1CDBA 3DABC 1DBAC', 'AC', '14 15 15, 12 12 12, 15 14 16, 15 14 15'],
    ['7', 'ABCDEF', '3ADEBCF 3BFECDA 4CABFDE 1DBCEFA 4DEFABC 2ECBDFA 2FACDBE', 'A', null],
    ['7, with two more who rank A first: it no longer wins', 'ABCDEF', '3ADEBCF 3BFECDA 4CABFDE 1DBCEFA 4DEFABC 2ECBDFA 2FACDBE 2AEFCBD', 'D', null],
    ['8', 'ABCD', '3ABDC 5ADBC 1ADCB 2BADC 2BDCA 4CABD 6CBAD 2DBCA 5DCAB', 'A', '18 20 21, 17 17 17, 19 18 19, 19 18 20'],
    ['9', 'ABCD', '5ACDB 2BCDA 4BDAC 2CDAB', 'A', null],
    ['9, with E, which A beats in every paper: A no longer wins', 'ABCDE', '5AECDB 2BCDAE 4BDAEC 2CDABE', 'B', null],
    ['11', 'ABCDE', '9ADBEC 6BCADE 5BCDEA 2CDBEA 6DECBA 14EACBD 2ECABD 1EDACB', 'B', '26 28 31 28, 27 27 27 27, 28 26 29 28, 28 26 28 28, 30 26 32 30'],
    ['13, two winners', 'ABC', '2ABC 2BCA 1CAB', 'AB', '3 3, 3 4, 3 3'],
  ])('example %s', (_, candidates, papers, winners, paths) => {
    const result = count('schulze', candidates, bundlesOf(papers));
    expect(result.winners.join('')).toBe(winners);
    expect(paths ?? rowsOf(result.paths)).toBe(rowsOf(result.paths));
  });

  const example10 = [
    '6: A>B>C>D',
    '8: A=B',
    '8: A=C',
    '18: A=C>D',
    '8: A=C=D',
    '40: B',
    '4: C>B>D',
    '9: C>D>A',
    '8: C=D',
    '14: D>A>B',
    '11: D>B>C',
    '4: D>C>A',
  ];

  it('example 10: with margins A wins, with winning votes D', () => {
    const margins = count('schulze', 'ABCD', ballotsOf(example10), { strength: 'margins' });
    expect([margins.winners, rowsOf(margins.paths)]).toEqual([['A'], '12 12 12, 10 20 16, 10 14 16, 10 14 14']);
    const votes = count('schulze', 'ABCD', ballotsOf(example10));
    expect([votes.winners, rowsOf(votes.paths)]).toEqual([['D'], '67 67 45, 45 79 45, 45 45 45, 50 72 72']);
  });
});

/** R. LeGrand, "Ranked-ballot voting methods" (rbvote): 921 voters, whom each method gives another winner. A is Abby, B Brad, C Cora, D Dave, E Erin. */
const legrand = '98ACEDB 64BAECD 12BAEDC 98BEACD 13BEADC 125BEDAC 124CAEDB 76CEADB 21DABEC 30DBAEC 98DBECA 139DCABE 23DCBAE';

describe('one electorate, many winners: R. LeGrand, "Ranked-ballot voting methods"', () => {
  it.each([
    ['schulze', 'A B E D C'],
    ['ranked-pairs', 'B A E D C'],
    ['copeland', 'AB DE C'],
    ['minimax', 'C'],
  ])('%s', (method, ranking) => {
    const result = count(method, 'ABCDE', bundlesOf(legrand));
    expect(short(result.ranking.slice(0, ranking.split(' ').length))).toBe(ranking);
    expect(result.condorcetWinner).toBeNull();
  });
});

describe('minimax: published cases', () => {
  it('with winning votes A, with margins B (Wikipedia, "Minimax Condorcet method", the example in which variants differ)', () => {
    const lines = ['30: A>C>B>D', '15: D>B>A>C', '14: D>B>C>A', '6: B>C>A>D', '4: D>C>A=B', '16: C>A=B', '14: B>C', '3: C>A'];
    const votes = count('minimax', 'ABCD', ballotsOf(lines), { unranked: 'ignore' });
    expect([votes.winners, votes.worstDefeats]).toEqual([['A'], { A: 35, B: 50, C: 45, D: 36 }]);
    const margins = count('minimax', 'ABCD', ballotsOf(lines), { strength: 'margins', unranked: 'ignore' });
    expect([margins.winners, margins.worstDefeats]).toEqual([['B'], { A: 5, B: 1, C: 2, D: 3 }]);
  });

  it.each<[string, Record<string, number>]>([
    ['winning-votes', { A: 0, B: 94, C: 47 }],
    ['margins', { A: 0, B: 88, C: 4 }],
  ])('A, whom nobody beats, before C and B: %s (Wikipedia, "Minimax Condorcet method")', (strength, worst) => {
    const result = count('minimax', 'ABC', ballotsOf(['4: A=C>B', '47: A>C>B', '43: C>B>A', '6: B>A=C']), { strength });
    expect(result).toMatchObject({ winners: ['A'], ranking: [['A'], ['C'], ['B']], worstDefeats: worst });
  });

  it('may elect who loses every duel (Wikipedia, "Condorcet loser criterion")', () => {
    const result = count('minimax', 'ABCL', ballotsOf(['1: A>B>C', '1: A>B>L', '3: B>C>A', '1: C>L>A', '1: L>A>B', '2: L>C>A']));
    expect(result.winners).toEqual(['L']);
    expect(['A', 'B', 'C'].every((other) => (result.pairwise.L?.[other] ?? 0) < (result.pairwise[other]?.L ?? 0))).toBe(true);
  });
});

describe('copeland: published cases', () => {
  it('A wins three duels, B, C and E two, D one (Wikipedia, "Copeland\'s method")', () => {
    const result = count('copeland', 'ABCDE', bundlesOf('31AECDB 30BAECD 29CDBAE 10DAEBC'));
    expect([short(result.ranking), result.halfWins]).toEqual(['A BCE D', { A: 6, B: 4, C: 4, D: 2, E: 4 }]);
  });
});

describe('a real election: Burlington 2009, all papers', () => {
  const names = 'KMSWJI';

  it('the duels are those of Electowiki ("2009 Burlington mayoral election")', () => {
    const { pairwise } = count('copeland', names, burlington);
    const duels = (one: string) => [...names].filter((other) => other !== one).map((other) => `${pairwise[one]?.[other]}-${pairwise[other]?.[one]}`);
    expect(duels('K')).toEqual(['3477-4067', '3946-3577', '4314-4064', '5517-845', '6149-116']);
    expect(duels('M')).toEqual(['4067-3477', '4573-2998', '4597-3668', '6267-591', '6658-104']);
  });

  it.each(['schulze', 'ranked-pairs', 'minimax', 'copeland'])('%s elects Montroll, who beats everybody and came third in the run-off', (method) => {
    expect(count(method, names, burlington)).toMatchObject({ winners: ['M'], condorcetWinner: 'M', smithSet: ['M'] });
  });
});
