import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareFractions, fraction, sumOf, timesOf, type Fraction } from '../../kernel';
import { ballotsOf, committeesIn } from './testing/approval-file';
import { tally } from './tally.rules';

/** Ballots as lists of letters, one for each voter. */
type Voters = readonly string[];
interface Case {
  candidates: string;
  seats: number;
  voters: Voters;
}

const methods: [string, Record<string, unknown>][] = [
  ['approval-committee', {}],
  ['pav', {}],
  ['sequential-pav', {}],
  ['sequential-phragmen', {}],
  ['equal-shares-committee', {}],
  ['equal-shares-committee', { completion: 'add1' }],
  ['equal-shares-committee', { completion: 'sequential-phragmen' }],
];

const cases = (most: number): fc.Arbitrary<Case> =>
  fc.integer({ min: 2, max: most }).chain((many) => {
    const candidates = 'abcdef'.slice(0, many);
    const ballot = fc.subarray([...candidates], { minLength: 1 }).map((approved) => approved.join(''));
    return fc.record({
      candidates: fc.constant(candidates),
      seats: fc.integer({ min: 1, max: many - 1 }),
      voters: fc.array(ballot, { minLength: 1, maxLength: 8 }),
    });
  });

const count = (method: string, { candidates, seats, voters }: Case, options: Record<string, unknown> = {}): Record<string, unknown> =>
  tally({ method, options: { seats, ...options }, candidates: [...candidates], ballots: ballotsOf(voters.join(' ')) });

/** All subsets, those of so many members if that is asked for. */
function subsets(of: string, members?: number): string[] {
  const all = [...of].reduce<string[]>((known, one) => [...known, ...known.map((subset) => subset + one)], ['']);
  return members === undefined ? all : all.filter((subset) => subset.length === members);
}

const common = (one: string, other: string): number => [...one].filter((id) => other.includes(id)).length;
const whole = (number: number): Fraction => fraction(number, 1);
const minus = (a: Fraction, b: Fraction): Fraction => sumOf([a, timesOf(b, { num: -1n, den: 1n })]);
const over = (a: Fraction, b: number): Fraction => timesOf(a, fraction(1, b));

/** Everything with the least value. */
function least<One>(of: readonly One[], valueOf: (one: One) => Fraction | null): One[] {
  const valued = of.flatMap((one) => {
    const value = valueOf(one);
    return value ? [{ one, value }] : [];
  });
  return valued.filter(({ value }) => valued.every((other) => compareFractions(value, other.value) <= 0)).map(({ one }) => one);
}

const thieleScore = (committee: string, voters: Voters, share: (place: number) => Fraction): Fraction =>
  sumOf(voters.map((ballot) => sumOf(Array.from({ length: common(ballot, committee) }, (_, place) => share(place)))));

/** Seat by seat, every tie followed, straight from the definitions, voter by voter. @param next who may take the next seat, and the state after each */
function follow<State>(seats: number, start: State, next: (committee: string, state: State) => [string, State][]): { committee: string; state: State }[] {
  const go = (committee: string, state: State): { committee: string; state: State }[] => {
    const ways = committee.length < seats ? next(committee, state) : [];
    return ways.length === 0 ? [{ committee, state }] : ways.flatMap(([one, after]) => go(committee + one, after));
  };
  return go('', start);
}

const standing = ({ candidates }: Case, committee: string): string[] => [...candidates].filter((one) => !committee.includes(one));
const supporters = (voters: Voters, one: string): number[] => [...voters.keys()].filter((voter) => voters[voter]?.includes(one));

function nextByLoad(given: Case, committee: string, loads: readonly Fraction[]): [string, Fraction[]][] {
  const loadOf = (one: string): Fraction | null => {
    const own = supporters(given.voters, one);
    return own.length === 0 ? null : over(sumOf([whole(1), ...own.map((voter) => loads[voter] as Fraction)]), own.length);
  };
  const free = standing(given, committee);
  const best = least(free, loadOf);
  const after = (one: string): Fraction[] => loads.map((load, voter) => (given.voters[voter]?.includes(one) ? (loadOf(one) as Fraction) : load));
  return (best.length > 0 ? best : free).map((one) => [one, after(one)]);
}

function nextByPayment(given: Case, committee: string, money: readonly Fraction[]): [string, Fraction[]][] {
  /** Tried for each number of voters who pay all they have: the poorest. */
  const paymentOf = (one: string): Fraction | null => {
    const own = supporters(given.voters, one)
      .map((voter) => money[voter] as Fraction)
      .toSorted(compareFractions);
    const tried = own.map((_, poor) => over(minus(whole(1), sumOf(own.slice(0, poor))), own.length - poor));
    return tried.find((payment, poor) => compareFractions(own[poor] as Fraction, payment) >= 0) ?? null;
  };
  const rest = (left: Fraction, payment: Fraction): Fraction => (compareFractions(left, payment) < 0 ? whole(0) : minus(left, payment));
  return least(standing(given, committee), paymentOf).map((one) => [
    one,
    money.map((left, voter) => (given.voters[voter]?.includes(one) ? rest(left, paymentOf(one) as Fraction) : left)),
  ]);
}

function equalShares(given: Case, completion: unknown): string[] {
  const { seats, voters } = given;
  const withMoney = (money: Fraction) =>
    follow(
      seats,
      voters.map(() => money),
      (committee, left) => nextByPayment(given, committee, left),
    );
  const plain = withMoney(fraction(seats, voters.length));
  if (completion === 'sequential-phragmen')
    return plain.flatMap(({ committee, state }) => {
      const loads = state.map((left) => timesOf(left, { num: -1n, den: 1n }));
      const rest: Case = { ...given, candidates: standing(given, committee).join('') };
      return follow(seats - committee.length, loads, (more, carried) => nextByLoad(rest, more, carried)).map((end) => committee + end.committee);
    });
  if (completion !== 'add1') return plain.map(({ committee }) => committee);
  const fillable = Math.min(seats, new Set(voters.join('')).size);
  const found: string[] = [];
  for (let money = seats; ; money += 1) {
    const ends = withMoney(fraction(money, voters.length)).map(({ committee }) => committee);
    found.push(...ends.filter((committee) => committee.length === fillable));
    if (ends.every((committee) => committee.length === fillable)) return found;
  }
}

function slowly(method: string, given: Case, completion: unknown): string[] {
  const { candidates, seats, voters } = given;
  const share = (place: number): Fraction => fraction(1, method === 'approval-committee' ? 1 : place + 1);
  const lessOf = (committee: string): Fraction => minus(whole(0), thieleScore(committee, voters, share));
  if (method === 'equal-shares-committee') return equalShares(given, completion);
  if (method === 'sequential-phragmen')
    return follow(
      seats,
      voters.map(() => whole(0)),
      (committee, loads) => nextByLoad(given, committee, loads),
    ).map(({ committee }) => committee);
  if (method === 'sequential-pav')
    return follow(seats, null, (committee) => least(standing(given, committee), (one) => lessOf(committee + one)).map((one) => [one, null])).map(
      ({ committee }) => committee,
    );
  return least(subsets(candidates, seats), lessOf);
}

const sorted = (committees: readonly string[]): string[] => [...new Set(committees.map((committee) => [...committee].toSorted().join('')))].toSorted();

/**
 * A group of l/k of the voters that agrees on l candidates must have, in a committee of k: one member who has l of hers (extended), or together l of theirs
 * (proportional justified representation).
 */
function failsGroup({ candidates, seats, voters }: Case, committee: string, extended: boolean): boolean {
  return subsets(candidates).some((agreed) => {
    const size = agreed.length;
    const agreeing = voters.filter((ballot) => common(ballot, agreed) === size);
    if (size === 0 || size > seats) return false;
    if (extended) return agreeing.filter((ballot) => common(ballot, committee) < size).length * seats >= size * voters.length;
    // Together they have fewer than l exactly when what they have lies in some set of fewer than l members.
    return subsets(committee).some(
      (few) => few.length < size && agreeing.filter((ballot) => common(ballot, committee) === common(ballot, few)).length * seats >= size * voters.length,
    );
  });
}

describe('committees: properties', () => {
  it.each(methods)('%s %j agrees with a slow, obvious second count', (method, options) => {
    fc.assert(
      fc.property(cases(5), (given) => {
        expect(committeesIn(count(method, given, options))).toEqual(sorted(slowly(method, given, options.completion)));
      }),
      { numRuns: 60 },
    );
  });

  it.each<[string, Record<string, unknown>, boolean]>([
    ['pav', {}, true],
    ['equal-shares-committee', {}, true],
    ['equal-shares-committee', { completion: 'sequential-phragmen' }, true],
    ['sequential-phragmen', {}, false],
  ])('%s %j: groups that agree are represented (extended: %s)', (method, options, extended) => {
    fc.assert(
      fc.property(cases(6), (given) => {
        const failing = (count(method, given, options).winningCommittees as string[][]).filter((committee) => failsGroup(given, committee.join(''), extended));
        expect(failing).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('the check of representation can fail: approval alone gives every seat to the majority', () => {
    const given: Case = { candidates: 'abc', seats: 2, voters: ['ab', 'ab', 'ab', 'c', 'c', 'c', 'ab'] };
    expect(committeesIn(count('approval-committee', given))).toEqual(['ab']);
    expect([true, false].map((extended) => failsGroup({ ...given, voters: ['ab', 'ab', 'c', 'c'] }, 'ab', extended))).toEqual([true, true]);
  });

  it("Phragmén's rule misses extended justified representation where Brill and others say so, and keeps the proportional one", () => {
    const rest = 'cdefghijklmn';
    const voters = ['abc', 'abc', 'abd', 'abd', ...Array.from({ length: 20 }, (_, voter) => rest.slice(voter < 6 ? 0 : voter < 11 ? 1 : 2))];
    const agreed = { candidates: 'ab', seats: 12, voters };
    expect([failsGroup(agreed, rest, true), failsGroup(agreed, rest, false)]).toEqual([true, false]);
  });

  it.each(methods)('%s %j: the order of ballots and candidates changes nothing, and names only names', (method, options) => {
    fc.assert(
      fc.property(cases(5), (given) => {
        const { candidates, voters } = given;
        const turned = { ...given, candidates: [...candidates].toReversed().join(''), voters: voters.toReversed() };
        expect(committeesIn(count(method, turned, options))).toEqual(committeesIn(count(method, given, options)));
        const renamed = (ids: string): string => [...ids].map((id) => String.fromCodePoint(id.codePointAt(0)! + 7)).join('');
        const other = { ...given, candidates: renamed(candidates), voters: voters.map(renamed) };
        expect(committeesIn(count(method, other, options))).toEqual(committeesIn(count(method, given, options)).map(renamed));
      }),
      { numRuns: 40 },
    );
  });

  it.each(methods)('%s %j: whatever a lot decides is one of the committees that are declared without it', (method, options) => {
    const seeds = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    fc.assert(
      fc.property(cases(5), seeds, (given, seed) => {
        const [drawn, ...others] = committeesIn(count(method, given, { ...options, tieBreak: { seed } }));
        expect(others).toEqual([]);
        expect(committeesIn(count(method, given, options))).toContain(drawn);
      }),
      { numRuns: 40 },
    );
  });
});
