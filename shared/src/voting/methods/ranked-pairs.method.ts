/**
 * Ranked pairs: the strongest wins are kept first, and a win that would close a circle with those kept is left out. T. N. Tideman, "Independence of clones as a
 * criterion for voting rules", Social Choice and Welfare 4 (1987). Of two wins with the same votes the one against which fewer speak is the stronger; equal margins
 * are equal. Which of equal wins is kept first matters where they close a circle together: the rule for ties orders them, or, where it declares ties, every order
 * is followed, and whoever wins in one of them is among the winners.
 */
import { condorcetMethod, strengthOf, tiersOfOrder, type Ranked, type Strength } from './condorcet.family';
import { smithSetOf, winsOf, type Pairwise } from './pairwise.rules';
import { everyOrder, oneOrder, type Outcomes, type Win } from './ranked-pairs.rules';

export const rankedPairs = condorcetMethod('ranked-pairs', (pairwise, strength, ties) => {
  const tiers = winsByStrength(pairwise, strength);
  const outcomes = ties.areDeclared ? everyOrder(tiers, pairwise.size) : oneOrder(tiers, pairwise.options, ties);
  return rankedBy(outcomes, pairwise, tiers.flat());
});

/** Strongest first. */
function winsByStrength(pairwise: Pairwise, strength: Strength): Win[][] {
  const places = pairwise.options.map((_, place) => place);
  const wins = places.flatMap((a) =>
    places.flatMap((b) => {
      const strong = a === b ? 0 : strengthOf(pairwise, a, b, strength);
      return strong > 0 ? [{ a, b, strength: strong, against: winsOf(pairwise, b, a) }] : [];
    }),
  );
  const order = (one: Win, other: Win) => other.strength - one.strength || (strength === 'margins' ? 0 : one.against - other.against);
  const tiers: Win[][] = [];
  for (const win of wins.toSorted(order)) {
    const tier = tiers.at(-1);
    if (tier?.[0] && order(tier[0], win) === 0) tier.push(win);
    else tiers.push([win]);
  }
  return tiers;
}

/** First whoever wins in some order, then the others as far as all orders agree on them. */
function rankedBy({ leads, tied, isComplete }: Outcomes, pairwise: Pairwise, wins: readonly Win[]): Ranked {
  const { options } = pairwise;
  const nameOf = (place: number) => options[place] as string;
  const isSure = (a: number, b: number) => leads.every((lead) => lead.leads(a, b));
  // Whatever the order, the winner is in the Smith set: no win over one of its members comes from outside.
  const possible = isComplete ? options : smithSetOf(pairwise);
  const isFirst = (place: number) => possible.includes(nameOf(place)) && leads.some((lead) => !lead.isLed(place));
  const places = [...options.keys()];
  const rest = places.filter((place) => !isFirst(place));
  const tiersOfRest = tiersOfOrder(rest.map(nameOf), (a, b) => isSure(rest[a] as number, rest[b] as number));
  const pairOf = ({ a, b }: Win): [string, string] => [nameOf(a), nameOf(b)];
  return {
    ranking: [places.filter(isFirst).map(nameOf), ...tiersOfRest],
    tables: {
      locked: wins.filter(({ a, b }) => isSure(a, b)).map(pairOf),
      ...(tied.length > 0 && { tiedWins: tied.map((tier) => ({ strength: tier[0]?.strength, pairs: tier.map(pairOf) })) }),
      ...(!isComplete && {
        warnings: ['equal wins have too many orders to follow them all: nobody else can win, but not each of the winners need win in one'],
      }),
    },
  };
}
