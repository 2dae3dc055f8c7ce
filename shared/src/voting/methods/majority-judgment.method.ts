/**
 * Majority judgment: each voter grades each option in words; the best lower median wins, and equal medians are told apart by the sequence of medians (see
 * `majority-value.rules`). A missing grade is the worst one, or a grade that the rule names; with `normalise` each option is judged by those who graded it, and
 * whoever nobody graded comes last.
 */
import * as z from 'zod/mini';
import { CountFileFault } from './count-file.fault';
import { countMethod } from './count.method';
import { Many } from './counts.schema';
import { exactly } from './exact-total.rules';
import { GradeProfiles, ungraded } from './grade-profiles.rules';
import { compareProfiles, differenceOf, gradedBy, medianOf, type Profile } from './majority-value.rules';
import { markedOf, wholeBetween } from './marks.schema';
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
  ballot({ candidates, options: { gradesWorstToBest } }) {
    const isGrade = wholeBetween(0, gradesWorstToBest.length - 1);
    const isGradeOrNone = (mark: unknown): mark is number | null => mark === null || isGrade(mark);
    return z.strictObject({ grades: markedOf(candidates, isGradeOrNone, 'the place of a grade, from 0, or null') });
  },
  begin(head) {
    checkGrade(head);
    const given = head.profiles && profilesIn(head, head.profiles);
    const { candidates } = head;
    const gathered = new GradeProfiles(candidates.length, head.options.gradesWorstToBest.length);
    const places = new Map(candidates.map((option, place) => [option, place]));
    const sheet = new Uint8Array(candidates.length);
    return {
      add({ grades }, times) {
        if (given) throw new CountFileFault('unknown_key', 'ballots or profiles, not both', ['ballots']);
        sheet.fill(ungraded);
        for (const option of Object.keys(grades)) sheet[places.get(option) as number] = grades[option] ?? ungraded;
        gathered.add(sheet, 0, times);
      },
      result() {
        if (given) return judge(head, given, Math.max(...[...given.values()].map(gradedBy)));
        return judge(head, new Map(candidates.map((option, place) => [option, gathered.profileOf(place)])), gathered.voters);
      },
    };
  },
});

function judge({ candidates, options }: Head, given: ReadonlyMap<string, Profile>, voters: number): Record<string, unknown> {
  const ties = new Ties(options.tieBreak, candidates);
  const profiles = new Map([...given].map(([option, profile]) => [option, completed(profile, voters, options.missing)]));
  const profileOf = (option: string): Profile => profiles.get(option) ?? [];
  const ranking = tiersBy(candidates, (a, b) => compareProfiles(profileOf(a), profileOf(b)));
  const comparisons = neighbours(ranking, profileOf, options.gradesWorstToBest);
  noteEqualGrades(ranking, profileOf, ties);
  return {
    winners: winnersOf(ranking, ties),
    ranking,
    ranks: Object.fromEntries(ranking.flatMap((tier, place) => tier.map((option) => [option, 1 + ranking.slice(0, place).flat().length]))),
    gauge: Object.fromEntries([...profiles].map(([option, profile]) => [option, gaugeOf(profile, options.gradesWorstToBest)])),
    comparisons,
    profiles: Object.fromEntries(profiles),
    voters,
    ties: ties.met,
  };
}

/** What tells each tier from the next: how many medians are equal, of how many, and the two grades that then differ. */
function neighbours(ranking: readonly string[][], profileOf: (option: string) => Profile, names: readonly string[]): Record<string, unknown>[] {
  return ranking.slice(1).flatMap((worse, place) => {
    const better = ranking[place] ?? [];
    const difference = differenceOf(profileOf(better[0] ?? ''), profileOf(worse[0] ?? ''));
    if (!difference) return [];
    return [{ better, worse, equalMedians: `${difference.equal}/${difference.of}`, grades: difference.grades.map((grade) => names[grade] ?? null) }];
  });
}

/** Options with one majority grade are a tie that the next medians settle, as far as they do. */
function noteEqualGrades(ranking: readonly string[][], profileOf: (option: string) => Profile, ties: Ties): void {
  const byGrade = new Map<number, string[][]>();
  for (const tier of ranking) {
    const grade = medianOf(profileOf(tier[0] ?? ''));
    byGrade.set(grade, [...(byGrade.get(grade) ?? []), tier]);
  }
  for (const tiers of byGrade.values()) if (tiers.length > 1) ties.settledByMethod('majority grade', tiers.flat());
}

function profilesIn({ candidates, options: { gradesWorstToBest } }: Head, profiles: Record<string, number[]>): Map<string, Profile> {
  const stranger = Object.keys(profiles).find((id) => !candidates.includes(id));
  if (stranger !== undefined) throw new CountFileFault('unknown_value', `${JSON.stringify(stranger)} is none of the candidates`, ['profiles', stranger]);
  return new Map(
    candidates.map((option) => {
      const path = ['profiles', option];
      const profile = Object.hasOwn(profiles, option) ? profiles[option] : undefined;
      if (!profile) throw new CountFileFault('missing', 'this is missing', path);
      if (profile.length !== gradesWorstToBest.length) throw new CountFileFault('invalid', 'a number for each grade', path);
      exactly(gradedBy(profile), path);
      return [option, profile];
    }),
  );
}

const gradeFor = (missing: string): number => (missing === 'worst' ? 0 : Number(missing.slice('grade:'.length)));

function checkGrade({ options: { missing, gradesWorstToBest } }: Head): void {
  if (missing === 'normalise' || gradeFor(missing) < gradesWorstToBest.length) return;
  throw new CountFileFault('invalid', 'there is no such grade', ['options', 'missing']);
}

/** With the grades that are missing, where the rule gives them one. */
function completed(profile: Profile, voters: number, missing: string): Profile {
  if (missing === 'normalise') return profile;
  return profile.map((votes, grade) => (grade === gradeFor(missing) ? votes + voters - gradedBy(profile) : votes));
}

/** The majority grade with the shares above and below it, as fractions of those who graded. */
function gaugeOf(profile: Profile, grades: readonly string[]): Record<string, unknown> {
  const median = medianOf(profile);
  const total = gradedBy(profile);
  if (median < 0) return { grade: null, name: null, above: '0/0', below: '0/0' };
  const below = gradedBy(profile.slice(0, median));
  return { grade: median, name: grades[median], above: `${total - below - (profile[median] as number)}/${total}`, below: `${below}/${total}` };
}
