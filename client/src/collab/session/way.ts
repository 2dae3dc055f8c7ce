import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { EitherLink } from './either.link';
import { type ExchangeCall, ExchangeLink } from './exchange.link';
import type { Link } from './link.port';
import { SocketLink, type SocketOptions } from './socket.link';

export interface WayOptions extends SocketOptions {
  /** the way around where WebSockets are blocked */
  exchange: ExchangeCall;
  /** nobody looks at the page */
  hidden?: () => boolean;
}

/**
 * The way from a document to the server: a socket, or exchanges where it is blocked. What comes from others has the provider of the
 * socket as its origin, whichever way it came.
 */
export function wayFor(
  doc: Y.Doc,
  { exchange, hidden = () => false, ...options }: WayOptions,
  isOnline: () => boolean,
): { link: Link; provider: WebsocketProvider } {
  const socket = new SocketLink(doc, options);
  const around = new ExchangeLink(doc, { call: exchange, person: options.person, hidden, origin: socket.provider });
  return { link: new EitherLink(socket, around, isOnline), provider: socket.provider };
}
