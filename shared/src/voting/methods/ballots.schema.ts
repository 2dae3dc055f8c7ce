import * as z from 'zod/mini';

/** One of the options, named by its id; anything else is a fault with its path. */
export const optionOf = (options: readonly string[]) => z.enum(options as [string, ...string[]]);

/** `[["a"], ["b", "c"]]`: tiers, best first, each option at most once. */
export const rankingOf = (options: readonly string[]) =>
  z.array(z.array(optionOf(options)).check(z.minLength(1))).check(z.refine((tiers) => eachOnce(tiers.flat()), { error: 'each option at most once' }));

/** `["a", "c"]`, each option at most once. */
export const approvalsOf = (options: readonly string[]) => z.array(optionOf(options)).check(z.refine(eachOnce, { error: 'each option at most once' }));

function eachOnce(options: readonly string[]): boolean {
  return new Set(options).size === options.length;
}
