import * as z from 'zod/mini';
import { Moment } from '../kernel';

/**
 * What an event of a chain tells. Its `body`, by kind:
 * `prepared` { question, rule, options, textSha256, call, previousHead, scrutineers: [personId] };
 * `commitment` { scrutineer, commitment }; `opened` { terms, fingerprint, members, rollSha256 };
 * `ballot` { commitment, replaces, by: voter | proxy | desk | alternate } (never in a secret round), at the desk with { channel, reason, enteredBy, confirmedBy };
 * `judgment` { objector, objection: commitment of the objector's ballot, judge, holds } and `step` { step } (of consent rounds);
 * `proxy-given` and `proxy-revoked` { from, to }; `extended` { closesAt, reason };
 * `closed` { cast, ballotsSha256 }; `secret` { scrutineer, secret }; `lot` { seed };
 * `decided` { outcome, resultSha256 }; `cancelled` { reason }.
 */
export const ChainEventKind = z.enum([
  'prepared',
  'commitment',
  'opened',
  'ballot',
  'proxy-given',
  'proxy-revoked',
  'step',
  'judgment',
  'extended',
  'closed',
  'secret',
  'lot',
  'decided',
  'cancelled',
]);
export type ChainEventKind = z.infer<typeof ChainEventKind>;

/** One event of a round's chain. */
export const ChainEvent = z.object({
  /** 1, 2, 3... without a gap */
  seq: z.int(),
  /** of secret rounds no event tells who or what, so its time links nobody */
  at: Moment,
  kind: ChainEventKind,
  body: z.record(z.string(), z.unknown()),
  previous: z.nullable(z.string()),
  hash: z.string(),
});
export type ChainEvent = z.infer<typeof ChainEvent>;
