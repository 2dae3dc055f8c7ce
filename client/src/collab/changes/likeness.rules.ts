import type { MarkedNode } from '../reading/marked-node';
import { wordsOf } from './words.rules';

/** Share of common words from which two blocks are one block that changed. */
const least = 0.4;

/** A block whose words have been counted, once for all that it is compared with. */
export interface Counted {
  /** only blocks of one kind can be one block that changed */
  kind: string;
  words: ReadonlyMap<string, number>;
  /** how many words there are in all */
  length: number;
}

/** Counts the words of a block. */
export function counted(node: MarkedNode): Counted {
  const all = wordsOf(leavesOf(node));
  const words = new Map<string, number>();
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1);
  return { kind: `${node.type} ${String(node.attrs?.level)}`, words, length: all.length };
}

/** Dice's coefficient of the words of two blocks; 0 when it is too little, or the blocks are of different kinds. */
export function likenessOf(a: Counted, b: Counted): number {
  if (a.kind !== b.kind) return 0;
  const length = a.length + b.length;
  if (length === 0) return 1;
  const [few, many] = a.words.size < b.words.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of few.words) common += Math.min(count, many.words.get(word) ?? 0);
  const share = (2 * common) / length;
  return share >= least ? share : 0;
}

const leavesOf = (node: MarkedNode): MarkedNode[] => (node.content ? node.content.flatMap(leavesOf) : [node]);
