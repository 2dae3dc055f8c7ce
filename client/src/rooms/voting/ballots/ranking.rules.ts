import { ballotKindOf, type VotingRule } from '@palabre/shared/voting';

/** A ranking as one makes it: places, the best first, with those that share one; whatever is not in it is unranked. */
export type Tiers = readonly (readonly string[])[];

/** Where something that is dragged is let go: before, after or beside what lies there. */
export type Side = 'before' | 'with' | 'after';

/** Papers of these methods lie in one pile at a time, so each of their places has one option. */
const strict: ReadonlySet<VotingRule['method']> = new Set(['irv', 'stv-scottish', 'stv-meek']);

/** Whether two options may share a place. @param method one that takes rankings */
export const takesEqualRanks = (method: VotingRule['method']): boolean => ballotKindOf(method) === 'ranking' && !strict.has(method);

/** The place of an option from 1, equal ones counted once; 0 where it is unranked. */
export const placeOf = (tiers: Tiers, option: string): number => tiers.findIndex((tier) => tier.includes(option)) + 1;

/** Who shares the place of an option. */
export const besides = (tiers: Tiers, option: string): string[] => (tiers[placeOf(tiers, option) - 1] ?? []).filter((one) => one !== option);

export const without = (tiers: Tiers, option: string): string[][] =>
  tiers.map((tier) => tier.filter((one) => one !== option)).filter((tier) => tier.length > 0);

/** Puts an option alone at a place, before what stands there now. @param at from 0; beyond the end is the end */
function alone(tiers: Tiers, option: string, at: number): string[][] {
  const rest = tiers.map((tier) => [...tier]);
  rest.splice(Math.max(0, at), 0, [option]);
  return rest;
}

/** Beside, before or after another option. */
export function movedTo(tiers: Tiers, option: string, other: string, side: Side): string[][] {
  if (option === other) return tiers.map((tier) => [...tier]);
  const rest = without(tiers, option);
  const at = placeOf(rest, other) - 1;
  if (side === 'with') return rest.map((tier, place) => (place === at ? [...tier, option] : tier));
  return alone(rest, option, side === 'before' ? at : at + 1);
}

/**
 * By the number of the place that somebody wrote. Where places may be shared, the number of a place that is taken shares it, as on paper; elsewhere what
 * stands there moves on.
 */
export function numbered(tiers: Tiers, option: string, place: number, equal: boolean): string[][] {
  const rest = without(tiers, option);
  const at = Math.max(0, Math.min(Math.trunc(place) - 1, rest.length));
  const [there] = rest[at] ?? [];
  return equal && there !== undefined ? movedTo(rest, option, there, 'with') : alone(rest, option, at);
}

/** One place up (-1) or down (1): out of a shared place to its edge, and past a whole place otherwise. */
export function moved(tiers: Tiers, option: string, by: -1 | 1): string[][] {
  const at = placeOf(tiers, option) - 1;
  const shared = besides(tiers, option).length > 0;
  const rest = without(tiers, option);
  if (shared) return alone(rest, option, by < 0 ? at : at + 1);
  return alone(rest, option, at + by);
}

/** Shares the place above. */
export function joined(tiers: Tiers, option: string): string[][] {
  const [above] = tiers[placeOf(tiers, option) - 2] ?? [];
  return above === undefined ? tiers.map((tier) => [...tier]) : movedTo(tiers, option, above, 'with');
}

/** Whether there is anything to move past. */
export function canMove(tiers: Tiers, option: string, by: -1 | 1): boolean {
  const place = placeOf(tiers, option);
  return besides(tiers, option).length > 0 || (by < 0 ? place > 1 : place < tiers.length);
}

/** Where a pointer is over a line: its halves, or its thirds where the one in the middle shares the place. */
export function sideAt(y: number, { top, height }: { top: number; height: number }, equal: boolean): Side {
  const share = (y - top) / height;
  if (equal && share > 1 / 3 && share < 2 / 3) return 'with';
  return share < 1 / 2 ? 'before' : 'after';
}
