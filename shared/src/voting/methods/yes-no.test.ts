import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { faultOf } from './testing/fault-of';
import { tally } from './tally.rules';

const yesNo = (counts: object, options?: object) => tally({ method: 'yes-no', ...(options && { options }), counts });

describe('yes-no: known cases', () => {
  it.each([
    [
      'abstentions, blanks and void papers are no expressed votes (C. com. L225-98)',
      { yes: 6, no: 5, abstain: 4, blank: 3, invalid: 2 },
      {},
      { outcome: 'adopted', yesShare: '6/11', yesSharePercent: '54.5455' },
    ],
    ['all that were cast', { yes: 6, no: 5, abstain: 4, blank: 3, invalid: 2 }, { base: 'cast' }, { outcome: 'rejected', yesShare: '6/20' }],
    [
      'those present',
      { yes: 6, no: 2, present: 12 },
      { base: 'present', threshold: '>=1/2' },
      { outcome: 'adopted', yesShare: '6/12', yesSharePercent: '50.0000' },
    ],
    ['all members', { yes: 6, no: 2, members: 13 }, { base: 'members' }, { outcome: 'rejected', yesShare: '6/13' }],
    ['a half is not more than a half', { yes: 5, no: 5 }, {}, { outcome: 'rejected' }],
    ['nothing of nothing', { yes: 0, no: 0 }, { threshold: '>=0/1' }, { outcome: 'rejected', yesShare: '0/0', yesSharePercent: null }],
    [
      'a quorum of those present',
      { yes: 5, no: 1, present: 9, members: 40 },
      { quorum: { counts: 'present', of: 'members', min: '>=1/4' } },
      { outcome: 'no-quorum', quorumMet: false, quorumShare: '9/40' },
    ],
    [
      'a quorum of yes',
      { yes: 10, no: 1, members: 40 },
      { quorum: { counts: 'yes', of: 'members', min: '>=1/4' } },
      { outcome: 'adopted', quorumShare: '10/40' },
    ],
    [
      'a quorum of valid papers',
      { yes: 5, no: 4, invalid: 1, members: 40 },
      { quorum: { counts: 'valid', of: 'members', min: '>=1/4' } },
      { outcome: 'no-quorum', quorumShare: '9/40' },
    ],
  ])('%s', (_, counts, options, expected) => expect(yesNo(counts, options)).toMatchObject(expected));

  it.each([
    ['a number it counts with is missing', { yes: 1, no: 0 }, { base: 'members' }, 'missing', '/counts/members'],
    ['more votes than people there', { yes: 3, no: 0, present: 2 }, {}, 'invalid', '/counts/present'],
    ['more votes than members', { yes: 3, no: 0, members: 2 }, {}, 'invalid', '/counts/members'],
    ['half a vote', { yes: 0.5, no: 0 }, {}, 'invalid', '/counts/yes'],
    ['a threshold of more than the whole', { yes: 1, no: 0 }, { threshold: '>=3/2' }, 'invalid', '/options/threshold'],
  ])('refuses: %s', (_, counts, options, reason, path) => expect(faultOf(() => yesNo(counts, options))).toEqual({ code: `voting/count_file_${reason}`, path }));
});

describe('yes-no-colleges: known cases', () => {
  const colleges = [
    { id: 'workers', weight: '1/2', members: 10, yes: 6, no: 2 },
    { id: 'users', weight: '3/10', members: 100, yes: 20, no: 60 },
    { id: 'partners', weight: '1/5', members: 3, yes: 3, no: 0 },
  ];
  const count = (options: object, own: object[] = colleges) => tally({ method: 'yes-no-colleges', options, colleges: own });

  it('proportional: each college shares its weight (3/8 + 3/40 + 1/5)', () => {
    expect(count({ aggregation: 'proportional' })).toMatchObject({
      outcome: 'adopted',
      weightedYes: '13/20',
      weightedNo: '7/20',
      weightedYesShare: '13/20',
      weightedYesSharePercent: '65.0000',
    });
  });

  it('majority: each college gives all its weight, and a tied or empty one gives nothing', () => {
    expect(count({ aggregation: 'majority' })).toMatchObject({ outcome: 'adopted', weightedYes: '7/10', weightedNo: '3/10' });
    const tied = [{ ...colleges[0], yes: 4, no: 4 }, colleges[1], { ...colleges[2], yes: 0 }];
    expect(count({ aggregation: 'majority' }, tied as object[])).toMatchObject({
      outcome: 'rejected',
      weightedYes: '0/1',
      weightedYesShare: '0/1',
      perCollege: { workers: { unused: 'tied' }, partners: { unused: 'empty' } },
    });
  });

  it('double majority: the heads must agree', () => {
    expect(count({ aggregation: 'double-majority' })).toMatchObject({ outcome: 'rejected', weightedYesShare: '7/10', heads: { yes: 29, no: 62 } });
  });

  it.each([
    ['weights that sum to less', [{ id: 'a', weight: '1/2', yes: 1, no: 0 }], '/colleges'],
    ['more votes than members', [{ id: 'a', weight: '1', members: 1, yes: 2, no: 0 }], '/colleges/0/members'],
    [
      'a college twice',
      [
        { id: 'a', weight: '1/2', yes: 1, no: 0 },
        { id: 'a', weight: '1/2', yes: 1, no: 0 },
      ],
      '/colleges',
    ],
  ])('refuses %s', (_, own, path) => expect(faultOf(() => count({}, own))).toEqual({ code: 'voting/count_file_invalid', path }));

  it('one college of weight 1 decides as its heads do', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.constantFrom('>1/2', '>=2/3'), (yes, no, threshold) => {
        const alone = count({ threshold }, [{ id: 'all', weight: '1', yes, no }]);
        expect(alone.outcome).toBe(yesNo({ yes, no }, { threshold }).outcome);
      }),
    );
  });
});

describe('quorum-sequence: what laws say', () => {
  const brazil = [
    { call: 1, quorum: '>=2/3' },
    { call: 2, quorum: 'half-plus-one', minDelay: 'PT1H' },
    { call: 3, quorum: { members: 10 }, minDelay: 'PT1H' },
  ];
  const count = (calls: object[], members: number, present: number[]) => tally({ method: 'quorum-sequence', options: { calls }, members, present });

  it.each([
    [
      'Lei 5.764/71 art. 40: 90 members, opens at the third call with ten',
      brazil,
      90,
      [59, 45, 10],
      { required: [60, 46, 10], met: [false, false, true], opensAtCall: 3, minDelayHours: [null, 1, 1] },
    ],
    ['the same, met at once', brazil, 90, [60], { met: [true], opensAtCall: 1 }],
    ['never', brazil, 90, [1, 2, 3], { opensAtCall: null }],
    [
      'Ley 79/1988 art. 31: a tenth, but ten at least',
      [
        { call: 1, quorum: '>=1/2' },
        { call: 2, quorum: { max: ['>=1/10', { members: 10 }] }, minDelay: 'PT1H' },
      ],
      60,
      [20, 10],
      { required: [30, 10], opensAtCall: 2 },
    ],
    [
      'C. com. L225-98: a fifth, then none after ten days',
      [
        { call: 1, quorum: '>=1/5' },
        { call: 2, quorum: 'none', minDelay: 'P10D' },
      ],
      11,
      [2, 0],
      { required: [3, 0], opensAtCall: 2, minDelayHours: [null, 240] },
    ],
  ])('%s', (_, calls, members, present, expected) => expect(count(calls, members, present)).toMatchObject(expected));

  it.each([
    ['calls out of order', [{ call: 2, quorum: 'none' }], 5, [], '/options/calls/0/call'],
    ['more than the whole', [{ call: 1, quorum: '>=3/2' }], 5, [], '/options/calls/0/quorum'],
    ['more present than members', [{ call: 1, quorum: 'none' }], 5, [6], '/present/0'],
    ['more calls held than the rule has', [{ call: 1, quorum: 'none' }], 5, [1, 1], '/present/1'],
  ])('refuses %s', (_, calls, members, present, path) =>
    expect(faultOf(() => count(calls, members, present))).toEqual({ code: 'voting/count_file_invalid', path }),
  );
});
