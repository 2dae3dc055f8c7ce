import { describe, expect, it } from '@jest/globals';
import { canonicalJson, plainText, type RichNode } from '@palabre/shared/collab';
import fc from 'fast-check';
import * as Y from 'yjs';
import { align } from './alignment.rules';
import { clientRuns } from './attribution.ydoc';
import { restoreText } from './restore.ydoc';
import { readRichText, rootName, writeRichText } from './rich-text.ydoc';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const runs = { seed, numRuns: 200 };
const bold = [{ type: 'bold' }];
const text = (words: string, marks?: RichNode['marks']): RichNode => ({ type: 'text', text: words, ...(marks && { marks }) });
const paragraph = (...content: (string | RichNode)[]): RichNode => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});
const docOf = (...content: RichNode[]): RichNode => ({ type: 'doc', content });

function written(content: RichNode): Y.Doc {
  const doc = new Y.Doc();
  writeRichText(doc, content);
  return doc;
}

/** The same document on another machine. */
function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '😁', '\n'), minLength: 1, maxLength: 8 });
const mark = fc.constantFrom(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'link', attrs: { href: 'x' } },
  { type: 'link', attrs: { href: 'y' } },
  { type: 'r--abcdefgh' },
);
const inline = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks: fc.array(mark, { maxLength: 3 }) }) },
  fc.constant({ type: 'hardBreak' }),
);
const { block } = fc.letrec<{ block: RichNode }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'block' },
    fc.record({ type: fc.constant('paragraph'), content: fc.array(inline, { maxLength: 4 }) }),
    fc.record({ type: fc.constant('heading'), attrs: fc.record({ level: fc.integer({ min: 1, max: 3 }) }), content: fc.array(inline, { maxLength: 2 }) }),
    fc.record({ type: fc.constantFrom('blockquote', 'bulletList', 'listItem'), content: fc.array(tie('block'), { maxLength: 3 }) }),
    fc.record({
      type: fc.constant('tableCell'),
      attrs: fc.dictionary(fc.constantFrom('colspan', 'kind'), fc.oneof(fc.integer(), fc.string())),
      content: fc.array(tie('block'), { maxLength: 2 }),
    }),
  ),
}));
const anyText = fc.record({ type: fc.constant('doc'), content: fc.array(block, { maxLength: 6 }) }) as fc.Arbitrary<RichNode>;

describe('restoring a text', () => {
  it(`from any text to any text gives exactly that text (SEED=${seed})`, () => {
    fc.assert(
      fc.property(anyText, anyText, (from, to) => {
        const doc = written(from);
        const wanted = readRichText(written(to));
        const elsewhere = copyOf(doc);
        const update = restoreText(doc, wanted);
        expect(canonicalJson(readRichText(doc))).toBe(canonicalJson(wanted));
        if (update) Y.applyUpdate(elsewhere, update);
        expect(canonicalJson(readRichText(elsewhere))).toBe(canonicalJson(wanted));
        expect(restoreText(doc, wanted)).toBeNull();
      }),
      runs,
    );
  });

  it(`also after several have written at once (SEED=${seed})`, () => {
    const wish = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom('x', '😀', '\0', ''), fc.option(fc.constantFrom('bold', 'italic'))), { maxLength: 12 });
    fc.assert(
      fc.property(anyText, wish, (before, wishes) => {
        const doc = written(before);
        const wanted = readRichText(doc);
        wishes.forEach(([where, place, insert, format], index) => scribble(index % 2 ? doc : other(doc), { where, place, insert, format }));
        restoreText(doc, wanted);
        expect(canonicalJson(readRichText(doc))).toBe(canonicalJson(wanted));
      }),
      runs,
    );
  });

  it('leaves alone, and to their authors, the words that are in both', () => {
    const doc = written(docOf(paragraph('Premier.'), paragraph('L’eau est un droit commun.'), paragraph('Dernier.')));
    const author = doc.clientID;
    const wanted = readRichText(doc);
    const second = doc.getXmlFragment(rootName).get(1) as Y.XmlElement;
    doc.clientID += 1;
    (second.get(0) as Y.XmlText).delete(13, 5);
    (second.get(0) as Y.XmlText).insert(13, 'xyz');
    doc.clientID += 1;
    restoreText(doc, wanted);
    const by = (client: number) => clientRuns(doc).reduce((sum, [length, writer]) => sum + (writer === client ? length : 0), 0);
    expect(readRichText(doc)).toEqual(wanted);
    expect([by(author), by(doc.clientID)]).toEqual([plainText(wanted).replaceAll('\n', '').length - 5, 5]);
  });

  it('keeps what somebody writes meanwhile, in the paragraph that stays and beside it', () => {
    const doc = written(docOf(paragraph('Un.'), paragraph('Le bien commun.'), paragraph('Trois.')));
    const wanted = readRichText(written(docOf(paragraph('Un.'), paragraph('Un nouveau.'), paragraph('Le grand bien commun.'), paragraph('Trois.'))));
    const elsewhere = copyOf(doc);
    const update = restoreText(doc, wanted);
    const typed = ({ type }: { type: string }, at: number) =>
      ((elsewhere.getXmlFragment(rootName).get(at) as Y.XmlElement).get(0) as Y.XmlText).insert(0, `[${type}] `);
    typed({ type: 'ici' }, 1);
    typed({ type: 'là' }, 2);
    Y.applyUpdate(elsewhere, update ?? new Uint8Array());
    expect(plainText(readRichText(elsewhere))).toBe('Un.\nUn nouveau.\n[ici] Le grand bien commun.\n[là] Trois.');
  });

  it('formats words that are the same instead of writing them again', () => {
    const doc = written(docOf(paragraph('très ', text('important', bold), ' ici')));
    const author = doc.clientID;
    const wanted = readRichText(written(docOf(paragraph(text('très', [{ type: 'italic' }]), ' important ici'))));
    doc.clientID += 1;
    restoreText(doc, wanted);
    expect(readRichText(doc)).toEqual(wanted);
    expect(new Set(clientRuns(doc).map(([, client]) => client))).toEqual(new Set([author]));
  });

  it('never splits a character in two', () => {
    const doc = written(docOf(paragraph('a😀b')));
    const wanted = readRichText(written(docOf(paragraph('a😁b'))));
    restoreText(doc, wanted);
    expect(readRichText(doc)).toEqual(wanted);
  });
});

describe('align', () => {
  const show = (old: string, young: string) =>
    align([...old], [...young], { equal: (a, b) => a === b, likeness: (a, b) => (a.toLowerCase() === b.toLowerCase() ? 1 : 0) })
      .map((pair) =>
        pair.old && pair.young ? (pair.old === pair.young ? pair.old : `(${pair.old}${pair.young})`) : pair.old ? `-${pair.old}` : `+${pair.young}`,
      )
      .join('');

  it.each([
    ['abc', 'abc', 'abc'],
    ['', 'ab', '+a+b'],
    ['ab', '', '-a-b'],
    ['abcd', 'acxd', 'a-bc+xd'],
    ['aBc', 'abc', 'a(Bb)c'],
    ['xaBy', 'xbay', 'x+ba-By'],
  ])('%s to %s is %s', (old, young, expected) => expect(show(old, young)).toBe(expected));

  it('gives every entry once, in order, also for lists that are too long to compare', () => {
    const [old, young] = [Array.from({ length: 3_000 }, (_, index) => index), Array.from({ length: 3_000 }, (_, index) => index * 3 + 1)];
    const pairs = align(old, young, { equal: (a, b) => a === b, likeness: () => 0 });
    expect([pairs.flatMap((pair) => pair.old ?? []), pairs.flatMap((pair) => pair.young ?? [])]).toEqual([old, young]);
  });
});

/** Somebody else's copy, whose changes come back at once. */
function other(doc: Y.Doc): Y.Doc {
  const copy = copyOf(doc);
  copy.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update));
  return copy;
}

interface Scribble {
  where: number;
  place: number;
  insert: string;
  format: string | null;
}

function scribble(doc: Y.Doc, { where, place, insert, format }: Scribble): void {
  const texts: Y.XmlText[] = [];
  const look = (parent: Y.XmlFragment): void =>
    parent.toArray().forEach((child) => (child instanceof Y.XmlText ? texts.push(child) : child instanceof Y.XmlElement && look(child)));
  look(doc.getXmlFragment(rootName));
  const shared = texts[where % Math.max(1, texts.length)];
  if (!shared) return doc.getXmlFragment(rootName).insert(0, [new Y.XmlElement('paragraph')]);
  const at = place % (shared.length + 1);
  if (format) shared.format(0, at, { [format]: {} });
  if (insert) shared.insert(at, insert);
  else shared.delete(0, at);
}
