import type { Ties } from './tie.rules';

/** That more voters prefer a to b than b to a. */
export interface Win {
  /** places of options */
  a: number;
  b: number;
  /** votes or margin, > 0 */
  strength: number;
  /** how many prefer b to a */
  against: number;
}

/** What the wins, strongest first, come to. */
export interface Outcomes {
  /** one for each way in which wins of equal strength can follow one another, as far as the ways differ */
  leads: Lead[];
  /** wins of equal strength that close a circle together, so that it matters which is kept first */
  tied: Win[][];
  /** false where there are too many ways: then `leads` are as far as all of them were followed */
  isComplete: boolean;
}

/** How many steps are taken at most in following every order; who the winners are is NP-complete (M. Brill, F. Fischer, AAAI 2012). */
const mostForks = (size: number): number => Math.min(20_000, Math.ceil(20_000_000 / size ** 2));

/** Who leads whom through wins that are kept, over any number of steps. */
export class Lead {
  private constructor(
    private readonly size: number,
    private readonly reach: Uint8Array,
  ) {}

  static ofNobody(size: number): Lead {
    return new Lead(size, new Uint8Array(size * size));
  }

  leads(a: number, b: number): boolean {
    return this.reach[a * this.size + b] === 1;
  }

  isLed(b: number): boolean {
    for (let a = 0; a < this.size; a += 1) if (this.leads(a, b)) return true;
    return false;
  }

  with(win: Win): Lead {
    const more = this.copy();
    more.keep(win);
    return more;
  }

  /** Keeps a win, unless it would close a circle. */
  keep({ a, b }: Win): void {
    if (!this.leads(b, a)) this.add(a, b);
  }

  /** Keeps those of the wins that close no circle with what is kept. @returns false, and nothing is kept, where they would close one among themselves */
  keepTogether(wins: readonly Win[]): boolean {
    const possible = wins.filter(({ a, b }) => !this.leads(b, a));
    if (possible.length > 1) {
      const together = this.copy();
      for (const { a, b } of possible) together.add(a, b);
      if (possible.some(({ a, b }) => together.leads(b, a))) return false;
    }
    for (const { a, b } of possible) this.add(a, b);
    return true;
  }

  /** The same for two that lead alike. */
  get key(): string {
    return this.reach.join('');
  }

  private copy(): Lead {
    return new Lead(this.size, this.reach.slice());
  }

  private add(a: number, b: number): void {
    if (this.leads(a, b)) return;
    const { reach, size } = this;
    for (let from = 0; from < size; from += 1) {
      if (from !== a && reach[from * size + a] !== 1) continue;
      for (let to = 0; to < size; to += 1) if (to === b || reach[b * size + to] === 1) reach[from * size + to] = 1;
    }
  }
}

/** Follows every order of wins of equal strength. @param tiers of wins, the strongest first @param size how many options there are */
export function everyOrder(tiers: readonly Win[][], size: number): Outcomes {
  const tied: Win[][] = [];
  let leads = [Lead.ofNobody(size)];
  let forks = mostForks(size);
  for (const tier of tiers) {
    if (leads.filter((lead) => !lead.keepTogether(tier)).length === 0) continue;
    tied.push(tier);
    const next = new Map<string, Lead>();
    for (const lead of leads) {
      forks -= fork(lead, tier, { next, most: forks });
      if (forks < 0) return { leads, tied, isComplete: false };
    }
    leads = [...next.values()];
  }
  return { leads, tied, isComplete: true };
}

/** Keeps one win after the other, in every order, until the rest can be kept together. @returns how many steps that took */
function fork(from: Lead, tier: readonly Win[], { next, most }: { next: Map<string, Lead>; most: number }): number {
  const seen = new Set<string>();
  const open = [from];
  let steps = 0;
  for (let lead = open.pop(); lead && steps <= most; lead = open.pop()) {
    const known = lead;
    if (known.keepTogether(tier)) {
      next.set(known.key, known);
      continue;
    }
    for (const win of tier.filter(({ a, b }) => !known.leads(a, b) && !known.leads(b, a))) {
      const more = known.with(win);
      steps += 1;
      if (seen.has(more.key)) continue;
      seen.add(more.key);
      open.push(more);
    }
  }
  return steps;
}

/** Wins of equal strength that close a circle are kept one after the other, in the order that the rule for ties gives their options. */
export function oneOrder(tiers: readonly Win[][], options: readonly string[], ties: Ties): Outcomes {
  const lead = Lead.ofNobody(options.length);
  for (const tier of tiers) if (!lead.keepTogether(tier)) for (const win of inOrder(tier, options, ties)) lead.keep(win);
  return { leads: [lead], tied: [], isComplete: true };
}

function inOrder(tier: readonly Win[], options: readonly string[], ties: Ties): Win[] {
  const places = [...new Set(tier.flatMap(({ a, b }) => [a, b]))];
  const named = places.map((place) => options[place] as string);
  const order = ties.settle(`wins of ${tier[0]?.strength}`, named) ?? [];
  const rank = (place: number) => order.indexOf(options[place] as string);
  return tier.toSorted((one, other) => rank(one.a) - rank(other.a) || rank(other.b) - rank(one.b));
}
