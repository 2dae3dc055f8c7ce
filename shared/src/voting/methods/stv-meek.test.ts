import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { countOf } from './testing/paper-bundles';
import { someBallots, type RankedBallot } from './testing/ranked-file';

interface Result {
  winners: string[];
  electedOrder: string[];
  finalQuota: string;
  finalVotes: Record<string, string>;
  finalKeepFactors: Record<string, string>;
  rounds: { quota: string; votes: Record<string, string>; keepFactors: Record<string, string>; surplus: string; elected: string[]; defeated: string[] }[];
  undecided?: { stage: number; tied: string[] };
  ties: { settledBy: string }[];
}
const count = (candidates: string, papers: string | readonly RankedBallot[], options: object) =>
  countOf('stv-meek', candidates, papers, options) as unknown as Result;

/** Of tied candidates the last of the list is defeated; so it is given in the order in which they are to leave, last first. */
const asListed = { tieBreak: 'candidate-order' };

describe('Meek: published counts, to the ninth decimal (droop, "meek-prf", the reference rule of the PR Foundation)', () => {
  it('whoever should tie by exact numbers may not by rounded ones: "Pollux and Helen should tie"', () => {
    expect(count('abc', '4ab 2c', { seats: 2 })).toMatchObject({
      electedOrder: ['a', 'c'],
      finalQuota: '2.000000001',
      finalVotes: { a: '2.000000004', b: '0.000000000', c: '2.000000000' },
      finalKeepFactors: { a: '0.500000001', b: '0.000000000', c: '1.000000000' },
      ties: [],
    });
    expect(count('abc', '5ab 1b 3c', { seats: 2 })).toMatchObject({
      electedOrder: ['a', 'c'],
      finalQuota: '3.000000001',
      finalVotes: { a: '3.000000005', b: '0.000000000', c: '3.000000000' },
      finalKeepFactors: { a: '0.600000001', b: '0.000000000', c: '1.000000000' },
      ties: [],
    });
  });

  it('Voting matters 12 (2000), "The computational accuracy using the Meek algorithm": three who differ by less than the surplus are tied', () => {
    const papers = '333ax 333ay 333az 333bx 333by 333bz 667x 667y 667z 1abx 1aby 2bax';
    const result = count('zyxba', papers, { seats: 3, ...asListed });
    expect(result).toMatchObject({
      finalQuota: '800.580647027',
      finalVotes: { a: '800.584418564', b: '800.584418564', x: '0.000000000', y: '800.596982770', z: '0.000000000' },
      finalKeepFactors: { a: '0.799464312', b: '0.799464312', x: '0.000000000', y: '1.000000000', z: '0.000000000' },
    });
    expect(result.winners.toSorted()).toEqual(['a', 'b', 'y']);
    expect(result.rounds[1]).toMatchObject({
      quota: '1000.750000001',
      votes: { a: '1000.750000126', b: '1000.750000126', x: '667.166666686', y: '667.166666562', z: '667.166666500' },
      keepFactors: { a: '0.999749750', b: '0.999749750' },
      surplus: '0.000000250',
      defeated: ['x'],
    });
    expect(count('zyxba', papers, { seats: 3 })).toMatchObject({ winners: ['b', 'a'], undecided: { stage: 2, tied: ['z', 'y', 'x'] } });
  });
});

describe('Meek: what the rule promises', () => {
  it('the quota falls as papers run out, and whoever is elected keeps one (Hill, Wichmann, Woodall 1987)', () => {
    const { finalQuota, finalVotes, winners } = count('abcd', '40ab 10a 24b 20c 6d', { seats: 3 });
    expect(winners).toEqual(['a', 'b', 'c']);
    expect(Number(finalQuota)).toBeLessThan(25);
    expect(Number(finalVotes.a)).toBeGreaterThanOrEqual(Number(finalQuota));
  });

  it('no more candidates than seats: all are elected, with the votes of the first round', () => {
    expect(count('ab', '3a 1b 2', { seats: 2 })).toMatchObject({
      winners: ['a', 'b'],
      rounds: [],
      finalQuota: '1.333333334',
      finalVotes: { a: '3.000000000' },
    });
  });

  it('a declared tie of those who have no paper at all stops nothing; of others it stops the count', () => {
    expect(count('abcde', '5ab 4b 3c', { seats: 1 })).toMatchObject({
      winners: ['a'],
      rounds: [{ defeated: ['d', 'e'] }, {}, {}],
      ties: [{ settledBy: 'report' }],
    });
    expect(count('abcd', '5a 4d 2b 2c', { seats: 1 })).toMatchObject({ winners: [], undecided: { stage: 1, tied: ['b', 'c'] } });
    expect(count('abcd', '5a 4d 2b 2c', { seats: 1, tieBreak: { seed: '00'.repeat(32) } })).toMatchObject({ winners: ['a'], ties: [{ settledBy: 'lot' }] });
  });
});

const one = 1_000_000_000n;
const up = (product: bigint, by: bigint): bigint => (product + by - 1n) / by;

/** The reference rule as it is written, for every paper by itself; of tied candidates the last of the list is defeated. */
function slowCount(candidates: string, papers: readonly RankedBallot[], seats: number): { elected: string[]; quota: bigint; votes: bigint[]; keep: bigint[] } {
  const list = papers.flatMap(({ count: many, ranking }) => Array.from({ length: many }, () => ranking.flat()));
  const state = new Map([...candidates].map((id) => [id, 'hopeful']));
  const keep = new Map([...candidates].map((id) => [id, one]));
  const of = (name: string) => [...candidates].filter((id) => state.get(id) === name);
  let votes = new Map<string, bigint>();
  let quota = 0n;
  const distribute = () => {
    votes = new Map([...candidates].map((id) => [id, 0n]));
    for (const order of list) {
      let weight = one;
      for (const id of order) {
        const given = up(weight * (keep.get(id) ?? 0n), one);
        votes.set(id, (votes.get(id) ?? 0n) + given);
        weight -= given;
        if (weight <= 0n) break;
      }
    }
    quota = [...votes.values()].reduce((sum, own) => sum + own, 0n) / BigInt(seats + 1) + 1n;
  };
  const voteOf = (id: string) => votes.get(id) ?? 0n;
  const drop = (id: string) => {
    state.set(id, 'defeated');
    keep.set(id, 0n);
    votes.set(id, 0n);
  };
  distribute();
  while (of('elected').length < seats && of('elected').length + of('hopeful').length > seats) {
    let [surplus, last, isElected] = [0n, -1n, false];
    for (;;) {
      distribute();
      const full = of('hopeful').filter((id) => voteOf(id) >= quota);
      for (const id of full) state.set(id, 'elected');
      isElected = full.length > 0;
      surplus = of('elected').reduce((sum, id) => sum + voteOf(id) - quota, 0n);
      if (surplus < 0n) surplus = 0n;
      if (isElected || surplus < 1_000n || (last >= 0n && surplus >= last)) break;
      last = surplus;
      for (const id of of('elected')) keep.set(id, up(up((keep.get(id) ?? 0n) * quota, one) * one, voteOf(id)));
    }
    if (isElected) continue;
    const low = of('hopeful')
      .map(voteOf)
      .reduce((least, own) => (own < least ? own : least));
    drop(of('hopeful').findLast((id) => voteOf(id) <= low + surplus) as string);
  }
  if (of('elected').length < seats) for (const id of of('hopeful')) state.set(id, 'elected');
  else of('hopeful').forEach(drop);
  return { elected: of('elected'), quota, votes: [...candidates].map(voteOf), keep: [...candidates].map((id) => keep.get(id) ?? 0n) };
}

describe('Meek: properties', () => {
  const candidates = 'abcde';
  const ballots = someBallots([...candidates], { equalRanks: false });
  const seats = fc.integer({ min: 1, max: 4 });
  const unitsOf = (text: string): bigint => BigInt(text.replace('.', ''));

  it('agrees with a slow second count of every single paper, to the last decimal', () => {
    fc.assert(
      fc.property(ballots, seats, (votes, many) => {
        const { winners, finalQuota, finalVotes, finalKeepFactors } = count(candidates, votes, { seats: many, ...asListed });
        const slow = slowCount(candidates, votes, many);
        expect(winners.toSorted()).toEqual(slow.elected);
        expect(unitsOf(finalQuota)).toBe(slow.quota);
        expect(Object.values(finalVotes).map(unitsOf)).toEqual(slow.votes);
        expect(Object.values(finalKeepFactors).map(unitsOf)).toEqual(slow.keep);
      }),
      { numRuns: 120 },
    );
  });

  it('a candidate who is defeated might as well not have stood (Meek: as if they had withdrawn)', () => {
    fc.assert(
      fc.property(ballots, seats, (votes, many) => {
        const { rounds, winners, ties } = count(candidates, votes, { seats: many });
        const first = rounds.find(({ defeated }) => defeated.length > 0);
        fc.pre(ties.length === 0 && first !== undefined && rounds.indexOf(first) === 0);
        const [gone = ''] = first.defeated;
        const without = votes.map((vote) => ({ ...vote, ranking: vote.ranking.filter(([id]) => id !== gone) }));
        expect(count(candidates.replace(gone, ''), without, { seats: many }).winners.toSorted()).toEqual(winners.toSorted());
      }),
      { numRuns: 150 },
    );
  });
});

describe("a file of Meek's that is not what it should be", () => {
  it.each([
    [{ seats: 1, omega: '1e-5' }, '/options/omega'],
    [{ seats: 1, decimals: 5 }, '/options/decimals'],
    [{ seats: 1, parity: {} }, '/options/parity'],
  ])('%j', (options, path) => {
    expect(faultOf(() => count('ab', '1a', options))?.path).toBe(path);
  });

  it('one millionth is what it is in any writing', () => {
    for (const omega of ['1e-6', '0.000001', '1/1000000', 0.000_001]) expect(count('ab', '1a', { seats: 1, omega }).winners).toEqual(['a']);
  });
});
