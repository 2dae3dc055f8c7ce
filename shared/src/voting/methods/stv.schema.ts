import * as z from 'zod/mini';
import { OptionId, OptionIds } from './options.schema';
import { TieBreakOption } from './tie-break.schema';

export const Seats = z.int().check(z.positive(), z.maximum(500));

/** See `stv-parity.rules`. */
export const ParityOption = z.optional(
  z.strictObject({ of: z.record(OptionId, z.string()), atLeast: z.record(z.string(), z.int().check(z.nonnegative(), z.maximum(500))) }),
);

export const ScottishHead = z.strictObject({
  method: z.literal('stv-scottish'),
  options: z.strictObject({ tieBreak: TieBreakOption, seats: Seats, decimals: z._default(z.literal(5), 5), parity: ParityOption }),
  candidates: OptionIds,
});

export const MeekHead = z.strictObject({
  method: z.literal('stv-meek'),
  options: z.strictObject({
    tieBreak: TieBreakOption,
    seats: Seats,
    decimals: z._default(z.literal(9), 9),
    /** how small the sum of surpluses must be: a power of ten, `1e-6` in the reference rule */
    omega: z._default(z.literal(['1e-6', '0.000001']), '1e-6'),
  }),
  candidates: OptionIds,
});
