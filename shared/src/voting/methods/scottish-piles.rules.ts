import { ordersOf, nobody } from './transfer-piles.rules';
import type { RankedProfile } from './profile.rules';

/** A vote in units of its fifth decimal. */
export const unit = 100_000;

/**
 * The papers of a Scottish count, in the piles of those for whom they count, each with its value. Equal papers are one, with how many they are: their values are
 * equal at every stage, since they always lie together.
 */
export class Piles {
  readonly votes: Float64Array;
  private readonly orders: Uint16Array;
  private readonly width: number;
  /** papers of each candidate, by place */
  private readonly piles: number[][];
  /** value of each paper in units */
  private readonly values: Float64Array;
  private readonly steps: Uint16Array;

  constructor(private readonly profile: RankedProfile) {
    this.orders = ordersOf(profile);
    this.width = profile.options.length + 1;
    this.votes = new Float64Array(profile.options.length);
    this.piles = profile.options.map(() => []);
    this.values = new Float64Array(profile.size).fill(unit);
    this.steps = new Uint16Array(profile.size);
    for (let paper = 0; paper < profile.size; paper += 1) this.lay(paper, () => true);
  }

  /**
   * Passes a pile on to the next candidates that are in the count. What no candidate takes is non-transferable.
   * @param share of a surplus: the value of each paper becomes trunc5(surplus * value / total); null passes papers on at their values
   * @param votes that stay with the candidate, in units
   */
  pass(place: number, share: { surplus: number; total: number } | null, isHopeful: (place: number) => boolean, stays: number): void {
    const papers = this.piles[place] as number[];
    this.piles[place] = [];
    const revalued = share && new Revaluing(share.surplus, share.total);
    for (const paper of papers) {
      if (revalued) this.values[paper] = revalued.of(this.values[paper] as number);
      this.steps[paper] = (this.steps[paper] as number) + 1;
      this.lay(paper, isHopeful);
    }
    this.votes[place] = stays;
  }

  private lay(paper: number, isHopeful: (place: number) => boolean): void {
    const from = paper * this.width;
    let step = this.steps[paper] as number;
    let place = this.orders[from + step] as number;
    while (place !== nobody && !isHopeful(place)) {
      step += 1;
      place = this.orders[from + step] as number;
    }
    this.steps[paper] = step;
    if (place === nobody) return;
    (this.piles[place] as number[]).push(paper);
    this.votes[place] = (this.votes[place] as number) + (this.values[paper] as number) * (this.profile.counts[paper] as number);
  }
}

/** Rule 48 (3): multiplied first, divided then, and cut off after the fifth decimal; a few values are worked out once. */
class Revaluing {
  private readonly known = new Map<number, number>();

  constructor(
    private readonly surplus: number,
    private readonly total: number,
  ) {}

  of(value: number): number {
    const known = this.known.get(value);
    if (known !== undefined) return known;
    const fresh = Number((BigInt(this.surplus) * BigInt(value)) / BigInt(this.total));
    this.known.set(value, fresh);
    return fresh;
  }
}

/** `12.34567` from units. */
export const decimalOf = (units: number): string => `${Math.floor(units / unit)}.${String(Math.round(units % unit)).padStart(5, '0')}`;
