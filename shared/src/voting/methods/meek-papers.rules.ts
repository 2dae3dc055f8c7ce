import type { RankedProfile } from './profile.rules';
import { nobody, ordersOf } from './transfer-piles.rules';

/** A vote in units of its ninth decimal. */
export const one = 1_000_000_000n;

/** What becomes of the papers that reach a candidate: those who are hopeful keep all of them, those who are elected a part, those who are defeated nothing. */
export type Standing = 'hopeful' | 'elected' | 'defeated';

/** Papers that have passed the same elected candidates in the same order, and where each goes next. */
interface Junction {
  /** how many papers go to each candidate, by place; undefined for none */
  readonly papers: (bigint | undefined)[];
  /** where they are after an elected candidate */
  readonly next: (Junction | undefined)[];
}

/**
 * The papers of a Meek count as they run for some standing of the candidates: a paper ends with the first hopeful one, so those that are equal up to there are
 * counted as one. The sums are the same as paper by paper, since equal papers give equal parts.
 */
export class MeekPapers {
  private readonly orders: Uint16Array;
  private readonly width: number;
  private start: Junction = junction();

  constructor(private readonly profile: RankedProfile) {
    this.orders = ordersOf(profile);
    this.width = profile.options.length + 1;
  }

  /** To be called whenever somebody was elected or defeated. */
  sort(standing: readonly Standing[]): void {
    const root = crossing(this.width);
    for (let paper = 0; paper < this.profile.size; paper += 1) this.walk(paper, root, standing);
    this.start = frozen(root);
  }

  /**
   * Step B.2.a: each candidate on a paper is given what they keep of its weight, rounded up, and the rest goes on.
   * @param keep factors in units @returns votes of each candidate in units
   */
  distribute(keep: readonly bigint[]): bigint[] {
    const votes = keep.map(() => 0n);
    const give = ({ papers, next }: Junction, weight: bigint): void =>
      papers.forEach((many, place) => {
        if (many === undefined) return;
        const given = roundedUp(weight * (keep[place] as bigint), one);
        votes[place] = (votes[place] as bigint) + given * many;
        const after = next[place];
        if (after && given < weight) give(after, weight - given);
      });
    give(this.start, one);
    return votes;
  }

  private walk(paper: number, root: Crossing, standing: readonly Standing[]): void {
    const many = this.profile.counts[paper] as number;
    let at = root;
    for (let step = paper * this.width; ; step += 1) {
      const place = this.orders[step] as number;
      if (place === nobody) return;
      const state = standing[place];
      if (state === 'defeated') continue;
      at.papers[place] = (at.papers[place] as number) + many;
      if (state === 'hopeful') return;
      at = at.next[place] ??= crossing(this.width);
    }
  }
}

/** A junction while papers run through it. */
interface Crossing {
  readonly papers: Float64Array;
  readonly next: (Crossing | undefined)[];
}

const crossing = (width: number): Crossing => ({ papers: new Float64Array(width), next: [] });
const junction = (): Junction => ({ papers: [], next: [] });

const frozen = ({ papers, next }: Crossing): Junction => ({
  papers: Array.from(papers, (many) => (many === 0 ? undefined : BigInt(many))),
  next: Array.from(next, (after) => after && frozen(after)),
});

export const roundedUp = (product: bigint, by: bigint): bigint => (product + by - 1n) / by;
