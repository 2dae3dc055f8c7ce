/**
 * Ranked ballots in a compact form: for each ballot and option the tier in which the ballot has it. Equal ballots are kept once, with how many they are,
 * so memory grows with the number of different ballots, not of voters.
 */

/** The tier of an option that a ballot does not rank. */
export const unranked = 0xffff;

export interface RankedProfile {
  /** option ids; everything else counts them by their place here */
  readonly options: readonly string[];
  /** how many different ballots there are */
  readonly size: number;
  /** `tiers[ballot * options.length + option]`: 0 is best; `unranked` where the ballot is silent */
  readonly tiers: Uint16Array;
  /** how many voters cast each ballot; whole numbers > 0 whose sum is safe */
  readonly counts: Float64Array;
  /** the sum of `counts` */
  readonly voters: number;
}

/** Best first; options of one tier are equal. An option that is nowhere in it is unranked. */
export type Ranking = readonly (readonly string[])[];

/** Gathers ballots one by one. */
export class ProfileBuilder {
  private readonly places: Map<string, number>;
  private readonly known = new Map<string, number>();
  private tiers = new Uint16Array(64);
  private counts = new Float64Array(16);
  private readonly one: Uint16Array;
  private voters = 0;

  /** @param options ids, each once */
  constructor(private readonly options: readonly string[]) {
    this.places = new Map(options.map((option, place) => [option, place]));
    this.one = new Uint16Array(options.length);
  }

  /**
   * @param ranking known options, each at most once, no empty tier
   * @param count how many voters cast it, > 0
   */
  add(ranking: Ranking, count = 1): void {
    this.one.fill(unranked);
    ranking.forEach((tier, level) => {
      for (const option of tier) this.one[this.places.get(option) as number] = level;
    });
    this.addTiers(this.one, count);
  }

  /** @param tiers of each option, as in `RankedProfile.tiers` */
  addTiers(tiers: Uint16Array, count = 1): void {
    const key = String.fromCharCode(...tiers);
    const at = this.known.get(key) ?? this.keep(key, tiers);
    this.counts[at] = (this.counts[at] as number) + count;
    this.voters += count;
  }

  /** @returns what was gathered, as views of it: a copy of a million ballots takes longer than their count */
  build(): RankedProfile {
    const size = this.known.size;
    const { options, voters } = this;
    return { options, size, voters, tiers: this.tiers.subarray(0, size * options.length), counts: this.counts.subarray(0, size) };
  }

  private keep(key: string, tiers: Uint16Array): number {
    const at = this.known.size;
    this.known.set(key, at);
    if (at === this.counts.length) this.counts = grown(this.counts, new Float64Array(at * 2));
    const from = at * this.options.length;
    while (from + tiers.length > this.tiers.length) this.tiers = grown(this.tiers, new Uint16Array(this.tiers.length * 2));
    this.tiers.set(tiers, from);
    return at;
  }
}

function grown<Column extends Uint16Array | Float64Array>(old: Column, fresh: Column): Column {
  fresh.set(old);
  return fresh;
}
