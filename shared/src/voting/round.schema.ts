import * as z from 'zod/mini';
import { Fragment, Id, Moment, PageQuery } from '../kernel';
import { PersonCard } from '../people';
import { Ballot, Receipt } from './ballot.schema';
import { DeskNote } from './desk.schema';
import { MandateOnRoll } from './mandate.schema';
import { OptionId } from './methods/options.schema';
import { Reason } from './reason.schema';
import { Outcome, RoundResult } from './result.schema';
import { VotingRule } from './rule.schema';

/** What a ballot can name. `none` as an id is "none of these": when it wins, nothing is adopted. */
export const RoundOption = z.object({
  id: OptionId.check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/)),
  label: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  detail: z.optional(z.string().check(z.trim(), z.maxLength(1_000))),
  /** of a project, in whole units of money, where the method shares out a budget */
  cost: z.optional(z.int().check(z.positive(), z.maximum(1_000_000_000_000))),
  /** which side a parity guard counts this candidate for */
  group: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))),
});
export type RoundOption = z.infer<typeof RoundOption>;

export const RoundOptions = z.array(RoundOption).check(
  z.minLength(2),
  z.maxLength(200),
  z.refine((options) => new Set(options.map(({ id }) => id)).size === options.length, { error: 'each id once' }),
);

/** Prepares a round: the text is frozen at once; the roll at `opensAt`, or at once where that is absent. */
export const OpenRound = z.object({
  proposalId: Id,
  question: z.string().check(z.trim(), z.minLength(3), z.maxLength(300)),
  rule: VotingRule,
  /** for methods that choose; absent for yes and no */
  options: z.optional(RoundOptions),
  opensAt: z.optional(Moment),
  closesAt: Moment,
  /** who commits to a secret before the opening, for a lot nobody can steer */
  scrutineers: z.optional(z.array(Id).check(z.maxLength(9))),
});
export type OpenRound = z.infer<typeof OpenRound>;

export const CancelRound = z.object({ reason: Reason });
export type CancelRound = z.infer<typeof CancelRound>;
export const ExtendRound = z.object({ closesAt: Moment, reason: Reason });
export type ExtendRound = z.infer<typeof ExtendRound>;

const Hex32 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** SHA-256 of a scrutineer's secret, hex. */
export const CommitSecret = z.object({ commitment: Hex32 });
/** The secret: 32 bytes, hex. */
export const RevealSecret = z.object({ secret: Hex32 });

/**
 * `prepared`: announced, waits for its time (and for the commitments of its scrutineers). `awaiting-lot`: counted, a tie waits for their secrets.
 * `cancelled`: called off before it opened.
 */
export const RoundState = z.enum(['prepared', 'open', 'awaiting-lot', 'closed', 'cancelled']);
export type RoundState = z.infer<typeof RoundState>;

export const RoundCard = z.object({
  id: Id,
  question: Fragment,
  state: RoundState,
  method: z.string(),
  secrecy: z.string(),
  /** 1 for the first; a further call is a round of its own with the same text, question and rule */
  call: z.int(),
  proposal: z.object({ id: Id, title: Fragment }),
  group: z.object({ id: Id, name: Fragment }),
  opensAt: Moment,
  closesAt: Moment,
  /** 0 until the roll is drawn at the opening */
  members: z.int(),
  turnout: z.int(),
  outcome: z.nullable(Outcome),
  mayVote: z.boolean(),
  voted: z.boolean(),
});
export type RoundCard = z.infer<typeof RoundCard>;

export const Scrutineer = z.object({ person: PersonCard, commitment: z.nullable(z.string()), revealed: z.boolean() });
export type Scrutineer = z.infer<typeof Scrutineer>;

/** How many have voted, never what. `college` is null where the rule has none. */
export const TurnoutLine = z.object({ college: z.nullable(z.string()), members: z.int(), cast: z.int() });
export type TurnoutLine = z.infer<typeof TurnoutLine>;

export const RoundView = z.object({
  ...RoundCard.shape,
  rule: VotingRule,
  options: z.array(RoundOption),
  versionId: Id,
  /** SHA-256 of the frozen text, hex */
  textSha256: z.string(),
  /** SHA-256 of the frozen roll, hex; null until the opening */
  rollSha256: z.nullable(z.string()),
  /** SHA-256 of rule, question, options, text, roll and times together, hex: shown on the ballot; null until the opening */
  fingerprint: z.nullable(z.string()),
  /** hash of the last event of the round's chain; null for a round that was opened before there were chains */
  chainHead: z.nullable(z.string()),
  previousCallId: z.nullable(Id),
  nextCallId: z.nullable(Id),
  openedBy: z.nullable(PersonCard),
  scrutineers: z.array(Scrutineer),
  turnoutLines: z.array(TurnoutLine),
  /** my ballot as it stands; nobody else ever receives it while the round is open, and nobody at all where it is secret */
  myBallot: z.nullable(Receipt),
  /** who has entered my ballot at the desk, where it was not cast by me */
  myDesk: z.nullable(DeskNote),
  /** whose ballots I may cast with their proxy, or as their alternate, and what I cast for them */
  held: z.array(z.object({ person: PersonCard, used: z.boolean(), ballot: z.nullable(Ballot), mandate: z.nullable(MandateOnRoll) })),
  /** my ballot is what my alternate has cast, as long as I have not */
  byAlternate: z.boolean(),
  /** for which organisation I vote, where organisations do */
  myMandate: z.nullable(MandateOnRoll),
  /** whom I have given my proxy, if anybody */
  proxyTo: z.nullable(PersonCard),
  /** why the reader may not vote, if so */
  notOnRoll: z.nullable(z.enum(['visitor', 'joined-late', 'observer', 'not-a-member', 'not-a-delegate'])),
  /** only when closed */
  result: z.nullable(RoundResult),
  may: z.object({ cancel: z.boolean(), extend: z.boolean(), remind: z.boolean(), commit: z.boolean(), reveal: z.boolean(), desk: z.boolean() }),
});
export type RoundView = z.infer<typeof RoundView>;

/** Who is on the roll; `voted` without what. The ballot and the code of its receipt after the close, or at once where the rule is `named`; never where it is secret. */
export const RollEntry = z.object({
  person: PersonCard,
  voted: z.boolean(),
  ballot: z.nullable(Ballot),
  code: z.nullable(z.string()),
  mandate: z.nullable(MandateOnRoll),
});
export type RollEntry = z.infer<typeof RollEntry>;

export const RoundQuery = z.object({ ...PageQuery.shape, state: z.optional(RoundState), proposalId: z.optional(Id), groupId: z.optional(Id) });
export type RoundQuery = z.infer<typeof RoundQuery>;
