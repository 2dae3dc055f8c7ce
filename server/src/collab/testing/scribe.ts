import fc from 'fast-check';
import * as Y from 'yjs';
import { rootName } from '../text/rich-text.ydoc';

/*
 * Rich text written at random, by as many people as one likes: what an honest editor may send.
 */

/** One thing somebody does to a text; numbers choose where. */
export type Stroke =
  | { kind: 'type'; line: number; at: number; words: string }
  | { kind: 'erase'; line: number; at: number; length: number }
  | { kind: 'mark'; line: number; at: number; length: number; bold: boolean }
  | { kind: 'line'; at: number; heading: boolean }
  | { kind: 'quote'; at: number }
  | { kind: 'join'; at: number };

const place = fc.nat(40);
const words = fc.oneof(fc.string({ minLength: 1, maxLength: 6 }), fc.constantFrom('é', '🌊', 'a\u0301', '👩‍👩‍👧'));

export const strokes: fc.Arbitrary<Stroke> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('type' as const), line: place, at: place, words }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('erase' as const), line: place, at: place, length: fc.integer({ min: 1, max: 5 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('mark' as const), line: place, at: place, length: fc.integer({ min: 1, max: 5 }), bold: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('line' as const), at: place, heading: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('quote' as const), at: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('join' as const), at: place }) },
);

/** Does it, in one transaction; where it cannot be done, nothing. */
export function write(doc: Y.Doc, stroke: Stroke): void {
  const root = doc.getXmlFragment(rootName);
  doc.transact(() => {
    if (stroke.kind === 'line') return insertBlock(root, stroke.at, stroke.heading ? heading() : line());
    if (stroke.kind === 'quote') return insertBlock(root, stroke.at, quote());
    if (stroke.kind === 'join') return void (root.length && root.delete(stroke.at % root.length, 1));
    const texts = textsOf(root);
    const text = texts[stroke.line % Math.max(1, texts.length)];
    if (text) edit(text, stroke);
  });
}

function edit(text: Y.XmlText, stroke: Extract<Stroke, { line: number }>): void {
  const at = stroke.at % (text.length + 1);
  if (stroke.kind === 'type') return text.insert(at, stroke.words);
  const length = Math.min(stroke.length, text.length - at);
  if (length === 0) return;
  if (stroke.kind === 'erase') text.delete(at, length);
  else text.format(at, length, stroke.bold ? { bold: {} } : { link: { href: 'https://example.org' } });
}

const insertBlock = (root: Y.XmlFragment, at: number, block: Y.XmlElement) => root.insert(at % (root.length + 1), [block]);

function line(): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText()]);
  return element;
}

function heading(): Y.XmlElement {
  const element = new Y.XmlElement<{ level: number }>('heading');
  element.setAttribute('level', 2);
  element.insert(0, [new Y.XmlText()]);
  return element as unknown as Y.XmlElement;
}

function quote(): Y.XmlElement {
  const element = new Y.XmlElement('blockquote');
  element.insert(0, [line()]);
  return element;
}

function textsOf(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? textsOf(child) : []));
}
