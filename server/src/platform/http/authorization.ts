import type { IncomingMessage } from 'node:http';

/** What a request says of its sender. */
type Said = Pick<IncomingMessage, 'headers'>;

/** What somebody shows in the header `Authorization`, whose schemes are said in any case: an access token, or a ticket. */
export interface ShownSecret {
  kind: 'token' | 'ticket';
  secret: string;
}

/** @returns null when nothing is shown there, or nothing that is read here */
export function shownSecret({ headers: { authorization = '' } }: Said): ShownSecret | null {
  const [, scheme = '', secret = ''] = /^(Bearer|Ticket) +(\S+)$/i.exec(authorization) ?? [];
  return scheme ? { kind: scheme.toLowerCase() === 'ticket' ? 'ticket' : 'token', secret } : null;
}

/** Whether a request shows a ticket, also one that cannot be read. It opens one drafting socket, and is a proof nowhere else. */
export const offersTicket = ({ headers: { authorization = '' } }: Said): boolean => /^Ticket /i.test(authorization);
