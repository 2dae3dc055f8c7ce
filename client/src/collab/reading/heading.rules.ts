import type { RichNode } from '@palabre/shared/collab';

const levelOf = ({ attrs }: RichNode) => (typeof attrs?.level === 'number' ? attrs.level : 2);

function* levels(node: RichNode): Generator<number> {
  if (node.type === 'heading') yield levelOf(node);
  for (const child of node.content ?? []) yield* levels(child);
}

/**
 * By how much the headings of a text move, so that the highest of them stands right below the heading of the page above it.
 * @param content the text
 * @param under level of that heading, 1 to 5
 */
export function headingShift(content: RichNode, under: number): number {
  const highest = Math.min(...levels(content));
  return Number.isFinite(highest) ? under + 1 - highest : 0;
}

/** The level of a heading on the page, 2 to 6. */
export const shownLevel = (node: RichNode, shift: number): 2 | 3 | 4 | 5 | 6 =>
  Math.min(6, Math.max(2, Math.round(levelOf(node) + shift))) as 2 | 3 | 4 | 5 | 6;
