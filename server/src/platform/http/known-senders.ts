import type { Request, RequestHandler } from 'express';
import { hashOf } from '../secrets';

const most = 10_000;

/** A request of the watched route by somebody who shows a secret, which may be a wrong one. */
interface Sent {
  /** a hash of what they showed: no secret is kept */
  sender: string;
  /** with what they sent it to, since it is known of that alone */
  senderThere: string;
  taken: boolean;
}

interface Watched {
  method: string;
  /** its path, with one group: what a request is sent to */
  path: RegExp;
  /** what a request proves its sender by */
  secretOf: (request: Request) => string | undefined;
}

/**
 * Tells those whose requests a route takes from those who only knock at it, before their proof is looked up and their body read: a
 * sender is known from the first request that was taken until the first that was refused.
 */
export class KnownSenders {
  private readonly sent = new WeakMap<Request, Sent>();
  private readonly known = new Set<string>();

  constructor(private readonly watched: Watched) {}

  /** Comes before everything that asks about a request. */
  readonly watch: RequestHandler = (request, response, next) => {
    const sent = this.read(request);
    if (sent) {
      this.sent.set(request, sent);
      response.once('finish', () => this.learn(sent, response.statusCode));
    }
    next();
  };

  readonly senderOf = (request: Request): string | undefined => this.sent.get(request)?.sender;

  readonly senderThereOf = (request: Request): string | undefined => this.sent.get(request)?.senderThere;

  readonly isKnown = (request: Request): boolean => this.known.has(this.senderThereOf(request) ?? '');

  /** Whether a request that is answered was one that the route takes. */
  readonly wasTaken = (request: Request): boolean => this.sent.get(request)?.taken ?? false;

  private read(request: Request): Sent | undefined {
    const [, there] = this.watched.path.exec(request.originalUrl) ?? [];
    const secret = request.method === this.watched.method && there !== undefined ? this.watched.secretOf(request) : undefined;
    if (!secret) return undefined;
    const sender = hashOf(secret).toString('base64');
    return { sender, senderThere: `${sender} ${there}`, taken: false };
  }

  /** What is too much, or fails on our side, says nothing about the sender; "not now" is said to those alone whose request would be taken. */
  private learn(sent: Sent, status: number): void {
    sent.taken = status < 400 || status === 503;
    if (sent.taken) this.remember(sent.senderThere);
    else if (status < 500 && status !== 429) this.known.delete(sent.senderThere);
  }

  /** Whoever came longest ago makes room. */
  private remember(senderThere: string): void {
    this.known.delete(senderThere);
    this.known.add(senderThere);
    const [oldest] = this.known;
    if (this.known.size > most && oldest !== undefined) this.known.delete(oldest);
  }
}
