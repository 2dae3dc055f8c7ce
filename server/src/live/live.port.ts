import type { IncomingMessage } from 'node:http';

export const LIVE_GATE = Symbol('live gate');

/** Who may watch what is not everybody's. Asked at the watch and again before every hint, so that a right that was lost is lost at once. */
export interface LiveGate {
  /**
   * @param request the one that opened the socket, with the sender's proof of who they are
   * @param topic a reserved one
   */
  mayWatch(request: IncomingMessage, topic: string): Promise<boolean>;
}
