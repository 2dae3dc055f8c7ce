import { formatFraction, fraction, reduced } from '../../kernel';
import type { Electorate } from './electorate.rules';
import { claimsOf, type Claim, type SeatBySeat } from './seat-by-seat.rules';

/** What voters carry at the start, as numerators over one denominator. */
export interface Loads {
  /** > 0 */
  denominator: bigint;
  /** of each voter, by group */
  ofGroup: readonly bigint[];
}

interface Offer {
  candidate: number;
  /** the load of each of their voters, were they seated: `num / den` of the common denominator; `den` 0 for whom nobody approves of */
  num: bigint;
  den: bigint;
}

/**
 * A seat is a load of one, carried by all who approve of whoever takes it, so that they all carry the same afterwards. The next seat goes where those who carry
 * it then carry least: (1 + what they carry already) / how many they are. Whom nobody approves of come last.
 *
 * All loads are whole numbers over one denominator, which grows with each seat. There are few different ones, and voters are counted by them.
 */
export class PhragmenCount implements SeatBySeat {
  private denominator: bigint;
  private loads: bigint[];
  /** which of `loads` the voters of a group carry */
  private readonly carried: Uint32Array;
  /** what the voters of a candidate carry together */
  private sums: bigint[];
  private readonly standing: Set<number>;

  /** @param seated who has a seat already */
  constructor(
    private readonly electorate: Electorate,
    start?: Loads,
    seated: readonly number[] = [],
  ) {
    this.standing = new Set([...electorate.votes.keys()].filter((candidate) => !seated.includes(candidate)));
    this.denominator = start?.denominator ?? 1n;
    this.loads = start ? [...new Set(start.ofGroup)] : [0n];
    const places = new Map(this.loads.map((load, place) => [load, place]));
    this.carried = Uint32Array.from(electorate.groups, (_, group) => places.get(start?.ofGroup[group] ?? 0n) ?? 0);
    this.sums = electorate.supporters.map((groups) => (start ? groups.reduce((sum, group) => sum + this.carriedBy(group), 0n) : 0n));
  }

  claims(): Claim[] {
    const offers = [...this.standing].map((candidate) => this.offerOf(candidate));
    return claimsOf('load', offers, byLoad, ({ num, den }) => (den === 0n ? 'none' : formatFraction(reduced(fraction(num, den * this.denominator)))));
  }

  take(candidate: number): void {
    const { num, den } = this.offerOf(candidate);
    this.standing.delete(candidate);
    if (den === 0n) return;
    const load = reduced({ num, den });
    this.refine(load.den);
    for (const [level, voters] of this.electorate.supportersByLevel(candidate, this.carried)) this.raise(voters, load.num - (this.loads[level] as bigint));
    for (const group of this.electorate.supporters[candidate] ?? []) this.carried[group] = this.loads.length;
    this.loads.push(load.num);
  }

  /** The load of a voter is the largest of those of the seats they have: which seat came first is forgotten. */
  markOf({ value }: Claim): string {
    return value;
  }

  private offerOf(candidate: number): Offer {
    return { candidate, num: this.denominator + (this.sums[candidate] as bigint), den: BigInt(this.electorate.votes[candidate] ?? 0) };
  }

  private carriedBy(group: number): bigint {
    return BigInt(this.electorate.groups[group]?.voters ?? 0) * (this.loads[this.carried[group] ?? 0] as bigint);
  }

  private refine(factor: bigint): void {
    if (factor === 1n) return;
    this.denominator *= factor;
    this.loads = this.loads.map((load) => load * factor);
    this.sums = this.sums.map((sum) => sum * factor);
  }

  /** @param voters by candidate, of those whose load grows by `more` */
  private raise(voters: Float64Array, more: bigint): void {
    voters.forEach((many, candidate) => {
      if (many > 0) this.sums[candidate] = (this.sums[candidate] as bigint) + BigInt(many) * more;
    });
  }
}

/** The least load first; candidates without voters last. */
function byLoad(a: Offer, b: Offer): number {
  if (a.den === 0n || b.den === 0n) return (a.den === 0n ? 1 : 0) - (b.den === 0n ? 1 : 0);
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
