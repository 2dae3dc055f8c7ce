import type { RichNode } from '@palabre/shared/collab';

/** How a passage differs from an earlier text. */
export type Change = 'inserted' | 'deleted';

/** A node of a text in which changes are marked: on a block that is new or gone as a whole, else on the words. */
export interface MarkedNode extends RichNode {
  change?: Change;
  content?: MarkedNode[];
}

/** The children of a block that is new or gone as a whole are so too. */
export const inherited = ({ change, content = [] }: MarkedNode): MarkedNode[] => (change ? content.map((child) => ({ ...child, change })) : content);
