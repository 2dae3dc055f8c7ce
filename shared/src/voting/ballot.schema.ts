import * as z from 'zod/mini';
import { Id, Moment } from '../kernel';
import { ConsentAnswer, ConsentReason, TextQuote } from './consent.schema';
import { OptionId } from './methods/options.schema';

/** An answer to one text. `blank` is cast and not expressed, like an abstention; some statutes count them apart. */
export const Choice = z.enum(['yes', 'no', 'abstain', 'blank']);
export type Choice = z.infer<typeof Choice>;

const marks = <Mark extends z.ZodMiniType>(mark: Mark) => z.record(OptionId, mark);
const part = z.int().check(z.minimum(0), z.maximum(1_000));
const number = z.int().check(z.minimum(-1_000_000), z.maximum(1_000_000));

/** What a ballot says, in the words of the count file; which form it must have, and of which options, the method says. */
export const Ballot = z.union([
  z.strictObject({ choice: Choice }),
  /** the votes of a mandate that go several ways; see `faultOfSplit` */
  z.strictObject({ split: z.strictObject({ yes: part, no: part, abstain: part, blank: part }) }),
  z.strictObject({ approvals: z.array(OptionId).check(z.maxLength(1_000)) }),
  z.strictObject({ ranking: z.array(z.array(OptionId).check(z.minLength(1), z.maxLength(1_000))).check(z.maxLength(1_000)) }),
  z.strictObject({ grades: marks(z.nullable(number)) }),
  z.strictObject({ scores: marks(number) }),
  z.strictObject({ points: marks(number) }),
  z.strictObject({ votes: marks(number) }),
  /** to a consent round; an objection may lie on words of the text */
  z.strictObject({ say: ConsentAnswer, reason: z.optional(ConsentReason), quote: z.optional(TextQuote) }),
  /** takes part in a choice without preferring anything: counted for the quorum, expressed for nothing */
  z.strictObject({ blank: z.literal(true) }),
]);
export type Ballot = z.infer<typeof Ballot>;

/** A ballot in the voter's own name, or for somebody whose proxy they hold or whose alternate they are. */
export const CastBallot = z.object({ ballot: Ballot, onBehalfOf: z.optional(Id) });
export type CastBallot = z.infer<typeof CastBallot>;

/** 32 bytes in hexadecimal that the voter makes and keeps; whoever has it can change the ballot until the close. */
export const BallotSecret = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** SHA-256 of the secret's bytes, in hexadecimal: what the ballot carries in the place of a name. */
export const SealedReceipt = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A secret ballot with its receipt; sent with the voter's session, which signs the roll and is not kept with the ballot. */
export const CastSealed = z.object({ ballot: Ballot, receipt: SealedReceipt, onBehalfOf: z.optional(Id) });

export type CastSealed = z.infer<typeof CastSealed>;

/** Whom the actor lets vote in their place, in this round. */
export const GiveProxy = z.object({ to: Id });
export type GiveProxy = z.infer<typeof GiveProxy>;

/** A change of a secret ballot: without a session, by whoever holds the secret. */
export const ChangeSealed = z.object({ ballot: Ballot, secret: BallotSecret });
export type ChangeSealed = z.infer<typeof ChangeSealed>;

export const LookSealed = z.object({ secret: BallotSecret });

/** The code of a receipt, as the roll shows it after the close. */
export const FindReceipt = z.object({ code: z.string().check(z.trim(), z.minLength(1), z.maxLength(64)) });

/** What the server says once a ballot is durable. `code` finds the ballot in the published list after the close. */
export const Receipt = z.object({ code: z.string(), roundId: Id, ballot: Ballot, castAt: Moment, changes: z.int(), chainHead: z.nullable(z.string()) });
export type Receipt = z.infer<typeof Receipt>;

/** What is said of a secret ballot: that it is in the urn. Its voter has the rest. */
export const SealedReceiptView = z.object({ roundId: Id, receipt: SealedReceipt, ballot: Ballot });
export type SealedReceiptView = z.infer<typeof SealedReceiptView>;
