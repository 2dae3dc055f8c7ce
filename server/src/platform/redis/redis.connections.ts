import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { type Config, CONFIG } from '../config';
import { forPublishing, forSubscribing, type LineOptions, RedisLine } from './redis.line';

const pulseMs = 5_000;

/** The two connections of a node, opened by who first needs them: one that speaks, and one that hears and can do nothing else. */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  private readonly log = new Logger('redis');
  private readonly url: string | undefined;
  private readonly lines: RedisLine[] = [];
  private readonly lost = new Set<RedisLine>();
  private pulse: NodeJS.Timeout | undefined;
  private speaking: RedisLine | undefined;
  private hearing: RedisLine | undefined;
  private ended = false;

  constructor(@Inject(CONFIG) { redisUrl }: Pick<Config, 'redisUrl'>) {
    this.url = redisUrl;
  }

  /** Whether there are other nodes to talk to; without, nothing may be opened. */
  get configured(): boolean {
    return this.url !== undefined;
  }

  get publisher(): Redis {
    return (this.speaking ??= this.open(forPublishing));
  }

  /** Shared: everybody looks at the channel of what they hear. */
  get subscriber(): Redis {
    return (this.hearing ??= this.open(forSubscribing));
  }

  onApplicationShutdown(): void {
    this.ended = true;
    clearInterval(this.pulse);
    for (const line of this.lines) line.disconnect();
  }

  private open(options: LineOptions): RedisLine {
    if (!this.url || this.ended) throw new Error('There is no Redis to connect to.');
    const line = new RedisLine(this.url, options);
    this.lines.push(line);
    let reason = 'the connection was closed';
    line.on('error', (error: Error) => (reason = error.message || reason));
    line.on('close', () => this.loses(line, reason));
    line.on('ready', () => this.has(line));
    this.pulse ??= setInterval(() => this.beat(), pulseMs).unref();
    return line;
  }

  /** A connection that carries nothing would not notice that it was cut. */
  private beat(): void {
    for (const line of this.lines) if (line.status === 'ready') void line.ping();
  }

  private loses(line: RedisLine, reason: string): void {
    if (this.ended) return;
    if (this.lost.size === 0) this.log.warn(`Redis is away (${reason}): nodes learn of each other’s news from the database, later, until it is back.`);
    this.lost.add(line);
  }

  private has(line: RedisLine): void {
    if (this.lost.delete(line) && this.lost.size === 0) this.log.warn('Redis is back.');
  }
}
