/** How many messages one socket may send in a row, and how many a second are forgiven. */
const atOnce = 300;
const forgivenPerSecond = 5;

/** A bucket that leaks: short bursts are fine, a flood is not. */
export class Patience {
  private level = 0;
  private seen = 0;

  /** One more message. @param at milliseconds of a clock that only goes forward. @returns false when it is one too many */
  bears(at: number): boolean {
    this.level = Math.max(0, this.level - ((at - this.seen) / 1000) * forgivenPerSecond) + 1;
    this.seen = at;
    return this.level <= atOnce;
  }
}
