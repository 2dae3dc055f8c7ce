/**
 * Consent (sociocracy): a text is adopted when everybody of the circle has answered and nobody's objection stands. Silence is not consent. An objection has
 * a reason; it stands until it is integrated (a new version of the text, on which everybody answers anew) or set aside by the rule that the circle chose
 * before. Concerns are kept with the decision and stop nothing. G. Endenburg, "Sociocracy: The Organization of Decision-Making" (1998), and J. Buck and
 * S. Villines, "We the People" (2nd ed., 2017), ch. 6: objections are reasoned and paramount, and it is the circle that examines them.
 */
import * as z from 'zod/mini';
import { ConsentAnswer, ConsentReason } from '../consent.schema';
import { ConsentCircle } from './consent.rules';
import { countMethod } from './count.method';
import { ThresholdOption } from './counts.schema';
import { OptionId, OptionIds } from './options.schema';

const Round = z.int().check(z.positive());
const Persons = z.array(OptionId).check(z.maxLength(1_000));

const Say = z.strictObject({ round: z.optional(Round), who: OptionId, say: ConsentAnswer, reason: z.optional(ConsentReason) });
const Amend = z.strictObject({ amend: Round, text: z.optional(z.string().check(z.maxLength(100_000))), by: z.optional(OptionId) });
const Test = z.strictObject({ test: OptionId, validBy: z._default(Persons, []), invalidBy: z._default(Persons, []), round: z.optional(Round) });

const Head = z.strictObject({
  method: z.literal('consent'),
  options: z.strictObject({
    circle: OptionIds,
    setAside: z._default(z.union([z.literal('all-others'), ThresholdOption]), 'all-others'),
  }),
  events: z.array(z.union([Say, Amend, Test])).check(z.maxLength(100_000)),
});

export const consent = countMethod({
  head: Head,
  ballot: null,
  begin: ({ options: { circle, setAside }, events }) => ({
    add: () => undefined,
    result() {
      const known = new ConsentCircle(circle, setAside);
      events.forEach((event, place) => known.hear(event, place));
      return known.result();
    },
  }),
});
