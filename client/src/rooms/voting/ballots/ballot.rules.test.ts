import { describe, expect, it } from '@jest/globals';
import { ballotChecker } from '@palabre/shared/counting';
import { ballotKindOf, ChoiceMethod, type Ballot, type ChoiceRule } from '@palabre/shared/voting';
import { boundsOf, costOf, emptyBallot, purseOf, spentOn, unmarkedIn, type MarkKind } from './ballot.rules';

const options = [
  { id: 'a', label: 'A' },
  { id: 'b', label: 'B' },
];
const projects = [
  { id: 'a', label: 'A', cost: 300 },
  { id: 'b', label: 'B', cost: 500 },
];
const rule = (method: ChoiceRule['method'], settings: object = {}): ChoiceRule => ({ method, options: { ...settings }, quorum: null, secrecy: 'closed' });

describe('running totals', () => {
  it('points add up, votes cost their squares, also those against', () => {
    expect(costOf({ a: 6, b: 4 }, false)).toBe(10);
    expect(costOf({ a: 8, b: -6, c: null }, true)).toBe(100);
  });

  it('projects cost what they cost', () => {
    expect(spentOn(['b'], projects)).toBe(500);
    expect(spentOn(['a', 'b'], projects)).toBe(800);
  });
});

describe('what one option may be given', () => {
  const mark = (kind: MarkKind, value: number): Ballot =>
    ({ scores: { scores: { a: value } }, points: { points: { a: value } }, votes: { votes: { a: value } } })[kind];

  it.each<[string, MarkKind, ChoiceRule]>([
    ['scores from the lowest to the highest', 'scores', rule('score', { min: -2, max: 3 })],
    ['scores from nothing', 'scores', rule('score', { max: 20 })],
    ['points of the whole purse', 'points', rule('cumulative', { points: 7 })],
    ['points up to the cap', 'points', rule('cumulative', { points: 7, maxPerOption: 3 })],
    ['votes up to the root of the credits', 'votes', rule('quadratic', { credits: 99 })],
    ['votes in favour only', 'votes', rule('quadratic', { credits: 100, negative: false })],
  ])('%s: what the form allows is what the count takes', (_, kind, law) => {
    const takes = ballotChecker(law, options);
    const [least, most] = boundsOf(law, kind);
    expect([least - 1, least, most, most + 1].map((value) => takes(mark(kind, value)) === null)).toEqual([false, true, true, false]);
  });

  it('is drawn from a purse, or from none', () => {
    expect(purseOf(rule('score', { max: 3 }), 'scores')).toBeNull();
    expect(purseOf(rule('cumulative', { points: 7 }), 'points')).toBe(7);
    expect(purseOf(rule('quadratic', { credits: 99 }), 'votes')).toBe(99);
  });
});

describe('what a ballot leaves out', () => {
  it.each<[Ballot, string[]]>([
    [{ ranking: [['b']] }, ['a']],
    [{ ranking: [['b', 'a']] }, []],
    [{ grades: { a: 0, b: null } }, ['b']],
    [{ points: { a: 0 } }, ['b']],
    [{ approvals: ['a'] }, []],
    [{ blank: true }, []],
  ])('%j', (ballot, left) => expect(unmarkedIn(ballot, options).map(({ id }) => id)).toEqual(left));
});

describe('a ballot on which nothing is marked yet', () => {
  const settings: Partial<Record<ChoiceRule['method'], object>> = {
    score: { max: 5 },
    cumulative: { points: 5 },
    quadratic: { credits: 9 },
    'majority-judgment': { gradesWorstToBest: ['no', 'yes'] },
    'greedy-budget': { budget: 600 },
    'equal-shares-budget': { budget: 600 },
  };
  const seated = /^(?:stv|approval-committee|sequential|equal-shares-committee)/;
  const many = ChoiceMethod.options.filter((method) => ballotKindOf(method) !== 'single');

  it.each(many)('is a ballot of %s', (method) => {
    const law = rule(method, { ...settings[method], ...(seated.test(method) && { seats: 1 }) });
    expect(ballotChecker(law, ballotKindOf(method) === 'projects' ? projects : options)(emptyBallot(law) ?? { blank: true })).toBeNull();
    expect(emptyBallot(law)).not.toBeNull();
  });
});
