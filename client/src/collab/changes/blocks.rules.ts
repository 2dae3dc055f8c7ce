import { canonicalJson } from '@palabre/shared/collab';
import { diffArrays } from 'diff';
import type { MarkedNode } from '../reading/marked-node';
import { compareWords, wordsOf } from './words.rules';

/*
 * Two texts side by side as one. Blocks that are equal hold the rest in place; between them, a block is taken for a new
 * form of an old one when they are of one type and share enough words (their order is kept: a moved block is deleted here
 * and inserted there). Inside such a pair the same is done again, down to the words.
 */

/** Share of common words from which two blocks are one block that changed. */
const likeness = 0.4;

const textBlocks = new Set(['paragraph', 'heading']);

/** @returns the nodes of both lists, in reading order, with what changed marked on them */
export function compareBlocks(before: readonly MarkedNode[], after: readonly MarkedNode[]): MarkedNode[] {
  const parts = diffArrays([...before], [...after], { comparator: (a, b) => canonicalJson(a) === canonicalJson(b) });
  const marked: MarkedNode[] = [];
  let gone: MarkedNode[] = [];
  let come: MarkedNode[] = [];
  const endGap = () => {
    marked.push(...compareGap(gone, come));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of parts) {
    if (removed) gone.push(...value);
    else if (added) come.push(...value);
    else {
      endGap();
      marked.push(...value);
    }
  }
  endGap();
  return marked;
}

function compareGap(gone: readonly MarkedNode[], come: readonly MarkedNode[]): MarkedNode[] {
  const marked: MarkedNode[] = [];
  let nextGone = 0;
  let nextCome = 0;
  for (const [goneAt, comeAt] of [...pairs(gone, come), [gone.length, come.length] as const]) {
    marked.push(...gone.slice(nextGone, goneAt).map((node) => ({ ...node, change: 'deleted' as const })));
    marked.push(...come.slice(nextCome, comeAt).map((node) => ({ ...node, change: 'inserted' as const })));
    const [old, young] = [gone[goneAt], come[comeAt]];
    if (old && young) marked.push(compareBlock(old, young));
    [nextGone, nextCome] = [goneAt + 1, comeAt + 1];
  }
  return marked;
}

function compareBlock(before: MarkedNode, after: MarkedNode): MarkedNode {
  const [old, young] = [before.content ?? [], after.content ?? []];
  if (textBlocks.has(after.type)) return { ...after, content: compareWords(old, young) };
  const inPlace = after.type === 'tableRow' && old.length === young.length;
  return { ...after, content: inPlace ? young.map((cell, index) => compareBlock(old[index] ?? cell, cell)) : compareBlocks(old, young) };
}

/** The pairs, in order, whose likeness is greatest in all: longest common subsequence, weighted. */
function pairs(gone: readonly MarkedNode[], come: readonly MarkedNode[]): (readonly [number, number])[] {
  const alike = gone.map((old) => come.map((young) => likenessOf(old, young)));
  const best = gone.map(() => come.map(() => 0));
  const bestAt = (row: number, column: number) => best[row]?.[column] ?? 0;
  for (let row = gone.length - 1; row >= 0; row -= 1) {
    for (let column = come.length - 1; column >= 0; column -= 1) {
      const pair = (alike[row]?.[column] ?? 0) + bestAt(row + 1, column + 1);
      (best[row] as number[])[column] = Math.max(bestAt(row + 1, column), bestAt(row, column + 1), pair);
    }
  }
  const found: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < gone.length && column < come.length;) {
    const here = alike[row]?.[column] ?? 0;
    if (here > 0 && bestAt(row, column) === here + bestAt(row + 1, column + 1)) found.push([row++, column++]);
    else if (bestAt(row, column) === bestAt(row + 1, column)) row += 1;
    else column += 1;
  }
  return found;
}

/** Dice's coefficient of the words of two blocks; 0 when it is too little, or the blocks are of different types. */
function likenessOf(a: MarkedNode, b: MarkedNode): number {
  if (a.type !== b.type || a.attrs?.level !== b.attrs?.level) return 0;
  const [first, second] = [wordsOf(leavesOf(a)), wordsOf(leavesOf(b))];
  if (first.length + second.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  const share = (2 * common) / (first.length + second.length);
  return share >= likeness ? share : 0;
}

const leavesOf = (node: MarkedNode): MarkedNode[] => (node.content ? node.content.flatMap(leavesOf) : [node]);
