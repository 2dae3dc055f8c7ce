import { orderByLot } from './lot.rules';

/**
 * What decides where the method's own criteria leave a tie: nothing (the tie is declared), a lot that nobody can steer, or, only to reproduce counts
 * that were published so, the order in which the options are listed.
 */
export type TieBreak = { kind: 'report' } | { kind: 'lot'; seed: string } | { kind: 'candidate-order' };

/** A tie that was met on the way, and what became of it. */
export interface Tie {
  /** where in the count, e.g. `winner` or `stage 3, exclusion` */
  where: string;
  /** the options that are tied, in the order of the list */
  tied: string[];
  /** `earlier-stage`: the most recent stage at which they differed; `second-criterion`: what the method itself looks at next */
  settledBy: TieBreak['kind'] | 'earlier-stage' | 'second-criterion';
  /** the same options, best first; null when the tie is declared */
  order: string[] | null;
}

/**
 * Settles ties by one rule and remembers them for the result, which explains each.
 * Never by the order of the list, unless a published count did so.
 */
export class Ties {
  readonly met: Tie[] = [];

  /** @param options all of them, in the order of the list */
  constructor(
    private readonly tieBreak: TieBreak,
    private readonly options: readonly string[],
  ) {}

  /** Whether the rule declares ties: then only one that decides who wins is to be settled here. */
  get areDeclared(): boolean {
    return this.tieBreak.kind === 'report';
  }

  /**
   * @param where in the count, for the explanation
   * @param tied at least two options
   * @returns them, best first; null when the rule says to declare the tie
   */
  settle(where: string, tied: readonly string[]): string[] | null {
    const listed = this.options.filter((option) => tied.includes(option));
    const order = this.order(listed);
    this.met.push({ where, tied: listed, settledBy: this.tieBreak.kind, order });
    return order;
  }

  /** Notes a tie that an earlier stage of the count has settled. @param order best first */
  settledEarlier(where: string, order: readonly string[]): void {
    this.met.push({ where, tied: this.options.filter((option) => order.includes(option)), settledBy: 'earlier-stage', order: [...order] });
  }

  /** Notes a tie in which the method's own second criterion made a difference. @param order best first; a second tie may be inside it */
  settledByMethod(where: string, order: readonly string[]): void {
    this.met.push({ where, tied: this.options.filter((option) => order.includes(option)), settledBy: 'second-criterion', order: [...order] });
  }

  private order(listed: string[]): string[] | null {
    if (this.tieBreak.kind === 'report') return null;
    return this.tieBreak.kind === 'lot' ? orderByLot(this.tieBreak.seed, listed) : listed;
  }
}
