import * as z from 'zod/mini';

/** Why something is done to a round or in it: published with it. */
export const Reason = z.string().check(z.trim(), z.minLength(3), z.maxLength(500));
