import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const config = fileURLToPath(new URL('./engine.rolldown.ts', import.meta.url));
const root = path.resolve(import.meta.dirname, '../../../..');

/** The engine, built as the server's own build does it, since a process of its own is transformed by no test runner. */
export class EngineProgram {
  private readonly running = new Set<EngineProcess>();

  private constructor(private readonly file: string) {}

  static async build(): Promise<EngineProgram> {
    const file = path.join(root, `server/node_modules/.cache/palabre-test-workers/engine-${process.pid}.mjs`);
    await promisify(execFile)(process.execPath, [path.join(root, 'node_modules/rolldown/bin/cli.mjs'), '-c', config, '--file', file], { cwd: root });
    return new EngineProgram(file);
  }

  /** @returns once it can be reached */
  async start(databaseUrl: string, redisUrl = ''): Promise<EngineProcess> {
    const child = fork(this.file, [databaseUrl, redisUrl], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [address] = (await Promise.race([once(child, 'message'), failure(child)])) as [string];
    const engine = new EngineProcess(child, address);
    this.running.add(engine);
    return engine;
  }

  async end(): Promise<void> {
    await Promise.all([...this.running].map((engine) => engine.kill()));
    rmSync(this.file, { force: true });
  }
}

async function failure(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`the engine did not start: exit code ${code}`);
}

/** One that runs. */
export class EngineProcess {
  constructor(
    private readonly child: ChildProcess,
    /** where its documents are */
    readonly address: string,
  ) {}

  /** In the middle of whatever it does. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** As a deployment asks it to: what waits is saved first. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    this.child.kill(signal);
    await once(this.child, 'exit');
  }
}
