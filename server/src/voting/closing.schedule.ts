import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Subscription } from 'rxjs';
import { Clock } from '../platform/clock';
import { EventStream } from '../platform/events';
import { RoundClosing } from './closing.service';

/** Timers drift and machines sleep: look again at least this often. */
const longestWait = 30_000;
const afterFailure = 2_000;

/** Closes rounds on time, also those whose time came while nobody was running. */
@Injectable()
export class ClosingSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(ClosingSchedule.name);
  private timer: NodeJS.Timeout | undefined;
  private subscription: Subscription | undefined;
  private running: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly closing: RoundClosing,
    private readonly events: EventStream,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.subscription = this.events.items.subscribe((item) => {
      if (item.type === 'missed' || item.event.kind === 'voting.round_opened') this.wake(0);
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
      await this.closing.closeDue();
      const next = await this.closing.nextClose();
      this.wake(next ? Math.min(longestWait, Math.max(0, next.getTime() - this.clock.now().getTime())) : longestWait);
    } catch (error) {
      this.log.error({ message: 'closing rounds failed', error: String(error) });
      this.wake(afterFailure);
    }
  }
}
