import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { Clock } from '../platform/clock';
import { EventStream } from '../platform/events';
import { DueRounds } from './due.service';

/** Timers drift and machines sleep: look again at least this often. */
const longestWait = 30_000;
const afterFailure = 2_000;
/** After these the next time may be another one. */
const wakingKinds: ReadonlySet<string> = new Set(['voting.round_prepared', 'voting.round_opened', 'voting.round_extended']);

/** Opens and closes rounds on time, also those whose time came while nobody was running. */
@Injectable()
export class RoundSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(RoundSchedule.name);
  private timer: NodeJS.Timeout | undefined;
  private subscription: Subscription | undefined;
  private running: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly due: DueRounds,
    private readonly events: EventStream,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.events.items.subscribe((item) => {
      if (item.type === 'missed' || wakingKinds.has(item.event.kind)) this.wake(0);
    });
    this.wake(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    this.subscription?.unsubscribe();
    await this.running;
  }

  private wake(after: number): void {
    if (this.ended) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.running = this.running.then(() => this.work());
    }, after);
  }

  private async work(): Promise<void> {
    try {
      await this.due.work();
      const next = await this.due.nextTime();
      this.wake(next ? Math.min(longestWait, Math.max(0, next.getTime() - this.clock.now().getTime())) : longestWait);
    } catch (error) {
      this.log.error({ message: 'opening and closing rounds failed', error: String(error) });
      this.wake(afterFailure);
    }
  }
}
