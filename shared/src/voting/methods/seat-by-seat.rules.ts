/**
 * Committees that are filled one seat after the other. Where several candidates have the same claim to a seat and the tie is declared, every way is followed
 * (parallel universes: V. Conitzer, M. Rognlie and L. Xia, "Preference Functions that Score Rankings and Maximum Likelihood Estimation", IJCAI 2009): whichever way
 * leads to a committee, it has won.
 */
import type { Twins } from './twins.rules';

/** Candidates, by their places in the list, whose claims to the next seat are equal. */
export interface Claim {
  readonly candidates: readonly number[];
  /** what claims are measured in, e.g. `load` */
  readonly measure: string;
  /** exact, for the table */
  readonly value: string;
}

/** A count on its way. */
export interface SeatBySeat {
  /** best first, see `claimsOf`; none when nobody can take a seat any more */
  claims(): Claim[];
  /** @param candidate one of the best */
  take(candidate: number): void;
  /** What a taken seat leaves behind: two ways on which the same candidates left the same marks go on alike. */
  markOf(claim: Claim): string;
}

/** How a seat was taken; `standing` are the best claims, those that took it first. */
export interface Round {
  seat: number;
  taken: number;
  standing: readonly Claim[];
}

/** More ways than these are not followed at once. */
const mostWays = 500;
/** Claims of a round beyond these tiers are not shown. */
const mostShown = 20;

/** Follows one way. @param choose the candidate who comes first, of several with equal claims */
export function oneWay(count: SeatBySeat, seats: number, choose: (seat: number, tied: readonly number[]) => number): Round[] {
  const rounds: Round[] = [];
  while (rounds.length < seats) {
    const standing = count.claims();
    const tied = standing[0]?.candidates ?? [];
    const taken = tied.length > 1 ? choose(rounds.length + 1, tied) : tied[0];
    if (taken === undefined) return rounds;
    rounds.push({ seat: rounds.length + 1, taken, standing });
    count.take(taken);
  }
  return rounds;
}

export interface Ways {
  /** the committees at which they end, each once, as one way leads there; of those that differ by twins only one */
  ends: (readonly number[])[];
  /** the first round at which there was more than one way; null when there was none */
  tie: { seat: number; tied: readonly number[] } | null;
  /** so many that not all were followed */
  tooMany: boolean;
}

/**
 * Follows every way; of twins only the next.
 * @param begin starts the count anew
 */
export function everyWay(begin: () => SeatBySeat, seats: number, twins: Twins): Ways {
  const ways: Ways = { ends: [], tie: null, tooMany: false };
  const ends = new Map<string, readonly number[]>();
  let level = new Map<string, Way>([['', { taken: [], marks: [] }]]);
  while (level.size > 0) {
    const next = new Map<string, Way>();
    for (const { taken, marks } of level.values()) {
      const count = begin();
      for (const candidate of taken) count.take(candidate);
      const best = taken.length < seats ? count.claims()[0] : undefined;
      if (best && best.candidates.length > 1) ways.tie ??= { seat: taken.length + 1, tied: best.candidates };
      for (const way of best ? branch(best, { taken, marks }, count, twins) : []) next.set(String(way.marks), next.get(String(way.marks)) ?? way);
      if (!best) ends.set(keyOf(taken), ends.get(keyOf(taken)) ?? taken);
    }
    ways.tooMany ||= next.size > mostWays;
    level = new Map([...next].slice(0, mostWays));
  }
  return { ...ways, ends: [...ends.values()] };
}

/** `marks` of the candidates taken, in the order of the list. */
interface Way {
  taken: readonly number[];
  marks: readonly string[];
}

function branch(best: Claim, { taken, marks }: Way, count: SeatBySeat, twins: Twins): Way[] {
  const mark = count.markOf(best);
  const first = best.candidates.length > 1 ? twins.firstOfEach(best.candidates) : best.candidates;
  return first.map((candidate) => ({ taken: [...taken, candidate], marks: [...marks, `${candidate}@${mark}`].toSorted() }));
}

/**
 * Candidates in tiers of equal claims.
 * @param offers of everybody who can take the next seat
 * @param compare negative when the first is better
 * @param valueOf what is shown
 * @returns the best tiers; those that are never shown are left out
 */
export function claimsOf<Offer extends { candidate: number }>(
  measure: string,
  offers: readonly Offer[],
  compare: (a: Offer, b: Offer) => number,
  valueOf: (offer: Offer) => string,
): Claim[] {
  const tiers: { best: Offer; candidates: number[] }[] = [];
  for (const offer of offers.toSorted((a, b) => compare(a, b) || a.candidate - b.candidate)) {
    const tier = tiers.at(-1);
    if (tier && compare(tier.best, offer) === 0) tier.candidates.push(offer.candidate);
    else if (tiers.length < mostShown) tiers.push({ best: offer, candidates: [offer.candidate] });
    else break;
  }
  return tiers.map(({ best, candidates }) => ({ candidates, measure, value: valueOf(best) }));
}

/** The same for whatever order. */
export const keyOf = (committee: readonly number[]): string => String(committee.toSorted(ascending));

const ascending = (a: number, b: number): number => a - b;
