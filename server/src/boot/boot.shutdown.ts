const LIMIT_MS = 10_000;

/** One Ctrl-C may arrive several times: from the terminal, and again from npm. A second one by hand comes later than this. */
const SAME_SIGNAL_MS = 800;

/** Closes what was opened, the last first, when a signal asks for it; within a limit, and at once when asked again. */
export class ShutDown {
  private readonly closers: (() => Promise<unknown>)[] = [];
  private asked: number | undefined;

  /** From now on a signal ends the process through the closers. */
  constructor(private readonly say: (line: string) => void) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.ask());
  }

  add(close: () => Promise<unknown>): void {
    this.closers.push(close);
  }

  async close(): Promise<void> {
    for (let close = this.closers.pop(); close; close = this.closers.pop()) await close();
  }

  private ask(): void {
    if (this.asked !== undefined) {
      if (performance.now() - this.asked > SAME_SIGNAL_MS) process.exit(130);
      return;
    }
    this.asked = performance.now();
    this.say('Stopping…');
    setTimeout(() => this.end('Stopping took too long, so the rest is ended by force.', 1), LIMIT_MS).unref();
    void this.close().then(
      () => this.end('Stopped.', 0),
      (error: Error) => this.end(`Stopping failed: ${error.message}`, 1),
    );
  }

  private end(line: string, code: number): void {
    this.say(line);
    process.exit(code);
  }
}
