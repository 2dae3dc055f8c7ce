import * as z from 'zod/mini';

/** How a list is asked for: `cursor` is the `nextCursor` of the page before, opaque to the caller. */
export const PageQuery = z.object({
  cursor: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 20),
});
export type PageQuery = z.infer<typeof PageQuery>;

export interface Page<Item> {
  items: Item[];
  /** null on the last page */
  nextCursor: string | null;
}

/**
 * The schema of one page of a list.
 * @param item the schema of an item
 */
export function pageOf<Item extends z.core.$ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}
