import type { RankedProfile } from './profile.rules';
import { decimalOf, Piles, unit } from './scottish-piles.rules';
import type { Parity } from './stv-parity.rules';
import type { Ties } from './tie.rules';
import { apartBefore } from './transfer-piles.rules';

/** One stage as it is published: the votes after it, and what it was. */
interface Stage {
  votes: Record<string, string>;
  nonTransferable: string;
  /** what was passed on to come here; null for the first preferences */
  from: { candidate: string; reason: 'surplus' | 'exclusion' | 'parity' } | null;
  elected: string[];
}

/** Stages of a Scottish count, see `stv-scottish.method`. */
export class ScottishCount {
  private readonly piles: Piles;
  private readonly quota: number;
  private readonly elected: number[] = [];
  private readonly surpluses: number[] = [];
  private hopeful: number[];
  private readonly history: Float64Array[] = [];
  private readonly stages: Stage[] = [];
  private undecided: { stage: number; tied: string[] } | null = null;

  constructor(
    private readonly profile: RankedProfile,
    private readonly terms: { seats: number; parity: Parity },
    private readonly ties: Ties,
  ) {
    this.piles = new Piles(profile);
    this.hopeful = profile.options.map((_, place) => place);
    this.quota = Math.floor(profile.voters / (terms.seats + 1)) + 1;
  }

  count(): Record<string, unknown> {
    this.close(null);
    while (!this.isOver()) {
      const next = this.nextMove();
      if (!next) break;
      const { place, reason } = next;
      const total = this.piles.votes[place] as number;
      const quota = this.quota * unit;
      const isHopeful = (one: number) => this.hopeful.includes(one);
      if (reason === 'surplus') this.piles.pass(place, { surplus: total - quota, total }, isHopeful, quota);
      else this.piles.pass(place, null, isHopeful, 0);
      this.close({ candidate: this.name(place), reason });
    }
    if (!this.undecided) this.fill();
    return this.result();
  }

  /** Whoever has the quota is elected, one by one, so that the guard of parity sees each. */
  private close(from: Stage['from']): void {
    const before = this.elected.length;
    this.electFull();
    const votes = this.piles.votes.slice();
    const held = votes.reduce((sum, own) => sum + own, 0);
    const shown = Object.fromEntries(this.profile.options.map((option, place) => [option, decimalOf(votes[place] as number)]));
    const elected = this.elected.slice(before).map((place) => this.name(place));
    this.stages.push({ votes: shown, nonTransferable: decimalOf(this.profile.voters * unit - held), from, elected });
    this.history.push(votes);
  }

  private electFull(): void {
    for (;;) {
      const votes = this.piles.votes;
      const doomed = this.terms.parity.doomed(this.standing());
      const full = this.hopeful.filter((place) => (votes[place] as number) >= this.quota * unit && !doomed.includes(place));
      const most = Math.max(...full.map((place) => votes[place] as number));
      const best = full.filter((place) => votes[place] === most);
      const [place] = best.length > 1 ? apartBefore(best, this.history, 'highest') : best;
      if (place === undefined || this.elected.length >= this.terms.seats) return;
      this.elect(place);
      if (most > this.quota * unit) this.surpluses.push(place);
    }
  }

  private elect(place: number): void {
    this.elected.push(place);
    this.hopeful = this.hopeful.filter((one) => one !== place);
  }

  private isOver(): boolean {
    return this.elected.length >= this.terms.seats || this.elected.length + this.hopeful.length <= this.terms.seats;
  }

  /** A surplus before an exclusion; whom parity leaves no place, before whoever is lowest. Null where a tie is declared. */
  private nextMove(): { place: number; reason: 'surplus' | 'exclusion' | 'parity' } | null {
    if (this.surpluses.length > 0) {
      const place = this.oneOf(this.surpluses, 'highest');
      if (place === null) return null;
      this.surpluses.splice(this.surpluses.indexOf(place), 1);
      return { place, reason: 'surplus' };
    }
    const doomed = this.terms.parity.doomed(this.standing());
    const free = this.hopeful.filter((place) => !this.terms.parity.isNeeded(place, this.standing()));
    const place = this.oneOf(doomed.length > 0 ? doomed : free, 'lowest');
    if (place === null) return null;
    this.hopeful = this.hopeful.filter((one) => one !== place);
    return { place, reason: doomed.length > 0 ? 'parity' : 'exclusion' };
  }

  private oneOf(places: readonly number[], wanted: 'lowest' | 'highest'): number | null {
    const votes = this.piles.votes;
    const values = places.map((place) => votes[place] as number);
    const extreme = wanted === 'lowest' ? Math.min(...values) : Math.max(...values);
    const tied = places.filter((place) => votes[place] === extreme);
    if (tied.length < 2) return tied[0] ?? null;
    const where = `stage ${this.stages.length + 1}, ${wanted === 'lowest' ? 'exclusion' : 'surplus'}`;
    const apart = apartBefore(tied, this.history.slice(0, -1), wanted);
    if (apart.length < tied.length) {
      const rest = tied.filter((place) => !apart.includes(place));
      this.ties.settledEarlier(
        where,
        (wanted === 'lowest' ? [...rest, ...apart] : [...apart, ...rest]).map((place) => this.name(place)),
      );
    }
    if (apart.length === 1) return apart[0] as number;
    const order = this.ties.settle(
      where,
      apart.map((place) => this.name(place)),
    );
    if (!order) {
      this.undecided = { stage: this.stages.length + 1, tied: apart.map((place) => this.name(place)) };
      return null;
    }
    return this.profile.options.indexOf((wanted === 'lowest' ? order.at(-1) : order[0]) as string);
  }

  /** As many as there are seats left need no quota. */
  private fill(): void {
    const left = this.hopeful.toSorted((a, b) => (this.piles.votes[b] as number) - (this.piles.votes[a] as number));
    for (const place of left.slice(0, this.terms.seats - this.elected.length)) this.elect(place);
  }

  private result(): Record<string, unknown> {
    const elected = this.elected.map((place) => this.name(place));
    const lots = this.ties.met.filter(({ settledBy }) => settledBy === 'lot');
    return {
      winners: elected,
      electedOrder: elected,
      quota: this.quota,
      validBallots: this.profile.voters,
      stages: this.stages,
      lotsDrawn: lots.map(({ where, tied, order }) => ({ where, tied, order })),
      ...(this.undecided && { undecided: this.undecided }),
      ties: this.ties.met,
    };
  }

  private standing() {
    return { seats: this.terms.seats, elected: this.elected, hopeful: this.hopeful };
  }

  private name(place: number): string {
    return this.profile.options[place] as string;
  }
}
