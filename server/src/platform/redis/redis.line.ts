import { Redis, type RedisOptions } from 'ioredis';

/** How a connection behaves; the shape of answers, which nobody reads, is left to the client. */
export type LineOptions = Omit<RedisOptions, 'replyMapping'>;

const longestRetryMs = 2_000;

/** Nodes that lost the same Redis do not come back to it in the same instant. */
const retryAfter = (times: number): number => Math.min(50 * 2 ** Math.min(times, 10), longestRetryMs) * (0.75 + Math.random() / 2);

const always: LineOptions = {
  connectionName: 'palabre',
  connectTimeout: 5_000,
  // A command without an answer for so long means that nobody is there, also where no packet says so.
  socketTimeout: 10_000,
  retryStrategy: retryAfter,
  // Redis may be away for hours: whatever still waits for it waits.
  maxRetriesPerRequest: null,
};

/** What is said while nobody hears is forgotten: nothing piles up. */
export const forPublishing: LineOptions = { ...always, enableOfflineQueue: false, autoResendUnfulfilledCommands: false };

/** What was subscribed to once is subscribed to again whenever Redis is back. */
export const forSubscribing: LineOptions = { ...always, autoResubscribe: true };

/** A connection whose answers nobody needs to wait for: that one fails is told by the connection's state, never by an unhandled rejection. */
export class RedisLine extends Redis {
  override sendCommand(...sent: Parameters<Redis['sendCommand']>): unknown {
    const answer = super.sendCommand(...sent);
    (answer as Promise<unknown>).catch(() => undefined);
    return answer;
  }
}
