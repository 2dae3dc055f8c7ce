import { canonicalJson, type RichNode } from '@palabre/shared/collab';
import * as Y from 'yjs';

/*
 * Rich text in a Yjs document, laid out as y-prosemirror and y-tiptap do, so that editors and server read the same text:
 * the children of `doc` are the children of an XML fragment; a node is an XML element whose attributes are the node's;
 * a run of text nodes is one XML text whose formats are the marks. A mark that may overlap itself is stored as
 * `name--hash` (eight characters of base64), to be read as `name`.
 */

/** The root that Tiptap's collaboration writes to. */
export const rootName = 'default';

/** Deeper nesting is no text: it is refused at the door and not followed here. */
export const deepestNesting = 32;

const overlapping = /^(.*)--[a-zA-Z0-9+/=]{8}$/;
type Mark = NonNullable<RichNode['marks']>[number];
interface Run {
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

function sharedChildren(node: RichNode): (Y.XmlElement | Y.XmlText)[] {
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

const formatsOf = (marks: Mark[]) => Object.fromEntries(marks.map(({ type, attrs }) => [type, present(attrs)]));

function withChildren(node: RichNode, parent: Y.XmlFragment, depth: number): RichNode {
  if (depth > deepestNesting) return node;
  const content: RichNode[] = [];
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlElement) content.push(withChildren(nodeOf(child), child, depth + 1));
    else if (child instanceof Y.XmlText) for (const run of child.toDelta() as Run[]) appendRun(content, run);
  }
  for (const child of content) if (child.text !== undefined) child.text = storable(child.text);
  return content.length ? { ...node, content } : node;
}

function nodeOf(element: Y.XmlElement): RichNode {
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

function marksOf(attributes: Record<string, unknown>): Mark[] {
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
