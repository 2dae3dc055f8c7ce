/**
 * Yes and no by college. Proportional: a college's weight is shared by its expressed votes; majority: the larger side takes the whole weight, and a tied
 * college gives nothing; double majority: heads and weights must both agree. An empty college leaves its weight unused. Loi 47-1775 of 10 September 1947,
 * art. 19 octies (SCIC: statutes may group members in colleges and give each a share of the votes).
 */
import * as z from 'zod/mini';
import { compareFractions, formatFraction, fraction, parseFraction, percentOf, sumOf, timesOf, type Fraction } from '../../kernel';
import { weightedSides } from '../college.rules';
import { meets } from '../threshold.rules';
import { CountFileFault } from './count-file.fault';
import { countMethod } from './count.method';
import { Many, ThresholdOption } from './counts.schema';
import { OptionId } from './options.schema';

const Weight = z.pipe(
  z.string().check(z.refine((text) => (parseFraction(text)?.num ?? 0n) > 0n, { error: 'a fraction above 0, such as "2/5"' })),
  z.transform((text) => parseFraction(text) as Fraction),
);
const College = z.strictObject({
  id: OptionId,
  weight: Weight,
  members: z.optional(Many),
  yes: Many,
  no: Many,
  abstain: z._default(Many, 0),
});
const Head = z.strictObject({
  method: z.literal('yes-no-colleges'),
  options: z.prefault(
    z.strictObject({
      aggregation: z._default(z.enum(['proportional', 'majority', 'double-majority']), 'proportional'),
      threshold: z.prefault(ThresholdOption, '>1/2'),
      base: z._default(z.enum(['expressed', 'all-weights']), 'expressed'),
    }),
    {},
  ),
  colleges: z.array(College).check(
    z.minLength(1),
    z.maxLength(100),
    z.refine((colleges) => new Set(colleges.map(({ id }) => id)).size === colleges.length, { error: 'each college once' }),
  ),
});
type College = z.infer<typeof College>;

const whole = fraction(1, 1);

export const yesNoColleges = countMethod({
  head: Head,
  ballot: null,
  begin: ({ colleges, options: { aggregation, threshold, base } }) => ({
    add: () => undefined,
    result() {
      checkWeights(colleges);
      const { yes, no } = weightedSides(colleges, aggregation === 'proportional' ? 'proportional' : 'majority');
      const of = base === 'expressed' ? sumOf([yes, no]) : whole;
      const share = of.num === 0n ? null : timesOf(yes, fraction(of.den, of.num));
      const weights = share !== null && (threshold.strict ? compareFractions(share, threshold.share) > 0 : compareFractions(share, threshold.share) >= 0);
      const heads = headsOf(colleges);
      const agreed = aggregation !== 'double-majority' || meets(heads.yes, heads.yes + heads.no, threshold);
      return {
        outcome: weights && agreed ? 'adopted' : 'rejected',
        weightedYes: formatFraction(yes),
        weightedNo: formatFraction(no),
        weightedYesShare: share && formatFraction(share),
        weightedYesSharePercent: share && percentOf(share, 4),
        threshold: threshold.text,
        heads,
        perCollege: Object.fromEntries(colleges.map((college) => [college.id, present(college, aggregation)])),
      };
    },
  }),
});

const headsOf = (colleges: readonly College[]) => ({
  yes: colleges.reduce((sum, { yes }) => sum + yes, 0),
  no: colleges.reduce((sum, { no }) => sum + no, 0),
});

function present(college: College, aggregation: 'proportional' | 'majority' | 'double-majority'): Record<string, unknown> {
  const { yes, no } = weightedSides([college], aggregation === 'proportional' ? 'proportional' : 'majority');
  const unused = yes.num === 0n && no.num === 0n;
  return {
    weight: formatFraction(college.weight),
    yes: formatFraction(yes),
    no: formatFraction(no),
    ...(unused && { unused: college.yes + college.no === 0 ? 'empty' : 'tied' }),
  };
}

/** Weights are parts of one whole, and nobody votes twice in a college. */
function checkWeights(colleges: readonly College[]): void {
  if (compareFractions(sumOf(colleges.map(({ weight }) => weight)), whole) !== 0) throw new CountFileFault('invalid', 'the weights sum to 1', ['colleges']);
  const crowded = colleges.findIndex(({ members, yes, no, abstain }) => members !== undefined && yes + no + abstain > members);
  if (crowded >= 0) throw new CountFileFault('invalid', 'more votes than members', ['colleges', crowded, 'members']);
}
