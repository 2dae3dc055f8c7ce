import { describe, expect, it } from '@jest/globals';
import type { Ballot, Receipt } from '@palabre/shared/voting';
import { fateOfRefusal, nextStep, waitingIn, type WaitingBallot } from './waiting.rules';

const waiting = (before: string | null, ballot: Ballot = { choice: 'yes' }): WaitingBallot => ({
  roundId: 'r',
  question: 'Oui ?',
  ballot,
  before,
  fate: 'waiting',
});
const cast = (castAt: string, ballot: Ballot): Receipt => ({ code: 'c', roundId: 'r', ballot, castAt, changes: 0, chainHead: null });
const [morning, noon] = ['2026-12-01T08:00:00.000Z', '2026-12-01T12:00:00.000Z'];

describe('a ballot that waited for a network', () => {
  it.each([
    ['goes where nothing was cast', waiting(null), { state: 'open', myBallot: null }, 'send'],
    ['goes in the place of the one that counted when it was kept', waiting(morning), { state: 'open', myBallot: cast(morning, { choice: 'no' }) }, 'send'],
    ['does not overrule a newer one from elsewhere', waiting(morning), { state: 'open', myBallot: cast(noon, { choice: 'no' }) }, 'overtaken'],
    ['does not overrule a first one from elsewhere', waiting(null), { state: 'open', myBallot: cast(noon, { choice: 'no' }) }, 'overtaken'],
    ['is too late once the round is closed', waiting(null), { state: 'closed', myBallot: null }, 'late'],
    ['is too late while a lot is drawn', waiting(morning), { state: 'awaiting-lot', myBallot: cast(morning, { choice: 'no' }) }, 'late'],
    ['has arrived where its answer was lost', waiting(null), { state: 'open', myBallot: cast(noon, { choice: 'yes' }) }, 'counted'],
    ['has arrived before the close', waiting(null), { state: 'closed', myBallot: cast(noon, { choice: 'yes' }) }, 'counted'],
  ] as const)('%s', (_, ballot, round, step) => expect(nextStep(ballot, round)).toBe(step));

  it('is recognised in whichever order its options come back', () => {
    const here = waiting(null, { scores: { nord: 1, sud: 2 } });
    expect(nextStep(here, { state: 'open', myBallot: cast(noon, { scores: { sud: 2, nord: 1 } }) })).toBe('counted');
    expect(nextStep(waiting(noon, { ranking: [['a'], ['b']] }), { state: 'open', myBallot: cast(noon, { ranking: [['b'], ['a']] }) })).toBe('send');
  });

  it.each([
    ['network/unreachable', undefined, 'waiting'],
    ['kernel/not_signed_in', 401, 'waiting'],
    ['kernel/too_many_requests', 429, 'waiting'],
    ['http/502', 502, 'waiting'],
    ['voting/round_closed', 409, 'late'],
    ['voting/not_on_roll', 403, 'refused'],
    ['voting/ballot_invalid', 422, 'refused'],
  ])('%s (%s): %s', (code, status, fate) => expect(fateOfRefusal(code, status)).toBe(fate));

  it('is read as it was written, and anything else is nothing', () => {
    expect(waitingIn(JSON.stringify(waiting(noon)))).toEqual(waiting(noon));
    expect([null, '', '{', 'null', '{}', '{"roundId":"r"}'].map(waitingIn)).toEqual([null, null, null, null, null, null]);
  });
});
