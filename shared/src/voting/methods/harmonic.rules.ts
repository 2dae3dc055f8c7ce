/** Shares 1, 1/2, 1/3, ... as whole numbers over one denominator. */
export class Harmonic {
  /** the least number that 1, 2, ..., seats all divide */
  readonly denominator: bigint;
  /** by how many seats a voter has already: what one more is worth to them, over the denominator */
  readonly shares: readonly bigint[];

  /** @param seats > 0 */
  constructor(seats: number) {
    const divisors = Array.from({ length: seats }, (_, place) => BigInt(place + 1));
    this.denominator = leastCommonMultiple(divisors);
    this.shares = divisors.map((divisor) => this.denominator / divisor);
  }
}

/** @param numbers > 0 */
export const leastCommonMultiple = (numbers: readonly bigint[]): bigint =>
  numbers.reduce((multiple, number) => (multiple / gcd(multiple, number)) * number, 1n);

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
