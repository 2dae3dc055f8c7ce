import type { IncomingMessage } from 'node:http';
import type { Published } from '../platform/events';

/** Token of the port. */
export const COLLAB_GATE = Symbol('who may open and write documents');

/** What a request proves its sender by: its headers, and nothing else of it, since they are kept as long as its socket lives. */
export type Credentials = Pick<IncomingMessage, 'headers'>;

/** Who is at the other end of a socket. */
export interface Participant {
  personId: string;
  name: string;
}

/** `unknown`: there is no such document as far as this person may know. */
export type Access = 'writer' | 'reader' | 'refused' | 'unknown';

/** Whose rights may be others after an event. */
export type Affected = 'everybody' | { personId: string };

/**
 * What the drafting engine asks of the rooms whose texts it keeps. It caches answers per socket and asks again for those whom a
 * committed event affects.
 */
export interface CollabGate {
  /**
   * The person behind a request: by session cookie, or by `Authorization: Bearer` or `Ticket` (where a program offered its token or
   * ticket in `Sec-WebSocket-Protocol`, the engine hands it over as that header).
   * @returns null when nobody is signed in, or no longer
   */
  identify(credentials: Credentials): Promise<Participant | null>;

  /** What this person may do with a document now. @param person null for a visitor */
  access(person: Participant | null, documentId: string): Promise<Access>;

  /** @returns null when nobody's rights on any document change with this committed event */
  whoseRightsChange(event: Published): Affected | null;
}
