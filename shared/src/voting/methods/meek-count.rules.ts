import type { RankedProfile } from './profile.rules';
import type { Ties } from './tie.rules';
import { nobody, ordersOf } from './transfer-piles.rules';

/** A vote in units of its ninth decimal. */
const one = 1_000_000_000n;
/** 10^-6 in units: below it surpluses are as good as none. */
const omega = 1_000n;

type State = 'hopeful' | 'elected' | 'defeated';

/** The iterations of the reference rule, see `stv-meek.method`. Everything is a whole number of units. */
export class MeekCount {
  private readonly orders: Uint16Array;
  private readonly width: number;
  private readonly keep: bigint[];
  private readonly state: State[];
  private readonly electedOrder: number[] = [];
  private votes: bigint[] = [];
  private quota = 0n;
  private undecided: string[] | null = null;

  constructor(
    private readonly profile: RankedProfile,
    private readonly seats: number,
    private readonly ties: Ties,
  ) {
    this.orders = ordersOf(profile);
    this.width = profile.options.length + 1;
    this.keep = profile.options.map(() => one);
    this.state = profile.options.map(() => 'hopeful');
  }

  count(): Record<string, unknown> {
    this.distribute();
    while (!this.isOver()) {
      const surplus = this.iterate();
      if (surplus === null) continue;
      if (!this.defeat(surplus)) break;
    }
    if (!this.undecided) this.finish();
    return this.result();
  }

  private places(state: State): number[] {
    return this.state.flatMap((own, place) => (own === state ? [place] : []));
  }

  /** B.1: the seats are filled, or no more than they are left. */
  private isOver(): boolean {
    return this.electedOrder.length >= this.seats || this.electedOrder.length + this.places('hopeful').length <= this.seats;
  }

  /** B.2. @returns the sum of surpluses once it is small or grows no smaller; null when somebody was elected */
  private iterate(): bigint | null {
    for (let before: bigint | null = null; ;) {
      this.distribute();
      const full = this.places('hopeful').filter((place) => (this.votes[place] as bigint) >= this.quota);
      if (full.length > 0) {
        for (const place of full.toSorted((a, b) => ((this.votes[a] as bigint) > (this.votes[b] as bigint) ? -1 : 1))) this.elect(place);
        return null;
      }
      const surplus = this.places('elected').reduce((sum, place) => sum + ((this.votes[place] as bigint) - this.quota), 0n);
      const positive = surplus > 0n ? surplus : 0n;
      if (positive < omega || (before !== null && positive >= before)) return positive;
      before = positive;
      this.updateKeepFactors();
    }
  }

  /** B.2.a and b: each paper gives to each candidate on it what they keep, and passes on the rest; the quota follows from what was given. */
  private distribute(): void {
    const votes = this.profile.options.map(() => 0n);
    for (let paper = 0; paper < this.profile.size; paper += 1) {
      const times = BigInt(this.profile.counts[paper] as number);
      let weight = one;
      for (let at = paper * this.width; weight > 0n; at += 1) {
        const place = this.orders[at] as number;
        if (place === nobody) break;
        const given = roundedUp(weight * (this.keep[place] as bigint), one);
        votes[place] = (votes[place] as bigint) + given * times;
        weight -= given;
      }
    }
    this.votes = votes;
    this.quota = votes.reduce((sum, own) => sum + own, 0n) / BigInt(this.seats + 1) + 1n;
  }

  /** B.2.f */
  private updateKeepFactors(): void {
    for (const place of this.places('elected')) {
      const kept = roundedUp((this.keep[place] as bigint) * this.quota, one);
      this.keep[place] = roundedUp(kept * one, this.votes[place] as bigint);
    }
  }

  /** B.3: whoever is lowest, or as low as the surpluses that are left could make it. @returns false where the tie is declared */
  private defeat(surplus: bigint): boolean {
    const hopeful = this.places('hopeful');
    const least = hopeful.map((place) => this.votes[place] as bigint).reduce((low, own) => (own < low ? own : low));
    const tied = hopeful.filter((place) => (this.votes[place] as bigint) <= least + surplus);
    const place = tied.length > 1 ? this.drawn(tied) : tied[0];
    if (place === undefined) return false;
    this.state[place] = 'defeated';
    this.keep[place] = 0n;
    return true;
  }

  private drawn(tied: readonly number[]): number | undefined {
    const names = tied.map((place) => this.name(place));
    const order = this.ties.settle(`defeat after ${this.electedOrder.length} elected`, names);
    if (order) return this.profile.options.indexOf(order.at(-1) as string);
    this.undecided = names;
    return undefined;
  }

  private elect(place: number): void {
    this.state[place] = 'elected';
    this.electedOrder.push(place);
  }

  /** C: as many as are left are elected when seats are, and defeated when none is. */
  private finish(): void {
    const left = this.places('hopeful').toSorted((a, b) => ((this.votes[a] as bigint) > (this.votes[b] as bigint) ? -1 : 1));
    for (const place of left.slice(0, Math.max(0, this.seats - this.electedOrder.length))) this.elect(place);
  }

  private result(): Record<string, unknown> {
    const elected = this.electedOrder.map((place) => this.name(place));
    const named = (values: readonly bigint[]) => Object.fromEntries(this.profile.options.map((option, place) => [option, decimalOf(values[place] as bigint)]));
    return {
      winners: elected,
      electedOrder: elected,
      finalQuota: decimalOf(this.quota),
      finalVotes: named(this.votes),
      finalKeepFactors: named(this.keep),
      validBallots: this.profile.voters,
      ...(this.undecided && { undecided: { stage: this.electedOrder.length + 1, tied: this.undecided } }),
      ties: this.ties.met,
    };
  }

  private name(place: number): string {
    return this.profile.options[place] as string;
  }
}

const roundedUp = (product: bigint, by: bigint): bigint => (product + by - 1n) / by;

/** `12.345678901` from units. */
const decimalOf = (units: bigint): string => `${units / one}.${(units % one).toString().padStart(9, '0')}`;
