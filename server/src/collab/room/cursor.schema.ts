import * as z from 'zod/mini';
import { rootName } from '../text/rich-text.ydoc';

/*
 * A caret as y-prosemirror writes it: two relative positions. Checked to the last field, because editors trust it: a
 * position of another shape throws in every browser that draws the caret.
 */
const number = z.int().check(z.gte(0));
const identifier = z.object({ client: number, clock: number });
const position = z.object({
  type: z.optional(z.nullable(identifier)),
  tname: z.optional(z.nullable(z.literal(rootName))),
  item: z.optional(z.nullable(identifier)),
  assoc: z.optional(z.int()),
});

export const Cursor = z.object({ anchor: position, head: position });
export type Cursor = z.infer<typeof Cursor>;
