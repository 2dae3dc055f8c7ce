/**
 * Proxies: somebody on the roll lets somebody else on it cast their ballot in one round. A proxy is named, holds for the round, can be taken back until it
 * is used, and counts as represented. Nobody hands on what they were given: who holds proxies gives none, and who has given theirs holds none. Whoever
 * votes themself takes their proxy back by it. The custom, as French cooperatives write it into their statutes: below 20 members nobody has more than one
 * voice beside their own, from 20 members on no more than a twentieth of them.
 */
import { allow, firstRefusal, refuse, type Decision } from '../kernel';
import type { VotingRule } from './rule.schema';
import { votingErrors } from './voting.errors';

/** How many one person may hold, as the rule says it; null where it has no proxies. */
export type MostProxies = NonNullable<VotingRule['proxies']>['most'] | null;

/** One proxy of a round, by the ids of persons. */
export interface Proxy {
  from: string;
  to: string;
  /** a ballot was cast with it */
  used: boolean;
}

/** The round in which proxies are given. */
export interface ProxySituation {
  /** ids of the persons on the frozen roll */
  roll: ReadonlySet<string>;
  /** those in force; at most one from each person */
  proxies: readonly Proxy[];
  most: MostProxies;
  /** who has cast their ballot themself */
  voted: ReadonlySet<string>;
}

/**
 * How many proxies one person may hold.
 * @param members on the roll
 */
export function mostProxies(most: MostProxies, members: number): number {
  if (most === null) return 0;
  return most === 'customary' ? Math.max(1, Math.floor(members / 20)) : most;
}

/**
 * Whether somebody may give their proxy, in the place of one they may have given before.
 * @returns a refusal with `proxy_self`, `proxy_not_on_roll`, `proxy_used` (their ballot is cast, by a proxy or themself), `proxy_chain` or
 * `proxy_cap_reached`
 */
export function giveProxy({ from, to }: Pick<Proxy, 'from' | 'to'>, { roll, proxies, most, voted }: ProxySituation): Decision {
  const held = proxies.filter((proxy) => proxy.to === to && proxy.from !== from).length;
  const chained = proxies.some((proxy) => proxy.from === to || proxy.to === from);
  return firstRefusal(
    unless(from === to, votingErrors.proxy_self),
    unless(!roll.has(from) || !roll.has(to), votingErrors.proxy_not_on_roll),
    unless(voted.has(from), votingErrors.proxy_used),
    revokeProxy(from, proxies),
    unless(chained, votingErrors.proxy_chain),
    unless(held >= mostProxies(most, roll.size), votingErrors.proxy_cap_reached),
  );
}

/** Whether somebody may take their proxy back, or vote themself, which does so too. @returns a refusal with `proxy_used` once a ballot was cast with it */
export function revokeProxy(from: string, proxies: readonly Proxy[]): Decision {
  return unless(
    proxies.some((proxy) => proxy.from === from && proxy.used),
    votingErrors.proxy_used,
  );
}

/** Whether somebody may cast the ballot of somebody else. @returns a refusal with `not_on_roll`: without a proxy that ballot is not theirs to cast */
export function voteFor({ from, to }: Pick<Proxy, 'from' | 'to'>, proxies: readonly Proxy[]): Decision {
  return unless(!proxies.some((proxy) => proxy.from === from && proxy.to === to), votingErrors.not_on_roll);
}

/** The proxies once somebody has given theirs: a new one takes the place of an old one. */
export const withProxy = ({ from, to }: Pick<Proxy, 'from' | 'to'>, proxies: readonly Proxy[]): Proxy[] => [
  ...withoutProxy(from, proxies),
  { from, to, used: false },
];

/** The proxies once somebody has taken theirs back, or has voted themself. */
export const withoutProxy = (from: string, proxies: readonly Proxy[]): Proxy[] => proxies.filter((proxy) => proxy.from !== from);

/** The proxies once a ballot was cast with one. */
export const withProxyUsed = (from: string, proxies: readonly Proxy[]): Proxy[] =>
  proxies.map((proxy) => (proxy.from === from ? { ...proxy, used: true } : proxy));

/**
 * Who counts for a quorum of those present or represented.
 * @param present ids of who takes part themself
 * @returns how many; somebody who is there and has given a proxy counts once, and a proxy held by somebody who is not there represents nobody
 */
export function presence(present: ReadonlySet<string>, proxies: readonly Proxy[]): { present: number; represented: number } {
  const represented = proxies.filter(({ from, to }) => present.has(to) && !present.has(from));
  return { present: present.size, represented: represented.length };
}

const unless = (refused: boolean, error: Parameters<typeof refuse>[0]): Decision => (refused ? refuse(error) : allow);
