import type { IncomingMessage } from 'node:http';
import { collabPath, collabProtocol } from '@palabre/shared/collab';
import { Id } from '@palabre/shared/kernel';

/** What may be offered beside our protocol, and the scheme of the header that says the same. */
const credentials: readonly [prefix: string, scheme: string][] = [
  ['token.', 'Bearer'],
  ['ticket.', 'Ticket'],
];

/** What a client says it knows of the document; nothing, when it is an ordinary Yjs client. */
export interface Known {
  schema: number | null;
  generation: number | null;
}

/** Where an upgrade leads, and for whom the page that asks for it was opened: `expected` is null where it does not say. */
export interface DocumentDestination {
  kind: 'document';
  documentId: string | null;
  expected: string | null;
  known: Known;
}

/** Whose upgrade is it: ours, another listener's, or nobody's? */
export function destinationOf(url: string | undefined): DocumentDestination | { kind: 'other' } | { kind: 'unknown' } {
  const [path = '/', query = ''] = (url ?? '/').split('?', 2);
  if (path.startsWith('/socket.io/')) return { kind: 'other' };
  if (!path.startsWith(`${collabPath}/`)) return { kind: 'unknown' };
  const id = Id.safeParse(path.slice(collabPath.length + 1));
  const asked = new URLSearchParams(query);
  const known = { schema: numberIn(asked, 'schema'), generation: numberIn(asked, 'generation') };
  return { kind: 'document', documentId: id.success ? id.data : null, expected: asked.get('person'), known };
}

function numberIn(asked: URLSearchParams, name: string): number | null {
  const value = asked.get(name) ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : null;
}

/**
 * Where a request comes from. Proxies that are trusted each add the address they were asked by at the end of `X-Forwarded-For`.
 * @param proxies how many of them stand in front
 */
export function clientAddress({ headers, socket }: IncomingMessage, proxies: number): string {
  const forwarded = [headers['x-forwarded-for'] ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((address) => address.trim());
  return (proxies > 0 && forwarded.filter(Boolean).at(-proxies)) || (socket.remoteAddress ?? '');
}

/**
 * A program cannot always set headers on a socket, so it offers its token, or a ticket, as a subprotocol; from here on it is the header it
 * stands for, and no cookie speaks beside it.
 */
export function readOfferedCredential(request: IncomingMessage): void {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  if (!offered.includes(collabProtocol)) return;
  for (const [prefix, scheme] of credentials) {
    const value = offered.find((protocol) => protocol.startsWith(prefix))?.slice(prefix.length);
    if (!value) continue;
    request.headers.authorization = `${scheme} ${value}`;
    delete request.headers.cookie;
    return;
  }
}
