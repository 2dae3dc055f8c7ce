/** Lets `perSecond` messages pass in the long run, and `burst` at once. */
export class TokenBucket {
  private tokens: number;
  private filledAt: number;

  /** @param now the time in milliseconds */
  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.tokens = burst;
    this.filledAt = now;
  }

  /**
   * Takes tokens for a message, on credit when there are none.
   * @param cost how many
   * @returns for how many milliseconds no more messages should be read
   */
  take(now: number, cost = 1): number {
    this.tokens = Math.min(this.burst, this.tokens + ((now - this.filledAt) * this.perSecond) / 1_000) - cost;
    this.filledAt = now;
    return this.tokens >= 0 ? 0 : (-this.tokens * 1_000) / this.perSecond;
  }
}
