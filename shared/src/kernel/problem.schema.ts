import * as z from 'zod/mini';

/** An error answer of the API: a problem document (RFC 9457) with our stable `code`. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  /** what the code speaks of: limits, times, ids */
  details: z.optional(z.record(z.string(), z.unknown())),
  /** for `kernel/invalid_input`: which fields and why */
  errors: z.optional(z.array(z.object({ path: z.string(), code: z.string() }))),
  /** to find the request in the logs */
  requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
