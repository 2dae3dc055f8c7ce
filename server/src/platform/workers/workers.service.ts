import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';

/** A thread that has nothing to do for so long ends. */
const idleMs = 30_000;

/** The tasks are the exports of `server/src/worker.ts`, which is built beside the program (its chunks lie a folder deeper). Tests build their own, and say where. */
function workerFile(): string {
  const beside = ['./worker.js', '../worker.js'].map((file) => fileURLToPath(new URL(file, import.meta.url)));
  const file = process.env.PALABRE_WORKER_FILE ?? beside.find((candidate) => existsSync(candidate));
  if (!file) throw new Error('worker.js is missing beside the program: build the server');
  return file;
}

@Injectable()
export class Workers implements OnApplicationShutdown {
  private pool: Piscina | undefined;

  /**
   * Runs a task in a thread.
   * @param name an export of `server/src/worker.ts`
   * @param input is copied
   */
  run<Output>(name: string, input: object): Promise<Output> {
    this.pool ??= new Piscina({ filename: workerFile(), minThreads: 0, maxThreads: 1, idleTimeout: idleMs });
    return this.pool.run(input, { name }) as Promise<Output>;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.destroy();
  }
}
