import type { RankedProfile } from './profile.rules';
import { Piles, unit } from './scottish-piles.rules';
import { Minutes, type Move } from './scottish-record.rules';
import type { Parity } from './stv-parity.rules';
import type { Ties } from './tie.rules';
import { apartBefore } from './transfer-piles.rules';

/** Stages of a Scottish count, see `stv-scottish.method`. Candidates are places. */
export class ScottishCount {
  private readonly piles: Piles;
  private readonly minutes: Minutes;
  private readonly quota: number;
  private readonly elected: number[] = [];
  /** elected, and not yet passed on */
  private surpluses: number[] = [];
  private hopeful: number[];
  private undecided: { stage: number; tied: string[] } | null = null;

  constructor(
    private readonly profile: RankedProfile,
    private readonly terms: { seats: number; parity: Parity },
    private readonly ties: Ties,
  ) {
    this.piles = new Piles(profile);
    this.minutes = new Minutes(profile, this.piles);
    this.hopeful = [...profile.options.keys()];
    this.quota = Math.floor(profile.voters / (terms.seats + 1)) + 1;
  }

  count(): Record<string, unknown> {
    this.minutes.begin(null);
    this.electFull();
    while (!this.isOver()) {
      const move = this.nextMove();
      if (!move) break;
      this.make(move);
      this.minutes.begin(move);
      this.electFull();
    }
    if (!this.undecided) this.fill();
    return this.result();
  }

  private isOver(): boolean {
    return this.undecided !== null || this.elected.length + this.hopeful.length <= this.terms.seats || this.elected.length >= this.terms.seats;
  }

  /** Rule 47: whoever has the quota is elected. One by one, since with a guard for parity one election can put another out of reach. */
  private electFull(): void {
    const full = () => this.hopeful.filter((place) => this.votesOf(place) >= this.quota * unit && !this.doomed().includes(place));
    for (let left = full(); left.length > 0 && this.elected.length < this.terms.seats; left = full()) {
      const most = Math.max(...left.map((place) => this.votesOf(place)));
      const best = this.firstOf(left.filter((place) => this.votesOf(place) === most));
      if (!best) return;
      this.elect(best, false);
      if (most > this.quota * unit) this.surpluses.push(...best);
    }
  }

  /** Of equals those who were ahead before; who of them is named first decides nothing where all can be elected, and a lot decides where not. */
  private firstOf(equals: readonly number[]): number[] | null {
    const ahead = apartBefore(equals, this.minutes.history.slice(0, -1), 'highest');
    const others = this.hopeful.filter((place) => !ahead.includes(place));
    if (ahead.length === 1 || this.terms.parity.isInReach([...this.elected, ...ahead], others)) return ahead;
    const place = this.drawn(`stage ${this.minutes.stage}, election`, ahead, 'highest');
    return place === null ? null : [place];
  }

  /** Null where a tie is declared. */
  private nextMove(): Move | null {
    const doomed = this.doomed();
    if (doomed.length > 0) return { places: doomed, reason: 'doomed', guarded: [] };
    const [places, reason] =
      this.surpluses.length > 0 ? [this.oneOf(this.surpluses, 'highest'), 'surplus' as const] : [this.oneOf(this.excludable(), 'lowest'), 'exclusion' as const];
    if (places.length === 0) return null;
    const least = Math.min(...places.map((place) => this.votesOf(place)));
    const guarded = reason === 'exclusion' ? this.guarded().filter((place) => this.votesOf(place) <= least) : [];
    return { places, reason, guarded };
  }

  private make({ places, reason }: Move): void {
    if (reason === 'surplus') this.surpluses = this.surpluses.filter((place) => !places.includes(place));
    else this.hopeful = this.hopeful.filter((place) => !places.includes(place));
    for (const place of places) {
      if (reason === 'surplus') this.piles.passSurplus(place, this.hopeful, this.quota * unit);
      else this.piles.pass(place, this.hopeful);
    }
  }

  /** Rules 49 and 51: the largest surplus, or whoever is lowest; of equals by the most recent earlier stage at which they differed, then by lot. */
  private oneOf(places: readonly number[], wanted: 'lowest' | 'highest'): number[] {
    const values = places.map((place) => this.votesOf(place));
    const extreme = wanted === 'lowest' ? Math.min(...values) : Math.max(...values);
    const tied = places.filter((place) => this.votesOf(place) === extreme);
    if (tied.length < 2) return tied;
    const where = `stage ${this.minutes.stage + 1}, ${wanted === 'lowest' ? 'exclusion' : 'surplus'}`;
    const apart = apartBefore(tied, this.minutes.history.slice(0, -1), wanted);
    const rest = tied.filter((place) => !apart.includes(place));
    if (rest.length > 0) this.ties.settledEarlier(where, this.minutes.named(wanted === 'lowest' ? [...rest, ...apart] : [...apart, ...rest]));
    if (apart.length === 1) return apart;
    const place = this.drawn(where, apart, wanted);
    return place === null ? this.withoutPapers(apart) : [place];
  }

  /** A declared tie of those who have no paper at all stops nothing: in whatever order they leave, all else stays the same, so they leave together. */
  private withoutPapers(tied: readonly number[]): number[] {
    const others = this.hopeful.filter((place) => !tied.includes(place));
    const isEmpty = tied.every((place) => this.votesOf(place) === 0) && this.elected.length + others.length >= this.terms.seats;
    if (!isEmpty || !this.terms.parity.isInReach(this.elected, others)) return [];
    this.undecided = null;
    return [...tied];
  }

  private drawn(where: string, tied: readonly number[], wanted: 'lowest' | 'highest'): number | null {
    const order = this.ties.settle(where, this.minutes.named(tied));
    if (order) return this.profile.options.indexOf((wanted === 'lowest' ? order.at(-1) : order[0]) as string);
    this.undecided = { stage: this.minutes.stage + (where.endsWith('election') ? 0 : 1), tied: this.minutes.named(tied) };
    return null;
  }

  private elect(places: readonly number[], withoutQuota: boolean): void {
    this.elected.push(...places);
    this.hopeful = this.hopeful.filter((place) => !places.includes(place));
    this.minutes.elected(places, withoutQuota);
  }

  /** Rule 52: as many as there are seats left need no quota. */
  private fill(): void {
    const left = this.terms.seats - this.elected.length;
    if (left > 0)
      this.elect(
        this.hopeful.toSorted((a, b) => this.votesOf(b) - this.votesOf(a)),
        true,
      );
  }

  private result(): Record<string, unknown> {
    const elected = this.minutes.named(this.elected);
    const lots = this.ties.met.filter(({ settledBy }) => settledBy === 'lot');
    return {
      winners: elected,
      electedOrder: elected,
      quota: this.quota,
      validBallots: this.profile.voters,
      stages: this.minutes.stages,
      lotsDrawn: lots.map(({ where, tied, order }) => ({ where, tied, order })),
      ...this.terms.parity.report(this.elected),
      ...(this.undecided && { undecided: this.undecided }),
      ties: this.ties.met,
    };
  }

  private excludable(): number[] {
    const guarded = this.guarded();
    return this.hopeful.filter((place) => !guarded.includes(place));
  }

  private doomed(): number[] {
    return this.terms.parity.doomed(this.elected, this.hopeful);
  }

  private guarded(): number[] {
    return this.terms.parity.guarded(this.elected, this.hopeful);
  }

  private votesOf(place: number): number {
    return this.piles.votes[place] as number;
  }
}
