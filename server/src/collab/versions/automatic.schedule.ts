import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { minute } from '../../platform/clock';
import { AutomaticVersions } from './automatic.service';

/** Looks every minute for texts of which a version is due. */
@Injectable()
export class AutomaticSchedule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(AutomaticSchedule.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(private readonly automatic: AutomaticVersions) {}

  onApplicationBootstrap(): void {
    this.rest();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private rest(): void {
    if (this.ended) return;
    this.timer = setTimeout(() => {
      this.running = this.work().finally(() => this.rest());
    }, minute).unref();
  }

  private async work(): Promise<void> {
    try {
      await this.automatic.keepDue();
    } catch (error) {
      this.log.error({ message: 'keeping versions failed', error: String(error) });
    }
  }
}
