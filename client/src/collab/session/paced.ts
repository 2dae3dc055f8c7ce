/** Work that is done at once when asked for, but then not again for a while: what is asked for meanwhile is done at its end. */
export class Paced {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending = false;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => void,
  ) {}

  ask(): void {
    this.pending = true;
    if (!this.timer) this.run();
  }

  /** Does now what waits. */
  flush(): void {
    if (!this.pending) return;
    clearTimeout(this.timer);
    this.run();
  }

  end(): void {
    clearTimeout(this.timer);
    this.pending = false;
  }

  private run(): void {
    this.pending = false;
    this.work();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.pending) this.run();
    }, this.everyMs);
  }
}
