import * as z from 'zod/mini';
import type { TieBreak } from './tie.rules';

/** The rule for ties as a count file has it; left out, a tie is declared. */
export const TieBreakOption = z.pipe(
  z._default(z.union([z.enum(['report', 'candidate-order']), z.strictObject({ seed: z.string().check(z.regex(/^(?:[0-9a-f]{2}){16,64}$/)) })]), 'report'),
  z.transform((option): TieBreak => (typeof option === 'object' ? { kind: 'lot', seed: option.seed } : { kind: option })),
);
