import { setTimeout as pause } from 'node:timers/promises';

const largestBatch = 100;
const firstRetry = 100;
const longestRetry = 5_000;

/** What the line reports: it failed and goes on trying, it works again. */
export interface LineWatcher {
  stalled(error: Error, forMs: number): void;
  recovered(): void;
}

/**
 * The line in front of a document's log: one batch is settled at a time, in order, and while it is, the next gathers.
 * A batch that fails is tried again for as long as the line lives: nothing that waits here is ever dropped silently.
 */
export class CommitLine<Item> {
  private waiting: Item[] = [];
  private working: Promise<void> | undefined;
  private readonly ending = new AbortController();

  /** @param settle must do no harm when it is called again for a batch that failed half-way */
  constructor(
    private readonly settle: (batch: readonly Item[]) => Promise<void>,
    private readonly watcher: LineWatcher,
  ) {}

  add(item: Item): void {
    if (this.ending.signal.aborted) return;
    this.waiting.push(item);
    this.working ??= this.work().finally(() => (this.working = undefined));
  }

  get idle(): boolean {
    return this.working === undefined;
  }

  /** Resolves when everything that waits now is settled, or the line ended. */
  async drained(): Promise<void> {
    await this.working;
  }

  end(): void {
    this.ending.abort();
    this.waiting = [];
  }

  private async work(): Promise<void> {
    await Promise.resolve(); // what arrives in the same turn goes along
    while (this.waiting.length) await this.settleAtLast(this.waiting.splice(0, largestBatch));
  }

  private async settleAtLast(batch: readonly Item[]): Promise<void> {
    const since = performance.now();
    for (let wait = firstRetry; !this.ending.signal.aborted; wait = Math.min(wait * 2, longestRetry)) {
      try {
        await this.settle(batch);
        if (wait > firstRetry) this.watcher.recovered();
        return;
      } catch (error) {
        if (this.ending.signal.aborted) return;
        this.watcher.stalled(error as Error, performance.now() - since);
        await pause(wait, undefined, { signal: this.ending.signal }).catch(() => undefined);
      }
    }
  }
}
