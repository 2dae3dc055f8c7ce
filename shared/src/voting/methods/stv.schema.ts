import * as z from 'zod/mini';
import { OptionId, OptionIds } from './options.schema';
import type { ParityGuard } from './stv-parity.rules';
import { TieBreakOption } from './tie-break.schema';

const Seats = z.int().check(z.positive(), z.maximum(500));

const Group = z.nullable(z.string().check(z.minLength(1), z.maxLength(100)));
const HowMany = z.int().check(z.nonnegative(), z.maximum(500));

/** See `stv-parity.rules`. */
const ParityOption = z
  .strictObject({ of: z.record(OptionId, Group), atLeast: z.optional(z.record(z.string(), HowMany)), maxGap: z.optional(HowMany) })
  .check(z.refine(({ atLeast, maxGap }) => atLeast !== undefined || maxGap !== undefined, { path: ['atLeast'], error: 'what parity asks: atLeast or maxGap' }));

interface Asked {
  options: { seats: number; parity?: ParityGuard | undefined };
  candidates: readonly string[];
}

export const ScottishHead = z
  .strictObject({
    method: z.literal('stv-scottish'),
    options: z.strictObject({ tieBreak: TieBreakOption, seats: Seats, decimals: z._default(z.literal(5), 5), parity: z.optional(ParityOption) }),
    candidates: OptionIds,
  })
  .check(
    z.refine<Asked>(({ options: { parity }, candidates }) => Object.keys(parity?.of ?? {}).every((id) => candidates.includes(id)), {
      path: ['options', 'parity', 'of'],
      error: 'groups of candidates, and of nobody else',
    }),
    z.refine<Asked>(({ options: { seats, parity } }) => Object.values(parity?.atLeast ?? {}).reduce((sum, many) => sum + many, 0) <= seats, {
      path: ['options', 'parity', 'atLeast'],
      error: 'no more than there are seats',
    }),
  );

export const MeekHead = z.strictObject({
  method: z.literal('stv-meek'),
  options: z.strictObject({
    tieBreak: TieBreakOption,
    seats: Seats,
    decimals: z._default(z.literal(9), 9),
    /** how small the sum of surpluses must be: one millionth in the reference rule, however it is written */
    omega: z._default(z.literal(['1e-6', '0.000001', '1/1000000', 0.000001]), '1e-6'),
  }),
  candidates: OptionIds,
});
