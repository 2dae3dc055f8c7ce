import * as z from 'zod/mini';
import { Id } from '../kernel';
import { PersonCard } from '../people';

/** How many votes one organisation has. */
const Votes = z.int().check(z.minimum(1), z.maximum(1_000));

/** Who speaks for an organisation in the votes of a group, and with how many votes. */
export const GiveMandate = z.object({
  delegateId: Id,
  /** votes in the delegate's place as long as the delegate has not */
  alternateId: z.nullable(Id),
  votes: Votes,
  /** the votes need not all go the same way, where one answers yes or no */
  maySplit: z.boolean(),
});
export type GiveMandate = z.infer<typeof GiveMandate>;

/** A mandate of a group as it stands. A person who has left the platform is missing. */
export const Mandate = z.object({
  organisation: z.object({ id: Id, name: z.string() }),
  delegate: z.nullable(PersonCard),
  alternate: z.nullable(PersonCard),
  votes: z.int(),
  maySplit: z.boolean(),
});
export type Mandate = z.infer<typeof Mandate>;
export const Mandates = z.object({ items: z.array(Mandate) });

/** The mandate under which a ballot of a round is cast, as its roll froze it. */
export const MandateOnRoll = z.object({ organisation: z.string(), votes: z.int(), split: z.boolean() });
export type MandateOnRoll = z.infer<typeof MandateOnRoll>;
