import type { DocumentStatus } from '@palabre/shared/collab';
import type { Attendant } from './presence';

export type Role = 'writer' | 'reader';

/** A connection as a room sees it. */
export interface Seat extends Attendant {
  readonly role: Role;
  /** Asks again what this person may do when that may have changed, also on a socket that is closed by now. @throws when the answer cannot be had */
  reviewRole(): Promise<Role | 'none'>;
  send(frame: Uint8Array): void;
  /** Says what the connection may do, once per change. */
  tell(mode: DocumentStatus['mode']): void;
  close(code: number, reason: string): void;
  /** closed by us for what it sent: nothing more of it is taken */
  readonly expelled: boolean;
  /** An update of it was refused, so what follows may build on something the server has not. Ends with the next step 2 taken. */
  refused: boolean;
}
