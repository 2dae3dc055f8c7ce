import { unranked, type RankedProfile } from './profile.rules';

/** A vote in units of its fifth decimal. */
export const unit = 100_000;

/** How many papers can be counted exactly: their votes in units are whole numbers that a double holds. */
export const mostPapers = Math.floor(Number.MAX_SAFE_INTEGER / unit);

const bottom = -1;

/**
 * The papers of a Scottish count, in the piles of those for whom they count, each with its value. Equal papers are one, with how many they are: they always lie
 * together and are worth the same. A paper goes to whoever it ranks best of those who are still in the count: all it ranks higher have left it.
 */
export class Piles {
  /** of each candidate by place, in units */
  readonly votes: Float64Array;
  /** on papers that rank nobody who is left, in units */
  nonTransferable = 0;
  /** the paper on top of each pile, and the one below each paper */
  private readonly tops: Int32Array;
  private readonly below: Int32Array;
  /** of each paper, in units */
  private readonly values: Float64Array;

  /** @param profile of at most `mostPapers` voters, in strict order */
  constructor(private readonly profile: RankedProfile) {
    this.votes = new Float64Array(profile.options.length);
    this.tops = new Int32Array(profile.options.length).fill(bottom);
    this.below = new Int32Array(profile.size);
    this.values = new Float64Array(profile.size).fill(unit);
    const all = [...profile.options.keys()];
    for (let paper = 0; paper < profile.size; paper += 1) this.lay(paper, all);
  }

  /** What the cutting of decimals has cost, in units. */
  get cutOff(): number {
    return this.profile.voters * unit - this.votes.reduce((sum, own) => sum + own, this.nonTransferable);
  }

  /** Passes all papers of a pile on at the values they have. @param hopeful places of those who are still in the count */
  pass(place: number, hopeful: readonly number[]): void {
    this.votes[place] = 0;
    this.takeUp(place, (paper) => this.lay(paper, hopeful));
  }

  /**
   * Passes all papers of a pile on at trunc5(surplus * value / total).
   * @param quota what stays with the candidate, in units; the surplus is the rest
   */
  passSurplus(place: number, hopeful: readonly number[], quota: number): void {
    const total = this.votes[place] as number;
    const revalued = revaluing(total - quota, total);
    this.votes[place] = quota;
    this.takeUp(place, (paper) => {
      this.values[paper] = revalued(this.values[paper] as number);
      this.lay(paper, hopeful);
    });
  }

  private takeUp(place: number, act: (paper: number) => void): void {
    let paper = this.tops[place] as number;
    this.tops[place] = bottom;
    while (paper !== bottom) {
      const next = this.below[paper] as number;
      act(paper);
      paper = next;
    }
  }

  private lay(paper: number, hopeful: readonly number[]): void {
    const { tiers, options } = this.profile;
    const from = paper * options.length;
    const worth = (this.values[paper] as number) * (this.profile.counts[paper] as number);
    let best = unranked;
    let place = bottom;
    for (let at = 0; at < hopeful.length; at += 1) {
      const one = hopeful[at] as number;
      const tier = tiers[from + one] as number;
      if (tier >= best) continue;
      best = tier;
      place = one;
    }
    if (place === bottom) {
      this.nonTransferable += worth;
      return;
    }
    this.votes[place] = (this.votes[place] as number) + worth;
    this.below[paper] = this.tops[place] as number;
    this.tops[place] = paper;
  }
}

/** Rule 48 (3): multiplied first, divided then, and cut off after the fifth decimal, once. Few values are different, so each is worked out once. */
function revaluing(surplus: number, total: number): (value: number) => number {
  const known = new Map<number, number>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const fresh = Number((BigInt(surplus) * BigInt(value)) / BigInt(total));
    known.set(value, fresh);
    return fresh;
  };
}

/** `12.34567` from units. */
export const decimalOf = (units: number): string => `${(units - (units % unit)) / unit}.${String(units % unit).padStart(5, '0')}`;
