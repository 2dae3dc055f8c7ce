import * as z from 'zod/mini';
import { TieBreakOption } from './tie-break.schema';

/** What every way of electing a committee takes. More than two hundred are an assembly: its seats are shared out among lists. */
export const committeeOptions = {
  seats: z.int().check(z.positive(), z.maximum(200)),
  tieBreak: TieBreakOption,
};

/** There is a candidate for each seat. */
export const enoughCandidates = z.refine<{ options: { seats: number }; candidates: readonly string[] }>(
  ({ options: { seats }, candidates }) => seats <= candidates.length,
  { path: ['options', 'seats'], error: 'more seats than candidates' },
);
