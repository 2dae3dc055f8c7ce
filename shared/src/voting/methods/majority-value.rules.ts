/**
 * The majority value of majority judgment: the lower median of an option's grades, then the median of what is left once that grade is taken away, and so on.
 * Michel Balinski and Rida Laraki, "A theory of measuring, electing, and ranking", PNAS 104 (2007), and "Majority Judgment" (MIT Press, 2010).
 */

/** How many voters gave each grade, the worst first; whole numbers >= 0. */
export type Profile = readonly number[];

/** Some equal medians in a row. */
interface Run {
  grade: number;
  times: number;
}

/** @returns the lower median grade; -1 of no grades */
export const medianOf = (profile: Profile): number => runsOf(profile).next().value?.grade ?? -1;

/**
 * The sequence of medians, equal ones together. While c votes of the median grade lie between b below and a above, it stays the median as long as
 * c >= b - a + 1 and c >= a - b; so all of them down to that are taken away at once.
 */
export function* runsOf(profile: Profile): Generator<Run, undefined> {
  const left = [...profile];
  let total = left.reduce((sum, votes) => sum + votes, 0);
  while (total > 0) {
    const { grade, below } = medianIn(left, total);
    const votes = left[grade] as number;
    const above = total - below - votes;
    const least = Math.max(1, below - above + 1, above - below);
    const times = votes - least + 1;
    left[grade] = votes - times;
    total -= times;
    yield { grade, times };
  }
}

function medianIn(profile: Profile, total: number): { grade: number; below: number } {
  const place = Math.ceil(total / 2);
  let below = 0;
  for (let grade = 0; grade < profile.length; grade += 1) {
    const votes = profile[grade] as number;
    if (below + votes >= place) return { grade, below };
    below += votes;
  }
  throw new RangeError('there is a median of some grades');
}

/**
 * Compares two options with as many grades each.
 * @returns below 0 when the first is better; 0 when no number of medians tells them apart: then their profiles are equal
 */
export function compareProfiles(a: Profile, b: Profile): number {
  const [ones, others] = [runsOf(a), runsOf(b)];
  let [one, other] = [ones.next().value, others.next().value];
  while (one && other) {
    if (one.grade !== other.grade) return other.grade - one.grade;
    const times = Math.min(one.times, other.times);
    one = one.times > times ? { ...one, times: one.times - times } : ones.next().value;
    other = other.times > times ? { ...other, times: other.times - times } : others.next().value;
  }
  return 0;
}
