import * as z from 'zod/mini';
import { Fragment, Id, Moment, PageQuery } from '../kernel';
import { PersonCard } from '../people';

/** `>1/2` or `>=2/3`: a share that must be exceeded or reached, as an exact fraction (see `threshold.rules`). */
export const Threshold = z.string().check(z.regex(/^>=?\d{1,9}\/[1-9]\d{0,8}$/));
export type Threshold = z.infer<typeof Threshold>;

/** Of what the majority is a share: votes expressed (yes + no), cast (with abstentions), or the members on the roll. */
export const MajorityBase = z.enum(['expressed', 'cast', 'members']);
export type MajorityBase = z.infer<typeof MajorityBase>;

/** How many must take part: `cast` ballots over members of the roll; null asks for none. */
export const Quorum = z.nullable(Threshold);

/** `named`: choices are shown with names as they are cast, like raised hands. `closed`: nobody sees a choice before the close; then they are published with names. */
export const Secrecy = z.enum(['named', 'closed']);
export type Secrecy = z.infer<typeof Secrecy>;

/** The rule of a round: fixed, hashed and published before the first ballot. */
export const VotingRule = z.object({ method: z.literal('yes-no'), base: MajorityBase, threshold: Threshold, quorum: Quorum, secrecy: Secrecy });
export type VotingRule = z.infer<typeof VotingRule>;

export const OpenRound = z.object({
  proposalId: Id,
  question: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
  rule: VotingRule,
  closesAt: Moment,
});
export type OpenRound = z.infer<typeof OpenRound>;

export const Choice = z.enum(['yes', 'no', 'abstain']);
export type Choice = z.infer<typeof Choice>;

export const CastBallot = z.object({ choice: Choice });
export type CastBallot = z.infer<typeof CastBallot>;

/** What the server says once a ballot is durable. `code` finds the ballot in the published list after the close. */
export const Receipt = z.object({ code: z.string(), roundId: Id, choice: Choice, castAt: Moment, changes: z.int() });
export type Receipt = z.infer<typeof Receipt>;

export const Outcome = z.enum(['adopted', 'rejected', 'no-quorum']);
export type Outcome = z.infer<typeof Outcome>;

/** A condition of the rule with its figures: `num`/`den` compared with `threshold`. `share` is `num/den`, `percent` has two decimals, null when `den` is 0. */
export const Condition = z.object({
  name: z.enum(['quorum', 'majority']),
  met: z.boolean(),
  num: z.int(),
  den: z.int(),
  threshold: Threshold,
  percent: z.nullable(z.string()),
});
export type Condition = z.infer<typeof Condition>;

export const Counts = z.object({ yes: z.int(), no: z.int(), abstain: z.int(), members: z.int() });
export type Counts = z.infer<typeof Counts>;

export const YesNoResult = z.object({ outcome: Outcome, counts: Counts, conditions: z.array(Condition) });
export type YesNoResult = z.infer<typeof YesNoResult>;

export const RoundState = z.enum(['open', 'closed']);
export type RoundState = z.infer<typeof RoundState>;

export const RoundCard = z.object({
  id: Id,
  question: Fragment,
  state: RoundState,
  proposal: z.object({ id: Id, title: Fragment }),
  group: z.object({ id: Id, name: Fragment }),
  opensAt: Moment,
  closesAt: Moment,
  members: z.int(),
  turnout: z.int(),
  outcome: z.nullable(Outcome),
  mayVote: z.boolean(),
  voted: z.boolean(),
});
export type RoundCard = z.infer<typeof RoundCard>;

export const RoundView = z.object({
  ...RoundCard.shape,
  rule: VotingRule,
  versionId: Id,
  /** SHA-256 of the frozen text, hex */
  textSha256: z.string(),
  /** SHA-256 of the frozen roll, hex */
  rollSha256: z.string(),
  /** SHA-256 of rule, question, text, roll and times together, hex: shown on the ballot */
  fingerprint: z.string(),
  openedBy: z.nullable(PersonCard),
  /** my ballot as it stands; nobody else ever receives it while the round is open */
  myBallot: z.nullable(Receipt),
  /** why the reader may not vote, if so */
  notOnRoll: z.nullable(z.enum(['visitor', 'joined-late', 'observer', 'not-a-member'])),
  /** only when closed */
  result: z.nullable(YesNoResult),
});
export type RoundView = z.infer<typeof RoundView>;

/** Who is on the roll; `voted` without what. The choice and the code of its receipt after the close, or at once where the rule is `named`. */
export const RollEntry = z.object({ person: PersonCard, voted: z.boolean(), choice: z.nullable(Choice), code: z.nullable(z.string()) });
export type RollEntry = z.infer<typeof RollEntry>;

export const RoundQuery = z.object({ ...PageQuery.shape, state: z.optional(RoundState), proposalId: z.optional(Id), groupId: z.optional(Id) });
export type RoundQuery = z.infer<typeof RoundQuery>;
