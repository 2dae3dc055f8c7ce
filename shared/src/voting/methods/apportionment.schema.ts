import * as z from 'zod/mini';
import { parseThreshold } from '../threshold.rules';
import { OptionId } from './options.schema';
import { TieBreakOption } from './tie-break.schema';

/** `{"a": 4600}`: valid votes of each list, whole numbers >= 0. */
export const ListVotes = z
  .record(OptionId, z.int().check(z.nonnegative()))
  .check(z.refine((votes) => between(1, Object.keys(votes).length, 1_000), { error: 'one to a thousand lists' }));

/** What every way of sharing out seats takes; `atLeast` is the share of all votes that a list needs to take part. */
export const seatOptions = {
  seats: z.int().check(z.positive(), z.maximum(10_000)),
  atLeast: z.optional(z.string().check(z.refine((text) => parseThreshold(text) !== undefined, { error: 'a share, like ">=1/20"' }))),
  tieBreak: TieBreakOption,
};

const between = (least: number, value: number, most: number): boolean => value >= least && value <= most;
