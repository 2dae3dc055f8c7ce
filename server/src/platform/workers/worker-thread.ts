import { Piscina } from 'piscina';

/** A thread that has nothing to do for so long ends. */
const idleMs = 30_000;

interface Limits {
  /** counted from when its turn comes */
  atMostMs: number;
  handOver: ArrayBuffer[];
}

/** A thread that does one task after the other. It begins with the first, ends when there is nothing to do, and a task that never ends ends with it. */
export class WorkerThread {
  private readonly pool: Piscina;
  private last: Promise<unknown> = Promise.resolve();
  private ended = false;

  constructor(filename: string) {
    this.pool = new Piscina({ filename, minThreads: 0, maxThreads: 1, idleTimeout: idleMs });
  }

  run(name: string, input: object, limits: Limits): Promise<unknown> {
    // The pool would leave what waits in its own queue behind when a task is given up.
    const result = this.last.then(() => this.runNow(name, input, limits));
    this.last = result.catch(() => undefined);
    return result;
  }

  async end(): Promise<void> {
    this.ended = true;
    await this.pool.destroy();
  }

  private async runNow(name: string, input: object, { atMostMs, handOver }: Limits): Promise<unknown> {
    if (this.ended) throw new Error('the process ends');
    const late = AbortSignal.timeout(atMostMs);
    try {
      return (await this.pool.run(input, { name, signal: late, transferList: handOver })) as unknown;
    } catch (error) {
      throw late.aborted ? new Error(`${name} was given up after ${atMostMs} ms`, { cause: error }) : error;
    }
  }
}
