import { canonicalJson } from '@palabre/shared/collab';
import type { Change, MarkedNode } from '../reading/marked-node';
import { editsOf, type Keyed } from './edits.rules';

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*|\s+|./gsu;

/** In one block, words and signs that came or went. */
const mostEdits = 1_000;

/** A word, a run of spaces, a sign or a line break, with its marks: what changes as one. */
interface Token extends Keyed {
  node: MarkedNode;
  blank: boolean;
}

function tokensOf(nodes: readonly MarkedNode[]): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.text === undefined) return [{ node, key: canonicalJson(node), blank: false }];
    return (node.text.match(word) ?? []).map((text) => ({ node: { ...node, text }, key: canonicalJson({ ...node, text }), blank: text.trim() === '' }));
  });
}

/** The words of some nodes, for counting what two blocks have in common. */
export const wordsOf = (nodes: readonly MarkedNode[]): string[] =>
  tokensOf(nodes).flatMap(({ node, blank }) => (node.text === undefined || blank ? [] : [node.text]));

/**
 * Compares two runs of words. A space between two changes belongs to them: readers see phrases, not confetti.
 * @param before the inline nodes of a block
 * @param after those of the block it became
 * @returns all words of both, in reading order, what was deleted before what was inserted
 */
export function compareWords(before: readonly MarkedNode[], after: readonly MarkedNode[]): MarkedNode[] {
  const parts = editsOf(tokensOf(before), tokensOf(after), mostEdits);
  const marked: MarkedNode[] = [];
  let deleted: Token[] = [];
  let inserted: Token[] = [];
  const endChange = () => {
    const shared = takeSharedEnd(deleted, inserted);
    marked.push(...joined(deleted, 'deleted'), ...joined(inserted, 'inserted'), ...joined(shared, undefined));
    deleted = [];
    inserted = [];
  };
  parts.forEach(({ value, added, removed }, index) => {
    if (removed) deleted = deleted.concat(value);
    else if (added) inserted = inserted.concat(value);
    else if (deleted.length && inserted.length && index < parts.length - 1 && value.every(({ blank }) => blank)) {
      deleted = deleted.concat(value);
      inserted = inserted.concat(value);
    } else {
      endChange();
      marked.push(...joined(value, undefined));
    }
  });
  endChange();
  return marked;
}

/** A space that ends both did not change. */
function takeSharedEnd(deleted: Token[], inserted: Token[]): Token[] {
  const end = deleted.at(-1);
  if (!end?.blank || end.key !== inserted.at(-1)?.key) return [];
  deleted.pop();
  inserted.pop();
  return [end];
}

/** Tokens as nodes again, neighbours with equal marks in one. */
function joined(tokens: readonly Token[], change: Change | undefined): MarkedNode[] {
  const nodes: MarkedNode[] = [];
  for (const { node } of tokens) {
    const last = nodes.at(-1);
    if (last?.text !== undefined && node.text !== undefined && canonicalJson(last.marks ?? []) === canonicalJson(node.marks ?? [])) last.text += node.text;
    else nodes.push(change ? { ...node, change } : { ...node });
  }
  return nodes;
}
