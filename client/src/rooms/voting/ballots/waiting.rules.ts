import { canonicalJson } from '@palabre/shared/collab';
import type { Ballot, RoundView } from '@palabre/shared/voting';

/** What has become of a ballot that was kept on the device. `late`, `overtaken` and `refused` are final: it was not counted and will not be. */
export type Fate = 'waiting' | 'late' | 'overtaken' | 'refused';

/** A ballot with a name that waits for a network. It counts for nothing until the server has it. */
export interface WaitingBallot {
  roundId: string;
  /** as it was asked, to name it on any page */
  question: string;
  ballot: Ballot;
  /** when the ballot that counted then was cast; null where there was none. Whoever votes elsewhere meanwhile is not overruled by an older choice. */
  before: string | null;
  fate: Fate;
  /** of the refusal */
  code?: string;
}

/** @returns null for what nobody wrote in this form */
export function waitingIn(text: string | null): WaitingBallot | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<WaitingBallot> | null;
    return kept?.roundId && kept.ballot && kept.fate ? (kept as WaitingBallot) : null;
  } catch {
    return null;
  }
}

/** Whether two ballots say the same, in whichever order a server gives it back. */
const sameBallot = (one: Ballot, other: Ballot): boolean => canonicalJson(one) === canonicalJson(other);

/**
 * What is to be done with a ballot that waits, now that the round is seen again.
 * @returns `counted` where it has arrived although its answer was lost
 */
export function nextStep(
  { ballot, before }: WaitingBallot,
  { state, myBallot }: Pick<RoundView, 'state' | 'myBallot'>,
): 'send' | 'counted' | 'late' | 'overtaken' {
  if (myBallot && sameBallot(myBallot.ballot, ballot)) return 'counted';
  if (state !== 'open') return 'late';
  return (myBallot?.castAt ?? null) === before ? 'send' : 'overtaken';
}

/**
 * What a refusal means for a ballot that waits.
 * @param status of the answer; undefined where there was none
 */
export function fateOfRefusal(code: string, status: number | undefined): Fate {
  if (code === 'voting/round_closed') return 'late';
  // No answer, a session that has ended, too many requests, a server that is not ready: it may succeed later.
  if (status === undefined || status === 401 || status === 429 || status >= 500) return 'waiting';
  return 'refused';
}
