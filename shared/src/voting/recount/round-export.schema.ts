import * as z from 'zod/mini';
import { RichNode } from '../../collab';
import { Id, Locale, Moment } from '../../kernel';
import { Ballot, SealedReceipt } from '../ballot.schema';
import { ChainEvent } from '../chain.schema';
import { RoundResult } from '../result.schema';
import { RoundOptions } from '../round.schema';
import { VotingRule } from '../rule.schema';

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const Line = z.nullable(z.string());

/** What was fixed at the opening; see `RoundTerms`. */
const Terms = z.strictObject({
  roundId: Id,
  question: z.string(),
  rule: VotingRule,
  textSha256: Sha256,
  rollSha256: Sha256,
  opensAt: Moment,
  closesAt: Moment,
  options: z.optional(RoundOptions),
  call: z.optional(z.int()),
  previousHead: z.optional(Sha256),
  commitments: z.optional(z.record(Id, Sha256)),
});

/** Under which a delegate votes; absent where people vote for themselves. */
const Mandate = z.strictObject({ votes: z.int().check(z.positive()), alternate: z.nullable(Id), split: z.boolean() });

/** `round.json`: what was decided about, and the words it was about. */
const RoundFile = z.strictObject({
  format: z.literal('palabre-round/1'),
  roundId: Id,
  lang: Locale,
  group: z.strictObject({ id: Id, name: z.string() }),
  proposal: z.strictObject({ id: Id, title: z.string() }),
  terms: Terms,
  fingerprint: Sha256,
  text: RichNode,
  closedAt: Moment,
});

/** A ballot with a name, and the nonce with which the chain committed to it. */
const NamedBallot = z.strictObject({ personId: Id, code: z.string(), nonce: z.string(), ballot: Ballot });
/** A secret ballot, and the receipt by which its voter knows it. */
const SealedBallot = z.strictObject({ receipt: SealedReceipt, ballot: Ballot, college: Line });

/** A call before this one, which missed its quorum: what its chain says, and its result, whose hash stands in that chain. */
const EarlierCall = z.strictObject({ roundId: Id, chain: z.array(ChainEvent), result: RoundResult });
export type EarlierCall = z.infer<typeof EarlierCall>;

/** A closed round with everything that its count needs, as the files of its export hold it. */
export const RoundExport = z.strictObject({
  round: RoundFile,
  /** the frozen roll, by person */
  roll: z.array(z.strictObject({ personId: Id, name: z.string(), organisation: Line, college: Line, mandate: z.optional(Mandate) })),
  chain: z.array(ChainEvent),
  /** by person, or by receipt */
  ballots: z.union([z.array(NamedBallot), z.array(SealedBallot)]),
  /** of a secret round: who has voted, by person; of others nothing, since their ballots say so */
  signatures: z.array(Id),
  result: RoundResult,
  /** first call first; absent in files that are older than this key */
  earlier: z.optional(z.array(EarlierCall)),
});
export type RoundExport = z.infer<typeof RoundExport>;

/** The files of an export, in this order, each holding the part of its name as JSON. */
export const exportFiles = ['round', 'roll', 'chain', 'ballots', 'signatures', 'result', 'earlier'] as const satisfies readonly (keyof RoundExport)[];
