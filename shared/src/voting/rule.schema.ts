import * as z from 'zod/mini';
import { Day } from '../kernel';
import { College } from '../people';

/** `>1/2` or `>=2/3`: a share that must be exceeded or reached, as an exact fraction (see `threshold.rules`). */
export const Threshold = z.string().check(z.regex(/^>=?\d{1,9}\/[1-9]\d{0,8}$/));
export type Threshold = z.infer<typeof Threshold>;

/** Of what the majority is a share: votes expressed (yes + no), cast (with abstentions and blanks), or the members on the roll. */
export const MajorityBase = z.enum(['expressed', 'cast', 'members']);
export type MajorityBase = z.infer<typeof MajorityBase>;

const quorumForms = [Threshold, z.literal('half-plus-one'), z.strictObject({ members: z.int().check(z.positive(), z.maximum(10_000_000)) })] as const;

/** How many of the roll must take part in a call: a share, half plus one, a number of members, or the greatest of several. */
export const CallQuorum = z.union([...quorumForms, z.strictObject({ max: z.array(z.union(quorumForms)).check(z.minLength(1), z.maxLength(4)) })]);
export type CallQuorum = z.infer<typeof CallQuorum>;

/** Null asks for none. */
export const Quorum = z.nullable(CallQuorum);
export type Quorum = z.infer<typeof Quorum>;

/**
 * `named`: choices are shown with names as they are cast, like raised hands (L0). `closed`: nobody sees a choice before the close; then they are
 * published with names (L1). `secret`: who voted is known to the roll, and what was voted to no member, before or after (L2).
 */
export const Secrecy = z.enum(['named', 'closed', 'secret']);
export type Secrecy = z.infer<typeof Secrecy>;

/** ISO 8601, whole hours or days: Latin American laws count hours, French law days. */
export const Delay = z.string().check(z.regex(/^(?:PT[1-9]\d{0,3}H|P[1-9]\d{0,2}D)$/));

/** A call that is held when the one before it missed its quorum: `after` its close at the earliest, open for `lasts`. The ballots of the failed call are discarded. */
export const FurtherCall = z.strictObject({ quorum: Quorum, after: Delay, lasts: Delay });
export type FurtherCall = z.infer<typeof FurtherCall>;

/** `proportional` and `majority` weigh the colleges; `double-majority` asks for a majority of heads and of the weights. */
export const CollegeAggregation = z.enum(['proportional', 'majority', 'double-majority']);

/** Colleges and their weights, exact fractions whose sum is 1. */
export const Colleges = z.strictObject({
  aggregation: CollegeAggregation,
  weights: z
    .array(z.strictObject({ college: College, weight: z.string().check(z.regex(/^[1-9]\d{0,5}\/[1-9]\d{0,5}$/)) }))
    .check(z.minLength(2), z.maxLength(5)),
});
export type Colleges = z.infer<typeof Colleges>;

/** How many proxies one person may hold: a number, or `customary` (one below 20 members, else a twentieth of them). */
export const ProxyCap = z.union([z.literal('customary'), z.int().check(z.positive(), z.maximum(100))]);

/** What the rules of every method have. An absent key is the custom: one call, no colleges, ties declared, no proxies, no extension. */
const custom = {
  quorum: Quorum,
  secrecy: Secrecy,
  furtherCalls: z.optional(z.array(FurtherCall).check(z.maxLength(4))),
  ties: z.optional(z.enum(['report', 'lot'])),
  proxies: z.optional(z.strictObject({ most: ProxyCap })),
  /** for how many hours in all the close may be put off, with a reason */
  extension: z.optional(z.strictObject({ mostHours: z.int().check(z.positive(), z.maximum(720)) })),
  /** organisations vote, each by its delegate and with the votes of its mandate; absent: the people of the group, one vote each */
  electorate: z.optional(z.literal('organisations')),
};

/** Yes, no or abstain to one text. */
export const YesNoRule = z.strictObject({
  method: z.literal('yes-no'),
  base: MajorityBase,
  threshold: Threshold,
  colleges: z.optional(Colleges),
  ...custom,
});
export type YesNoRule = z.infer<typeof YesNoRule>;

/** Methods that choose among options; what their `options` may be is said by the method itself (`methods/`). */
export const ChoiceMethod = z.enum([
  'plurality',
  'approval',
  'score',
  'cumulative',
  'quadratic',
  'borda',
  'majority-judgment',
  'irv',
  'schulze',
  'ranked-pairs',
  'minimax',
  'copeland',
  'stv-scottish',
  'stv-meek',
  'approval-committee',
  'sequential-phragmen',
  'sequential-pav',
  'equal-shares-committee',
  'dhondt',
  'sainte-lague',
  'largest-remainder',
  'greedy-budget',
  'equal-shares-budget',
]);
export type ChoiceMethod = z.infer<typeof ChoiceMethod>;

/** One or several of the round's options; `options` are those of the count file without the rule for ties. */
export const ChoiceRule = z.strictObject({ method: ChoiceMethod, options: z.record(z.string(), z.unknown()), ...custom });
export type ChoiceRule = z.infer<typeof ChoiceRule>;

/**
 * Consent of a circle: everybody answers by name, and an objection that stands sends the text back. It knows no quorum (everybody is asked), no further call,
 * no tie and no proxy (nobody else can know what one objects to).
 */
export const ConsentRule = z.strictObject({
  method: z.literal('consent'),
  /** who must find that an objection does not hold: everybody but the objector, or a share of these */
  setAside: z.union([z.literal('all-others'), Threshold]),
  /** the day on which the circle looks at its decision again */
  reviewOn: z.optional(Day),
  ...custom,
  quorum: z.null(),
  secrecy: z.literal('named'),
  furtherCalls: z.optional(z.never()),
  ties: z.optional(z.never()),
  proxies: z.optional(z.never()),
  electorate: z.optional(z.never()),
});
export type ConsentRule = z.infer<typeof ConsentRule>;

/** The rule of a round: fixed, hashed and published before the first ballot. */
export const VotingRule = z.discriminatedUnion('method', [YesNoRule, ChoiceRule, ConsentRule]);
export type VotingRule = z.infer<typeof VotingRule>;
