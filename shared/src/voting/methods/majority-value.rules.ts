/**
 * The majority value of majority judgment: the lower median of an option's grades, then the median of what is left once that grade is taken away, and so on.
 * Michel Balinski and Rida Laraki, "A theory of measuring, electing, and ranking", PNAS 104 (2007), and "Majority Judgment" (MIT Press, 2010).
 *
 * With the grades of an option in order, the worst first, its medians are taken away from the middle outwards, now below it, now above. So as many medians of
 * two options are equal as the middle of both orders is alike, and the first place where they differ is where one has more grades up to some grade than the
 * other: it is found with one look at each grade, however many voters there are. Options that not equally many voters graded are compared as if each voter
 * had voted as often as makes them equally many.
 */

/** How many voters gave each grade, the worst first; whole numbers >= 0 whose sum is safe. */
export type Profile = readonly number[];

/** Where two options differ for the first time. */
export interface Difference {
  /** below 0 when the first option is better, above when the second is */
  order: number;
  /** how many medians are equal before it */
  equal: bigint;
  /** of how many: the voters, or the least common multiple where not equally many graded both */
  of: bigint;
  /** the median grades that differ, of the first and of the second option; -1 of an option that nobody graded */
  grades: [number, number];
}

export const gradedBy = (profile: Profile): number => profile.reduce((sum, votes) => sum + votes, 0);

/** @returns the lower median grade; -1 of no grades */
export function medianOf(profile: Profile): number {
  const half = Math.ceil(gradedBy(profile) / 2);
  return half === 0 ? -1 : gradeAt(profile, 1n, BigInt(half));
}

/** Compares two options: below 0 when the first is better, 0 when no number of medians tells them apart. An option that nobody graded is behind all others. */
export const compareProfiles = (a: Profile, b: Profile): number => differenceOf(a, b)?.order ?? 0;

/** @returns null when no number of medians tells the options apart: then equal shares of voters gave each grade */
export function differenceOf(a: Profile, b: Profile): Difference | null {
  const [many, others] = [BigInt(gradedBy(a)), BigInt(gradedBy(b))];
  if (many === 0n || others === 0n) return many === others ? null : { order: many > others ? -1 : 1, equal: 0n, of: 0n, grades: [medianOf(a), medianOf(b)] };
  const of = (many / greatestDivisor(many, others)) * others;
  const [times, otherTimes] = [of / many, of / others];
  let first: { order: number; equal: bigint; place: bigint } | null = null;
  let [below, othersBelow] = [0n, 0n];
  for (const [grade, votes] of a.entries()) {
    below += BigInt(votes) * times;
    othersBelow += BigInt(b[grade] as number) * otherTimes;
    const nearest = nearestBetween(below, othersBelow, of);
    if (nearest && (!first || nearest.equal < first.equal)) first = { ...nearest, order: below < othersBelow ? -1 : 1 };
  }
  return first && { order: first.order, equal: first.equal, of, grades: [gradeAt(a, times, first.place), gradeAt(b, otherTimes, first.place)] };
}

/**
 * Of the places between two numbers of grades the one that is a median first. A place at a distance below the middle is taken away after as many medians as
 * there are places nearer to it, one at the same distance above right after it; distances are doubled here, to stay whole.
 */
function nearestBetween(one: bigint, other: bigint, of: bigint): { equal: bigint; place: bigint } | null {
  const [from, to] = one < other ? [one, other] : [other, one];
  if (from === to) return null;
  if (2n * from < of) {
    const distance = 2n * to < of ? of - 2n * to : 0n;
    return { equal: distance, place: (of - distance + 1n) / 2n };
  }
  return { equal: 2n * from - of + 1n, place: from + 1n };
}

/** The grade at a place of the order, counted from 1, where each voter counts some times. */
function gradeAt(profile: Profile, times: bigint, place: bigint): number {
  let below = 0n;
  return profile.findIndex((votes) => (below += BigInt(votes) * times) >= place);
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other > 0n) [one, other] = [other, one % other];
  return one;
}
