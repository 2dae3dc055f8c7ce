import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const config = fileURLToPath(new URL('./program.rolldown.ts', import.meta.url));
const root = path.resolve(import.meta.dirname, '../..');
let built = 0;

/** A program that serves and can be killed, built as the server's own build does it, since a process of its own is transformed by no test runner. */
export class Program {
  private readonly running = new Set<RunningProgram>();

  private constructor(private readonly file: string) {}

  /** @param entry says its address to whoever started it once it can be reached, and ends with them */
  static async build(entry: URL): Promise<Program> {
    const file = path.join(root, `server/node_modules/.cache/palabre-test-workers/program-${process.pid}-${(built += 1)}.mjs`);
    const args = [path.join(root, 'node_modules/rolldown/bin/cli.mjs'), '-c', config, '--input', fileURLToPath(entry), '--file', file];
    await promisify(execFile)(process.execPath, args, { cwd: root });
    return new Program(file);
  }

  /** @returns once it can be reached */
  async start(...args: string[]): Promise<RunningProgram> {
    const child = fork(this.file, args, { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [address] = (await Promise.race([once(child, 'message'), failure(child)])) as [string];
    const program = new RunningProgram(child, address);
    this.running.add(program);
    return program;
  }

  async end(): Promise<void> {
    await Promise.all([...this.running].map((program) => program.kill()));
    rmSync(this.file, { force: true });
  }
}

async function failure(child: ChildProcess): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null];
  throw new Error(`the program did not start: exit code ${code}`);
}

/** One that runs. */
export class RunningProgram {
  constructor(
    private readonly child: ChildProcess,
    /** where it serves */
    readonly address: string,
  ) {}

  /** Says something to it. @returns what it answers */
  async ask<Answer>(said: string): Promise<Answer> {
    const answered = once(this.child, 'message') as Promise<[Answer]>;
    this.child.send(said);
    return (await answered)[0];
  }

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
