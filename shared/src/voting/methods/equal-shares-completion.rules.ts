/**
 * Completion `add1` (https://equalshares.net/implementation/completion): equal shares alone leave money unspent. So every voter's money is raised by one unit, all is
 * computed from zero, and again; the last outcome within the budget counts. It does not stop early when an outcome is exhaustive: a later one may be fairer.
 */
import type { Election } from './equal-shares-market.rules';
import { runEqualShares, type Choose, type Run } from './equal-shares.rules';

/** Where a tie made a difference. */
export interface OpenTie {
  round: number;
  tied: readonly number[];
}

/** How it can end: one way, or, where ties are declared and matter, several. */
export interface Ending {
  /** units of money that each voter has beyond their share of the budget */
  raised: bigint;
  /** places of the projects bought */
  projects: readonly number[];
}

export interface Endings {
  ends: Ending[];
  /** the first tie met on the way to them; null when there was none */
  tie: OpenTie | null;
  /** so many ties that not every way could be followed: `ends` are only some */
  tooMany: boolean;
}

/** More ways than these are not followed. */
const mostWays = 200;

/** @param choose null follows every way in which ties can fall */
export function complete(election: Election, add1: boolean, choose: Choose | null): Endings {
  const follow = (raised: bigint) => (choose ? oneWay(runEqualShares(election, raised, choose, !add1)) : everyWay(election, raised, !add1));
  let raised = 0n;
  let now = follow(raised);
  const found: Endings = { ends: [], tie: now.tie, tooMany: now.tooMany };
  const end = (at: bigint, outcomes: readonly number[][]) => found.ends.push(...outcomes.map((projects) => ({ raised: at, projects })));
  if (!add1) end(raised, now.outcomes);
  if (!add1) return found;
  while (!found.tooMany && now.lasts !== null && !now.outcomes.every((outcome) => isAll(election, outcome))) {
    const last = raised + now.lasts;
    const next = follow(last + 1n);
    const within = next.outcomes.filter((outcome) => costOf(election, outcome) <= election.budget);
    found.tie ??= next.tie;
    found.tooMany ||= next.tooMany;
    raised = last;
    if (within.length < next.outcomes.length) end(last, now.outcomes);
    if (within.length === 0) return found;
    raised = last + 1n;
    now = { ...next, outcomes: within };
  }
  end(raised, now.outcomes);
  return found;
}

interface Ways extends Pick<Run, 'lasts'> {
  outcomes: number[][];
  tie: OpenTie | null;
  tooMany: boolean;
}

const oneWay = ({ purchases, lasts }: Run): Ways => ({ outcomes: [purchases.map(({ project }) => project)], lasts, tie: null, tooMany: false });

/** Every way in which the ties of one run can fall: like an odometer, whose last wheel turns first. */
function everyWay(election: Election, raised: bigint, once: boolean): Ways {
  const known = new Map<string, number[]>();
  const all: Ways = { outcomes: [], lasts: null, tie: null, tooMany: false };
  let chosen: number[] = [];
  for (let ways = 1; ; ways += 1) {
    const wheels: number[] = [];
    const choose: Choose = (round, tied) => {
      all.tie ??= { round, tied };
      wheels.push(tied.length);
      return tied[chosen[wheels.length - 1] ?? 0] as number;
    };
    const { purchases, lasts } = runEqualShares(election, raised, choose, once);
    const projects = purchases.map(({ project }) => project);
    known.set(String(projects.toSorted((a, b) => a - b)), projects);
    if (lasts !== null && (all.lasts === null || lasts < all.lasts)) all.lasts = lasts;
    const turning = wheels.findLastIndex((many, wheel) => (chosen[wheel] ?? 0) + 1 < many);
    all.tooMany = turning >= 0 && ways === mostWays;
    if (turning < 0 || all.tooMany) return { ...all, outcomes: [...known.values()] };
    chosen = wheels.slice(0, turning + 1).map((_, wheel) => (chosen[wheel] ?? 0) + (wheel === turning ? 1 : 0));
  }
}

/** Nothing is left that anybody wants: more money changes nothing. */
const isAll = ({ votes }: Election, outcome: readonly number[]): boolean => outcome.length === votes.filter((own) => own > 0).length;

export function costOf({ costs }: Election, outcome: readonly number[]): bigint {
  return outcome.reduce((sum, project) => sum + (costs[project] ?? 0n), 0n);
}
