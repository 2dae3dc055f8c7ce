import { describe, expect, it } from '@jest/globals';
import { ballotChecker, faultOfRule } from './ballot-check.rules';
import type { Ballot } from './ballot.schema';
import { awaitsLot, countRound } from './counting.rules';
import type { RoundOption } from './round.schema';
import { ChoiceMethod, type ChoiceRule, type YesNoRule } from './rule.schema';

const options: RoundOption[] = ['a', 'b', 'c'].map((id, place) => ({ id, label: id.toUpperCase(), cost: 100 * (place + 1) }));
const plain = options.map(({ id, label }) => ({ id, label }));

/** What three voters say who like a best, then b; and one who likes c alone. */
const cases: Record<ChoiceMethod, { settings: object; most: Ballot; one: Ballot; costs?: true }> = {
  plurality: { settings: {}, most: { approvals: ['a'] }, one: { approvals: ['c'] } },
  approval: { settings: {}, most: { approvals: ['a'] }, one: { approvals: ['c'] } },
  score: { settings: { max: 10 }, most: { scores: { a: 9, b: 5 } }, one: { scores: { c: 10 } } },
  cumulative: { settings: { points: 10 }, most: { points: { a: 6, b: 4 } }, one: { points: { c: 10 } } },
  quadratic: { settings: { credits: 100 }, most: { votes: { a: 9 } }, one: { votes: { c: 10 } } },
  borda: { settings: {}, most: { ranking: [['a'], ['b']] }, one: { ranking: [['c']] } },
  'majority-judgment': { settings: { gradesWorstToBest: ['bad', 'good'] }, most: { grades: { a: 1 } }, one: { grades: { c: 1 } } },
  irv: { settings: {}, most: { ranking: [['a'], ['b']] }, one: { ranking: [['c']] } },
  schulze: { settings: {}, most: { ranking: [['a'], ['b']] }, one: { ranking: [['c']] } },
  'ranked-pairs': { settings: {}, most: { ranking: [['a'], ['b']] }, one: { ranking: [['c']] } },
  minimax: { settings: {}, most: { ranking: [['a'], ['b']] }, one: { ranking: [['c']] } },
  copeland: { settings: {}, most: { ranking: [['a'], ['b']] }, one: { ranking: [['c']] } },
  'stv-scottish': { settings: { seats: 1 }, most: { ranking: [['a'], ['b']] }, one: { ranking: [['c']] } },
  'stv-meek': { settings: { seats: 1 }, most: { ranking: [['a'], ['b']] }, one: { ranking: [['c']] } },
  'approval-committee': { settings: { seats: 1 }, most: { approvals: ['a'] }, one: { approvals: ['c'] } },
  'sequential-phragmen': { settings: { seats: 1 }, most: { approvals: ['a'] }, one: { approvals: ['c'] } },
  'sequential-pav': { settings: { seats: 1 }, most: { approvals: ['a'] }, one: { approvals: ['c'] } },
  'equal-shares-committee': { settings: { seats: 1, completion: 'add1' }, most: { approvals: ['a'] }, one: { approvals: ['c'] } },
  dhondt: { settings: { seats: 1 }, most: { approvals: ['a'] }, one: { approvals: ['c'] } },
  'sainte-lague': { settings: { seats: 1 }, most: { approvals: ['a'] }, one: { approvals: ['c'] } },
  'largest-remainder': { settings: { seats: 1 }, most: { approvals: ['a'] }, one: { approvals: ['c'] } },
  'greedy-budget': { settings: { budget: 150 }, most: { approvals: ['a'] }, one: { approvals: ['c'] }, costs: true },
  'equal-shares-budget': { settings: { budget: 150, completion: 'add1' }, most: { approvals: ['a'] }, one: { approvals: ['c'] }, costs: true },
};

const ruleOf = (method: ChoiceMethod, custom: Partial<ChoiceRule> = {}): ChoiceRule => ({
  method,
  options: { ...cases[method].settings },
  quorum: null,
  secrecy: 'closed',
  ...custom,
});
const count = (rule: ChoiceRule, ballots: { ballot: Ballot; times?: number }[], choices: RoundOption[], members = 10, seed: string | null = null) =>
  countRound({ rule, options: choices, members, collegeMembers: new Map(), ballots: ballots.map((one) => ({ ...one, college: null })), seed });

describe('a round of any method', () => {
  it.each(ChoiceMethod.options)(
    '%s: what three of four prefer wins; a blank takes part and expresses nothing; ballots are checked by what counts them',
    (method) => {
      const { most, one, costs } = cases[method];
      const choices = costs ? options : plain;
      const rule = ruleOf(method);
      expect(faultOfRule(rule, choices)).toBeNull();
      const check = ballotChecker(rule, choices);
      expect([most, one, { blank: true } as const].map((ballot) => check(ballot))).toEqual([null, null, null]);
      expect(check({ choice: 'yes' })).not.toBeNull();
      const result = count(rule, [{ ballot: most, times: 3 }, { ballot: one }, { ballot: { blank: true } }], choices);
      const consulted = method === 'borda' || method === 'quadratic';
      expect(result).toMatchObject({
        outcome: consulted ? 'consulted' : 'adopted',
        participation: { members: 10, cast: 5, blank: 1, expressed: 4 },
        counts: null,
      });
      expect(result.winners).toEqual(consulted ? [] : ['a']);
    },
  );

  it.each(ChoiceMethod.options)('%s: nothing is adopted by nobody, nor without a quorum', (method) => {
    const choices = cases[method].costs ? options : plain;
    const consulted = method === 'borda' || method === 'quadratic';
    expect(count(ruleOf(method), [], choices)).toMatchObject({ outcome: consulted ? 'consulted' : 'rejected', winners: [] });
    expect(count(ruleOf(method, { quorum: { members: 6 } }), [{ ballot: cases[method].most, times: 5 }], choices)).toMatchObject({
      outcome: 'no-quorum',
      winners: [],
      conditions: [{ name: 'quorum', met: false, num: '5', den: '10', threshold: '>=6/10' }],
    });
  });

  it('when "none of these" wins, nothing is adopted', () => {
    const choices = [...plain, { id: 'none', label: 'None of these' }];
    expect(count(ruleOf('schulze'), [{ ballot: { ranking: [['none'], ['a']] } }], choices)).toMatchObject({ outcome: 'rejected', winners: [] });
  });

  it('a declared tie decides nothing; one that a lot is to settle waits for it, and the lot settles it', () => {
    const tied = [{ ballot: { approvals: ['a'] } }, { ballot: { approvals: ['b'] } }];
    expect(count(ruleOf('approval'), tied, plain)).toMatchObject({ outcome: 'tied', winners: [] });
    const drawing = ruleOf('approval', { ties: 'lot' });
    expect(awaitsLot(drawing, count(drawing, tied, plain))).toBe(true);
    const drawn = count(drawing, tied, plain, 10, '00'.repeat(32));
    expect(drawn).toMatchObject({ outcome: 'adopted' });
    expect(drawn.winners).toHaveLength(1);
    expect(awaitsLot(drawing, drawn)).toBe(false);
    const stopped = ruleOf('irv', { ties: 'lot' });
    expect(
      awaitsLot(
        stopped,
        count(stopped, [{ ballot: { ranking: [['a']] }, times: 2 }, { ballot: { ranking: [['b']] } }, { ballot: { ranking: [['c']] } }], plain),
      ),
    ).toBe(true);
  });

  it('what a method does not have is refused with the path to it', () => {
    expect(faultOfRule({ ...ruleOf('approval'), options: { seats: 3 } }, plain)).toMatchObject({ path: '/options/seats' });
    expect(faultOfRule({ ...ruleOf('stv-scottish'), options: {} }, plain)).toMatchObject({ path: '/options/seats' });
    expect(ballotChecker(ruleOf('plurality'), plain)({ approvals: ['a', 'b'] })).toMatchObject({ path: '/approvals' });
    expect(ballotChecker(ruleOf('dhondt'), plain)({ approvals: ['z'] })).toMatchObject({ path: '/approvals/0' });
  });
});

describe('yes and no by college', () => {
  const rule: YesNoRule = {
    method: 'yes-no',
    base: 'expressed',
    threshold: '>1/2',
    quorum: null,
    secrecy: 'closed',
    colleges: {
      aggregation: 'proportional',
      weights: [
        { college: 'workers', weight: '1/2' },
        { college: 'partners', weight: '1/2' },
      ],
    },
  };
  const votes = (college: string, choice: 'yes' | 'no', times: number) => ({ ballot: { choice }, college, times });
  const counted = (aggregation: 'proportional' | 'majority' | 'double-majority', ballots: ReturnType<typeof votes>[]) =>
    countRound({
      rule: { ...rule, colleges: { ...(rule.colleges as NonNullable<YesNoRule['colleges']>), aggregation } },
      options: [],
      members: 120,
      collegeMembers: new Map([
        ['workers', 100],
        ['partners', 20],
      ]),
      ballots,
      seed: null,
    });

  it('weighs them, and gives the exact share', () => {
    const result = counted('proportional', [votes('workers', 'yes', 60), votes('workers', 'no', 20), votes('partners', 'yes', 1), votes('partners', 'no', 2)]);
    expect(result).toMatchObject({ outcome: 'adopted', conditions: [{ name: 'majority', num: '13', den: '24', percent: '54.17' }] });
    expect(result.colleges).toEqual([
      { college: 'workers', weight: '1/2', members: 100, cast: 80, split: { yes: 60, no: 20, abstain: 0 } },
      { college: 'partners', weight: '1/2', members: 20, cast: 3, split: null },
    ]);
  });

  it('asks heads and colleges where both must agree', () => {
    const ballots = [votes('workers', 'no', 60), votes('workers', 'yes', 50), votes('partners', 'yes', 9)];
    expect(counted('majority', ballots)).toMatchObject({ outcome: 'rejected', conditions: [{ name: 'majority', num: '1', den: '2' }] });
    expect(counted('double-majority', [votes('workers', 'yes', 10), votes('partners', 'no', 11), votes('partners', 'yes', 2)])).toMatchObject({
      outcome: 'rejected',
      conditions: [
        { name: 'heads', met: true, num: '12', den: '23' },
        { name: 'majority', met: false },
      ],
    });
  });
});
