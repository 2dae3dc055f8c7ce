import { fraction, reduced, type Fraction } from '../../kernel';
import type { Electorate } from './electorate.rules';
import { byPlaces } from './committee-slates.rules';
import { Harmonic } from './harmonic.rules';

export interface Best {
  /** places, each committee in the order of the list; more than the limit are counted only */
  committees: number[][];
  /** the one that has whoever comes first by rank, then whoever comes next, and so on */
  first: number[];
  /** how many are equally good, and of how many of them each candidate is a member */
  many: number;
  memberships: readonly number[];
  score: Fraction;
}

interface Limits {
  /** of each candidate by its place, 0 is first; null where the first of the best is not asked for */
  rank: readonly number[] | null;
  /** so many of the best committees are kept */
  most: number;
}

/**
 * The committees with the highest score, by branch and bound: members are tried with and without, most approved first. A branch is left when it cannot reach the
 * best score known, by one of two measures, neither of which is ever too low. What a member adds never grows as others join, so the branch adds no more than the
 * largest gains that are left in it. And it adds no more approvals than its most approved candidates have, which are worth most where they are spread evenly
 * over the voters. The first score known is that of the committee found seat by seat.
 */
export class PavSearch {
  private readonly seats: number;
  private readonly order: readonly number[];
  private readonly limits: Limits;
  private readonly harmonic: Harmonic;
  /** `supporters[candidate * (seats + 1) + r]`: how many of those who approve of a candidate have r of the chosen */
  private readonly supporters: Float64Array;
  private readonly satisfied: Uint32Array;
  /** how many voters have r of the chosen, by r */
  private readonly having: number[];
  private readonly chosen: number[] = [];
  private found: number[][] = [];
  private first: number[] = [];
  private many = 0;
  private memberships: number[];
  private best = -1n;

  constructor(
    private readonly electorate: Electorate,
    seats: number,
    limits: Limits,
  ) {
    [this.seats, this.limits] = [seats, limits];
    this.order = [...electorate.votes.keys()].toSorted((a, b) => (electorate.votes[b] ?? 0) - (electorate.votes[a] ?? 0));
    this.having = Array.from({ length: seats + 1 }, (_, r) => (r === 0 ? electorate.voters : 0));
    this.harmonic = new Harmonic(seats);
    this.memberships = electorate.votes.map(() => 0);
    this.satisfied = new Uint32Array(electorate.groups.length);
    this.supporters = new Float64Array(electorate.votes.length * (seats + 1));
    electorate.votes.forEach((voters, candidate) => (this.supporters[candidate * (seats + 1)] = voters));
  }

  run(): Best {
    this.best = this.seatBySeat();
    this.search(0, 0n);
    const { found: committees, first, many, memberships } = this;
    return { committees, first, many, memberships, score: reduced(fraction(this.best, this.harmonic.denominator)) };
  }

  /** @param from the place in the order from which members may still be chosen @param score of the chosen, over the denominator */
  private search(from: number, score: bigint): void {
    const missing = this.seats - this.chosen.length;
    const rest = this.order.slice(from);
    if (rest.length < missing) return;
    const gains = rest.map((candidate) => this.gainOf(candidate));
    if (score + largest(gains, missing) < this.best || score + this.evenly(rest.slice(0, missing)) < this.best) return;
    if (missing === 1) return rest.forEach((candidate, at) => this.keep([...this.chosen, candidate], score + (gains[at] as bigint)));
    const [next] = rest as [number];
    this.choose(next, 1);
    this.search(from + 1, score + (gains[0] as bigint));
    this.choose(next, -1);
    this.search(from + 1, score);
  }

  private keep(members: readonly number[], score: bigint): void {
    if (score < this.best) return;
    const committee = members.toSorted((a, b) => a - b);
    if (score > this.best) [this.best, this.found, this.first, this.many, this.memberships] = [score, [], committee, 0, this.memberships.map(() => 0)];
    for (const member of committee) this.memberships[member] = (this.memberships[member] ?? 0) + 1;
    this.many += 1;
    if (this.many === 1 || this.comesFirst(committee)) this.first = committee;
    if (this.found.length < this.limits.most) this.found.push(committee);
  }

  private comesFirst(committee: readonly number[]): boolean {
    const { rank } = this.limits;
    const ranks = (members: readonly number[]): number[] => members.map((member) => rank?.[member] ?? 0).toSorted((a, b) => a - b);
    return rank !== null && byPlaces(ranks(committee), ranks(this.first)) < 0;
  }

  /** @param members the most approved that may be chosen @returns what their approvals are worth if they go to whoever has least */
  private evenly(members: readonly number[]): bigint {
    let left = members.reduce((sum, member) => sum + (this.electorate.votes[member] ?? 0), 0);
    let voters = 0;
    let worth = 0n;
    for (let r = 0; r < this.seats && left > 0; r += 1) {
      voters += this.having[r] ?? 0;
      worth += BigInt(Math.min(left, voters)) * (this.harmonic.shares[r] ?? 0n);
      left -= Math.min(left, voters);
    }
    return worth;
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
      this.having[seen] = (this.having[seen] ?? 0) - voters;
      this.having[seen + by] = (this.having[seen + by] ?? 0) + voters;
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

const largest = (gains: readonly bigint[], many: number): bigint =>
  gains
    .toSorted((a, b) => (a > b ? -1 : a < b ? 1 : 0))
    .slice(0, many)
    .reduce((sum, gain) => sum + gain, 0n);
