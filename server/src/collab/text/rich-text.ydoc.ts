import { createHash } from 'node:crypto';
import { canonicalJson, type RichNode } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { deepestNesting } from '../update/place.rules';

/*
 * Rich text in a Yjs document, laid out as y-prosemirror and y-tiptap do, so that editors and server read the same text:
 * the children of `doc` are the children of an XML fragment; a node is an XML element whose attributes are the node's;
 * a run of text nodes is one XML text whose formats are the marks. A mark that may overlap itself is stored as
 * `name--hash` (eight characters of base64), to be read as `name`.
 */

/** The root that Tiptap's collaboration writes to. */
export const rootName = 'default';

const overlapping = /^(.*)--[a-zA-Z0-9+/=]{8}$/;
export type Mark = NonNullable<RichNode['marks']>[number];

/** A run of a shared text: characters with their formats, or something else of length one. */
export interface Run {
  insert: unknown;
  attributes?: Record<string, unknown>;
}

/** Writes a rich text into an empty document. Doing so twice doubles the text, so it is done once, when a document is created. */
export function writeRichText(doc: Y.Doc, content: RichNode): void {
  doc.transact(() => doc.getXmlFragment(rootName).insert(0, sharedChildren(content)));
}

/** The text of a document in its one normal form: no empty text, no absent attribute, marks sorted, equal neighbours joined. */
export function readRichText(doc: Y.Doc): RichNode {
  return withChildren({ type: 'doc' }, doc.getXmlFragment(rootName), 0);
}

/** The nodes of a rich text as it is written, below the root at which `readRichText` ends. */
export const readElement = (element: Y.XmlElement, depth: number): RichNode => withChildren(nodeOf(element), element, depth);

/** What the children of a node are in a shared document. */
export function sharedChildren(node: RichNode): (Y.XmlElement | Y.XmlText)[] {
  const shared: (Y.XmlElement | Y.XmlText)[] = [];
  let runs: Run[] = [];
  const endText = () => {
    if (runs.length) shared.push(sharedText(runs));
    runs = [];
  };
  for (const child of node.content ?? []) {
    if (child.text !== undefined) {
      runs.push({ insert: child.text, attributes: formatsOf(child.marks ?? []) });
      continue;
    }
    endText();
    shared.push(sharedElement(child));
  }
  endText();
  return shared;
}

function sharedText(runs: Run[]): Y.XmlText {
  const text = new Y.XmlText();
  text.applyDelta(runs);
  return text;
}

function sharedElement(node: RichNode): Y.XmlElement {
  const element = new Y.XmlElement<Record<string, never>>(node.type);
  for (const [key, value] of Object.entries(present(node.attrs))) element.setAttribute(key, value as never);
  element.insert(0, sharedChildren(node));
  return element;
}

/** Marks as the formats of a shared text, each under a name of its own. */
export function formatsOf(marks: readonly Mark[]): Record<string, Record<string, unknown>> {
  const ambiguous = ({ type }: Mark) => overlapping.test(type) || marks.filter((mark) => mark.type === type).length > 1;
  return Object.fromEntries(marks.map((mark, place) => [ambiguous(mark) ? `${mark.type}--${hashOf(mark, place)}` : mark.type, present(mark.attrs)]));
}

const hashOf = (mark: Mark, place: number) =>
  createHash('sha256')
    .update(canonicalJson([mark, place]))
    .digest()
    .subarray(0, 6)
    .toString('base64');

function withChildren(node: RichNode, parent: Y.XmlFragment, depth: number): RichNode {
  if (depth > deepestNesting) return node;
  const content: RichNode[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlElement) content.push(withChildren(nodeOf(child), child, depth + 1));
    else if (child instanceof Y.XmlText) appendText(content, child);
  }
  for (const child of content) if (child.text !== undefined) child.text = storable(child.text);
  return content.length ? { ...node, content } : node;
}

/** The text nodes of shared texts that stand side by side. */
export function readTexts(texts: readonly Y.XmlText[]): RichNode[] {
  const content: RichNode[] = [];
  for (const text of texts) appendText(content, text);
  return content.map((node) => ({ ...node, text: storable(node.text ?? '') }));
}

const appendText = (content: RichNode[], text: Y.XmlText) => (text.toDelta() as Run[]).forEach((run) => appendRun(content, run));

export function nodeOf(element: Y.XmlElement): RichNode {
  const type = storable(element.nodeName);
  const attrs = present(element.getAttributes());
  return Object.keys(attrs).length ? { type, attrs } : { type };
}

function appendRun(content: RichNode[], { insert, attributes }: Run): void {
  if (typeof insert !== 'string' || insert === '') return;
  const marks = marksOf(attributes ?? {});
  const last = content.at(-1);
  if (last?.text !== undefined && canonicalJson(last.marks ?? []) === canonicalJson(marks)) last.text += insert;
  else content.push(marks.length ? { type: 'text', text: insert, marks } : { type: 'text', text: insert });
}

/** The formats of a shared text as marks, in their one order. */
export function marksOf(attributes: Record<string, unknown>): Mark[] {
  const formats = Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined && value !== false);
  const marks = formats.map(([name, value]): Mark => {
    const type = storable(overlapping.exec(name)?.[1] ?? name);
    const attrs = present(value);
    return Object.keys(attrs).length ? { type, attrs } : { type };
  });
  const keyOf = (mark: Mark) => `${mark.type} ${canonicalJson(mark)}`;
  return marks.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The attributes that have a plain value. Anything else that a program may have stored is no attribute of a text. */
function present(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {};
  const plain = Object.entries(value).filter(([, entry]) => typeof entry === 'string' || typeof entry === 'boolean' || Number.isFinite(entry));
  return Object.fromEntries(plain.map(([key, entry]) => [storable(key), typeof entry === 'string' ? storable(entry) : entry]));
}

/** What JSON and Postgres can keep: no NUL, and no half of a character (left when somebody types inside an emoji). */
const storable = (text: string): string => text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\ufffd');
