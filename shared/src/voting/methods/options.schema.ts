import * as z from 'zod/mini';

/** An option, candidate, project or list: any text without control characters, the same wherever it is named. */
export const OptionId = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^\p{Cc}]+$/u));
export type OptionId = z.infer<typeof OptionId>;

/** Options in an order that means nothing, each once. */
export const OptionIds = z.array(OptionId).check(
  z.minLength(1),
  z.maxLength(1_000),
  z.refine((ids) => new Set(ids).size === ids.length, { error: 'each option once' }),
);
export type OptionIds = z.infer<typeof OptionIds>;
