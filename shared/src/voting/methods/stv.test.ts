import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { rankedFile, renamed, someBallots, type RankedBallot } from './testing/ranked-file';
import { tally } from './tally.rules';

const food = ['Oranges', 'Pears', 'Chocolate', 'Strawberries', 'Sweets'];
const party = ['4: Oranges', '2: Pears > Oranges', '8: Chocolate > Strawberries', '4: Chocolate > Sweets', '1: Strawberries', '1: Sweets'];

describe('Scottish STV: published cases', () => {
  it('the food of a party: 20 guests, 3 dishes, quota 6 (Wikipedia, "Single transferable vote")', () => {
    expect(tally(rankedFile('stv-scottish', food, party, { seats: 3 }))).toMatchObject({
      electedOrder: ['Chocolate', 'Oranges', 'Strawberries'],
      quota: 6,
      validBallots: 20,
      stages: [
        { votes: { Oranges: '4.00000', Pears: '2.00000', Chocolate: '12.00000', Strawberries: '1.00000', Sweets: '1.00000' }, elected: ['Chocolate'] },
        { votes: { Chocolate: '6.00000', Strawberries: '5.00000', Sweets: '3.00000' }, from: { candidates: ['Chocolate'], reason: 'surplus' } },
        { votes: { Oranges: '6.00000', Pears: '0.00000' }, from: { candidates: ['Pears'], reason: 'exclusion' }, elected: ['Oranges'] },
        { votes: { Strawberries: '5.00000', Sweets: '0.00000' }, nonTransferable: '3.00000', from: { candidates: ['Sweets'], reason: 'exclusion' } },
      ],
      lotsDrawn: [],
    });
  });

  it('values are cut off after the fifth decimal, once: a surplus of 2 on 9 papers is 0.22222 each (rule 48)', () => {
    const result = tally(rankedFile('stv-scottish', ['a', 'b', 'c', 'd'], ['9: a > b', '5: b', '4: c', '2: d'], { seats: 2 })) as {
      stages: { votes: Record<string, string>; nonTransferable: string }[];
      quota: number;
    };
    expect(result.quota).toBe(7);
    expect(result.stages[1]).toMatchObject({ votes: { a: '7.00000', b: '6.99998', c: '4.00000' }, nonTransferable: '0.00002' });
  });

  it('as many candidates as seats need no quota, and papers without a first preference are not valid', () => {
    expect(tally(rankedFile('stv-scottish', ['a', 'b'], ['3: a', '1: b', '2: '], { seats: 3 }))).toMatchObject({ winners: ['a', 'b'], validBallots: 4 });
  });

  it('the largest surplus goes first, and a paper never goes to who is elected', () => {
    const result = tally(rankedFile('stv-scottish', ['a', 'b', 'c', 'd', 'e'], ['30: a > b > c', '26: b > a > d', '5: c', '6: d', '4: e'], { seats: 3 })) as {
      stages: { from: { candidates: string[] } | null; votes: Record<string, string> }[];
    };
    expect(result.stages.slice(1, 3).map(({ from }) => from?.candidates)).toEqual([['a'], ['b']]);
    expect(result.stages[1]?.votes).toMatchObject({ b: '26.00000', c: '17.00000' });
  });
});

describe('Scottish STV: ties', () => {
  it('go by the most recent earlier stage at which the tied differed', () => {
    const result = tally(rankedFile('stv-scottish', ['a', 'b', 'c', 'd', 'e'], ['10: a', '6: b', '5: c', '1: d > c', '0: e'].slice(0, 4), { seats: 1 })) as {
      ties: object[];
    };
    expect(result.ties[0]).toMatchObject({ settledBy: 'earlier-stage' });
  });

  it('are declared where the rule says so, and drawn where it draws', () => {
    const lines = ['5: a', '2: b', '2: c'];
    expect(tally(rankedFile('stv-scottish', ['a', 'b', 'c'], lines, { seats: 1 })).winners).toEqual(['a']);
    expect(tally(rankedFile('stv-scottish', ['a', 'b', 'c', 'd'], ['5: a', '4: d', '2: b', '2: c'], { seats: 1 }))).toMatchObject({
      winners: [],
      undecided: { stage: 2, tied: ['b', 'c'] },
    });
    const drawn = tally(
      rankedFile('stv-scottish', ['a', 'b', 'c', 'd'], ['5: a', '4: d', '2: b', '2: c'], { seats: 1, tieBreak: { seed: '00'.repeat(32) } }),
    ) as { lotsDrawn: object[] };
    expect(drawn).toMatchObject({ winners: ['a'] });
    expect(drawn.lotsDrawn[0]).toMatchObject({ where: 'stage 2, exclusion', tied: ['b', 'c'] });
  });
});

describe('Scottish STV with a guard for parity', () => {
  const of = { ana: 'w', bea: 'w', carl: 'm', dan: 'm', eric: 'm' };
  const lines = ['20: carl > dan > eric', '18: dan > carl > eric', '15: eric > carl', '6: ana > bea', '4: bea > ana'];
  const count = (parity?: object) =>
    tally(rankedFile('stv-scottish', Object.keys(of), lines, { seats: 4, ...(parity && { parity }) })) as {
      winners: string[];
      stages: { from: { reason: string } | null }[];
    };

  it('elects as many of each group as are asked for, and says which stage is of its making', () => {
    const without = count().winners.filter((name) => name in of && of[name as keyof typeof of] === 'w');
    const guarded = count({ of, atLeast: { w: 2, m: 2 } });
    expect(without.length).toBeLessThan(2);
    expect(guarded.winners.toSorted()).toEqual(['ana', 'bea', 'carl', 'dan']);
    expect(guarded.stages.some(({ from }) => from?.reason === 'doomed')).toBe(true);
  });

  it('never asks for more than there are candidates, and changes nothing that it need not', () => {
    expect(count({ of, atLeast: { w: 3 } }).winners.filter((name) => of[name as keyof typeof of] === 'w')).toHaveLength(2);
    expect(count({ of, atLeast: { m: 1 } })).toMatchObject(count());
  });
});

describe('Meek: published and known cases', () => {
  it('the food of a party: the same three dishes (by the reference rule, checked by exact fractions below)', () => {
    expect((tally(rankedFile('stv-meek', food, party, { seats: 3 })).winners as string[]).toSorted()).toEqual(['Chocolate', 'Oranges', 'Strawberries']);
  });

  it('whoever is elected keeps a quota, which falls as papers run out: 3 of 4 papers to a, which needs half of those that count', () => {
    const result = tally(rankedFile('stv-meek', ['a', 'b', 'c'], ['30: a > b', '10: c', '6: b'], { seats: 2 })) as {
      winners: string[];
      finalQuota: string;
      finalVotes: Record<string, string>;
      finalKeepFactors: Record<string, string>;
    };
    expect(result.winners).toEqual(['a', 'b']);
    expect(Number(result.finalQuota)).toBeCloseTo(46 / 3, 5);
    expect(Number(result.finalVotes.a)).toBeGreaterThanOrEqual(Number(result.finalQuota));
  });

  it('a declared tie stops the count', () => {
    expect(tally(rankedFile('stv-meek', ['a', 'b', 'c', 'd'], ['5: a', '4: d', '2: b', '2: c'], { seats: 1 }))).toMatchObject({
      winners: [],
      undecided: { tied: ['b', 'c'] },
    });
  });
});

describe('transferable votes: properties', () => {
  const candidates = ['a', 'b', 'c', 'd', 'e'];
  const ballots = someBallots(candidates, { equalRanks: false });
  const seats = fc.integer({ min: 1, max: 4 });
  const count = (method: string, votes: readonly RankedBallot[], many: number, names: readonly string[] = candidates) =>
    tally({ method, options: { seats: many }, candidates: names, ballots: votes }) as {
      winners: string[];
      undecided?: object;
      quota: number;
      validBallots: number;
      stages: { votes: Record<string, string>; nonTransferable: string }[];
    };

  it.each(['stv-scottish', 'stv-meek'])('%s: neither the order of ballots nor names matter, and no more are elected than there are seats', (method) => {
    fc.assert(
      fc.property(ballots, seats, (votes, many) => {
        const result = count(method, votes, many);
        expect(count(method, votes.toReversed(), many).winners).toEqual(result.winners);
        expect(
          count(
            method,
            renamed(votes, (option) => `x${option}`),
            many,
            candidates.map((option) => `x${option}`),
          ).winners,
        ).toEqual(result.winners.map((option) => `x${option}`));
        const filled = result.winners.length === Math.min(many, candidates.length);
        expect(filled || result.undecided !== undefined).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it.each(['stv-scottish', 'stv-meek'])('%s: a solid coalition of quotas gets its seats (Droop proportionality)', (method) => {
    fc.assert(
      fc.property(ballots, seats, (votes, many) => {
        const result = count(method, votes, many);
        if (result.undecided) return;
        const valid = votes.reduce((sum, { count: times, ranking }) => sum + (ranking.length > 0 ? times : 0), 0);
        const quota = Math.floor(valid / (many + 1)) + 1;
        const sets = candidates.reduce<string[][]>((all, option) => [...all, ...all.map((set) => [...set, option])], [[]]).filter((set) => set.length > 0);
        for (const set of sets) {
          const solid = votes.reduce((sum, { count: times, ranking }) => {
            const first = ranking.slice(0, set.length).flat();
            return sum + (first.length === set.length && first.every((option) => set.includes(option)) ? times : 0);
          }, 0);
          // Cut decimals can cost a coalition at the very edge its last seat.
          const owed = Math.min(set.length, Math.floor((solid - 0.01) / quota));
          expect(result.winners.filter((option) => set.includes(option)).length).toBeGreaterThanOrEqual(owed);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('stv-scottish: at every stage votes and what is non-transferable add up to the valid papers', () => {
    fc.assert(
      fc.property(ballots, seats, (votes, many) => {
        const { stages, validBallots } = count('stv-scottish', votes, many);
        for (const { votes: own, nonTransferable } of stages) {
          const units = [...Object.values(own), nonTransferable].reduce((sum, decimal) => sum + BigInt(decimal.replace('.', '')), 0n);
          expect(units).toBe(BigInt(validBallots) * 100_000n);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('stv-meek: agrees with a slow second count in floating point, where that is far from every edge', () => {
    fc.assert(
      fc.property(ballots, seats, (votes, many) => {
        const slow = slowMeek(votes, many, candidates);
        const result = count('stv-meek', votes, many);
        if (slow === null || result.undecided) return;
        expect(result.winners.toSorted()).toEqual(slow.toSorted());
      }),
      { numRuns: 120 },
    );
  });
});

/** Meek's rule as one would write it on a napkin. @returns null where two values are so near that rounding could tell them apart otherwise */
function slowMeek(votes: readonly RankedBallot[], seats: number, candidates: readonly string[]): string[] | null {
  const keep = new Map(candidates.map((option) => [option, 1]));
  const elected: string[] = [];
  let hopeful = [...candidates];
  while (elected.length < seats && elected.length + hopeful.length > seats) {
    let totals = new Map<string, number>();
    let quota = 0;
    for (let round = 0; round < 3_000; round += 1) {
      totals = new Map(candidates.map((option) => [option, 0]));
      for (const { count, ranking } of votes) {
        let weight = count;
        for (const option of ranking.flat()) {
          const given = weight * (keep.get(option) ?? 0);
          totals.set(option, (totals.get(option) ?? 0) + given);
          weight -= given;
        }
      }
      quota = [...totals.values()].reduce((sum, one) => sum + one, 0) / (seats + 1);
      for (const option of elected) keep.set(option, ((keep.get(option) ?? 0) * quota) / (totals.get(option) ?? 1));
    }
    if (hopeful.some((option) => Math.abs((totals.get(option) ?? 0) - quota) < 1e-4)) return null;
    const full = hopeful.filter((option) => (totals.get(option) ?? 0) > quota);
    if (full.length > 0) {
      elected.push(...full);
      hopeful = hopeful.filter((option) => !full.includes(option));
      continue;
    }
    const sorted = hopeful.toSorted((a, b) => (totals.get(a) ?? 0) - (totals.get(b) ?? 0));
    const [lowest = '', next = ''] = sorted;
    if ((totals.get(next) ?? 0) - (totals.get(lowest) ?? 0) < 1e-4) return null;
    keep.set(lowest, 0);
    hopeful = hopeful.filter((option) => option !== lowest);
  }
  return elected.length >= seats ? elected : [...elected, ...hopeful];
}

describe('a file of transferable votes that is not what it should be', () => {
  it.each([
    [{ seats: 0 }, '/options/seats'],
    [{}, '/options/seats'],
    [{ seats: 2, decimals: 3 }, '/options/decimals'],
  ])('%j', (options, path) => {
    expect(faultOf(() => tally(rankedFile('stv-scottish', ['a', 'b'], ['1: a'], options)))?.path).toBe(path);
  });
});
