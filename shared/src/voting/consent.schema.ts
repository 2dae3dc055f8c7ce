import * as z from 'zod/mini';
import { Id, Moment } from '../kernel';
import { PersonCard } from '../people';

/** What somebody of the circle answers to a text: yes; yes, with something to be watched; no, for a reason; or neither, without standing in the way. */
export const ConsentAnswer = z.enum(['consent', 'concern', 'objection', 'stand-aside']);
export type ConsentAnswer = z.infer<typeof ConsentAnswer>;

/** Consent and standing aside need no reason; a concern and an objection are nothing without one. */
export const needsReason = (say: ConsentAnswer): boolean => say === 'concern' || say === 'objection';

/** Why, in the words of whoever says it. */
export const ConsentReason = z.string().check(z.trim(), z.maxLength(2_000));

/** How many can answer each other: beyond that nobody reads what everybody says. */
export const largestCircle = 200;

/** Words of a text, found again by what stands around them (W3C Web Annotation Data Model, TextQuoteSelector). */
export const TextQuote = z.strictObject({
  exact: z.string().check(z.minLength(1), z.maxLength(500)),
  prefix: z.string().check(z.maxLength(50)),
  suffix: z.string().check(z.maxLength(50)),
});
export type TextQuote = z.infer<typeof TextQuote>;

/** A consent round has three steps: what is not understood is asked, everybody reacts once, then everybody answers. */
export const ConsentStep = z.enum(['clarify', 'react', 'answer']);
export type ConsentStep = z.infer<typeof ConsentStep>;

const Word = z.string().check(z.trim(), z.minLength(1), z.maxLength(2_000));

/** What comes after a step. @param step not the last one */
export const stepAfter = (step: Exclude<ConsentStep, 'answer'>): ConsentStep => (step === 'clarify' ? 'react' : 'answer');

/** A question or a reaction; null is "nothing to say", which counts as having spoken. */
export const SpeakInConsent = z.object({ step: z.enum(['clarify', 'react']), text: z.nullable(Word) });
export type SpeakInConsent = z.infer<typeof SpeakInConsent>;

/** To the next step. @property from the step as it was seen, so that two facilitators move on once */
export const MoveConsentOn = z.object({ from: z.enum(['clarify', 'react']) });
export type MoveConsentOn = z.infer<typeof MoveConsentOn>;

const Sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Whether an objection holds, in the eyes of one who did not raise it. @property commitment of its ballot, hex: an objection that was changed is another one */
export const JudgeObjection = z.object({ objectorId: Id, commitment: Sha256, holds: z.boolean() });
export type JudgeObjection = z.infer<typeof JudgeObjection>;

/** What the facilitator declares: that the text is adopted, or that it goes back to be worked on, with its objections. */
export const ConcludeConsent = z.object({ as: z.enum(['adopted', 'objected']) });
export type ConcludeConsent = z.infer<typeof ConcludeConsent>;

/** An objection as the circle sees it. `standing` is false once it is set aside. */
export const ObjectionView = z.object({
  person: PersonCard,
  commitment: Sha256,
  reason: z.string(),
  quote: z.nullable(TextQuote),
  judgments: z.array(z.object({ person: PersonCard, holds: z.boolean() })),
  standing: z.boolean(),
});
export type ObjectionView = z.infer<typeof ObjectionView>;

/** A consent round for its circle. */
export const ConsentView = z.object({
  step: ConsentStep,
  words: z.array(z.object({ person: PersonCard, step: z.enum(['clarify', 'react']), text: z.nullable(z.string()), saidAt: Moment })),
  answers: z.array(z.object({ person: PersonCard, say: ConsentAnswer, reason: z.string(), quote: z.nullable(TextQuote) })),
  /** who has not spoken in this step */
  waitingFor: z.array(PersonCard),
  objections: z.array(ObjectionView),
  /** the consent round before this one, on the text as it was then, with the objections that sent it back */
  previous: z.nullable(z.object({ roundId: Id, versionId: Id, objections: z.array(z.object({ name: z.string(), reason: z.string() })) })),
  may: z.object({ speak: z.boolean(), moveOn: z.boolean(), judge: z.boolean(), conclude: z.nullable(ConcludeConsent.shape.as) }),
});
export type ConsentView = z.infer<typeof ConsentView>;
