import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GradeProfiles, ungraded } from './grade-profiles.rules';
import { compareProfiles, differenceOf } from './majority-value.rules';
import { faultOf } from './testing/fault-of';
import { tally } from './tally.rules';

const grades = ['Poor', 'Fair', 'Good', 'Excellent'];

describe('majority judgment: published cases', () => {
  it('the capital of Tennessee is Nashville (Wikipedia, "Majority judgment")', () => {
    const candidates = ['Memphis', 'Nashville', 'Chattanooga', 'Knoxville'];
    const ballots = [
      { count: 42, grades: { Memphis: 3, Nashville: 1, Chattanooga: 0, Knoxville: 0 } },
      { count: 26, grades: { Memphis: 0, Nashville: 3, Chattanooga: 1, Knoxville: 1 } },
      { count: 15, grades: { Memphis: 0, Nashville: 1, Chattanooga: 3, Knoxville: 2 } },
      { count: 17, grades: { Memphis: 0, Nashville: 1, Chattanooga: 2, Knoxville: 3 } },
    ];
    expect(tally({ method: 'majority-judgment', options: { gradesWorstToBest: grades }, candidates, ballots })).toMatchObject({
      winners: ['Nashville'],
      ranks: { Nashville: 1, Knoxville: 2, Chattanooga: 3, Memphis: 4 },
      gauge: { Nashville: { name: 'Fair', above: '26/100', below: '0/100' }, Memphis: { name: 'Poor' } },
    });
  });

  // The table as it was posted in the forum of Mieux Voter, per mille, rounded there; no grade is counted as to reject. Royal's row lacks a column there: her
  // "excellent" is what is left of 1000; Le Pen's row does not add up and is left out. Who came first and second, with which grade and sign: rangevoting.org.
  it('the pilot of Orsay 2007: Bayrou "Good+" before Royal "Good-" (rangevoting.org, France2007)', () => {
    const table: Record<string, number[]> = {
      Besancenot: [41, 99, 163, 160, 226, 311],
      Buffet: [25, 76, 125, 206, 264, 304],
      Schivardi: [5, 10, 39, 95, 249, 604],
      Bayrou: [136, 307, 251, 148, 84, 74],
      Bové: [15, 60, 114, 160, 257, 395],
      Voynet: [29, 93, 175, 237, 261, 205],
      'de Villiers': [24, 64, 87, 113, 158, 555],
      Royal: [166, 227, 191, 168, 122, 126],
      Nihous: [3, 18, 53, 110, 267, 550],
      Laguiller: [21, 53, 102, 166, 259, 401],
      Sarkozy: [191, 198, 143, 115, 71, 282],
    };
    const profiles = Object.fromEntries(Object.entries(table).map(([name, bestFirst]) => [name, bestFirst.toReversed()]));
    const options = { gradesWorstToBest: ['To reject', 'Poor', 'Acceptable', 'Good', 'Very good', 'Excellent'], missing: 'normalise' };
    expect(tally({ method: 'majority-judgment', options, candidates: Object.keys(table), profiles })).toMatchObject({
      winners: ['Bayrou'],
      ranks: { Bayrou: 1, Royal: 2 },
      // more above than below is a plus, fewer a minus
      gauge: { Bayrou: { name: 'Good', above: '443/1000', below: '306/1000' }, Royal: { name: 'Good', above: '393/1000', below: '416/1000' } },
    });
  });

  const wikipedia = { first: [1484, 1763, 912, 1971, 2128, 1742], second: [2427, 1158, 1342, 1295, 2073, 1705], third: [2500, 2500, 1500, 1500, 1000, 1000] };
  it('the three options of the French Wikipedia (as in the tests of a count in OCaml): Assez bien, Assez bien, Insuffisant', () => {
    const options = { gradesWorstToBest: ['À rejeter', 'Insuffisant', 'Passable', 'Assez bien', 'Bien', 'Très bien'] };
    expect(tally({ method: 'majority-judgment', options, candidates: Object.keys(wikipedia), profiles: wikipedia })).toMatchObject({
      winners: ['first'],
      gauge: { first: { grade: 3 }, second: { grade: 3 }, third: { grade: 1 } },
      ties: [{ where: 'majority grade', tied: ['first', 'second'], settledBy: 'second-criterion', order: ['first', 'second'] }],
    });
  });

  it('the poll of OpinionWay for Terra Nova, 2011 (French Wikipedia, as in the same tests): majority grades, and who wins', () => {
    const profiles = {
      Aubry: [184, 114, 196, 126, 170, 129, 82],
      Borloo: [185, 159, 196, 223, 153, 62, 22],
      Villepin: [219, 174, 207, 204, 119, 58, 20],
      Bayrou: [193, 166, 261, 192, 128, 47, 12],
      Joly: [309, 190, 203, 145, 74, 47, 32],
      Sarkozy: [413, 118, 135, 95, 111, 87, 41],
      Chevènement: [322, 247, 228, 129, 58, 11, 5],
      Mélenchon: [418, 214, 165, 112, 50, 27, 13],
      Besancenot: [442, 204, 161, 99, 69, 17, 8],
      'Dupont-Aignan': [467, 277, 139, 70, 27, 14, 5],
      Arthaud: [480, 261, 137, 77, 34, 9, 1],
      'Le Pen': [556, 93, 78, 72, 70, 65, 68],
    };
    const options = { gradesWorstToBest: ['0', '1', '2', '3', '4', '5', '6'], missing: 'normalise' };
    const result = tally({ method: 'majority-judgment', options, candidates: Object.keys(profiles), profiles });
    const medians = Object.values(result.gauge as Record<string, { grade: number }>).map(({ grade }) => grade);
    expect([result.winners, medians]).toEqual([['Aubry'], [3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 0]]);
  });

  it.each<[string, number[][], number[], string]>([
    [
      'few participants',
      [
        [1, 1, 1],
        [1, 0, 2],
        [3, 0, 0],
        [2, 0, 1],
        [0, 3, 0],
      ],
      [3, 1, 5, 4, 2],
      'worst',
    ],
    [
      'thousands',
      [
        [11142, 6970, 4040, 1968, 9888, 2992],
        [10141, 8971, 4043, 1965, 8884, 2996],
        [14141, 8971, 1043, 1965, 7884, 2996],
      ],
      [1, 2, 3],
      'worst',
    ],
    ['millions', millions(), [3, 4, 5, 1, 2], 'worst'],
    [
      'billions',
      [
        [10e9, 10e9],
        [9_999_999_999, 10_000_000_001],
      ],
      [2, 1],
      'worst',
    ],
    [
      'the README',
      [
        [2, 2, 2, 2, 2],
        [2, 1, 1, 1, 5],
        [2, 1, 1, 2, 4],
        [2, 1, 5, 0, 2],
        [2, 2, 2, 2, 2],
      ],
      [4, 1, 2, 3, 4],
      'worst',
    ],
    [
      'a missing grade is the worst',
      [
        [2, 2, 2, 2, 2],
        [1, 2, 2, 2, 2],
        [0, 0, 4, 0, 0],
        [0, 0, 0, 0, 2],
        [0, 0, 0, 1, 1],
      ],
      [1, 1, 3, 4, 5],
      'worst',
    ],
    [
      'a missing grade is a fixed one',
      [
        [2, 2, 2, 2, 2],
        [2, 2, 1, 2, 2],
        [0, 0, 4, 0, 0],
        [0, 0, 0, 0, 2],
        [0, 0, 0, 1, 1],
      ],
      [4, 4, 3, 1, 2],
      'grade:2',
    ],
    [
      'normalised',
      [
        [2, 2, 2, 2, 2],
        [1, 1, 1, 1, 1],
        [0, 0, 5, 0, 0],
        [0, 2, 0, 2, 0],
        [1, 0, 0, 1, 1],
      ],
      [3, 3, 2, 5, 1],
      'normalise',
    ],
    ['normalised, billions', normalisedBillions(), [3, 3, 2, 5, 1], 'normalise'],
    [
      'feedback from Paris',
      [
        [1, 1, 4, 3, 7, 4, 1],
        [0, 2, 4, 3, 7, 4, 1],
        [1, 1, 4, 3, 7, 4, 1],
        [1, 0, 4, 3, 7, 4, 1],
      ],
      [2, 1, 2, 4],
      'worst',
    ],
  ])('the assertions of Mieux Voter (its libraries for TypeScript and Go): %s', (_, rows, ranks, missing) => {
    const profiles = Object.fromEntries(rows.map((row, place) => [`option ${place}`, row]));
    const options = { gradesWorstToBest: (rows[0] ?? []).map((_votes, grade) => `grade ${grade}`), missing };
    const counted = tally({ method: 'majority-judgment', options, candidates: Object.keys(profiles), profiles }).ranks as Record<string, number>;
    expect(Object.keys(profiles).map((option) => counted[option])).toEqual(ranks);
  });

  it('takes the lower median of an even number', () => {
    expect(tally({ method: 'majority-judgment', options: { gradesWorstToBest: grades }, candidates: ['a'], profiles: { a: [1, 0, 0, 1] } })).toMatchObject({
      gauge: { a: { grade: 0 } },
    });
  });

  it('a missing grade is the worst, another one, or nobody’s, as the rule says', () => {
    const count = (missing?: string) =>
      tally({
        method: 'majority-judgment',
        options: { gradesWorstToBest: grades, ...(missing && { missing }) },
        candidates: ['a', 'b'],
        ballots: [{ count: 3, grades: { a: 2 } }, { count: 2, grades: { a: 2, b: 3 } }, { grades: { a: null } }],
      });
    expect(count()).toMatchObject({ winners: ['a'], profiles: { a: [1, 0, 5, 0], b: [4, 0, 0, 2] } });
    expect(count('grade:1')).toMatchObject({ winners: ['a'], profiles: { b: [0, 4, 0, 2] } });
    expect(count('normalise')).toMatchObject({ winners: ['b'], profiles: { a: [0, 0, 5, 0], b: [0, 0, 0, 2] } });
  });
});

describe('majority judgment: what the result explains', () => {
  const count = (profiles: Record<string, number[]>, options: object = {}) =>
    tally({ method: 'majority-judgment', options: { gradesWorstToBest: grades, ...options }, candidates: Object.keys(profiles), profiles });

  it('which medians tell neighbours apart (French Wikipedia, third example, as in the same tests: 2 3 2 3 0 4 and 2 3 2 3 1 3)', () => {
    const options = { gradesWorstToBest: ['0', '1', '2', '3', '4'] };
    expect(count({ e: [1, 0, 2, 2, 1], f: [0, 1, 2, 3, 0] }, options)).toMatchObject({
      winners: ['f'],
      comparisons: [{ better: ['f'], worse: ['e'], equalMedians: '4/6', grades: ['1', '0'] }],
    });
  });

  it('an option that nobody graded comes last where the rule normalises, and wins with all others where nobody graded any', () => {
    expect(count({ none: [0, 0, 0, 0], poor: [1, 0, 0, 0], good: [0, 0, 1, 0] }, { missing: 'normalise' })).toMatchObject({
      ranks: { good: 1, poor: 2, none: 3 },
      gauge: { none: { grade: null } },
      comparisons: [{ grades: ['Good', 'Poor'] }, { grades: ['Poor', null] }],
    });
    expect(count({ a: [0, 0, 0, 0], b: [0, 0, 0, 0] })).toMatchObject({ winners: ['a', 'b'], comparisons: [], ties: [{ settledBy: 'report' }] });
  });

  it('a tie of equal profiles is declared or drawn', () => {
    const equal = { a: [1, 1, 1, 1], b: [1, 1, 1, 1] };
    expect(count(equal)).toMatchObject({ winners: ['a', 'b'], ranks: { a: 1, b: 1 }, ties: [{ where: 'winner', settledBy: 'report' }] });
    expect(count(equal, { tieBreak: { seed: '00'.repeat(32) } })).toMatchObject({ winners: [expect.any(String)], ties: [{ settledBy: 'lot' }] });
  });

  it('trillions that divide into halves are compared at once, down to the last of them', () => {
    const half = 2_000_000_000_000_000;
    const { comparisons, winners } = count({ a: [half, 0, 0, half], b: [half - 1, 1, 0, half], c: [half, 0, 1, half - 1] });
    expect([winners, comparisons]).toEqual([
      ['b'],
      [
        { better: ['b'], worse: ['a'], equalMedians: `0/${2 * half}`, grades: ['Fair', 'Poor'] },
        { better: ['a'], worse: ['c'], equalMedians: `1/${2 * half}`, grades: ['Excellent', 'Good'] },
      ],
    ]);
  });
});

/** The sequence of medians, one grade taken away after the other, as the definition has it. */
function slowly(profile: readonly number[]): number[] {
  const sorted = profile.flatMap((votes, grade) => Array.from({ length: votes }, () => grade));
  const medians: number[] = [];
  while (sorted.length > 0) medians.push(...sorted.splice(Math.ceil(sorted.length / 2) - 1, 1));
  return medians;
}

describe('majority judgment: properties', () => {
  const profile = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 });

  const voters = fc
    .integer({ min: 1, max: 20 })
    .chain((many) => fc.tuple(...[1, 2].map(() => fc.array(fc.integer({ min: 0, max: 3 }), { minLength: many, maxLength: many }))));
  const profilesOf = (pair: readonly number[][]) =>
    pair.map((given) => grades.map((_, grade) => given.filter((one) => one === grade).length)) as [number[], number[]];

  it('comparing is comparing the medians taken away one after the other, and it says how many are equal and which then differ', () => {
    fc.assert(
      fc.property(voters, (pair) => {
        const [a, b] = profilesOf(pair);
        const [first, second] = [slowly(a), slowly(b)];
        const at = first.findIndex((grade, place) => grade !== second[place]);
        const [one, other] = [first[at] ?? 0, second[at] ?? 0];
        const expected = { order: one > other ? -1 : 1, equal: BigInt(at), of: BigInt(first.length), grades: [one, other] };
        expect(differenceOf(a, b)).toEqual(at < 0 ? null : expected);
      }),
      { numRuns: 300 },
    );
  });

  it('unequal numbers are compared as if everybody had voted as often as makes them equal', () => {
    fc.assert(
      fc.property(profile, profile, (a, b) => {
        const [many, others] = [a, b].map((one) => one.reduce((sum, votes) => sum + votes, 0)) as [number, number];
        fc.pre(many > 0 && others > 0);
        const same = (one: readonly number[], times: number) => one.map((votes) => votes * times);
        const [first, second] = [slowly(same(a, others)), slowly(same(b, many))];
        const at = first.findIndex((grade, place) => grade !== second[place]);
        expect(compareProfiles(a, b)).toBe(at < 0 ? 0 : Math.sign((second[at] ?? 0) - (first[at] ?? 0)));
      }),
      { numRuns: 100 },
    );
  });

  it('comparing puts any profiles in one order, those that nobody graded last', () => {
    const some = fc.oneof({ weight: 4, arbitrary: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }) }, fc.constant([0, 0, 0]));
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        expect(compareProfiles(b, a) + compareProfiles(a, b)).toBe(0);
        expect(compareProfiles(a, b) <= 0 && compareProfiles(b, c) <= 0 && compareProfiles(a, c) > 0).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('gathering a compact sheet is adding up each grade, `times` over, and leaves out who is not graded', () => {
    const row = fc.record({ marks: fc.array(fc.constantFrom(0, 1, 2, ungraded), { minLength: 3, maxLength: 3 }), times: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const gathered = new GradeProfiles(3, 3);
        const sheet = Uint8Array.from(rows.flatMap(({ marks }) => marks));
        rows.forEach(({ times }, ballot) => gathered.add(sheet, ballot * 3, times));
        for (const option of [0, 1, 2]) {
          const slow = [0, 1, 2].map((grade) => rows.reduce((sum, { marks, times }) => sum + (marks[option] === grade ? times : 0), 0));
          expect(gathered.profileOf(option)).toEqual(slow);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('other names for the options rename the result, and the medians that are equal come first in the explanation', () => {
    fc.assert(
      fc.property(voters, (pair) => {
        const [a, b] = profilesOf(pair);
        const count = (names: [string, string]) =>
          tally({ method: 'majority-judgment', options: { gradesWorstToBest: grades }, candidates: names, profiles: { [names[0]]: a, [names[1]]: b } });
        const [one, other] = [count(['a', 'b']), count(['x', 'y'])];
        expect(JSON.parse(JSON.stringify(one).replaceAll('"a"', '"x"').replaceAll('"b"', '"y"'))).toEqual(JSON.parse(JSON.stringify(other)));
      }),
      { numRuns: 100 },
    );
  });

  it('a better grade from one voter never makes an option lose, and the order of ballots changes nothing', () => {
    const ballots = fc.array(fc.record({ grades: fc.record({ a: fc.integer({ min: 0, max: 3 }), b: fc.integer({ min: 0, max: 3 }) }) }), {
      minLength: 1,
      maxLength: 15,
    });
    fc.assert(
      fc.property(ballots, (votes) => {
        const count = (given: object[]) =>
          tally({ method: 'majority-judgment', options: { gradesWorstToBest: grades }, candidates: ['a', 'b'], ballots: given }) as { winners: string[] };
        const { winners } = count(votes);
        expect(count(votes.toReversed()).winners).toEqual(winners);
        const better = votes.map(({ grades: { a, b } }, place) => ({ grades: { a: place === 0 ? Math.min(3, a + 1) : a, b } }));
        expect(!winners.includes('a') || count(better).winners.includes('a')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('grades that are not what they should be', () => {
  const file = (part: object, options: object = {}) => ({
    method: 'majority-judgment',
    options: { gradesWorstToBest: grades, ...options },
    candidates: ['a', 'b'],
    ...part,
  });
  it.each([
    ['a grade that there is not', file({ ballots: [{ grades: { a: 4 } }] }), 'invalid', '/ballots/0/grades/a'],
    ['profiles and ballots', file({ profiles: { a: [1, 0, 0, 0], b: [0, 1, 0, 0] }, ballots: [{ grades: {} }] }), 'unknown_key', '/ballots'],
    ['a profile of too few grades', file({ profiles: { a: [1, 0, 0], b: [0, 1, 0, 0] } }), 'invalid', '/profiles/a'],
    ['an option without a profile', file({ profiles: { a: [1, 0, 0, 0] } }), 'missing', '/profiles/b'],
    ['more grades than can be counted exactly', file({ profiles: { a: [1, 0, 0, 0], b: [Number.MAX_SAFE_INTEGER, 1, 0, 0] } }), 'invalid', '/profiles/b'],
    ['an option that is not there', file({ profiles: { a: [1, 0, 0, 0], b: [1, 0, 0, 0], c: [1, 0, 0, 0] } }), 'unknown_value', '/profiles/c'],
    ['a missing grade that there is not', file({ ballots: [] }, { missing: 'grade:7' }), 'invalid', '/options/missing'],
  ])('%s', (_, given, reason, path) => expect(faultOf(() => tally(given))).toEqual({ code: `voting/count_file_${reason}`, path }));
});

/** Rows of the assertions of Mieux Voter: 72,327,456 participants. */
function millions(): number[][] {
  return [
    [5272679, 19797001, 10732688, 9612936, 1379840, 16886281, 8646031],
    [16354546, 11690342, 9451800, 14245973, 817593, 12461162, 7306040],
    [9849171, 17970690, 14276861, 4606692, 16404594, 6760147, 2459301],
    [2645563, 12907474, 1278331, 22843261, 8025412, 8964952, 15662463],
    [16293252, 12277630, 38348, 14929905, 11087753, 10634266, 7066302],
  ];
}

/** The same, of 10,805,010,410 participants who graded only some. */
function normalisedBillions(): number[][] {
  return [
    Array.from({ length: 5 }, () => 2161002082),
    Array.from({ length: 5 }, () => 1080501041),
    [0, 0, 1000092263, 0, 0],
    [0, 1050092837, 0, 1050092837, 0],
    [980091907, 0, 0, 980091907, 980091907],
  ];
}
