import * as z from 'zod/mini';
import { College } from '../people';
import { OptionId } from './methods/options.schema';

/**
 * `objected`: an objection stands, and the text goes back to be worked on. `tied`: the rule declares a tie and the text goes back to those who wrote it. `consulted`: a method that decides nothing (quadratic, Borda) has said
 * what is thought.
 */
export const Outcome = z.enum(['adopted', 'rejected', 'no-quorum', 'tied', 'consulted', 'objected']);
export type Outcome = z.infer<typeof Outcome>;

/** A whole number >= 0 in digits: weighted shares of colleges have denominators that no JSON number holds. */
const Digits = z.string().check(z.regex(/^\d{1,200}$/));

/**
 * A condition of the rule with its figures. `quorum`: `num` cast, `den` on the roll. `majority`: `num` yes of the base `den`; with colleges the weighted
 * share. `heads`: the majority of persons beside that of colleges. Of a consent round, `answers`: who has answered, of everybody; `no-objection`: whose answer
 * is no objection that stands, of those who have answered.
 */
export const Condition = z.object({
  name: z.enum(['quorum', 'majority', 'heads', 'answers', 'no-objection']),
  met: z.boolean(),
  num: Digits,
  den: Digits,
  /** `>1/2`, or for a quorum that is no share `>=n/den`: the number that is asked for, over the roll */
  threshold: z.string(),
  percent: z.nullable(z.string()),
});
export type Condition = z.infer<typeof Condition>;

/** Who took part. `blank` are cast; `expressed` are cast and neither blank nor abstentions. */
export const Participation = z.object({ members: z.int(), cast: z.int(), blank: z.int(), expressed: z.int() });
export type Participation = z.infer<typeof Participation>;

/** Votes on one text. */
export const Counts = z.object({ yes: z.int(), no: z.int(), abstain: z.int(), blank: z.int() });
export type Counts = z.infer<typeof Counts>;

/** One college of a round with colleges; `split` is null where fewer than five ballots would give somebody away. */
export const CollegeResult = z.object({
  college: College,
  weight: z.string(),
  members: z.int(),
  cast: z.int(),
  split: z.nullable(z.object({ yes: z.int(), no: z.int(), abstain: z.int() })),
});
export type CollegeResult = z.infer<typeof CollegeResult>;

/** A published result: the decision, each condition, who took part, and the whole count (`tally`) as the method explains it. */
export const RoundResult = z.object({
  outcome: Outcome,
  conditions: z.array(Condition),
  participation: Participation,
  /** of yes and no; null where a choice was made */
  counts: z.nullable(Counts),
  /** ids of the options that won; none for yes and no */
  winners: z.array(OptionId),
  colleges: z.nullable(z.array(CollegeResult)),
  /** what the method of the count file says, with its keys; see `methods/` */
  tally: z.record(z.string(), z.unknown()),
});
export type RoundResult = z.infer<typeof RoundResult>;
