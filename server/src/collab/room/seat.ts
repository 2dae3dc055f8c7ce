import type { DocumentStatus } from '@palabre/shared/collab';
import type { Attendant } from './presence';

export type Role = 'writer' | 'reader';

/** A connection as a room sees it. */
export interface Seat extends Attendant {
  readonly role: Role;
  /** whether `role` is known to be so now; otherwise it is asked for again before anything is taken */
  readonly isCurrent: boolean;
  /** Asks again what this person may do when that may have changed, also on a socket that is closed by now. @throws when the answer cannot be had */
  reviewRole(): Promise<Role | 'none'>;
  /**
   * Whole WebSocket frames: the same bytes go to everybody.
   * @param pieces of another frame, to go along in the same write
   */
  send(frame: Uint8Array | undefined, pieces?: readonly Uint8Array[]): void;
  /** Says what the connection may do, once per change. */
  tell(status: DocumentStatus): void;
  close(code: number, reason: string): void;
  /** closed by us, and not for a restart: nothing more of it is taken */
  readonly expelled: boolean;
  /**
   * The client may have something that the server has not: until its first step 2 (it may have written offline, and goes on writing
   * while the two greet each other), and again once an update of it was refused. What it sends then may build on what is missing,
   * so gaps are forgiven and barriers not answered, until a step 2 is taken.
   */
  owes: boolean;
  /** how often the client was asked for all it has, and has not answered yet: a step 2 that nobody asked for is an update like any other */
  asked: number;
  /** client ids that nobody owned before it wrote under them; those it brought in a step 2 are not counted */
  claims: number;
}
