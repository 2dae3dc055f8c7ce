import { canonicalJson } from '@palabre/shared/collab';
import type { MarkedNode } from '../reading/marked-node';
import { editsOf } from './edits.rules';
import { counted, likenessOf } from './likeness.rules';
import { compareWords } from './words.rules';

/*
 * Two texts side by side as one. Blocks that are equal hold the rest in place; between them, a block is taken for a new
 * form of an old one when they are of one type and share enough words (their order is kept: a moved block is deleted here
 * and inserted there). Inside such a pair the same is done again, down to the words.
 */

/** So many pairs between two equal blocks are weighed, in the time a phone has for it; beyond, all old blocks went and all new ones came. */
const mostPairs = 10_000;
/** Blocks that came or went. */
const mostEdits = 2_000;

const textBlocks = new Set(['paragraph', 'heading']);

/** @returns the nodes of both lists, in reading order, with what changed marked on them */
export function compareBlocks(before: readonly MarkedNode[], after: readonly MarkedNode[]): MarkedNode[] {
  const marked: MarkedNode[][] = [];
  let gone: MarkedNode[] = [];
  let come: MarkedNode[] = [];
  const endGap = () => {
    marked.push(compareGap(gone, come));
    gone = [];
    come = [];
  };
  for (const { value, added, removed } of editsOf(keyed(before), keyed(after), mostEdits)) {
    const nodes = value.map(({ node }) => node);
    if (removed) gone = gone.concat(nodes);
    else if (added) come = come.concat(nodes);
    else {
      endGap();
      marked.push(nodes);
    }
  }
  endGap();
  return marked.flat();
}

const keyed = (nodes: readonly MarkedNode[]) => nodes.map((node) => ({ node, key: canonicalJson(node) }));

function compareGap(gone: readonly MarkedNode[], come: readonly MarkedNode[]): MarkedNode[] {
  const marked: MarkedNode[][] = [];
  let nextGone = 0;
  let nextCome = 0;
  for (const [goneAt, comeAt] of [...pairs(gone, come), [gone.length, come.length] as const]) {
    marked.push(gone.slice(nextGone, goneAt).map((node) => ({ ...node, change: 'deleted' as const })));
    marked.push(come.slice(nextCome, comeAt).map((node) => ({ ...node, change: 'inserted' as const })));
    const [old, young] = [gone[goneAt], come[comeAt]];
    if (old && young) marked.push([compareBlock(old, young)]);
    [nextGone, nextCome] = [goneAt + 1, comeAt + 1];
  }
  return marked.flat();
}

function compareBlock(before: MarkedNode, after: MarkedNode): MarkedNode {
  const [old, young] = [before.content ?? [], after.content ?? []];
  if (textBlocks.has(after.type)) return { ...after, content: compareWords(old, young) };
  const inPlace = after.type === 'tableRow' && old.length === young.length;
  return { ...after, content: inPlace ? young.map((cell, index) => compareBlock(old[index] ?? cell, cell)) : compareBlocks(old, young) };
}

/** The pairs, in order, whose likeness is greatest in all: longest common subsequence, weighted. */
function pairs(gone: readonly MarkedNode[], come: readonly MarkedNode[]): (readonly [number, number])[] {
  if (gone.length * come.length > mostPairs) return [];
  const words = come.map(counted);
  const alike = gone.map(counted).map((old) => words.map((young) => likenessOf(old, young)));
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
