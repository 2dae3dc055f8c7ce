/**
 * Majority judgment: each voter grades each option in words; the best lower median wins, and equal medians are told apart by the sequence of medians (see
 * `majority-value.rules`). A missing grade is the worst one, or a grade that the rule names; with `normalise` each option is judged by those who graded it.
 */
import * as z from 'zod/mini';
import { markedOf } from './ballots.schema';
import { CountFileFault } from './count-file.fault';
import { countMethod } from './count.method';
import { Many } from './counts.schema';
import { compareProfiles, medianOf, type Profile } from './majority-value.rules';
import { OptionIds } from './options.schema';
import { TieBreakOption } from './tie-break.schema';
import { Ties } from './tie.rules';
import { tiersBy, winnersOf } from './tiers.rules';

const Head = z.strictObject({
  method: z.literal('majority-judgment'),
  options: z.strictObject({
    tieBreak: TieBreakOption,
    gradesWorstToBest: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.minLength(2), z.maxLength(20)),
    missing: z._default(z.union([z.enum(['worst', 'normalise']), z.string().check(z.regex(/^grade:\d{1,2}$/))]), 'worst'),
  }),
  candidates: OptionIds,
  /** in the place of ballots: for each option how many gave each grade, the worst first */
  profiles: z.optional(z.record(z.string(), z.array(Many))),
});
type Head = z.infer<typeof Head>;

export const majorityJudgment = countMethod({
  head: Head,
  ballot: ({ candidates, options: { gradesWorstToBest } }) =>
    z.strictObject({ grades: markedOf(candidates, z.nullable(z.int().check(z.nonnegative(), z.maximum(gradesWorstToBest.length - 1)))) }),
  begin(head) {
    const given = new Map(head.candidates.map((option) => [option, profileIn(head, option)]));
    let voters = 0;
    return {
      add({ grades }, times) {
        if (head.profiles) throw new CountFileFault('unknown_key', 'ballots or profiles, not both', ['ballots']);
        voters += times;
        for (const option in grades) {
          const grade = grades[option];
          const profile = given.get(option);
          if (profile && grade !== null && grade !== undefined) profile[grade] = (profile[grade] as number) + times;
        }
      },
      result: () => judge(head, given, head.profiles ? Math.max(0, ...[...given.values()].map(totalOf)) : voters),
    };
  },
});

function judge({ candidates, options }: Head, given: ReadonlyMap<string, Profile>, voters: number): Record<string, unknown> {
  const ties = new Ties(options.tieBreak, candidates);
  const profiles = new Map(candidates.map((option) => [option, completed(given.get(option) ?? [], voters, options)]));
  const comparable = scaled(profiles);
  const ranking = tiersBy(candidates, (a, b) => compareProfiles(comparable.get(a) ?? [], comparable.get(b) ?? []));
  return {
    winners: winnersOf(ranking, ties),
    ranking,
    ranks: Object.fromEntries(ranking.flatMap((tier, place) => tier.map((option) => [option, 1 + ranking.slice(0, place).flat().length]))),
    gauge: Object.fromEntries([...profiles].map(([option, profile]) => [option, gaugeOf(profile, options.gradesWorstToBest)])),
    profiles: Object.fromEntries(profiles),
    voters,
    ties: ties.met,
  };
}

const totalOf = (profile: Profile): number => profile.reduce((sum, votes) => sum + votes, 0);

function profileIn({ profiles, candidates, options: { gradesWorstToBest } }: Head, option: string): number[] {
  if (!profiles) return gradesWorstToBest.map(() => 0);
  const stranger = Object.keys(profiles).find((id) => !candidates.includes(id));
  if (stranger !== undefined) throw new CountFileFault('unknown_value', `${JSON.stringify(stranger)} is none of the candidates`, ['profiles', stranger]);
  const profile = profiles[option];
  if (!profile) throw new CountFileFault('missing', 'this is missing', ['profiles', option]);
  if (profile.length !== gradesWorstToBest.length) throw new CountFileFault('invalid', 'a number for each grade', ['profiles', option]);
  return [...profile];
}

/** With the grades that are missing, where the rule gives them one. */
function completed(profile: Profile, voters: number, { missing }: Head['options']): number[] {
  const whole = [...profile];
  if (missing === 'normalise') return whole;
  const grade = missing === 'worst' ? 0 : Number(missing.slice('grade:'.length));
  if (grade >= whole.length) throw new CountFileFault('invalid', 'there is no such grade', ['options', 'missing']);
  whole[grade] = (whole[grade] as number) + Math.max(0, voters - totalOf(profile));
  return whole;
}

const mostScaled = 100_000_000;

/** Profiles of different sizes are made comparable by counting each voter of the smaller ones more than once. */
function scaled(profiles: ReadonlyMap<string, Profile>): Map<string, Profile> {
  const totals = [...new Set([...profiles.values()].map(totalOf))].filter((total) => total > 0);
  if (totals.length < 2) return new Map(profiles);
  const size = totals.reduce((all, total) => (all / greatest(all, total)) * total, 1);
  if (size > mostScaled)
    throw new CountFileFault('invalid', 'these numbers of grades have no common measure that can be counted: give a missing grade instead', [
      'options',
      'missing',
    ]);
  return new Map([...profiles].map(([option, profile]) => [option, profile.map((votes) => (votes * size) / Math.max(1, totalOf(profile)))]));
}

function greatest(a: number, b: number): number {
  return b === 0 ? a : greatest(b, a % b);
}

/** The majority grade with the shares above and below it, as fractions of those who graded. */
function gaugeOf(profile: Profile, grades: readonly string[]): Record<string, unknown> {
  const median = medianOf(profile);
  const total = totalOf(profile);
  if (median < 0) return { grade: null, name: null, above: '0/0', below: '0/0' };
  const below = totalOf(profile.slice(0, median));
  return { grade: median, name: grades[median], above: `${total - below - (profile[median] as number)}/${total}`, below: `${below}/${total}` };
}
