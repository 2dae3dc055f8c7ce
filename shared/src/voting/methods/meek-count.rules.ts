import { MeekPapers, one, roundedUp, type Standing } from './meek-papers.rules';
import type { RankedProfile } from './profile.rules';
import type { Ties } from './tie.rules';
import { byTotal } from './tiers.rules';

/** 10^-6 in units: below it surpluses are as good as none. */
const omega = 1_000n;

/** A round: it ends as soon as somebody is elected or defeated. Numbers are text with nine decimals. */
interface Round {
  round: number;
  quota: string;
  votes: Record<string, string>;
  keepFactors: Record<string, string>;
  /** of all who were elected before, together */
  surplus: string;
  elected: string[];
  defeated: string[];
}

/** The rounds of the reference rule, see `stv-meek.method`; letters and numbers are its steps. Everything is a whole number of units. */
export class MeekCount {
  private readonly papers: MeekPapers;
  private readonly keep: bigint[];
  private readonly standing: Standing[];
  private readonly electedOrder: number[] = [];
  private readonly rounds: Round[] = [];
  private votes: bigint[] = [];
  private quota = 0n;
  private surplus = 0n;
  private undecided: { stage: number; tied: string[] } | null = null;

  constructor(
    private readonly profile: RankedProfile,
    private readonly seats: number,
    private readonly ties: Ties,
  ) {
    this.papers = new MeekPapers(profile);
    this.keep = profile.options.map(() => one);
    this.standing = profile.options.map(() => 'hopeful');
  }

  count(): Record<string, unknown> {
    this.distribute(true);
    while (!this.isOver()) {
      const full = this.iterate();
      this.write();
      if (full.length > 0) this.elect(full);
      else if (!this.defeat(this.lowest())) break;
    }
    if (!this.undecided) this.finish();
    return this.result();
  }

  /** B.1: the seats are filled, or no more candidates are left than there are seats. */
  private isOver(): boolean {
    return this.electedOrder.length >= this.seats || this.electedOrder.length + this.places('hopeful').length <= this.seats;
  }

  /** B.2. @returns who has a quota, with more votes first; nobody when surpluses are small or shrink no more */
  private iterate(): number[] {
    for (let [before, isFirst] = [0n, true]; ; isFirst = false) {
      this.distribute(isFirst);
      const full = this.places('hopeful').filter((place) => (this.votes[place] as bigint) >= this.quota);
      const sum = this.places('elected').reduce((all, place) => all + ((this.votes[place] as bigint) - this.quota), 0n);
      this.surplus = sum > 0n ? sum : 0n;
      if (full.length > 0) return this.byVotes(full);
      if (this.surplus < omega || (!isFirst && this.surplus >= before)) return [];
      before = this.surplus;
      this.updateKeepFactors();
    }
  }

  /** B.2.a and b: votes, and the quota that follows from them. @param isChanged whether somebody was elected or defeated since */
  private distribute(isChanged: boolean): void {
    if (isChanged) this.papers.sort(this.standing);
    this.votes = this.papers.distribute(this.keep);
    this.quota = this.votes.reduce((sum, own) => sum + own, 0n) / BigInt(this.seats + 1) + 1n;
  }

  /** B.2.f */
  private updateKeepFactors(): void {
    for (const place of this.places('elected')) {
      const kept = roundedUp((this.keep[place] as bigint) * this.quota, one);
      this.keep[place] = roundedUp(kept * one, this.votes[place] as bigint);
    }
  }

  /** B.3: whoever is lowest; all are tied who could be, were the surpluses that are left theirs. Nobody where a tie is declared. */
  private lowest(): number[] {
    const hopeful = this.places('hopeful');
    const least = hopeful.map((place) => this.votes[place] as bigint).reduce((low, own) => (own < low ? own : low));
    const tied = hopeful.filter((place) => (this.votes[place] as bigint) <= least + this.surplus);
    if (tied.length < 2) return tied;
    const order = this.ties.settle(`round ${this.rounds.length}, defeat`, this.named(tied));
    if (order) return [this.profile.options.indexOf(order.at(-1) as string)];
    // Those who have no paper at all leave together: in whatever order they left, all else would stay the same.
    const isEmpty = tied.every((place) => this.votes[place] === 0n);
    if (isEmpty && this.electedOrder.length + hopeful.length - tied.length >= this.seats) return tied;
    this.undecided = { stage: this.rounds.length, tied: this.named(tied) };
    return [];
  }

  private elect(places: readonly number[]): void {
    for (const place of places) this.standing[place] = 'elected';
    this.electedOrder.push(...places);
    this.rounds.at(-1)?.elected.push(...this.named(places));
  }

  /** @returns false where there is nobody to defeat */
  private defeat(places: readonly number[]): boolean {
    for (const place of places) {
      this.standing[place] = 'defeated';
      this.keep[place] = 0n;
      this.votes[place] = 0n;
    }
    this.rounds.at(-1)?.defeated.push(...this.named(places));
    return places.length > 0;
  }

  /** C: whoever is left is elected when seats are, and else defeated. */
  private finish(): void {
    const left = this.byVotes(this.places('hopeful'));
    if (this.electedOrder.length < this.seats) this.elect(left);
    else this.defeat(left);
  }

  private write(): void {
    const { quota, votes, keep, surplus } = this;
    const tables = { votes: this.table(votes), keepFactors: this.table(keep), surplus: decimalOf(surplus) };
    this.rounds.push({ round: this.rounds.length + 1, quota: decimalOf(quota), ...tables, elected: [], defeated: [] });
  }

  private result(): Record<string, unknown> {
    const elected = this.named(this.electedOrder);
    return {
      winners: elected,
      electedOrder: elected,
      finalQuota: decimalOf(this.quota),
      finalVotes: this.table(this.votes),
      finalKeepFactors: this.table(this.keep),
      validBallots: this.profile.voters,
      rounds: this.rounds,
      ...(this.undecided && { undecided: this.undecided }),
      ties: this.ties.met,
    };
  }

  private places(standing: Standing): number[] {
    return this.standing.flatMap((own, place) => (own === standing ? [place] : []));
  }

  private byVotes(places: readonly number[]): number[] {
    const compare = byTotal(new Map(this.profile.options.map((option, place) => [option, this.votes[place] as bigint])));
    return places.toSorted((a, b) => compare(this.profile.options[a] as string, this.profile.options[b] as string));
  }

  private table(values: readonly bigint[]): Record<string, string> {
    return Object.fromEntries(this.profile.options.map((option, place) => [option, decimalOf(values[place] as bigint)]));
  }

  private named(places: readonly number[]): string[] {
    return places.map((place) => this.profile.options[place] as string);
  }
}

/** `12.345678901` from units. */
const decimalOf = (units: bigint): string => `${units / one}.${(units % one).toString().padStart(9, '0')}`;
