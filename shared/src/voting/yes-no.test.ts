import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meets, parseThreshold } from './threshold.rules';
import type { Choice } from './ballot.schema';
import { countRound } from './counting.rules';
import type { YesNoRule } from './rule.schema';
import { baseOf, smallestThatMeets } from './yes-no.rules';

type Rule = Pick<YesNoRule, 'base' | 'threshold' | 'quorum'>;
/** A round with these votes: equal ballots are counted at once. */
function decideYesNo({ members, ...votes }: Record<'yes' | 'no' | 'abstain' | 'members', number> & { blank?: number }, rule: Rule) {
  const ballots = Object.entries(votes).flatMap(([choice, times]) => (times > 0 ? [{ ballot: { choice: choice as Choice }, college: null, times }] : []));
  return countRound({ rule: { method: 'yes-no', secrecy: 'closed', ...rule }, options: [], members, collegeMembers: new Map(), ballots, seed: null });
}
const countBallots = (choices: Choice[], members: number) =>
  countRound({
    rule: { method: 'yes-no', secrecy: 'closed', base: 'expressed', threshold: '>1/2', quorum: null },
    options: [],
    members,
    collegeMembers: new Map(),
    ballots: choices.map((choice) => ({ ballot: { choice }, college: null })),
    seed: null,
  });
const half: Rule = { base: 'expressed', threshold: '>1/2', quorum: null };

describe('yes, no, abstain: known cases', () => {
  it.each<[string, [yes: number, no: number, abstain: number, members: number], Rule, string]>([
    ['71 for, 12 against, 14 abstentions of 124: adopted', [71, 12, 14, 124], { ...half, quorum: '>=1/2' }, 'adopted'],
    ['50-50 under a strict half is a rejection', [10, 10, 3, 30], half, 'rejected'],
    ['50-50 when a half is enough', [10, 10, 3, 30], { ...half, threshold: '>=1/2' }, 'adopted'],
    ['nobody expressed a vote: not adopted', [0, 0, 5, 10], half, 'rejected'],
    ['nobody voted at all: not adopted', [0, 0, 0, 10], { ...half, threshold: '>=0/1' }, 'rejected'],
    ['two thirds exactly, where two thirds are enough (C. com. L225-96)', [20, 10, 4, 40], { ...half, threshold: '>=2/3' }, 'adopted'],
    ['one short of two thirds', [19, 10, 4, 40], { ...half, threshold: '>=2/3' }, 'rejected'],
    ['two thirds exactly do not exceed two thirds', [20, 10, 4, 40], { ...half, threshold: '>2/3' }, 'rejected'],
    ['abstentions count when the base is the votes cast', [10, 5, 6, 40], { base: 'cast', threshold: '>1/2', quorum: null }, 'rejected'],
    ['absent members count when the base is the members', [20, 0, 0, 40], { base: 'members', threshold: '>1/2', quorum: null }, 'rejected'],
    ['a fifth exactly is a quorum of a fifth (C. com. L225-98)', [6, 1, 1, 40], { ...half, quorum: '>=1/5' }, 'adopted'],
    ['one below the quorum', [6, 1, 0, 40], { ...half, quorum: '>=1/5' }, 'no-quorum'],
    ['no quorum comes before the majority', [0, 3, 0, 40], { ...half, quorum: '>=1/5' }, 'no-quorum'],
  ])('%s', (_, [yes, no, abstain, members], rule, outcome) => {
    expect(decideYesNo({ yes, no, abstain, members }, rule).outcome).toBe(outcome);
  });

  it('explains each condition with its figures', () => {
    expect(decideYesNo({ yes: 71, no: 12, abstain: 14, members: 124 }, { ...half, quorum: '>=1/2' }).conditions).toEqual([
      { name: 'quorum', met: true, num: '97', den: '124', threshold: '>=1/2', percent: '78.23' },
      { name: 'majority', met: true, num: '71', den: '83', threshold: '>1/2', percent: '85.54' },
    ]);
  });

  it('gives no percentage of nothing', () => {
    expect(decideYesNo({ yes: 0, no: 0, abstain: 1, members: 3 }, half).conditions[0]).toMatchObject({ den: '0', met: false, percent: null });
  });
});

describe('thresholds', () => {
  it.each(['>1/2', '>=2/3', '>=1/1', '>0/1'])('reads %s', (text) => expect(parseThreshold(text)).toBeDefined());
  it.each(['1/2', '>1/0', '>=3/2', '>1/1', '> 1/2', '>0.5', ''])('refuses %j', (text) => expect(parseThreshold(text)).toBeUndefined());

  it('is exact where floating point is not', () => {
    const third = parseThreshold('>=333333333/999999999');
    expect(third && meets(1, 3, third)).toBe(true);
    expect(meets(333_333_333, 1_000_000_000, parseThreshold('>=1/3') ?? { share: { num: 0n, den: 1n }, strict: true })).toBe(false);
  });
});

describe('yes, no, abstain: properties', () => {
  const size = fc.integer({ min: 0, max: 500 });
  const threshold = fc
    .tuple(fc.constantFrom('>', '>='), fc.integer({ min: 0, max: 12 }), fc.integer({ min: 13, max: 24 }))
    .map(([sign, num, den]) => `${sign}${num}/${den}`);
  const rule = fc.record({ base: fc.constantFrom('expressed', 'cast', 'members' as const), threshold, quorum: fc.option(threshold) }) as fc.Arbitrary<Rule>;
  const choices = fc.array(fc.constantFrom<Choice>('yes', 'no', 'abstain', 'blank'), { maxLength: 200 });

  it('the order of ballots changes nothing, and the counts add up', () => {
    fc.assert(
      fc.property(choices, size, (ballots, absent) => {
        const count = (cast: Choice[]) => countBallots(cast, ballots.length + absent);
        const { counts, participation } = count(ballots);
        expect(count(ballots.toReversed()).counts).toEqual(counts);
        expect(Object.values(counts ?? {}).reduce((sum, votes) => sum + votes, 0)).toBe(ballots.length);
        expect(participation.cast).toBe(ballots.length);
      }),
    );
  });

  it('turning a no into a yes never turns an adoption into a rejection', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 500 }), size, size, rule, (yes, no, abstain, absent, anyRule) => {
        const members = yes + no + abstain + absent;
        const before = decideYesNo({ yes, no, abstain, members }, anyRule).outcome;
        const after = decideYesNo({ yes: yes + 1, no: no - 1, abstain, members }, anyRule).outcome;
        expect(before === 'adopted' ? after : 'adopted').toBe('adopted');
      }),
    );
  });

  it('agrees with a slow, obvious second count', () => {
    fc.assert(
      fc.property(size, size, size, size, rule, (yes, no, abstain, absent, anyRule) => {
        const counts = { yes, no, abstain, members: yes + no + abstain + absent };
        const obvious = (num: number, den: number, text: string) => {
          const [n = 0, d = 1] = text.replace(/^>=?/, '').split('/').map(Number);
          return den > 0 && (text.startsWith('>=') ? num * d >= n * den : num * d > n * den);
        };
        const quorumMet = anyRule.quorum === null || obvious(yes + no + abstain, counts.members, anyRule.quorum as string);
        const adopted = obvious(yes, baseOf({ ...counts, blank: 0 }, anyRule.base), anyRule.threshold);
        expect(decideYesNo(counts, anyRule).outcome).toBe(!quorumMet ? 'no-quorum' : adopted ? 'adopted' : 'rejected');
      }),
    );
  });

  it('the smallest number that meets a threshold meets it, and one less does not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), threshold, (den, text) => {
        const bar = parseThreshold(text);
        const smallest = smallestThatMeets(den, text) ?? -1;
        expect(bar && meets(smallest, den, bar)).toBe(true);
        expect(smallest > 0 && bar && meets(smallest - 1, den, bar)).toBe(false);
      }),
    );
  });
});
