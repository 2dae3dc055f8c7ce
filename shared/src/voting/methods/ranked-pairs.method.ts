/**
 * Ranked pairs: the strongest wins are kept first, and a win that would close a circle with those kept is left out. T. N. Tideman, "Independence of clones as a
 * criterion for voting rules", Social Choice and Welfare 4 (1987). Wins of equal strength are ordered by the rule for ties; where that declares ties, they
 * are kept together, but for those that would stand in a circle together, of which none is kept.
 */
import { condorcetMethod, strengthOf, tiersOfOrder, type Strength } from './condorcet.family';
import { winsOf, type Pairwise } from './pairwise.rules';
import type { Ties } from './tie.rules';

interface Win {
  a: number;
  b: number;
  strength: number;
  against: number;
}

export const rankedPairs = condorcetMethod('ranked-pairs', (pairwise, strength, ties) => {
  const kept = new Kept(pairwise.size);
  const locked: [string, string][] = [];
  for (const equals of winsByStrength(pairwise, strength)) {
    const groups = kept.conflictOf(equals) ? inOrder(equals, pairwise, ties) : [equals];
    const lasting = groups.flatMap((group) => kept.keep(group));
    locked.push(...lasting.map(({ a, b }): [string, string] => [pairwise.options[a] as string, pairwise.options[b] as string]));
  }
  return { ranking: tiersOfOrder(pairwise.options, (a, b) => kept.leads(a, b)), tables: { locked } };
});

/** Strongest first; of two with the same strength the one against which fewer speak. */
function winsByStrength(pairwise: Pairwise, strength: Strength): Win[][] {
  const places = pairwise.options.map((_, place) => place);
  const wins = places.flatMap((a) =>
    places.flatMap((b) => {
      const strong = a === b ? 0 : strengthOf(pairwise, a, b, strength);
      return strong > 0 ? [{ a, b, strength: strong, against: winsOf(pairwise, b, a) }] : [];
    }),
  );
  const order = (one: Win, other: Win) => other.strength - one.strength || one.against - other.against;
  const tiers: Win[][] = [];
  for (const win of wins.toSorted(order)) {
    const tier = tiers.at(-1);
    if (tier?.[0] && order(tier[0], win) === 0) tier.push(win);
    else tiers.push([win]);
  }
  return tiers;
}

/** One after the other where the rule orders ties, else together. */
function inOrder(equals: Win[], { options }: Pairwise, ties: Ties): Win[][] {
  const places = [...new Set(equals.flatMap(({ a, b }) => [a, b]))];
  const order = ties.settle(
    `wins of ${equals[0]?.strength}`,
    places.map((place) => options[place] as string),
  );
  if (!order) return [equals];
  const rank = (place: number) => order.indexOf(options[place] as string);
  return equals.toSorted((one, other) => rank(one.a) - rank(other.a) || rank(other.b) - rank(one.b)).map((win) => [win]);
}

/** Who leads whom, over any number of steps. */
class Kept {
  private readonly reach: Uint8Array;

  constructor(private readonly size: number) {
    this.reach = new Uint8Array(size * size);
  }

  leads(a: number, b: number): boolean {
    return this.reach[a * this.size + b] === 1;
  }

  /** Whether these wins, each of which could be kept, close a circle together: only then does it matter which is kept first. */
  conflictOf(wins: readonly Win[]): boolean {
    const possible = wins.filter(({ a, b }) => !this.leads(b, a));
    const together = this.with(possible);
    return possible.some(({ a, b }) => together.leads(b, a));
  }

  /** @returns those of the wins that were kept: none that a circle goes through */
  keep(wins: readonly Win[]): Win[] {
    const together = this.with(wins.filter(({ a, b }) => !this.leads(b, a)));
    const lasting = wins.filter(({ a, b }) => !together.leads(b, a));
    for (const win of lasting) this.add(win);
    return lasting;
  }

  private with(wins: readonly Win[]): Kept {
    const together = new Kept(this.size);
    together.reach.set(this.reach);
    for (const win of wins) together.add(win);
    return together;
  }

  private add({ a, b }: Pick<Win, 'a' | 'b'>): void {
    const { reach, size } = this;
    for (let from = 0; from < size; from += 1) {
      if (from !== a && reach[from * size + a] !== 1) continue;
      for (let to = 0; to < size; to += 1) if (to === b || reach[b * size + to] === 1) reach[from * size + to] = 1;
    }
  }
}
