import type { ApprovalGroups } from './approval-groups.rules';
import { countCommittees, firstCommittee, listCommittees, sureAndContested, type Slate } from './committee-slates.rules';
import { Ties, type TieBreak } from './tie.rules';

/** More tied committees than these are counted but not listed. */
export const mostListed = 1_000;

/** What is to be elected from. */
export interface Hustings {
  readonly candidates: readonly string[];
  readonly seats: number;
  readonly tieBreak: TieBreak;
}

/** A result as far as committees go; a method adds what explains it. */
export type Outcome = Record<string, unknown> & { winningCommittees: string[][] };

/** Ids of candidates by their places. */
export const namesOf = (candidates: readonly string[], places: readonly number[]): string[] => places.map((place) => candidates[place] as string);

/** Committees among which the method itself sees no difference. Places, each committee in the order of the list. */
export interface EquallyGood {
  readonly many: bigint;
  /** whoever is in all of them, and whoever is in some only */
  readonly sure: readonly number[];
  readonly contested: readonly number[];
  list(most: number): number[][];
  /** The one that has whoever comes first, then whoever comes next, and so on. @param rank of each candidate by its place, 0 is first */
  first(rank: readonly number[]): readonly number[];
}

export const equallyGood = (slates: readonly Slate[]): EquallyGood => ({
  ...sureAndContested(slates),
  many: countCommittees(slates),
  list: (most) => listCommittees(slates, most),
  first: (rank) => firstCommittee(slates, rank),
});

/** The result where committees tie as wholes: all of them where the tie is declared, else the one whose members the rule for ties puts first. */
export function committeesOf({ candidates, tieBreak }: Hustings, good: EquallyGood): Outcome {
  const ties = new Ties(tieBreak, candidates);
  const order = good.contested.length > 0 ? ties.settle('committee', namesOf(candidates, good.contested)) : [];
  const rank = candidates.map((id) => order?.indexOf(id) ?? 0);
  const committees = order === null ? good.list(mostListed) : [good.first(rank)];
  return {
    winningCommittees: committees.map((committee) => namesOf(candidates, committee)),
    tiedCommittees: String(good.many),
    allListed: order !== null || good.many <= BigInt(mostListed),
    sure: namesOf(candidates, good.sure),
    ties: ties.met,
  };
}

/** What every count of approvals for a committee shows, whatever its method. @param winning the committees as ids */
export function figuresOf(
  { candidates, seats }: Hustings,
  { votes, voters }: ApprovalGroups,
  winning: readonly (readonly string[])[],
): Record<string, unknown> {
  const approvals = Object.fromEntries(candidates.map((id, place) => [id, votes[place] ?? 0]));
  const warnings = [
    ...(winning.some((committee) => committee.some((id) => approvals[id] === 0))
      ? ['somebody whom nobody approves of takes a seat: too few are approved of']
      : []),
    ...(winning.some((committee) => committee.length < seats) ? ['seats stay open'] : []),
  ];
  return { seats, voters, approvals, warnings };
}
