import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { WorkerThread } from './worker-thread';

/**
 * The threads there are. What only reckons may be waited for by somebody who holds a lock; what asks the database may wait for that lock. In one
 * thread the two would wait for each other.
 */
type ThreadName = 'reckoning' | 'storing';

export interface TaskOptions {
  thread?: ThreadName;
  /** what takes longer is given up, so that those behind it have their turn */
  atMostMs?: number;
  /** memory of the input that is handed over and not copied: nobody here reads it any more */
  handOver?: ArrayBuffer[];
}

const longestMs = 30_000;

/** The tasks are the exports of `server/src/worker.ts`, which is built beside the program (its chunks lie a folder deeper). Tests build their own, and say where. */
function workerFile(): string {
  const beside = ['./worker.js', '../worker.js'].map((file) => fileURLToPath(new URL(file, import.meta.url)));
  const file = process.env.PALABRE_WORKER_FILE ?? beside.find((candidate) => existsSync(candidate));
  if (!file) throw new Error('worker.js is missing beside the program: build the server');
  return file;
}

@Injectable()
export class Workers implements OnApplicationShutdown {
  private readonly threads = new Map<ThreadName, WorkerThread>();

  /**
   * Runs a task in a thread, after those that were asked of the same thread before.
   * @param name an export of `server/src/worker.ts`
   * @param input is copied, but for what is handed over
   */
  run<Output>(name: string, input: object, { thread = 'reckoning', atMostMs = longestMs, handOver = [] }: TaskOptions = {}): Promise<Output> {
    const worker = this.threads.get(thread) ?? new WorkerThread(workerFile());
    this.threads.set(thread, worker);
    return worker.run(name, input, { atMostMs, handOver }) as Promise<Output>;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.threads.values()].map((thread) => thread.end()));
  }
}
