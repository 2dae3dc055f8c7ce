import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Observable, Subject } from 'rxjs';
import { eventChannel, type Published } from './event-log';

export const DATABASE_URL = Symbol('database url');

/** `missed`: the line to the database was cut, so events may have passed unheard; whoever caches should look again. */
export type StreamItem = { type: 'event'; event: Published } | { type: 'missed' };

const firstRetry = 200;
const longestRetry = 5_000;

/** The committed events of all nodes, as they come (LISTEN/NOTIFY). Never the truth: the truth is in the tables. */
@Injectable()
export class EventStream implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(EventStream.name);
  private readonly subject = new Subject<StreamItem>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(@Inject(DATABASE_URL) private readonly url: string) {}

  readonly items: Observable<StreamItem> = this.subject.asObservable();

  async onApplicationBootstrap(): Promise<void> {
    await this.listen(firstRetry);
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => undefined);
    this.subject.complete();
  }

  private async listen(retryAfter: number): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'palabre events' });
    this.client = client;
    client.on('notification', ({ payload }) => payload && this.subject.next({ type: 'event', event: JSON.parse(payload) as Published }));
    client.on('error', (error) => this.log.warn(`events: ${error.message}`));
    client.on('end', () => this.again(firstRetry));
    try {
      await client.connect();
      await client.query(`listen ${eventChannel}`);
      if (retryAfter !== firstRetry || this.retry) this.subject.next({ type: 'missed' });
    } catch {
      client.removeAllListeners('end');
      void client.end().catch(() => undefined); // it may be connected and not listen
      this.again(Math.min(retryAfter * 2, longestRetry));
    }
  }

  private again(after: number): void {
    if (this.ended) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => void this.listen(after), after);
  }
}
