import type { ApprovalGroup } from './approval-groups.rules';
import { Purses } from './equal-shares-purses.rules';

/** What is shared out, among whom. */
export interface Election {
  /** costs by place of the project, whole numbers > 0 */
  costs: readonly bigint[];
  /** by place of the project */
  votes: readonly number[];
  groups: readonly ApprovalGroup[];
  /** by place of the project, places of the groups that approve of it */
  supporters: readonly (readonly number[])[];
  voters: number;
  budget: bigint;
  /** by which money is raised */
  unit: bigint;
  /** whether a project is worth what it costs (else one) to those who approve of it */
  worthItsCost: boolean;
}

/** What a project costs those who approve of it: each pays `at / voters` of the common denominator, or all they have. */
export interface Offer {
  readonly project: number;
  /** numerator of the payment, and how it falls with each unit of money more */
  readonly at: bigint;
  readonly slope: bigint;
  /** how many have enough to pay it */
  readonly voters: number;
  /** purses that pay all they have */
  readonly poor: readonly number[];
  /** payment per utility = `at / price` */
  readonly price: bigint;
}

/** The voters' money and the projects that are still to be had; see `equal-shares.rules`. */
export class Market {
  private readonly purses: Purses;
  /** groups by project */
  private readonly supporters: readonly (readonly number[])[];
  /** least payment per utility first; computed now or earlier: it never falls while others are bought */
  private offers: Offer[];
  /** see `Run.lasts`; once it is 0 there is nothing left to watch, and slopes are kept no longer */
  lasts: bigint | null;

  /** @param raised see `runEqualShares` @param once nobody asks for how long the run stays as it is */
  constructor(
    private readonly election: Election,
    raised: bigint,
    once: boolean,
  ) {
    this.lasts = once ? 0n : null;
    const { groups, voters, budget, votes, unit } = election;
    const denominator = BigInt(Math.max(voters, 1));
    const heads = groups.map((group) => group.voters);
    this.purses = new Purses(heads, { denominator, money: budget + raised * unit * denominator, slope: unit * denominator });
    this.supporters = election.supporters;
    this.offers = votes.flatMap((own, project) => (own > 0 ? [this.firstOffer(project)] : [])).toSorted(byPrice);
  }

  /** The offers with the least payment per utility; none when nothing can be bought. */
  bestOffers(): Offer[] {
    const fresh: Offer[] = [];
    let seen = 0;
    let least: Offer | undefined;
    for (; seen < this.offers.length; seen += 1) {
      const old = this.offers[seen] as Offer;
      if (least && byPrice(old, least) > 0) break;
      const offer = this.offerOf(old.project);
      if (!offer) continue;
      if (!least || byPrice(offer, least) < 0) least = offer;
      fresh.push(offer);
    }
    this.offers = merge(fresh.toSorted(byPrice), this.offers.slice(seen));
    if (!least) return [];
    const best = least;
    return fresh.filter((offer) => byPrice(offer, best) === 0);
  }

  /** Takes the payments of an offer of `bestOffers`. @returns the payment of who has enough, as a fraction of money, unreduced */
  buy(offer: Offer): { num: bigint; den: bigint } {
    this.watchChoice(offer);
    const voters = BigInt(offer.voters);
    const paid = { num: offer.at, den: this.purses.denominator * voters };
    const factor = voters / gcd(gcd(offer.at, this.watching ? -offer.slope : 0n), voters);
    if (factor > 1n) this.purses.refine(factor, this.watching);
    const fall = this.watching ? (offer.slope * factor) / voters : 0n;
    this.purses.pay(this.supporters[offer.project] ?? [], offer.poor, (offer.at * factor) / voters, fall);
    this.offers = this.offers.filter(({ project }) => project !== offer.project);
    return paid;
  }

  private get watching(): boolean {
    return this.lasts !== 0n;
  }

  /** Whether somebody with money approves of both. */
  share(one: Offer, other: Offer): boolean {
    const known = new Set(this.supporters[one.project]);
    return (this.supporters[other.project] ?? []).some((group) => known.has(group) && this.purses.has(group));
  }

  /** With money enough for all; what it really costs is seen when its turn comes. */
  private firstOffer(project: number): Offer {
    const voters = this.election.votes[project] as number;
    const at = (this.election.costs[project] as bigint) * this.purses.denominator;
    return this.complete({ project, at, slope: 0n, voters, poor: [] });
  }

  private complete(offer: Omit<Offer, 'price'>): Offer {
    const utility = this.election.worthItsCost ? (this.election.costs[offer.project] as bigint) : 1n;
    return { ...offer, price: BigInt(offer.voters) * utility * this.purses.denominator };
  }

  /** All start as payers of the full share; those who have less pay what they have, the others more; until all who are to pay it can. */
  private offerOf(project: number): Offer | undefined {
    let at = (this.election.costs[project] as bigint) * this.purses.denominator;
    let slope = 0n;
    let rich = this.purses.backing(this.supporters[project] ?? []);
    const poor: number[] = [];
    for (;;) {
      const voters = rich.reduce((sum, own) => sum + own.voters, 0);
      if (voters === 0) return this.unaffordable(at, slope);
      const share = (at - 1n) / BigInt(voters) + 1n;
      const able = rich.filter(({ purse }) => this.moneyIn(purse) >= share);
      if (able.length === rich.length) return this.watchPoor(this.complete({ project, at, slope, voters, poor }));
      for (const own of rich) {
        if (this.moneyIn(own.purse) >= share) continue;
        poor.push(own.purse);
        at -= this.moneyIn(own.purse) * BigInt(own.voters);
        if (this.watching) slope -= this.slopeOf(own.purse) * BigInt(own.voters);
      }
      rich = able;
    }
  }

  private moneyIn(purse: number): bigint {
    return this.purses.money[purse] as bigint;
  }

  private slopeOf(purse: number): bigint {
    return this.purses.slopes[purse] as bigint;
  }

  /** @param missing money, and how it falls */
  private unaffordable(missing: bigint, slope: bigint): undefined {
    if (this.watching) this.turnsAt(missing, -slope);
  }

  /** Whoever pays all they have pays the full share as soon as they have it. */
  private watchPoor(offer: Offer): Offer {
    const voters = BigInt(offer.voters);
    for (const purse of offer.poor) {
      if (!this.watching) break;
      this.turnsAt(offer.at - this.moneyIn(purse) * voters, this.slopeOf(purse) * voters - offer.slope);
    }
    return offer;
  }

  /** What is bought now is not bought first as soon as something else costs its voters less. */
  private watchChoice(chosen: Offer): void {
    for (const offer of this.offers) {
      if (!this.watching) return;
      if (offer.project === chosen.project) continue;
      const gap = offer.at * chosen.price - chosen.at * offer.price;
      const closing = chosen.slope * offer.price - offer.slope * chosen.price;
      if (gap > 0n) this.turnsAt(gap, closing);
      else if (closing !== 0n) this.lasts = 0n;
    }
  }

  /** A comparison turns once `gap`, > 0, which closes by `closing` with each unit, is closed. */
  private turnsAt(gap: bigint, closing: bigint): void {
    if (closing <= 0n) return;
    const last = (gap - 1n) / closing;
    if (this.lasts === null || last < this.lasts) this.lasts = last;
  }
}

/** Negative when the first costs less per utility. */
function byPrice(a: Offer, b: Offer): number {
  const difference = a.at * b.price - b.at * a.price;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function merge(a: readonly Offer[], b: readonly Offer[]): Offer[] {
  const merged: Offer[] = [];
  let [one, other] = [0, 0];
  while (one < a.length && other < b.length) {
    const [left, right] = [a[one] as Offer, b[other] as Offer];
    const leftFirst = byPrice(left, right) <= 0;
    merged.push(leftFirst ? left : right);
    if (leftFirst) one += 1;
    else other += 1;
  }
  return [...merged, ...a.slice(one), ...b.slice(other)];
}

/** @param a, b whole numbers >= 0, not both 0 */
function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
