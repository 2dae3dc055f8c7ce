import * as z from 'zod/mini';
import { parseThreshold, type Bar } from '../threshold.rules';

/** How many of something: a whole number >= 0. */
export const Many = z.int().check(z.nonnegative());

/** `">1/2"` or `">=2/3"` in a count file, read as the bar it sets; its text is kept for the result. */
export const ThresholdOption = z.pipe(
  z.string().check(z.refine((text) => parseThreshold(text) !== undefined, { error: 'a share such as ">1/2" or ">=2/3", of the whole at most' })),
  z.transform((text): Bar & { text: string } => ({ ...(parseThreshold(text) as Bar), text })),
);
