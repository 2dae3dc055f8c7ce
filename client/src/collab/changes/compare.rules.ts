import type { RichNode } from '@palabre/shared/collab';
import type { MarkedNode } from '../reading/marked-node';
import { compareBlocks } from './blocks.rules';

export interface Comparison {
  /** both texts in one, with what changed marked */
  marked: MarkedNode;
  /** how many passages changed; 0 for texts that read the same */
  passages: number;
}

/**
 * Compares two forms of a text.
 * @param before the older
 * @param after the newer
 */
export function compareTexts(before: RichNode, after: RichNode): Comparison {
  const content = compareBlocks(before.content ?? [], after.content ?? []);
  return { marked: { ...after, content }, passages: content.reduce((sum, node) => sum + passagesIn(node), 0) };
}

/** Changes that touch each other are one passage; a block that is new or gone is one. */
function passagesIn(node: MarkedNode): number {
  if (node.change) return 1;
  const children = node.content ?? [];
  if (!children.some(({ text }) => text !== undefined)) return children.reduce((sum, child) => sum + passagesIn(child), 0);
  return children.filter(({ change }, index) => change && !children[index - 1]?.change).length;
}
