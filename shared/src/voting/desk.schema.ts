import * as z from 'zod/mini';
import { Id, Moment } from '../kernel';
import { PersonCard } from '../people';
import { Ballot } from './ballot.schema';
import { Reason } from './reason.schema';

/** How a ballot came to those who type it: a sheet of paper, or a call. */
export const DeskChannel = z.enum(['paper', 'phone']);
export type DeskChannel = z.infer<typeof DeskChannel>;

/** For whom a ballot is entered, and why they did not vote themselves: the reason is published, and names nobody. */
export const DeskOccasion = z.object({ voter: Id, channel: DeskChannel, reason: Reason });
export type DeskOccasion = z.infer<typeof DeskOccasion>;

/** What the first of two people enters. */
export const EnterAtDesk = z.object({ ...DeskOccasion.shape, ballot: Ballot });
export type EnterAtDesk = z.infer<typeof EnterAtDesk>;

/** What the second enters, from the same paper or call, without having seen what the first has entered. */
export const ConfirmAtDesk = z.object({ ballot: Ballot });
export type ConfirmAtDesk = z.infer<typeof ConfirmAtDesk>;

/** `waiting`: for the second person, and counts nothing. `differs`: the second has entered something else; it is withdrawn or entered anew. `cast`: it counts. */
export const DeskState = z.enum(['waiting', 'differs', 'cast']);
export type DeskState = z.infer<typeof DeskState>;

/** A ballot at the desk, without what it says. */
export const DeskEntry = z.object({
  id: Id,
  voter: PersonCard,
  channel: DeskChannel,
  reason: z.string(),
  state: DeskState,
  enteredBy: z.nullable(PersonCard),
  enteredAt: Moment,
  /** who has entered it a second time, the same or something else */
  answeredBy: z.nullable(PersonCard),
  may: z.object({ confirm: z.boolean(), withdraw: z.boolean() }),
});
export type DeskEntry = z.infer<typeof DeskEntry>;

/** What a voter is told of a ballot that others have entered for them. */
export const DeskNote = z.object({ channel: DeskChannel, reason: z.string(), enteredBy: z.nullable(PersonCard), confirmedBy: z.nullable(PersonCard) });
export type DeskNote = z.infer<typeof DeskNote>;
