import type { RequestHandler } from 'express';
import type { SessionCookie } from './people';
import { minute } from './platform/clock';
import { addressOf, type KeyOf, KnownSenders, limitRequests, type RateLimit, shownSecret } from './platform/http';

/**
 * How many requests of the API each node answers; whoever sends more is told when to come back. A hall full of people is one address, and
 * where their WebSockets are blocked each open text asks every two seconds: exchanges that are taken count for who sends them, and not for
 * the address. Strangers, and whoever was refused, count for both until something of theirs is taken: the route is no way past the limit.
 */
const limits = [
  { counted: 'address', within: minute, atMost: 1_200 },
  // four pages of one text
  { counted: 'exchanges of a text', within: minute, atMost: 120 },
  { counted: 'exchanges', within: minute, atMost: 600 },
] as const satisfies RateLimit[];

/** As our pages write it: however else it may be written, it counts for the address. */
const exchangePath = /^\/api\/collab\/documents\/([\da-f-]{36})\/exchange$/;

/** To be asked before anything of a request is read. @param cookie where sessions are shown */
export function requestLimits(cookie: SessionCookie): RequestHandler[] {
  const senders = new KnownSenders({
    method: 'POST',
    path: exchangePath,
    secretOf: (request) => shownSecret(request)?.secret ?? cookie.read(request.headers.cookie),
  });
  const keys: Record<(typeof limits)[number]['counted'], KeyOf> = {
    address: (request) => (senders.isKnown(request) ? undefined : addressOf(request)),
    'exchanges of a text': senders.senderThereOf,
    exchanges: senders.senderOf,
  };
  return [senders.watch, ...limits.map((limit) => limitRequests(limit, keys[limit.counted], limit.counted === 'address' ? senders.wasTaken : undefined))];
}
