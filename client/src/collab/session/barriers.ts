/**
 * Asks "is all of this saved?" and remembers what the question covered. One question is under way at a time: what is written
 * meanwhile is covered by the next, so that a fast writer asks no more often than the server answers.
 */
export class Barriers<Covered> {
  private asked: { change: number; covered: Covered } | undefined;

  /**
   * @param send puts the question on the wire; false when there is no connection
   * @param confirm told the newest change that is durable, and what the question covered
   */
  constructor(
    private readonly send: (change: number) => boolean,
    private readonly confirm: (change: number, covered: Covered) => void,
  ) {}

  /** @param change number of the newest change; @param covered what there is now */
  ask(change: number, covered: () => Covered): void {
    if (this.asked) return;
    if (this.send(change)) this.asked = { change, covered: covered() };
  }

  answer(change: number): void {
    if (this.asked?.change !== change) return;
    const { covered } = this.asked;
    this.asked = undefined;
    this.confirm(change, covered);
  }

  /** The connection is gone, or what was asked will not be answered. */
  forget(): void {
    this.asked = undefined;
  }
}
