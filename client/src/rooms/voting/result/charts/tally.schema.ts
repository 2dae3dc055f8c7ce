/**
 * What is drawn of a tally: see `methods/` of the shared package for what each method prints. A tally comes as a record of anything, from a server of any age or from
 * a file, so each part is read strictly, and what cannot be read is not drawn.
 */
import * as z from 'zod/mini';

const Id = z.string();
const Ids = z.array(Id);
const Numbers = z.record(Id, z.number());
/** `34.50000` */
const Decimals = z.record(Id, z.string().check(z.regex(/^\d+(?:\.\d+)?$/)));
/** `7/2`, `-3/1` */
const Fractional = z.string().check(z.regex(/^-?\d+\/[1-9]\d*$/));
const Tiers = z.array(Ids);

export const Approved = z.object({ approvals: Numbers, voters: z.number() });
export const Totals = z.object({ totals: z.record(Id, z.union([z.number(), Fractional])), voters: z.number() });
export const Scored = z.object({ scores: z.record(Id, z.nullable(z.union([z.number(), Fractional]))), marks: Numbers });

export const Graded = z.object({
  profiles: z.record(Id, z.array(z.number())),
  ranking: Tiers,
  gauge: z.record(Id, z.object({ grade: z.nullable(z.number()), name: z.nullable(z.string()) })),
});

export const Paired = z.object({ pairwise: z.record(Id, Numbers), ranking: Tiers, winners: Ids, condorcetWinner: z.nullable(Id) });

export const RunOff = z.object({ rounds: z.array(z.object({ votes: Numbers, exhausted: z.number(), excluded: Ids })).check(z.minLength(1)), winners: Ids });

export const Scottish = z.object({
  quota: z.number(),
  winners: Ids,
  stages: z
    .array(
      z.object({
        from: z.nullable(z.object({ candidates: Ids, reason: z.enum(['surplus', 'exclusion', 'doomed']) })),
        votes: Decimals,
        nonTransferable: z.string(),
        elected: Ids,
      }),
    )
    .check(z.minLength(1)),
});

export const Meek = z.object({
  winners: Ids,
  validBallots: z.number(),
  rounds: z.array(z.object({ quota: z.string(), votes: Decimals, elected: Ids, defeated: Ids })).check(z.minLength(1)),
});

export const Seated = z.object({ seats: Numbers, order: z.array(z.object({ seat: z.number(), list: Id, quotient: z.string() })) });

export const Funded = z.object({ selected: Ids, totalCost: z.number(), budget: z.number(), votes: Numbers, voters: z.number() });

export const Committee = z.object({
  winningCommittees: z.array(Ids),
  approvals: Numbers,
  voters: z.number(),
  sure: Ids,
  electedOrder: z.optional(Ids),
});

const TieMet = z.object({
  where: z.string(),
  tied: Ids,
  settledBy: z.enum(['report', 'candidate-order', 'lot', 'earlier-stage', 'second-criterion']),
  order: z.nullable(Ids),
});
export type TieMet = z.infer<typeof TieMet>;
export const TiesMet = z.object({ ties: z.array(TieMet) });

/** The exact total of an option as a number to draw with; a fraction is rounded as all numbers of a browser are. */
export const valueOf = (total: number | string | null): number => {
  if (total === null) return 0;
  if (typeof total === 'number') return total;
  const [num = '0', den = '1'] = total.split('/');
  return Number(num) / Number(den);
};
