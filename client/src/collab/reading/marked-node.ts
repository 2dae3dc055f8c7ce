import type { RichNode } from '@palabre/shared/collab';

/** How a passage differs from an earlier text. */
export type Change = 'inserted' | 'deleted';

/** Somebody who wrote words that are shown as theirs. */
export interface Author {
  /** by which the words and the name are brought together, also without colours */
  number: number;
  /** null: the account was erased */
  name: string | null;
  colour: string;
}

/** A node of a text in which changes are marked: on a block that is new or gone as a whole, else on the words. */
export interface MarkedNode extends RichNode {
  change?: Change;
  /** of words that were inserted, where it is known */
  author?: Author;
  content?: MarkedNode[];
}

/** The children of a block that is new or gone as a whole are so too. */
export const inherited = ({ change, content = [] }: MarkedNode): MarkedNode[] => (change ? content.map((child) => ({ ...child, change })) : content);
