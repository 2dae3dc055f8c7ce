import { canonicalJson, plainText, type RichNode } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { align, type Measure } from './alignment.rules';
import { rewriteText } from './restore-text.ydoc';
import { nodeOf, readElement, readRichText, readTexts, rootName, sharedChildren } from './rich-text.ydoc';

/*
 * An earlier text is brought back by editing the present one forward: nothing is rewound, what is the same stays the same, and what
 * somebody else writes meanwhile finds its place again.
 */

/** An element or text nodes in a row, with what is compared of them. */
interface Piece {
  nodes: RichNode[];
  isText: boolean;
  /** the same for what is the same */
  key: string;
  words: string;
}

/** A piece as it stands among the children of a shared node. */
interface Slot extends Piece {
  shared: Y.XmlElement | Y.XmlText[];
  /** its first place among the children, and how many it takes */
  at: number;
  count: number;
}

/**
 * Edits a document, in one transaction of its own client, so that it says exactly what `wanted` says.
 * @param wanted a rich text in its normal form
 * @returns the update that does it; null when there is nothing to change
 */
export function restoreText(doc: Y.Doc, wanted: RichNode): Uint8Array | null {
  let update: Uint8Array | null = null;
  const keep = (bytes: Uint8Array) => (update = bytes);
  doc.on('update', keep);
  doc.transact(() => {
    const root = doc.getXmlFragment(rootName);
    restoreChildren(root, wanted.content ?? [], 0);
    if (canonicalJson(readRichText(doc)) === canonicalJson(wanted)) return;
    // what no editor of ours makes: all of it anew
    root.delete(0, root.length);
    root.insert(0, sharedChildren(wanted));
  });
  doc.off('update', keep);
  return update;
}

function restoreChildren(parent: Y.XmlFragment, wanted: readonly RichNode[], depth: number): void {
  let place = parent.length;
  // from the end, so that the places of what is still to be changed stay what they are
  for (const { old, young } of align(slotsOf(parent, depth), piecesOf(wanted), measure).toReversed()) {
    if (old && young) restoreSlot(old, young, depth);
    else if (old) removeSlot(parent, old);
    else if (young) parent.insert(place, sharedChildren({ type: 'doc', content: young.nodes }));
    place = old?.at ?? place;
  }
}

/** Of a text only the words go: whoever is writing in it goes on. */
function removeSlot(parent: Y.XmlFragment, { shared, at, count }: Slot): void {
  if (Array.isArray(shared)) rewriteText(shared, []);
  else parent.delete(at, count);
}

function restoreSlot({ shared, key }: Slot, young: Piece, depth: number): void {
  if (key === young.key) return;
  if (Array.isArray(shared)) return rewriteText(shared, young.nodes);
  const [node] = young.nodes;
  restoreAttributes(shared, node?.attrs ?? {});
  restoreChildren(shared, node?.content ?? [], depth + 1);
}

function restoreAttributes(element: Y.XmlElement, wanted: Record<string, unknown>): void {
  const now = nodeOf(element).attrs ?? {};
  for (const name of Object.keys(now)) if (!(name in wanted)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(wanted)) if (now[name] !== value) element.setAttribute(name, value as string);
}

function slotsOf(parent: Y.XmlFragment, depth: number): Slot[] {
  const slots: Slot[] = [];
  const children = parent.toArray();
  for (let at = 0; at < children.length; at += 1) {
    const shared = children[at];
    if (shared instanceof Y.XmlElement) slots.push({ ...pieceOf([readElement(shared, depth + 1)]), shared, at, count: 1 });
    if (!(shared instanceof Y.XmlText)) continue;
    const texts = textsFrom(children, at);
    slots.push({ ...pieceOf(readTexts(texts), true), shared: texts, at, count: texts.length });
    at += texts.length - 1;
  }
  return slots;
}

function textsFrom(children: readonly unknown[], at: number): Y.XmlText[] {
  const end = children.findIndex((child, place) => place > at && !(child instanceof Y.XmlText));
  return children.slice(at, end < 0 ? children.length : end) as Y.XmlText[];
}

function piecesOf(nodes: readonly RichNode[]): Piece[] {
  const groups: RichNode[][] = [];
  for (const node of nodes) {
    const last = groups.at(-1);
    if (node.text !== undefined && last?.[0]?.text !== undefined) last.push(node);
    else groups.push([node]);
  }
  return groups.map((group) => pieceOf(group, group[0]?.text !== undefined));
}

const pieceOf = (nodes: RichNode[], isText = false): Piece => ({
  nodes,
  isText,
  key: canonicalJson(nodes),
  words: plainText({ type: 'doc', content: nodes }),
});

/** What cannot be changed in place has no likeness; for the rest, the share of the words that both begin and end with. */
const measure: Measure<Slot, Piece> = {
  equal: (old, young) => old.key === young.key,
  likeness: (old, young) => {
    if (old.isText !== young.isText) return 0;
    if (!old.isText && old.nodes[0]?.type !== young.nodes[0]?.type) return 0;
    return leastLikeness + sharedShare(old.words, young.words);
  },
};

const leastLikeness = 0.01;

function sharedShare(old: string, young: string): number {
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  return shorter === 0 ? 0 : (start + end) / Math.max(old.length, young.length);
}
