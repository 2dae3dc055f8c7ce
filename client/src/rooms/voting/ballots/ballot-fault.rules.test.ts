import { describe, expect, it } from '@jest/globals';
import { ballotChecker } from '@palabre/shared/counting';
import type { Ballot, ChoiceRule } from '@palabre/shared/voting';
import { ApiProblem } from '../../../lib/problem';
import { ballotFaultIn, fieldOf } from './ballot-fault.rules';

const options = [
  { id: 'nord', label: 'Nord' },
  { id: 'sud', label: 'Sud' },
];
const rule = (method: ChoiceRule['method'], settings: object = {}): ChoiceRule => ({ method, options: { ...settings }, quorum: null, secrecy: 'closed' });

describe('a fault of a ballot', () => {
  it.each<[string, ChoiceRule, Ballot, string | null]>([
    ['a score that is too high is in its field', rule('score', { max: 5 }), { scores: { nord: 3, sud: 9 } }, 'scores.sud'],
    ['more points than one option may have are in its field', rule('cumulative', { points: 10, maxPerOption: 4 }), { points: { nord: 5 } }, 'points.nord'],
    ['more points than there are belong to no field', rule('cumulative', { points: 10 }), { points: { nord: 8, sud: 4 } }, null],
    ['votes that cost too much belong to no field', rule('quadratic', { credits: 10 }), { votes: { nord: 3, sud: 2 } }, null],
    ['two options where one is asked are in the choice', rule('plurality'), { approvals: ['nord', 'sud'] }, 'ballot'],
    ['an option twice in a ranking belongs to no field', rule('irv'), { ranking: [['nord'], ['nord']] }, null],
  ])('%s', (_, law, ballot, field) => {
    const fault = ballotChecker(law, options)(ballot);
    expect(fault).not.toBeNull();
    expect(fieldOf(fault?.path ?? '')).toBe(field);
  });

  it('is found in the answer of the server too, and no other refusal is taken for one', () => {
    const answer = new ApiProblem({ code: 'voting/ballot_invalid', status: 422, details: { path: '/points/sud' } });
    expect(ballotFaultIn(answer)?.errors).toEqual([{ path: 'points.sud', code: 'voting/ballot_invalid' }]);
    expect(ballotFaultIn(new ApiProblem({ code: 'voting/round_closed', status: 409 }))).toBeNull();
    expect(ballotFaultIn(new Error('no answer'))).toBeNull();
  });
});
