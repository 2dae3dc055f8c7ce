import type { IncomingMessage } from 'node:http';

/** Whether a request shows a ticket. It opens one drafting socket, and is a proof nowhere else. */
export const offersTicket = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => /^Ticket /i.test(headers.authorization ?? '');
