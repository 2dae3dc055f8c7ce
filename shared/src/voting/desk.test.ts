import { describe, expect, it } from '@jest/globals';
import { sameBallot, type Ballot } from './index';

describe('two entries of one ballot', () => {
  it.each<[Ballot, Ballot, boolean]>([
    [{ choice: 'yes' }, { choice: 'yes' }, true],
    [{ choice: 'yes' }, { choice: 'no' }, false],
    [{ choice: 'blank' }, { blank: true }, false],
    [{ approvals: ['a', 'b'] }, { approvals: ['b', 'a'] }, true],
    [{ approvals: ['a', 'b'] }, { approvals: ['a'] }, false],
    [{ approvals: [] }, { blank: true }, false],
    [{ ranking: [['a'], ['b', 'c']] }, { ranking: [['a'], ['c', 'b']] }, true],
    [{ ranking: [['a'], ['b']] }, { ranking: [['b'], ['a']] }, false],
    [{ ranking: [['a', 'b']] }, { ranking: [['a'], ['b']] }, false],
    [{ grades: { a: 3, b: null } }, { grades: { a: 3 } }, true],
    [{ grades: { a: 3, b: 0 } }, { grades: { a: 3 } }, false],
    [{ scores: { a: 1, b: 2 } }, { scores: { b: 2, a: 1 } }, true],
    [{ scores: { a: 1 } }, { points: { a: 1 } }, false],
  ])('%j and %j are the same: %s', (one, other, same) => {
    expect(sameBallot(one, other)).toBe(same);
    expect(sameBallot(other, one)).toBe(same);
  });
});
