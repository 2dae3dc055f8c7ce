import type { IncomingMessage } from 'node:http';
import { collabPath, collabProtocol } from '@palabre/shared/collab';
import { Id } from '@palabre/shared/kernel';

const tokenPrefix = 'token.';

/** Whose upgrade is it: ours, another listener's, or nobody's? */
export function destinationOf(url: string | undefined): { kind: 'document'; documentId: string | null } | { kind: 'other' } | { kind: 'unknown' } {
  const path = (url ?? '/').split('?', 1)[0] ?? '/';
  if (path.startsWith('/socket.io/')) return { kind: 'other' };
  if (!path.startsWith(`${collabPath}/`)) return { kind: 'unknown' };
  const id = Id.safeParse(path.slice(collabPath.length + 1));
  return { kind: 'document', documentId: id.success ? id.data : null };
}

/**
 * A program cannot always set headers on a socket, so it offers its token as a subprotocol; from here on it is the header it
 * stands for, and no cookie speaks beside it.
 */
export function readOfferedToken(request: IncomingMessage): void {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  const token = offered.find((protocol) => protocol.startsWith(tokenPrefix));
  if (!token || !offered.includes(collabProtocol)) return;
  request.headers.authorization = `Bearer ${token.slice(tokenPrefix.length)}`;
  delete request.headers.cookie;
}
