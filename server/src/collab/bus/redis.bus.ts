import { randomBytes } from 'node:crypto';
import type { Clock } from '../../platform/clock';
import type { RedisConnections } from '../../platform/redis';
import type { CollabMetrics } from '../collab.metrics';
import { decodeNews, encodeNews, senderBytes } from './bus.codec';
import { carried } from './bus.limits';
import type { Bus, BusListener, BusMessage } from './bus.port';
import { Listeners } from './listeners';

const prefix = 'palabre:collab:';

/** What may wait for a Redis that does not keep up; the log makes up for what is dropped. */
const mostWaitingBytes = 16 * 1024 * 1024;

/** Publish and subscribe, a channel for each open document. While Redis is away there is no bus, and whoever relies on the log loses nothing. */
export class RedisBus implements Bus {
  private readonly sender = randomBytes(senderBytes);
  private readonly listeners = new Listeners();

  constructor(
    private readonly redis: RedisConnections,
    private readonly clock: Clock,
    private readonly metrics: CollabMetrics,
  ) {
    // opened now, so that the first document does not wait for them
    void redis.publisher;
    redis.subscriber.on('messageBuffer', (channel: Buffer, bytes: Buffer) => this.hear(channel.toString(), bytes));
    redis.subscriber.on('ready', () => this.subscribe(this.listeners.documents()));
  }

  join(documentId: string, listener: BusListener): () => void {
    if (this.listeners.add(documentId, listener)) this.subscribe([documentId]);
    return () => {
      if (this.listeners.remove(documentId, listener)) this.unsubscribe(documentId);
    };
  }

  publish(documentId: string, message: BusMessage): void {
    const { publisher } = this.redis;
    if (publisher.status !== 'ready') return this.metrics.busDropped('away');
    if (publisher.stream.writableLength > mostWaitingBytes) return this.metrics.busDropped('full');
    const sent = carried(message);
    if (!sent) return this.metrics.busDropped('full');
    void publisher.publish(prefix + documentId, encodeNews({ sender: this.sender, sentAt: this.clock.now().getTime(), message: sent }));
  }

  private hear(channel: string, bytes: Buffer): void {
    if (!channel.startsWith(prefix)) return;
    const news = decodeNews(bytes);
    if (!news) return this.metrics.busDropped('unreadable');
    if (this.sender.equals(news.sender)) return;
    this.metrics.busLag(Math.max(0, this.clock.now().getTime() - news.sentAt) / 1_000);
    const documentId = channel.slice(prefix.length);
    // it was left while Redis was away, which remembered
    if (!this.listeners.tell(documentId, news.message)) this.unsubscribe(documentId);
  }

  /** While Redis is away nothing is asked of it: once it is back, everything is. */
  private subscribe(documentIds: string[]): void {
    const { subscriber } = this.redis;
    if (subscriber.status === 'ready' && documentIds.length > 0) void subscriber.subscribe(...documentIds.map((id) => prefix + id));
  }

  private unsubscribe(documentId: string): void {
    const { subscriber } = this.redis;
    if (subscriber.status === 'ready') void subscriber.unsubscribe(prefix + documentId);
  }
}
