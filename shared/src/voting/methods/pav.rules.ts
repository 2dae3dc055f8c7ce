import { fraction, reduced, type Fraction } from '../../kernel';
import type { Electorate } from './electorate.rules';
import { Harmonic } from './harmonic.rules';

export interface Best {
  /** places, each committee in the order asked for, the first in that order first; more than the limit are counted only */
  committees: number[][];
  /** how many are equally good, and of how many of them each candidate is a member */
  many: number;
  memberships: readonly number[];
  score: Fraction;
}

interface Limits {
  seats: number;
  /** all candidates, by their places, in the order in which they are tried */
  order: readonly number[];
  /** so many of the best committees are kept */
  most: number;
}

/**
 * The committees with the highest score, by branch and bound: members are tried in order, with and without; a branch is left when not even the largest gains that
 * are left in it, added up, can reach the best score known. (What a member adds never grows as others join, so the sum is no less than what the branch can
 * reach.) The first score known is that of the committee found seat by seat.
 */
export class PavSearch {
  private readonly seats: number;
  private readonly order: readonly number[];
  private readonly most: number;
  private readonly harmonic: Harmonic;
  /** `supporters[candidate * (seats + 1) + r]`: how many of those who approve of a candidate have r of the chosen */
  private readonly supporters: Float64Array;
  private readonly satisfied: Uint32Array;
  private readonly chosen: number[] = [];
  private found: number[][] = [];
  private many = 0;
  private memberships: number[];
  private best = -1n;

  constructor(
    private readonly electorate: Electorate,
    { seats, order, most }: Limits,
  ) {
    [this.seats, this.order, this.most] = [seats, order, most];
    this.harmonic = new Harmonic(seats);
    this.memberships = electorate.votes.map(() => 0);
    this.satisfied = new Uint32Array(electorate.groups.length);
    this.supporters = new Float64Array(electorate.votes.length * (seats + 1));
    electorate.votes.forEach((voters, candidate) => (this.supporters[candidate * (seats + 1)] = voters));
  }

  run(): Best {
    this.best = this.seatBySeat();
    this.search(0, 0n);
    const { found: committees, many, memberships } = this;
    return { committees, many, memberships, score: reduced(fraction(this.best, this.harmonic.denominator)) };
  }

  /** @param from the place in the order from which members may still be chosen @param score of the chosen, over the denominator */
  private search(from: number, score: bigint): void {
    const missing = this.seats - this.chosen.length;
    if (missing === 0) return this.keep(score);
    const rest = this.order.slice(from);
    if (rest.length < missing) return;
    const gains = rest.map((candidate) => this.gainOf(candidate));
    const largest = gains.toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0)).slice(0, missing);
    if (largest.reduce((sum, gain) => sum + gain, score) < this.best) return;
    const [next] = rest as [number];
    this.choose(next, 1);
    this.search(from + 1, score + (gains[0] as bigint));
    this.choose(next, -1);
    this.search(from + 1, score);
  }

  private keep(score: bigint): void {
    if (score < this.best) return;
    if (score > this.best) [this.best, this.found, this.many, this.memberships] = [score, [], 0, this.memberships.map(() => 0)];
    for (const member of this.chosen) this.memberships[member] = (this.memberships[member] ?? 0) + 1;
    this.many += 1;
    if (this.found.length < this.most) this.found.push([...this.chosen]);
  }

  private gainOf(candidate: number): bigint {
    const at = candidate * (this.seats + 1);
    let gain = 0n;
    for (let r = 0; r <= this.chosen.length; r += 1) {
      const voters = this.supporters[at + r] ?? 0;
      if (voters > 0) gain += BigInt(voters) * (this.harmonic.shares[r] ?? 0n);
    }
    return gain;
  }

  /** @param by 1 to choose, -1 to put back whoever was chosen last */
  private choose(candidate: number, by: 1 | -1): void {
    for (const group of this.electorate.supporters[candidate] ?? []) {
      const seen = this.satisfied[group] ?? 0;
      this.satisfied[group] = seen + by;
      const { approved, voters } = this.electorate.groups[group] ?? { approved: [], voters: 0 };
      for (const other of approved) {
        const at = other * (this.seats + 1) + seen;
        this.supporters[at] = (this.supporters[at] ?? 0) - voters;
        this.supporters[at + by] = (this.supporters[at + by] ?? 0) + voters;
      }
    }
    if (by === 1) this.chosen.push(candidate);
    else this.chosen.pop();
  }

  /** The score of a good committee, and everything put back. */
  private seatBySeat(): bigint {
    let score = 0n;
    while (this.chosen.length < this.seats) {
      const free = this.order.filter((candidate) => !this.chosen.includes(candidate)).map((candidate) => ({ candidate, gain: this.gainOf(candidate) }));
      const next = free.reduce((best, one) => (one.gain > best.gain ? one : best));
      score += next.gain;
      this.choose(next.candidate, 1);
    }
    for (const candidate of this.chosen.toReversed()) this.choose(candidate, -1);
    return score;
  }
}
