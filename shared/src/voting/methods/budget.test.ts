import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { tally } from './tally.rules';
import { swiecie } from './testing/swiecie-2023';

type Ballots = { count?: number; approvals: string[] }[];
interface File {
  costs: Record<string, number>;
  budget: number;
  ballots: Ballots;
}

const greedy = ({ costs, budget, ballots }: File, options: Record<string, unknown> = {}) =>
  tally({ method: 'greedy-budget', options: { budget, ...options }, costs, ballots });
const shares = ({ costs, budget, ballots }: File, options: Record<string, unknown> = {}) =>
  tally({ method: 'equal-shares-budget', options: { budget, ...options }, costs, ballots });

const approving = (...ballots: string[]): Ballots => ballots.map((approvals) => ({ approvals: approvals === '' ? [] : approvals.split(' ') }));
const sorted = (result: Record<string, unknown>): string[] => (result.selected as string[]).toSorted();

/** https://equalshares.net/explanation, example 1; in example 2 the last voter wants the gym in place of the bike path. */
const town = (last: string): File => ({
  costs: { bike: 700, gym: 400, park: 250, playground: 200, library: 100 },
  budget: 1100,
  ballots: approving(
    'bike gym',
    'bike gym park',
    'bike gym',
    'bike gym park',
    'bike gym park',
    'bike gym',
    'park playground library',
    'playground',
    'playground library',
    'park playground library',
    last,
  ),
});

/** pabutools, tests of rules: approval examples 1 and 2 (costs in hundredths), and the running example of Lackner and Skowron 2023. */
const first: File = { costs: { p0: 1, p1: 3, p2: 2, p3: 1 }, budget: 3, ballots: approving('p0 p1 p2 p3', 'p0 p1 p2 p3') };
const second: File = { costs: { p0: 100, p1: 90, p2: 200, p3: 109 }, budget: 400, ballots: approving('p0', 'p1 p2 p3', 'p1 p2 p3', 'p2') };
const running: File = {
  costs: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1, g: 1 },
  budget: 4,
  ballots: [
    { count: 3, approvals: ['a', 'b'] },
    { count: 3, approvals: ['a', 'c'] },
    { count: 2, approvals: ['a', 'd'] },
    ...approving('b c f', 'e', 'f', 'g'),
  ],
};

describe('equal shares: published cases', () => {
  it('equalshares.net, example 1: a bike path, then two projects for children', () => {
    expect(shares(town('bike'))).toMatchObject({
      selected: ['bike', 'playground', 'library'],
      totalCost: 1000,
      rounds: [
        { project: 'bike', payment: '100/1', effectiveVotes: '7/1', effectiveCost: '1/7' },
        { project: 'playground', payment: '50/1', effectiveVotes: '4/1' },
        { project: 'library', payment: '100/3', effectiveVotes: '3/1' },
      ],
      moneyPerVoter: '100/1',
    });
    expect(greedy(town('bike')).selected).toEqual(['bike', 'gym']);
  });

  it('equalshares.net, example 2: voters who have less left count for less (4.13 and 3.31 votes)', () => {
    expect(shares(town('gym'))).toMatchObject({
      selected: ['gym', 'park', 'playground'],
      rounds: [
        { project: 'gym', payment: '400/7', effectiveVotes: '7/1' },
        { project: 'park', payment: '425/7', effectiveVotes: '70/17' },
        { project: 'playground', payment: '425/7', effectiveVotes: '56/17' },
      ],
    });
  });

  it.each<[string, File, Record<string, unknown>, string[]]>([
    ['example 2, cost', second, {}, ['p0', 'p2']],
    ['example 2, cardinality', second, { utility: 'cardinality' }, ['p0', 'p1', 'p3']],
    ['example 2, cost, raised by a tenth', second, { completion: 'add1', unit: 10 }, ['p0', 'p1', 'p2']],
    ['example 2, cardinality, raised by a tenth', second, { utility: 'cardinality', completion: 'add1', unit: 10 }, ['p0', 'p1', 'p3']],
    ['all affordable', { costs: first.costs, budget: 7, ballots: approving('p0 p1 p2 p3') }, {}, ['p0', 'p1', 'p2', 'p3']],
    ['nobody approves of anything', { ...first, ballots: approving('') }, { completion: 'add1' }, []],
    ['Lackner and Skowron 2023, running example', running, {}, ['a']],
    [
      'completion: one of three is worth its cost',
      { costs: { p1: 2, p2: 2, p3: 3 }, budget: 4, ballots: [{ count: 5, approvals: ['p1'] }, ...approving('p2', 'p3', 'p3')] },
      {},
      ['p1'],
    ],
  ])('pabutools, %s', (_, file, options, selected) => {
    expect(sorted(shares(file, options))).toEqual(selected);
  });

  it('pabutools, Lackner and Skowron 2023 completed: a, b, c, d', () => {
    const grains = { ...running, costs: Object.fromEntries(Object.keys(running.costs).map((project) => [project, 288])), budget: 1152 };
    expect(sorted(shares(grains, { completion: 'add1' }))).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('equal shares: a real city', () => {
  it('Świecie 2023, 2,553 ballots: the 17 projects that were funded, at the 242nd unit more for each voter', () => {
    const result = shares(swiecie, { completion: 'add1' });
    expect(Object.values(result.votes as object)).toEqual(swiecie.votes);
    expect(sorted(result)).toEqual(swiecie.funded.toSorted());
    expect(result).toMatchObject({ totalCost: 1_040_337, raisedBy: '242', voters: 2553, ties: [] });
  });

  it('without completion four of them are not funded', () => {
    expect(swiecie.funded.filter((project) => !(shares(swiecie).selected as string[]).includes(project))).toEqual(['c5', 'c14', 'c17', 'c21']);
  });
});

describe('greedy: published cases', () => {
  it.each<[string, File, Record<string, unknown>, string[]]>([
    ['example 1, cardinality: the cheapest first', first, { utility: 'cardinality' }, ['p0', 'p3']],
    ['all affordable', { costs: first.costs, budget: 7, ballots: approving('p0 p1 p2 p3') }, {}, ['p0', 'p1', 'p2', 'p3']],
  ])('pabutools, %s', (_, file, options, selected) => {
    expect(sorted(greedy(file, options))).toEqual(selected);
  });

  it('pabutools, example 1, cost: four outcomes are tied, and each order gives one of them', () => {
    expect(greedy(first)).toMatchObject({ selected: [], totalCost: 0, undecided: { stage: '2 votes', tied: ['p0', 'p1', 'p2', 'p3'] } });
    const outcomes = Array.from({ length: 16 }, (_, place) => sorted(greedy(first, { tieBreak: { seed: place.toString(16).padStart(32, '0') } })).join(' '));
    expect([...new Set(outcomes)].toSorted()).toEqual(['p0 p2', 'p0 p3', 'p1', 'p2 p3']);
  });

  it('what does not fit is passed over, and the next is tried', () => {
    expect(greedy({ costs: { a: 6, b: 7, c: 4 }, budget: 10, ballots: approving('a b c', 'a b', 'a') })).toMatchObject({
      selected: ['a', 'c'],
      totalCost: 10,
      rounds: [
        { project: 'a', votes: 3, taken: true, left: 4 },
        { project: 'b', votes: 2, taken: false, left: 4 },
        { project: 'c', votes: 1, taken: true, left: 0 },
      ],
      ties: [],
    });
  });
});

describe('equal shares: ties', () => {
  it('equal payments per utility: the lower cost, then more votes', () => {
    expect(shares({ costs: { a: 8, b: 4 }, budget: 16, ballots: approving('a b', 'a b') })).toMatchObject({ selected: ['b', 'a'], ties: [] });
  });

  it('projects whose voters are not the same are bought in any order: nothing to settle', () => {
    expect(shares({ costs: { a: 4, b: 4 }, budget: 8, ballots: approving('a', 'b') })).toMatchObject({ selected: ['a', 'b'], ties: [] });
    const many = Array.from({ length: 8 }, (_, place) => `p${place}`);
    const alone = { costs: Object.fromEntries(many.map((project) => [project, 4])), budget: 32, ballots: approving(...many) };
    expect(shares(alone)).toMatchObject({ selected: many, ties: [] });
  });

  const rivals: File = { costs: { a: 4, b: 4, c: 2 }, budget: 6, ballots: approving('a b', 'a b', 'c') };

  it('rivals: declared with what is sure, or drawn', () => {
    expect(shares(rivals)).toMatchObject({
      selected: ['c'],
      totalCost: 2,
      ties: [{ where: 'round 1', tied: ['a', 'b'], settledBy: 'report', order: null }],
      undecided: { stage: 'round 1', tied: ['a', 'b'] },
    });
    expect(shares(rivals, { tieBreak: 'candidate-order' })).toMatchObject({ selected: ['a', 'c'], ties: [{ settledBy: 'candidate-order' }] });
    expect(shares(rivals, { completion: 'add1', tieBreak: { seed: '11'.repeat(32) } }).ties).toMatchObject([{ settledBy: 'lot' }]);
  });

  it('a tie that makes no difference in the end is none', () => {
    expect(shares({ ...rivals, budget: 12 })).toMatchObject({ totalCost: 10, ties: [] });
    expect(sorted(shares({ ...rivals, budget: 12 }))).toEqual(['a', 'b', 'c']);
  });

  it('a tie whose ways do not all stay within the budget: sure is what is bought at every end', () => {
    const file = {
      costs: { a: 36, b: 12, c: 36, d: 12, e: 36 },
      budget: 84,
      ballots: approving('c e', 'a b c d e', 'a c e', 'a b c', 'c d'),
    };
    expect(shares(file, { completion: 'add1' })).toMatchObject({ selected: ['c', 'd'], undecided: { tied: ['b', 'd'] } });
  });

  it('more ways for ties to fall than can be followed: nothing is sure', () => {
    const many = Array.from({ length: 8 }, (_, place) => `p${place}`);
    const file = { costs: Object.fromEntries(many.map((project) => [project, 2])), budget: 8, ballots: [{ count: 2, approvals: many }] };
    expect(shares(file)).toMatchObject({ selected: [], undecided: { stage: 'round 1', tied: many } });
  });
});

/** A fraction for the slow count. */
type Exact = [num: bigint, den: bigint];
const lessThan = ([a, b]: Exact, [c, d]: Exact): boolean => a * d < c * b;
const minus = ([a, b]: Exact, [c, d]: Exact): Exact => [a * d - c * b, b * d];

/** Slow and obvious: every voter alone, every payment found by trying who cannot pay it; ties by cost, votes, then the order of the list. */
function slowShares({ costs, ballots }: File, money: Exact, worthItsCost: boolean): string[] {
  const voters = ballots.flatMap(({ approvals, count = 1 }) => Array.from({ length: count }, () => ({ approvals, left: money })));
  const bought: string[] = [];
  for (;;) {
    const offers = Object.keys(costs).flatMap((project) => {
      const backers = voters.filter(({ approvals }) => approvals.includes(project)).toSorted((a, b) => (lessThan(a.left, b.left) ? -1 : 1));
      const cost = costs[project] ?? 0;
      let rest: Exact = [BigInt(cost), 1n];
      for (const [place, { left }] of backers.entries()) {
        const each: Exact = [rest[0], rest[1] * BigInt(backers.length - place)];
        if (!lessThan(left, each))
          return bought.includes(project)
            ? []
            : [{ project, cost, votes: backers.length, each, price: [each[0], each[1] * BigInt(worthItsCost ? cost : 1)] as Exact }];
        rest = minus(rest, left);
      }
      return [];
    });
    const [best] = offers.toSorted((a, b) => (lessThan(a.price, b.price) ? -1 : lessThan(b.price, a.price) ? 1 : a.cost - b.cost || b.votes - a.votes));
    if (!best) return bought;
    bought.push(best.project);
    for (const voter of voters)
      if (voter.approvals.includes(best.project)) voter.left = lessThan(voter.left, best.each) ? [0n, 1n] : minus(voter.left, best.each);
  }
}

function slowAdd1(file: File, worthItsCost: boolean): string[] {
  const voters = BigInt(file.ballots.reduce((sum, { count = 1 }) => sum + count, 0));
  const wanted = Object.keys(file.costs).filter((project) => file.ballots.some(({ approvals }) => approvals.includes(project)));
  let last: string[] = [];
  for (let raised = 0n; ; raised += 1n) {
    const next = slowShares(file, [BigInt(file.budget) + raised * voters, voters], worthItsCost);
    if (next.reduce((sum, project) => sum + (file.costs[project] ?? 0), 0) > file.budget) return last;
    last = next;
    if (next.length === wanted.length) return last;
  }
}

describe('budgets: properties', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const ballot = fc.record({ count: fc.integer({ min: 1, max: 3 }), approvals: fc.subarray(names) });
  const file: fc.Arbitrary<File> = fc.record({
    costs: fc
      .tuple(...names.map(() => fc.integer({ min: 1, max: 40 })))
      .map((costs) => Object.fromEntries(names.map((name, place) => [name, costs[place] ?? 1]))),
    budget: fc.integer({ min: 1, max: 120 }),
    ballots: fc.array(ballot, { minLength: 1, maxLength: 7 }),
  });
  const utility = fc.constantFrom('cost', 'cardinality');
  const tieBreak = 'candidate-order';

  it('agree with a slow, obvious second count, completed or not', () => {
    fc.assert(
      fc.property(file, utility, (given, worth) => {
        const voters = given.ballots.reduce((sum, { count = 1 }) => sum + count, 0);
        const once = slowShares(given, [BigInt(given.budget), BigInt(voters)], worth === 'cost');
        expect(sorted(shares(given, { utility: worth, tieBreak }))).toEqual(once.toSorted());
        expect(sorted(shares(given, { utility: worth, tieBreak, completion: 'add1' }))).toEqual(slowAdd1(given, worth === 'cost').toSorted());
      }),
      { numRuns: 200 },
    );
  });

  it('units of money that change nothing are passed over: the same as one by one', () => {
    fc.assert(
      fc.property(file, utility, fc.integer({ min: 2, max: 12 }), (given, worth, times) => {
        const costs = Object.fromEntries(Object.entries(given.costs).map(([project, cost], place) => [project, cost * times + place]));
        const rich = { ...given, costs, budget: given.budget * times };
        expect(sorted(shares(rich, { utility: worth, tieBreak, completion: 'add1' }))).toEqual(slowAdd1(rich, worth === 'cost').toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('a tie that one unit more ends is not passed over', () => {
    const given = { costs: { a: 120, b: 240, c: 360, d: 360, e: 120 }, budget: 600, ballots: approving('b c e', 'a d', 'b c d e', 'a c d') };
    expect(sorted(shares(given, { completion: 'add1', tieBreak }))).toEqual(['a', 'c', 'e']);
    expect(slowAdd1(given, true).toSorted()).toEqual(['a', 'c', 'e']);
  });

  it('billions of units do not take billions of counts', () => {
    const given = {
      costs: { a: 1_000_000_000_000, b: 700_000_000_001, c: 900_000_000_000 },
      budget: 2_000_000_000_000,
      ballots: approving('a b', 'a', 'b c', 'c', ''),
    };
    // `a` can be bought once twice the money less 350,000,000,000.5 is 1,000,000,000,000, and then the budget is exceeded.
    expect(shares(given, { completion: 'add1' })).toMatchObject({ selected: ['b', 'c'], raisedBy: '275000000000' });
  });

  it('the order of ballots, their grouping and the order of projects change nothing, and no outcome exceeds the budget', () => {
    const methods = fc.constantFrom(greedy, shares, (given: File, options: object) => shares(given, { ...options, completion: 'add1' }));
    fc.assert(
      fc.property(file, utility, methods, (given, worth, count) => {
        const result = count(given, { utility: worth });
        const apart = given.ballots.flatMap(({ count: many = 1, approvals }) => Array.from({ length: many }, () => ({ approvals: approvals.toReversed() })));
        const turned = { ...given, costs: Object.fromEntries(Object.entries(given.costs).toReversed()), ballots: apart.toReversed() };
        expect(sorted(count(turned, { utility: worth }))).toEqual(sorted(result));
        expect(result.totalCost).toBeLessThanOrEqual(given.budget);
        expect(sorted(result).reduce((sum, project) => sum + (given.costs[project] ?? 0), 0)).toBe(result.totalCost);
      }),
      { numRuns: 150 },
    );
  });

  it('what is declared sure is bought whichever way a lot falls, and without a tie every lot agrees', () => {
    const few = { ...first, costs: { a: 2, b: 2, c: 2, d: 4 } };
    const equal = fc.array(fc.subarray(Object.keys(few.costs)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(equal, fc.integer({ min: 2, max: 10 }), fc.constantFrom('none', 'add1'), (approvals, budget, completion) => {
        const given = { costs: few.costs, budget, ballots: approvals.map((own) => ({ approvals: own })) };
        const declared = shares(given, { completion });
        for (const seed of ['00', '3c', '5a', '96', 'c3', 'ff']) {
          const drawn = sorted(shares(given, { completion, tieBreak: { seed: seed.repeat(16) } }));
          expect(declared.undecided ? drawn.filter((project) => sorted(declared).includes(project)) : drawn).toEqual(sorted(declared));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a group that wants one thing only, and has its cost in its share of the budget, gets it (Pierczyński, Skowron and Peters 2021: extended justified representation)', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: 6 }), (given, many) => {
        const others = given.ballots.map(({ count, approvals }) => ({ ...(count && { count }), approvals: approvals.filter((project) => project !== 'a') }));
        const voters = many + others.reduce((sum, { count = 1 }) => sum + count, 0);
        fc.pre((given.costs.a ?? 0) * voters <= given.budget * many);
        expect(shares({ ...given, ballots: [...others, { count: many, approvals: ['a'] }] }, { tieBreak }).selected).toContain('a');
      }),
      { numRuns: 100 },
    );
  });
});

describe('budgets: a file that is not what it should be', () => {
  const options = { budget: 10 };
  it.each<[string, Record<string, unknown>, string, string]>([
    ['no costs', { options }, 'missing', '/costs'],
    ['a project for nothing', { options, costs: { a: 0 } }, 'invalid', '/costs/a'],
    ['half a euro', { options, costs: { a: 0.5 } }, 'invalid', '/costs/a'],
    ['a candidate without a cost', { options, candidates: ['a', 'b'], costs: { a: 1 } }, 'invalid', '/costs'],
    ['no budget', { options: {}, costs: { a: 1 } }, 'missing', '/options/budget'],
    ['an unknown utility', { options: { ...options, utility: 'joy' }, costs: { a: 1 } }, 'unknown_value', '/options/utility'],
    ['an unknown project', { options, costs: { a: 1 }, ballots: [{ approvals: ['b'] }] }, 'unknown_value', '/ballots/0/approvals/0'],
  ])('%s', (_, given, reason, path) => {
    for (const method of ['greedy-budget', 'equal-shares-budget']) {
      expect(faultOf(() => tally({ method, ...given }))).toEqual({ code: `voting/count_file_${reason}`, path });
    }
  });
});
