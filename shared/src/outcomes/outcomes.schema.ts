import * as z from 'zod/mini';
import { Day, Fragment, Id, Locale, Moment, PageQuery } from '../kernel';
import { PersonCard } from '../people';
import { ActionMention } from '../roadmap';
import { Counts, Outcome, Participation } from '../voting';

/** A decimal number as text, so that no digit is lost: up to 12 digits and 4 decimals. */
export const Quantity = z.string().check(z.regex(/^-?\d{1,12}(\.\d{1,4})?$/));
export const Year = z.int().check(z.minimum(2000), z.maximum(2100));

/** A day that commitments speak of: of this century, since no calendar has a year 0. */
const NearDay = z.iso.date({ abort: true }).check(z.regex(/^(?:20\d\d|2100)-/));

export const Target = z.object({ year: Year, value: Quantity });
export type Target = z.infer<typeof Target>;

export const Measurement = z.object({ id: Id, day: Day, value: Quantity, note: z.string(), author: z.nullable(PersonCard), recordedAt: Moment });
export type Measurement = z.infer<typeof Measurement>;

const Title = z.string().check(z.trim(), z.minLength(3), z.maxLength(200));
const Indicator = z.string().check(z.trim(), z.minLength(2), z.maxLength(200));
const Targets = z.array(Target).check(z.minLength(1), z.maxLength(20));
const Unit = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));

export const MakeCommitment = z.object({
  proposalId: Id,
  title: Title,
  ownerId: Id,
  indicator: Indicator,
  unit: Unit,
  lang: Locale,
  targets: Targets,
  reviewOn: NearDay,
  /** made by the client, so that a double click or a retry makes one commitment */
  idempotencyKey: Id,
});
export type MakeCommitment = z.infer<typeof MakeCommitment>;

export const EditCommitment = z.object({
  title: z.optional(Title),
  ownerId: z.optional(Id),
  indicator: z.optional(Indicator),
  unit: z.optional(Unit),
  targets: z.optional(Targets),
  reviewOn: z.optional(NearDay),
  /** of the words, when they were written anew in another language */
  lang: z.optional(Locale),
});
export type EditCommitment = z.infer<typeof EditCommitment>;

export const RecordMeasurement = z.object({ day: NearDay, value: Quantity, note: z.string().check(z.trim(), z.maxLength(500)), idempotencyKey: Id });
export type RecordMeasurement = z.infer<typeof RecordMeasurement>;

export const CommitmentView = z.object({
  id: Id,
  title: Fragment,
  owner: z.nullable(PersonCard),
  indicator: z.string(),
  unit: z.string(),
  targets: z.array(Target),
  measurements: z.array(Measurement),
  reviewOn: Day,
  may: z.object({ edit: z.boolean(), measure: z.boolean() }),
});
export type CommitmentView = z.infer<typeof CommitmentView>;

/** How far a commitment has come: its newest measurement, and the target of that year; the next target while nothing is measured. */
export const CommitmentProgress = z.object({
  id: Id,
  title: Fragment,
  indicator: z.string(),
  unit: z.string(),
  target: z.nullable(Target),
  latest: z.nullable(z.object({ day: Day, value: Quantity })),
});
export type CommitmentProgress = z.infer<typeof CommitmentProgress>;

/** A decision in the register, with the way back to the words of the roadmap that asked for it. */
export const DecisionCard = z.object({
  proposalId: Id,
  roundId: Id,
  title: Fragment,
  outcome: Outcome,
  decidedAt: Moment,
  group: z.object({ id: Id, name: Fragment }),
  actions: z.array(ActionMention),
  participation: Participation,
  /** of yes and no; null where a choice was made */
  counts: z.nullable(Counts),
  /** what won, in the words of the round's options */
  winners: z.array(z.string()),
  commitments: z.int(),
  progress: z.array(CommitmentProgress),
  /** what those who consented asked to be watched, in their words and without their names; empty after every other vote */
  concerns: z.array(z.string()),
  /** the next review day: of its commitments, or the one that a circle has set for the decision */
  reviewOn: z.nullable(Day),
});
export type DecisionCard = z.infer<typeof DecisionCard>;

export const DecisionView = z.object({ ...DecisionCard.shape, commitmentList: z.array(CommitmentView), may: z.object({ commit: z.boolean() }) });
export type DecisionView = z.infer<typeof DecisionView>;

export const DecisionQuery = z.object({ ...PageQuery.shape, groupId: z.optional(Id), actionId: z.optional(ActionMention.shape.id) });
export type DecisionQuery = z.infer<typeof DecisionQuery>;
