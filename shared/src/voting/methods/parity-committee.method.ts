/**
 * A committee with parity: of all committees in which the two genders differ by `maxGap` at most (or each has `minShare` of the seats), the one whose members have
 * the highest scores together. Code de commerce, art. L225-18-1 (boards of up to eight members: a gap of two at most; larger ones: 40 % of each); R. Bredereck and
 * others, "Multiwinner Elections with Diversity Constraints", AAAI 2018. The committee is chosen as a whole: seats that are filled one by one can put parity
 * out of reach.
 */
import * as z from 'zod/mini';
import { committeesOf, equallyGood, type Hustings } from './committee.rules';
import { committeeOptions } from './committee.schema';
import { countMethod } from './count.method';
import { ThresholdOption } from './counts.schema';
import { OptionId, OptionIds } from './options.schema';
import { bestCommittees, smallestGap, type BestCommittees, type Parity, type Sides } from './parity.rules';

interface Candidates {
  candidates?: readonly string[] | undefined;
  scores: Readonly<Record<string, number>>;
  gender: Readonly<Record<string, string | null>>;
}

/** Whole numbers of any unit; two hundred of them add up exactly. */
const Score = z.int().check(z.minimum(-1_000_000_000_000), z.maximum(1_000_000_000_000));
/** In any words, two of them; null, or X as in a passport (ICAO 9303), counts on neither side. */
const Gender = z.nullable(z.string().check(z.minLength(1), z.maxLength(50)));

const Head = z
  .strictObject({
    method: z.literal('parity-committee'),
    options: z
      .strictObject({ ...committeeOptions, maxGap: z.optional(z.int().check(z.nonnegative())), minShare: z.optional(ThresholdOption) })
      .check(
        z.refine(({ maxGap, minShare }) => maxGap !== undefined || minShare !== undefined, { path: ['maxGap'], error: 'what parity asks: maxGap or minShare' }),
      ),
    candidates: z.optional(OptionIds),
    scores: z.record(OptionId, Score).check(z.refine((scores) => sizeOf(scores) >= 1 && sizeOf(scores) <= 1_000, { error: 'one to a thousand candidates' })),
    gender: z.record(OptionId, Gender),
  })
  .check(
    z.refine<Candidates>(({ candidates, scores }) => !candidates || sameIds(candidates, scores), {
      path: ['scores'],
      error: 'a score for each candidate, and for nobody else',
    }),
    z.refine<Candidates>(({ scores, gender }) => sameIds(Object.keys(scores), gender), {
      path: ['gender'],
      error: 'a gender, or null, for each candidate, and for nobody else',
    }),
    z.refine<Candidates>(({ gender }) => gendersIn(gender).length <= 2, {
      path: ['gender'],
      error: 'two genders, and null for whoever counts on neither side',
    }),
    z.refine<Candidates & { options: { seats: number } }>(({ scores, options: { seats } }) => seats <= sizeOf(scores), {
      path: ['options', 'seats'],
      error: 'more seats than candidates',
    }),
  );

export const parityCommittee = countMethod({
  head: Head,
  ballot: null,
  begin: ({ candidates, scores, gender, options: { maxGap, minShare, ...options } }) => ({
    add: () => undefined,
    result() {
      const hustings: Hustings = { candidates: candidates ?? Object.keys(scores), ...options };
      const points = hustings.candidates.map((id) => scores[id] ?? 0);
      const sides = sidesOf(hustings.candidates, gender);
      const find = (parity: Parity): BestCommittees => bestCommittees(sides, points, options.seats, parity);
      const free = find({ maxGap: undefined, minShare: undefined });
      return {
        ...outcomeOf(hustings, find({ maxGap, minShare }), sides),
        withoutConstraint: { winningCommittees: committeesOf(hustings, equallyGood(free.slates)).winningCommittees, total: free.total },
        seats: options.seats,
      };
    },
  }),
});

function outcomeOf(hustings: Hustings, { slates, total }: BestCommittees, sides: Sides): Record<string, unknown> {
  const least = smallestGap(sides, hustings.seats);
  if (slates.length > 0) return { ...committeesOf(hustings, equallyGood(slates)), total, smallestGap: least, warnings: [] };
  const warnings = [`no committee of ${hustings.seats} keeps this parity: the smallest gap among those who stand is ${least}`];
  return { winningCommittees: [], total: null, smallestGap: least, ties: [], warnings };
}

function sidesOf(candidates: readonly string[], gender: Candidates['gender']): Sides {
  const [one, other] = gendersIn(gender);
  const places = [...candidates.keys()];
  const sideOf = (place: number): string | null => gender[candidates[place] ?? ''] ?? null;
  return [
    places.filter((place) => one !== undefined && sideOf(place) === one),
    places.filter((place) => other !== undefined && sideOf(place) === other),
    places.filter((place) => isNeither(sideOf(place))),
  ];
}

const gendersIn = (gender: Candidates['gender']): string[] => [...new Set(Object.values(gender))].filter((one): one is string => !isNeither(one));
const isNeither = (gender: string | null): boolean => gender === null || gender === 'x' || gender === 'X';
const sizeOf = (record: object): number => Object.keys(record).length;
const sameIds = (ids: readonly string[], record: object): boolean => ids.length === sizeOf(record) && ids.every((id) => Object.hasOwn(record, id));
