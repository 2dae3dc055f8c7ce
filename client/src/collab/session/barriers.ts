/**
 * Asks "is all of this saved?" and remembers what the question covered. One question is under way at a time: what is written
 * meanwhile is covered by the next, so that a fast writer asks no more often than the server answers.
 */
export class Barriers {
  private asked: { change: number; clock: number } | undefined;
  private confirmedClock = 0;

  /**
   * @param send puts the question on the wire; false when there is no connection
   * @param confirm told the newest change that is durable
   */
  constructor(
    private readonly send: (change: number) => boolean,
    private readonly confirm: (change: number) => void,
  ) {}

  /** How much of this client's own work is durable, in Yjs' clock. */
  get clock(): number {
    return this.confirmedClock;
  }

  /** @param change number of the newest change; @param clock of this client now */
  ask(change: number, clock: number): void {
    if (this.asked) return;
    if (this.send(change)) this.asked = { change, clock };
  }

  answer(change: number): void {
    if (this.asked?.change !== change) return;
    this.confirmedClock = this.asked.clock;
    this.asked = undefined;
    this.confirm(change);
  }

  /** The connection is gone, or what was asked will not be answered. */
  forget(): void {
    this.asked = undefined;
  }
}
