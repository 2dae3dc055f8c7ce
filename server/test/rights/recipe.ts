import type { Acting } from '../act-as';
import type { RightsWorld } from './world';

export const everybody = ['visitor', 'newcomer', 'stranger', 'observer', 'member', 'facilitator', 'administrator'] as const;
export type Who = (typeof everybody)[number];

/** A well-formed request for a route. */
export interface Asked {
  /** what stands in the place of `{id}` and the like */
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  /** sends it instead of the person's usual session, which the request would end */
  from?: Acting['fetch'];
}

/** Prepares something fresh to act on, and the request that acts on it. */
export type Prepare = (world: RightsWorld, who: Who) => Asked | Promise<Asked>;

/** For each situation that matters, in a few words; the empty one when there is but one. */
export type Situations = Record<string, Prepare>;

/** By method and path, as the API document writes them. */
export type Recipes = Record<string, Situations>;

/** A route on which nothing needs preparing. */
export const simply = (asked: Asked = {}): Situations => ({ '': () => asked });

/** The address of a route, with what stands in its places. */
export function addressOf(route: string, { path = {}, query = {} }: Asked): string {
  const [, pattern = ''] = route.split(' ');
  const filled = pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const search = new URLSearchParams(query).toString();
  return search ? `${filled}?${search}` : filled;
}
