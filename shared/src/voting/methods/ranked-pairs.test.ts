import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bundlesOf } from './testing/paper-bundles';
import { ballotsOf, someBallots, type RankedBallot } from './testing/ranked-file';
import { tally } from './tally.rules';

interface Result {
  winners: string[];
  ranking: string[][];
  locked: [string, string][];
  tiedWins?: { strength: number; pairs: [string, string][] }[];
  pairwise: Record<string, Record<string, number>>;
  smithSet: string[];
  ties: { where: string; settledBy: string }[];
  warnings?: string[];
}

const count = (candidates: readonly string[], ballots: readonly RankedBallot[], options: object = {}): Result =>
  tally({ method: 'ranked-pairs', options, candidates, ballots }) as unknown as Result;

const short = (ranking: string[][]): string => ranking.map((tier) => tier.join('')).join(' ');

describe('ranked pairs: published cases', () => {
  it.each([
    ['Tideman 1987, example 5', 'vwxyz', '7vwxyz 3zyvwx 6yzwxv 3wxvzy 5zxvwy 3yxvwz', 'v w x y z'],
    ['E. Gorr, "Ranked Pairs", example 1', 'ABC', '7ABC 5BAC 4CAB 2BCA', 'A B C'],
    ['E. Gorr, "Ranked Pairs", example 2', 'ABC', '40ABC 35BCA 25CAB', 'A B C'],
    ['E. Gorr, "Ranked Pairs", example 3: A and B are tied', 'ABC', '7ABC 7BAC 2CAB 2CBA', 'AB C'],
    [
      'French Wikipedia, "Méthode Condorcet avec rangement des paires par ordre décroissant"',
      'ABCDE',
      '5ACBED 5ADECB 8BEDAC 3CABED 7CAEBD 2CBADE 7DCEBA 8EBADC',
      'A C E B D',
    ],
  ])('%s', (_, candidates, papers, ranking) => {
    for (const strength of ['winning-votes', 'margins']) expect(short(count([...candidates], bundlesOf(papers), { strength }).ranking)).toBe(ranking);
  });

  it('E. Gorr, "Ranked Pairs", example 4: two equal wins close a circle; left out both, they would elect B alone, but kept in one order they elect C (Brill and Fischer 2012)', () => {
    const papers = bundlesOf('12ADCB 3BACD 25BCAD 21CBAD 12DABC 21DACB 6DBAC');
    const pairs = [
      ['A', 'C'],
      ['C', 'B'],
    ];
    expect(count([...'ABCD'], papers)).toMatchObject({ winners: ['B', 'C'], tiedWins: [{ strength: 54, pairs }] });
  });

  it('three duels without other comparisons: the weakest win is left out (Wikipedia, "Ranked pairs")', () => {
    const papers = bundlesOf('68AB 72BC 52CA');
    expect(count([...'ABC'], papers, { unranked: 'ignore' })).toMatchObject({
      winners: ['A'],
      locked: [
        ['B', 'C'],
        ['A', 'B'],
      ],
    });
  });

  it('margins and winning votes differ (RangeVoting, "Winning votes")', () => {
    const papers = ballotsOf(['9: B > C > A', '6: C = A > B', '5: A > B > C']);
    // B beats C 14 to 6, A beats B 11 to 9, C beats A 9 to 5: the weakest is the win of 9 votes, or the one by two.
    expect(short(count([...'ABC'], papers).ranking)).toBe('A B C');
    expect(short(count([...'ABC'], papers, { strength: 'margins' }).ranking)).toBe('B C A');
  });
});

describe('ranked pairs: wins of equal strength', () => {
  const papers = bundlesOf('2dcab 2abdc 2bdca 2cabd 1cdba');

  it('every order is followed, and whoever wins in one is among the winners', () => {
    const result = count([...'abcd'], papers);
    expect(result).toMatchObject({ winners: ['b', 'c', 'd'], ties: [{ where: 'winner', tied: ['b', 'c', 'd'], settledBy: 'report' }] });
    expect(result.tiedWins?.map(({ strength }) => strength)).toEqual([6]);
  });

  it('or the rule orders them, and one of these winners wins', () => {
    for (const tieBreak of ['candidate-order', { seed: '00'.repeat(32) }, { seed: '07'.repeat(32) }]) {
      const result = count([...'abcd'], papers, { tieBreak });
      expect(result.winners).toHaveLength(1);
      expect(['b', 'c', 'd']).toContain(result.winners[0]);
      expect(result.ties[0]).toMatchObject({ where: 'wins of 6' });
    }
  });

  it('that change nothing about who wins are no declared tie', () => {
    // b, c and d stand in a perfect circle, and all lose to a.
    const result = count([...'abcd'], bundlesOf('1abcd 1acdb 1adbc'));
    expect(result).toMatchObject({ winners: ['a'], ranking: [['a'], ['b', 'c', 'd']], ties: [] });
    expect(result.tiedWins).toHaveLength(1);
  });

  it('of the same votes the win against which fewer speak is the stronger; equal margins are equal', () => {
    // a beats b 5 to 2, b beats c 5 to 3, c beats a 5 to 4.
    const duels = ballotsOf(['5: a > b', '2: b > a', '5: b > c', '3: c > b', '5: c > a', '4: a > c']);
    expect(count([...'abc'], duels, { unranked: 'ignore' })).toMatchObject({ winners: ['a'], ties: [] });
    const equalMargins = ballotsOf(['5: a > b', '3: b > a', '6: b > c', '4: c > b', '7: c > a', '5: a > c']);
    expect(count([...'abc'], equalMargins, { unranked: 'ignore', strength: 'margins' }).winners).toEqual(['a', 'b', 'c']);
    expect(count([...'abc'], equalMargins, { unranked: 'ignore' }).winners).toEqual(['b']);
  });

  it('too many orders: nobody who can win is left out, and it is said', () => {
    const names = Array.from({ length: 12 }, (_, place) => `o${place}`);
    const circle = [0, 4, 8].map((turn) => ({ count: 1, ranking: names.map((_, place) => [names[(place + turn) % 12] as string]) }));
    const all = count(names, circle);
    expect(all.winners).toEqual(['o0', 'o4', 'o8']);
    expect(all.warnings).toHaveLength(1);
    expect(count(names, circle, { tieBreak: { seed: '00'.repeat(32) } }).winners).toHaveLength(1);
  });
});

/** Slow and obvious: every order of equal wins, one win after the other. Null where an order has too many. */
function slowWinners(candidates: readonly string[], pairwise: Result['pairwise'], strength: string): string[] | null {
  const votes = (a: string, b: string) => pairwise[a]?.[b] ?? 0;
  const strong = (a: string, b: string) => (strength === 'margins' ? votes(a, b) - votes(b, a) : votes(a, b) * 1_000 - votes(b, a));
  const wins = candidates.flatMap((a) => candidates.filter((b) => votes(a, b) > votes(b, a)).map((b) => ({ a, b, strong: strong(a, b) })));
  const levels = [...new Set(wins.map((win) => win.strong))].toSorted((one, other) => other - one);
  let graphs: { a: string; b: string }[][] = [[]];
  for (const level of levels) {
    const equal = wins.filter((win) => win.strong === level);
    if (equal.length > 5) return null;
    const fresh = graphs.flatMap((graph) =>
      orders(equal).map((order) => order.reduce((kept, win) => (leads(kept, win.b, win.a) ? kept : [...kept, win]), graph)),
    );
    graphs = [...new Map(fresh.map((graph) => [JSON.stringify(graph.map(({ a, b }) => a + b).toSorted()), graph])).values()];
  }
  return candidates.filter((option) => graphs.some((graph) => !graph.some(({ b }) => b === option)));
}

const orders = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0 ? [[]] : items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));

const leads = (graph: readonly { a: string; b: string }[], from: string, to: string): boolean =>
  graph.some(({ a, b }) => a === from && (b === to || leads(graph, b, to)));

describe('ranked pairs: properties', () => {
  const candidates = ['a', 'b', 'c', 'd'];
  const ballots = someBallots(candidates, { equalRanks: true });
  const strengths = fc.constantFrom('winning-votes', 'margins');

  it('agree with a slow, obvious second count, and a lot picks one of the winners', () => {
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(candidates, { minLength: 3 }), { minLength: 2, maxLength: 7 }), strengths, (papers, strength) => {
        const votes = papers.map((order) => ({ count: 1, ranking: order.map((option) => [option]) }));
        const result = count(candidates, votes, { strength });
        const slow = slowWinners(candidates, result.pairwise, strength);
        fc.pre(slow !== null);
        expect(result.winners).toEqual(slow);
        const drawn = count(candidates, votes, { strength, tieBreak: { seed: '3c'.repeat(16) } });
        expect(drawn.winners).toHaveLength(1);
        expect(slow).toContain(drawn.winners[0]);
      }),
      { numRuns: 150 },
    );
  });

  it('raising a lone winner on a ballot keeps it the winner (monotonicity)', () => {
    fc.assert(
      fc.property(ballots, fc.nat(), strengths, (votes, which, strength) => {
        const { winners } = count(candidates, votes, { strength });
        const [winner = ''] = winners;
        const without = (ranking: string[][]) => ranking.map((tier) => tier.filter((option) => option !== winner)).filter((tier) => tier.length > 0);
        const raised = votes.map((vote, place) => (place === which % votes.length ? { ...vote, ranking: [[winner], ...without(vote.ranking)] } : vote));
        fc.pre(winners.length === 1);
        expect(count(candidates, raised, { strength }).winners).toEqual([winner]);
      }),
      { numRuns: 150 },
    );
  });

  it('a clone of somebody who does not win changes nothing, where no wins are tied (Tideman 1987)', () => {
    fc.assert(
      fc.property(someBallots(candidates, { equalRanks: false }), (votes) => {
        const { winners, tiedWins } = count(candidates, votes);
        const loser = candidates.find((option) => !winners.includes(option));
        fc.pre(loser !== undefined && tiedWins === undefined && winners.length === 1);
        const cloned = votes.map((vote) => ({
          ...vote,
          ranking: vote.ranking.flatMap((tier) => (tier.includes(loser) ? [tier, ['clone']] : [tier])),
        }));
        const after = count([...candidates, 'clone'], cloned);
        fc.pre(after.tiedWins === undefined);
        expect(after.winners).toEqual(winners);
      }),
      { numRuns: 150 },
    );
  });
});
