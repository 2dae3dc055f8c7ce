import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareProfiles, runsOf } from './majority-value.rules';
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

  it('the pilot of Orsay 2007: Bayrou first, Royal second, Sarkozy third (Balinski and Laraki 2010, table 6.2; percentages as counts)', () => {
    // excellent, very good, good, acceptable, poor, to reject: in thousandths of 1,733 ballots, best to worst, turned round below
    const table: Record<string, number[]> = {
      Bayrou: [136, 307, 251, 148, 84, 74],
      Royal: [167, 227, 191, 168, 122, 125],
      Sarkozy: [191, 198, 143, 115, 71, 282],
    };
    const profiles = Object.fromEntries(Object.entries(table).map(([name, profile]) => [name, profile.toReversed()]));
    const options = { gradesWorstToBest: ['To reject', 'Poor', 'Acceptable', 'Good', 'Very good', 'Excellent'] };
    expect(tally({ method: 'majority-judgment', options, candidates: Object.keys(table), profiles })).toMatchObject({
      winners: ['Bayrou'],
      ranks: { Bayrou: 1, Royal: 2, Sarkozy: 3 },
      gauge: {
        Bayrou: { name: 'Good', above: '443/1000', below: '306/1000' },
        Royal: { name: 'Good', above: '394/1000', below: '415/1000' },
        Sarkozy: { name: 'Good' },
      },
    });
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

/** The sequence of medians, one grade taken away after the other, as the definition has it. */
function slowly(profile: readonly number[]): number[] {
  const sorted = profile.flatMap((votes, grade) => Array.from({ length: votes }, () => grade));
  const medians: number[] = [];
  while (sorted.length > 0) medians.push(...sorted.splice(Math.ceil(sorted.length / 2) - 1, 1));
  return medians;
}

describe('majority judgment: properties', () => {
  const profile = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 });

  it('the runs are the medians that one finds by taking grade after grade away', () => {
    fc.assert(
      fc.property(profile, (one) => {
        expect([...runsOf(one)].flatMap(({ grade, times }) => Array.from({ length: times }, () => grade))).toEqual(slowly(one));
      }),
      { numRuns: 300 },
    );
  });

  it('comparing is comparing those sequences, and only equal profiles tie', () => {
    const voters = fc
      .integer({ min: 1, max: 20 })
      .chain((many) => fc.tuple(...[1, 2].map(() => fc.array(fc.integer({ min: 0, max: 3 }), { minLength: many, maxLength: many }))));
    fc.assert(
      fc.property(voters, (pair) => {
        const [a, b] = pair.map((given) => grades.map((_, grade) => given.filter((one) => one === grade).length)) as [number[], number[]];
        const [first, second] = [slowly(a), slowly(b)];
        const at = first.findIndex((grade, place) => grade !== second[place]);
        expect(Math.sign(compareProfiles(a, b))).toBe(at < 0 ? 0 : Math.sign((second[at] ?? 0) - (first[at] ?? 0)));
        expect(compareProfiles(a, b) === 0).toBe(a.every((votes, grade) => votes === b[grade]));
      }),
      { numRuns: 300 },
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
    ['a missing grade that there is not', file({ ballots: [] }, { missing: 'grade:7' }), 'invalid', '/options/missing'],
  ])('%s', (_, given, reason, path) => expect(faultOf(() => tally(given))).toEqual({ code: `voting/count_file_${reason}`, path }));
});
