import { describe, expect, it } from '@jest/globals';
import { faultOf } from './testing/fault-of';
import { tally } from './tally.rules';

const file = (ballots: unknown[], options?: unknown) => ({
  method: 'approval',
  ...(options !== undefined && { options }),
  candidates: ['a', 'b', 'c'],
  ballots,
});

describe('approval: known cases', () => {
  it('the option that most approve of wins, and all are ranked by their approvals', () => {
    const ballots = [
      { count: 5, approvals: ['a', 'b'] },
      { count: 4, approvals: ['b', 'c'] },
      { count: 2, approvals: [] },
    ];
    expect(tally(file(ballots))).toMatchObject({ winners: ['b'], ranking: [['b'], ['a'], ['c']], approvals: { a: 5, b: 9, c: 4 }, voters: 11, ties: [] });
  });

  it('a tie is declared, drawn, or settled as a published count did', () => {
    const ballots = [{ approvals: ['c', 'b'] }];
    const tie = { where: 'winner', tied: ['b', 'c'] };
    expect(tally(file(ballots))).toMatchObject({ winners: ['b', 'c'], ties: [{ ...tie, settledBy: 'report', order: null }] });
    expect(tally(file(ballots, { tieBreak: 'candidate-order' }))).toMatchObject({ winners: ['b'], ties: [{ ...tie, settledBy: 'candidate-order' }] });
    expect(tally(file(ballots, { tieBreak: { seed: '00'.repeat(32) } }))).toMatchObject({
      winners: ['c'],
      ties: [{ ...tie, settledBy: 'lot', order: ['c', 'b'] }],
    });
  });
});

describe('approval: a file that is not what it should be', () => {
  it.each([
    ['an unknown option', [{ approvals: ['d'] }], 'unknown_value', '/ballots/0/approvals/0'],
    ['an option twice', [{ approvals: ['a', 'a'] }], 'invalid', '/ballots/0/approvals'],
    ['no approvals', [{}], 'missing', '/ballots/0/approvals'],
    ['something else', [{ approvals: [], grades: {} }], 'unknown_key', '/ballots/0/grades'],
    ['half a voter', [{ approvals: [], count: 0.5 }], 'invalid', '/ballots/0/count'],
    ['nobody', [{ approvals: [], count: 0 }], 'invalid', '/ballots/0/count'],
  ])('%s', (_, ballots, reason, path) => {
    expect(faultOf(() => tally(file(ballots)))).toEqual({ code: `voting/count_file_${reason}`, path });
  });
});
