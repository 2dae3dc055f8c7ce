import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { Staging } from '../room/staging';
import { rootName, writeRichText } from './rich-text.ydoc';
import { refusalOf } from './update.inspection';

function updateOf(write: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  write(doc);
  return Y.encodeStateAsUpdate(doc);
}
const inParagraph = (element: (element: Y.XmlElement<Record<string, object | string | number>>) => void) =>
  updateOf((doc) => {
    const paragraph = new Y.XmlElement<Record<string, object | string | number>>('paragraph');
    doc.getXmlFragment(rootName).insert(0, [paragraph as unknown as Y.XmlElement]);
    element(paragraph);
  });

describe('refusalOf', () => {
  it('lets rich text pass, also when some of it is deleted again', () => {
    const marks = [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org' } }];
    const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'un', marks }] }] };
    expect(refusalOf(updateOf((doc) => writeRichText(doc, content)))).toBeUndefined();
    const deleted = updateOf((doc) => {
      writeRichText(doc, content);
      doc.getXmlFragment(rootName).delete(0, 1);
    });
    expect(refusalOf(deleted)).toBeUndefined();
  });

  it.each([
    ['another root', updateOf((doc) => doc.getText('other').insert(0, 'x')), 'foreign root'],
    ['a map', updateOf((doc) => doc.getXmlFragment(rootName).insert(0, [new Y.Map() as never])), 'foreign type'],
    ['bytes', inParagraph((element) => element.setAttribute('a', new Uint8Array(3))), 'foreign content'],
    ['a name that reaches a prototype', inParagraph((element) => element.setAttribute('__proto__', 'x')), 'bad attribute name'],
    ['a value that reaches a prototype', inParagraph((element) => element.setAttribute('a', JSON.parse('{"__proto__":{"x":1}}'))), 'bad attribute'],
    ['an element with a strange name', updateOf((doc) => doc.getXmlFragment(rootName).insert(0, [new Y.XmlElement('a b')])), 'foreign type'],
    ['a name without end', inParagraph((element) => element.setAttribute('a'.repeat(65), 'x')), 'bad attribute name'],
    ['nothing', new Uint8Array(0), 'unreadable'],
    ['a claim of millions of structs', Uint8Array.from([1, 255, 255, 255, 127, 1, 0]), 'unreadable'],
  ])('refuses %s', (_what, update, reason) => {
    expect(refusalOf(update)).toBe(reason);
  });

  it('answers to any bytes, soon, and what it lets pass does not break a document', () => {
    const good = updateOf((doc) => writeRichText(doc, { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'bonjour' }] }] }));
    const mutated = fc
      .tuple(fc.nat(good.length - 1), fc.integer({ min: 0, max: 255 }))
      .map(([at, byte]) => good.map((old, index) => (index === at ? byte : old)));
    const committed = new Y.Doc();
    Y.applyUpdate(committed, good);
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), mutated), (bytes) => {
        if (refusalOf(bytes) !== undefined) return;
        const staging = new Staging(committed, 1_000_000);
        staging.stage(bytes);
        staging.discard();
        expect(staging.stage(good)).toEqual({ kind: 'nothing-new' });
        staging.destroy();
      }),
      { numRuns: 500 },
    );
  });
});
