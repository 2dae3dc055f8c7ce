import { setTimeout as pause } from 'node:timers/promises';
import { limits } from '../collab.limits';

const largestBatch = 500;
const longestRetry = 5_000;

/** What the line reports: it failed, or hears nothing, and goes on trying; it works again. */
export interface LineWatcher {
  stalled(error: Error, forMs: number): void;
  recovered(): void;
}

/**
 * The line in front of a document's log: one batch is settled at a time, in order, and while it is, the next gathers. The first after a pause
 * goes at once; while the line is busy, batches keep the distance that `paceMs` asks for, so that many who type are told in one message each.
 * A batch that fails is tried again for as long as the line lives: nothing that waits here is ever dropped silently.
 */
export class CommitLine<Item> {
  private waiting: Item[] = [];
  private begunAt = -Infinity;
  private working: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private silence: NodeJS.Timeout | undefined;
  private isStalled = false;
  private readonly ending = new AbortController();

  /** @param settle must do no harm when it is called again for a batch that failed half-way */
  constructor(
    private readonly settle: (batch: readonly Item[]) => Promise<void>,
    private readonly watcher: LineWatcher,
    private readonly paceMs: () => number,
  ) {}

  add(item: Item): void {
    if (this.ending.signal.aborted) return;
    this.waiting.push(item);
    if (!this.working) this.schedule();
  }

  get idle(): boolean {
    return this.working === undefined && this.waiting.length === 0;
  }

  /** Resolves when everything that waits now is settled, or the line ended. */
  async drained(): Promise<void> {
    while (this.waiting.length || this.working) {
      this.begin();
      await this.working;
    }
  }

  end(): void {
    this.ending.abort();
    clearTimeout(this.timer);
    clearTimeout(this.silence);
    this.waiting = [];
  }

  /** Asked at every arrival, since the timers of a busy event loop come late. */
  private schedule(): void {
    const wait = this.wait();
    if (wait <= 0) this.begin();
    else this.timer ??= setTimeout(() => this.begin(), wait);
  }

  private wait(): number {
    return this.begunAt + this.paceMs() - performance.now();
  }

  private begin(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      if (this.waiting.length) this.schedule();
    });
  }

  private async work(): Promise<void> {
    await Promise.resolve(); // what arrives in the same turn goes along
    do {
      const batch = this.waiting.splice(0, largestBatch);
      this.begunAt = performance.now();
      this.watch();
      try {
        await this.settle(batch);
      } catch (error) {
        await this.settleAtLast(batch, error as Error);
      }
      if (this.isStalled) this.recover();
    } while (this.waiting.length && this.wait() <= 0);
  }

  private recover(): void {
    this.isStalled = false;
    if (!this.ending.signal.aborted) this.watcher.recovered();
  }

  /** A store that does not answer is told of as well. One timer, pushed on by every batch: most batches take some milliseconds. */
  private watch(): void {
    if (this.silence) this.silence.refresh();
    else this.silence = setTimeout(() => this.onSilence(), limits.slowCommitMs).unref();
  }

  private onSilence(): void {
    if (!this.working || this.ending.signal.aborted) return;
    if (performance.now() - this.begunAt >= limits.slowCommitMs) this.complain(new Error('no answer'));
    this.watch();
  }

  private complain(error: Error): void {
    this.isStalled = true;
    this.watcher.stalled(error, performance.now() - this.begunAt);
  }

  private async settleAtLast(batch: readonly Item[], first: Error): Promise<void> {
    let error: Error | undefined = first;
    for (let wait: number = limits.firstRetryMs; error && !this.ending.signal.aborted; wait = Math.min(wait * 2, longestRetry)) {
      this.complain(error);
      await pause(wait, undefined, { signal: this.ending.signal }).catch(() => undefined);
      error = await this.try(batch);
    }
  }

  private async try(batch: readonly Item[]): Promise<Error | undefined> {
    try {
      if (!this.ending.signal.aborted) await this.settle(batch);
      return undefined;
    } catch (error) {
      return error as Error;
    }
  }
}
