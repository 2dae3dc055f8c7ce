/**
 * The method of equal shares for a budget: G. Pierczyński, P. Skowron and D. Peters, "Proportional Participatory Budgeting with Additive Utilities", NeurIPS 2021;
 * https://equalshares.net/explanation. Every voter gets the same money. Whoever approves of a project pays for it, all the same amount, except that nobody pays more
 * than they have left; a project can be bought when its voters have its cost. The next one bought is the one with the least payment per utility (utility
 * `cost`: the most effective votes, cost / payment). It ends when nothing more can be bought.
 *
 * Money is whole numbers over one common denominator that grows with each purchase, so that sums and comparisons are those of integers.
 *
 * Raising all money by one unit at a time (`add1`) would run this as often as there are units. But as long as no comparison of a run turns out differently,
 * neither does its outcome; so each amount is kept as a line `at + slope * t`, t more units for each voter, and a run says for how many t it stays as it is.
 * More money only makes payments smaller (those who pay all they have pay more), so each comparison turns at most once as t grows from 0.
 */
import { Market, type Election, type Offer } from './equal-shares-market.rules';

export interface Purchase {
  project: number;
  /** what each voter pays who has enough, as a fraction of money */
  payment: { num: bigint; den: bigint };
}

export interface Run {
  purchases: Purchase[];
  /** for how many more units of money per voter nothing changes; null when nothing ever does */
  lasts: bigint | null;
}

/** Of projects that no criterion tells apart, the next to buy. @param round from 1 @param tied places */
export type Choose = (round: number, tied: readonly number[]) => number;

/**
 * One run from zero.
 * @param raised how many units each voter has beyond their share of the budget
 * @param once nobody asks how long it lasts: `lasts` is 0
 */
export function runEqualShares(election: Election, raised: bigint, choose: Choose, once = false): Run {
  const market = new Market(election, raised, once);
  const purchases: Purchase[] = [];
  for (let best = market.bestOffers(); best.length > 0; best = market.bestOffers()) {
    const next = best.length === 1 ? (best[0] as Offer) : settle(best, election, market, (tied) => choose(purchases.length + 1, tied));
    purchases.push({ project: next.project, payment: market.buy(next) });
  }
  return { purchases, lasts: market.lasts };
}

/**
 * Equal payments per utility: the lower cost first, then more votes (https://equalshares.net/implementation/tie-breaking). A project whose voters approve of none
 * of the others that are still tied comes at once: it is bought in any order and takes nothing from them, so there is nothing to settle.
 */
function settle(best: readonly Offer[], { costs, votes }: Election, market: Market, choose: (tied: readonly number[]) => number): Offer {
  const cheapest = leastBy(best, ({ project }) => costs[project] as bigint);
  const tied = leastBy(cheapest, ({ project }) => BigInt(-(votes[project] as number)));
  const apart = tied.length === 1 ? tied[0] : tied.find((offer) => tied.every((other) => other === offer || !market.share(offer, other)));
  if (apart) return apart;
  const chosen = choose(tied.map(({ project }) => project));
  return tied.find(({ project }) => project === chosen) as Offer;
}

function leastBy(offers: readonly Offer[], measure: (offer: Offer) => bigint): Offer[] {
  const measured = offers.map((offer) => ({ offer, value: measure(offer) }));
  const least = measured.reduce((low, { value }) => (value < low ? value : low), measured[0]?.value ?? 0n);
  return measured.filter(({ value }) => value === least).map(({ offer }) => offer);
}
