/**
 * Committees that are equally good, without writing each of them down: whoever is in all of them, and pools of which any so many complete them. Ten seats among
 * twenty candidates whom everybody approves of are 184,756 committees and one slate.
 */

/** Places of candidates in the list. Two slates of one result have no committee in common. */
export interface Slate {
  readonly sure: readonly number[];
  readonly pools: readonly Pool[];
}

/** Any `take` of `from`, 0 <= take <= from.length. */
export interface Pool {
  readonly from: readonly number[];
  readonly take: number;
}

/** How many committees slates stand for. */
export function countCommittees(slates: readonly Slate[]): bigint {
  return slates.reduce((sum, { pools }) => sum + pools.reduce((ways, { from, take }) => ways * choose(from.length, take), 1n), 0n);
}

/** n over k: how many ways there are to take k of n. */
export function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let one = 1; one <= Math.min(k, n - k); one += 1) ways = (ways * BigInt(n - one + 1)) / BigInt(one);
  return k > n ? 0n : ways;
}

/**
 * The committees themselves.
 * @param most so many at most
 * @returns each in the order of the list, and they like words in a dictionary
 */
export function listCommittees(slates: readonly Slate[], most: number): number[][] {
  const listed: number[][] = [];
  for (const { sure, pools } of slates) fill([...sure], pools, (committee) => listed.push(committee) < most);
  return listed.map((committee) => committee.toSorted((a, b) => a - b)).toSorted(byPlaces);
}

/**
 * The committee that has whoever comes first, then whoever comes next, and so on.
 * @param rank of each candidate by its place, 0 is first
 * @returns in the order of the list
 */
export function firstCommittee(slates: readonly Slate[], rank: readonly number[]): number[] {
  const byRank = (a: number, b: number): number => (rank[a] ?? 0) - (rank[b] ?? 0);
  const best = slates.map(({ sure, pools }) => [...sure, ...pools.flatMap(({ from, take }) => from.toSorted(byRank).slice(0, take))].toSorted(byRank));
  const ranked = best.toSorted((a, b) =>
    byPlaces(
      a.map((one) => rank[one] ?? 0),
      b.map((one) => rank[one] ?? 0),
    ),
  );
  return (ranked[0] ?? []).toSorted((a, b) => a - b);
}

/** Whoever is in every committee, and whoever is in some only. */
export function sureAndContested(slates: readonly Slate[]): { sure: number[]; contested: number[] } {
  const within = slates.map(({ sure, pools }) => ({
    all: new Set([...sure, ...pools.flatMap(({ from, take }) => (take === from.length ? from : []))]),
    some: new Set([...sure, ...pools.flatMap(({ from, take }) => (take > 0 ? from : []))]),
  }));
  const known = [...new Set(within.flatMap(({ some }) => [...some]))].toSorted((a, b) => a - b);
  const isSure = (one: number): boolean => within.every(({ all }) => all.has(one));
  return { sure: known.filter(isSure), contested: known.filter((one) => !isSure(one)) };
}

/** @param found is told each committee, and answers whether there may be more @returns whether there may be more */
function fill(members: readonly number[], [pool, ...others]: readonly Pool[], found: (committee: number[]) => boolean): boolean {
  if (!pool) return found([...members]);
  const { from, take } = pool;
  if (take === 0) return fill(members, others, found);
  return from.slice(0, from.length - take + 1).every((one, at) => fill([...members, one], [{ from: from.slice(at + 1), take: take - 1 }, ...others], found));
}

/** Like words in a dictionary. */
export function byPlaces(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, place) => one !== b[place]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
