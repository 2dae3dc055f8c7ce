import { meets, type Bar } from '../threshold.rules';
import type { Slate } from './committee-slates.rules';

/** What is asked of a committee with `one` of the first gender, `other` of the second, among `seats`. */
export interface Parity {
  /** |one - other| at most; undefined asks nothing */
  maxGap: number | undefined;
  /** of each of the two, a share of the seats; undefined asks nothing */
  minShare: Bar | undefined;
}

/** Candidates by gender: two sides, and those who are on neither. Places. */
export type Sides = readonly [one: readonly number[], other: readonly number[], neither: readonly number[]];

export interface BestCommittees {
  /** all with the highest total; none when none keeps parity */
  slates: Slate[];
  total: number;
}

function keepsParity(one: number, other: number, seats: number, { maxGap, minShare }: Parity): boolean {
  if (maxGap !== undefined && Math.abs(one - other) > maxGap) return false;
  return minShare === undefined || (meets(one, seats, minShare) && meets(other, seats, minShare));
}

/**
 * The committees with the highest sum of scores among those that keep parity. How many come from each side decides who they are: the best of each. So every split
 * of the seats is tried, and none that is in reach is missed.
 * @param scores by place, whole numbers
 */
export function bestCommittees(sides: Sides, scores: readonly number[], seats: number, parity: Parity): BestCommittees {
  let best: BestCommittees = { slates: [], total: -Infinity };
  for (const split of splitsOf(sides, seats)) {
    if (!keepsParity(split[0], split[1], seats, parity)) continue;
    const parts = split.map((take, side) => topOf(sides[side] ?? [], take, scores));
    const total = parts.reduce((sum, part) => sum + part.total, 0);
    if (total < best.total) continue;
    const slate = { sure: parts.flatMap(({ sure }) => sure), pools: parts.flatMap(({ pools }) => pools) };
    best = { total, slates: total > best.total ? [slate] : [...best.slates, slate] };
  }
  return best;
}

/** The smallest gap that a committee of so many seats can have. */
export function smallestGap(sides: Sides, seats: number): number {
  return splitsOf(sides, seats).reduce((least, [one, other]) => Math.min(least, Math.abs(one - other)), seats);
}

type Split = [one: number, other: number, neither: number];

/** How many may come from each side. */
function splitsOf([one, other, neither]: Sides, seats: number): Split[] {
  const splits: Split[] = [];
  for (let first = 0; first <= Math.min(one.length, seats); first += 1) {
    for (let second = Math.max(0, seats - first - neither.length); second <= Math.min(other.length, seats - first); second += 1)
      splits.push([first, second, seats - first - second]);
  }
  return splits;
}

/** The best of one side: whoever has more than the last to be taken, and any of those with as much. */
function topOf(side: readonly number[], take: number, scores: readonly number[]): Slate & { total: number } {
  const scoreOf = (place: number): number => scores[place] ?? 0;
  const ranked = side.toSorted((a, b) => scoreOf(b) - scoreOf(a));
  const total = ranked.slice(0, take).reduce((sum, place) => sum + scoreOf(place), 0);
  const last = take > 0 ? scoreOf(ranked[take - 1] as number) : Infinity;
  const sure = ranked.filter((place) => scoreOf(place) > last);
  if (take === 0) return { total, sure: [], pools: [] };
  return { total, sure, pools: [{ from: side.filter((place) => scoreOf(place) === last), take: take - sure.length }] };
}
