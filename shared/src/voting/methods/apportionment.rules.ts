import { parseThreshold } from '../threshold.rules';
import { fraction, compareFractions } from '../../kernel';
import type { Ties } from './tie.rules';
import { byTotal, tiersBy } from './tiers.rules';

/** A seat as it was taken. */
export interface Seat {
  /** 1 for the first; equal quotients take their seats one after the other, and which is named first decides nothing */
  seat: number;
  list: string;
  /** exact, unreduced */
  quotient: string;
}

/** Seats that a declared tie leaves open. */
export interface OpenSeats {
  stage: string;
  tied: string[];
  seats: number;
}

/** Seats on their way to the lists. */
export class Hall {
  readonly order: Seat[] = [];
  readonly seats: Map<string, number>;
  undecided: OpenSeats | undefined;

  /**
   * @param votes of all lists
   * @param free how many seats there are to take, > 0
   */
  constructor(
    private readonly votes: ReadonlyMap<string, number>,
    private free: number,
    private readonly ties: Ties,
  ) {
    this.seats = new Map([...votes.keys()].map((list) => [list, 0]));
  }

  /** Seats that may still be taken; 0 once a tie is declared. */
  get left(): number {
    return this.undecided ? 0 : this.free;
  }

  take(list: string, quotient: string): void {
    this.free -= 1;
    this.seats.set(list, (this.seats.get(list) ?? 0) + 1);
    this.order.push({ seat: this.order.length + 1, list, quotient });
  }

  /**
   * Lists with the same claim take a seat each while there are any. Where there are too few, the list with more votes comes first, as in the French
   * electoral code (art. L262), the Spanish LOREG (art. 163.1.d) and the Italian law for the Chamber; equal votes are left to the rule for ties.
   */
  takeEach(lists: readonly string[], quotientOf: (list: string) => string): void {
    const byVotes = tiersBy(lists, byTotal(this.votes));
    const stage = `seat ${this.order.length + 1}`;
    if (lists.length > this.left && byVotes.length > 1) this.ties.settledByMethod(stage, byVotes.flat());
    for (const tier of byVotes) {
      const first = tier.length > this.left && this.left > 0 ? this.ties.settle(stage, tier) : tier;
      if (first === null) this.undecided = { stage, tied: tier, seats: this.free };
      for (const list of (first ?? []).slice(0, this.left)) this.take(list, quotientOf(list));
    }
  }
}

/**
 * Which lists take part: those with votes, and with the share of all votes that the rule asks for.
 * @param votes of all lists
 * @param atLeast `>=1/20`, or undefined
 */
export function listsTakingPart(votes: ReadonlyMap<string, number>, atLeast: string | undefined): string[] {
  const bar = atLeast === undefined ? undefined : parseThreshold(atLeast);
  const all = totalOf(votes.values());
  return [...votes].flatMap(([list, own]) => {
    if (own === 0) return [];
    const order = bar ? compareFractions(fraction(own, all), bar.share) : 1;
    return order > 0 || (order === 0 && bar?.strict === false) ? [list] : [];
  });
}

/** The sum, exact for any number of lists. */
export function totalOf(votes: Iterable<number>): bigint {
  let total = 0n;
  for (const own of votes) total += BigInt(own);
  return total;
}

/** What every way of sharing out seats answers with. */
export function seatsAsTaken(votes: ReadonlyMap<string, number>, taking: readonly string[], hall: Hall, ties: Ties): Record<string, unknown> {
  return {
    seats: Object.fromEntries(hall.seats),
    order: hall.order,
    totalVotes: totalOf(votes.values()).toString(),
    excluded: [...votes.keys()].filter((list) => !taking.includes(list)),
    ties: ties.met,
    ...(hall.undecided && { undecided: hall.undecided }),
    ...(taking.length === 0 && { warnings: ['no list takes part: no seat is taken'] }),
  };
}
