import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { rootName } from '../text/rich-text.ydoc';
import { inPieces, lackedOf } from './section.pieces';
import { readTrusted } from './trusted.reader';
import { excerpt } from './update.writer';

/** Three people who write backwards, so that no two letters become one struct, and take some away; and who had how much of it. */
const writers = fc.array(fc.record({ letters: fc.integer({ min: 0, max: 600 }), known: fc.integer({ min: 0, max: 600 }) }), { minLength: 1, maxLength: 3 });

it('whoever lacks a part of a long text is sent what they lack', () => {
  fc.assert(
    fc.property(writers, (all) => {
      const docs = all.map(({ letters, known }, index) => {
        const doc = new Y.Doc();
        doc.clientID = index + 1;
        const text = new Y.XmlText();
        doc.getXmlFragment(rootName).insert(0, [text]);
        let earlier = Y.encodeStateAsUpdate(doc);
        for (let typed = 1; typed <= letters; typed += 1) {
          text.insert(0, String(typed % 10));
          if (typed === known) earlier = Y.encodeStateAsUpdate(doc);
        }
        text.delete(0, Math.min(3, letters));
        return { doc, earlier };
      });
      const whole = new Y.Doc();
      const behind = new Y.Doc();
      for (const { doc, earlier } of docs) {
        Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc));
        Y.applyUpdate(behind, earlier);
      }
      const state = Y.encodeStateAsUpdate(whole);
      const pieces = inPieces(readTrusted(state));
      const lacked = lackedOf(pieces, Y.decodeStateVector(Y.encodeStateVector(behind)));
      const part = excerpt(state, lacked, pieces.at(-1)?.to ?? 1);
      Y.applyUpdate(behind, part);
      expect(Y.encodeStateVector(behind)).toEqual(Y.encodeStateVector(whole));
      expect(behind.getXmlFragment(rootName).toJSON()).toBe(whole.getXmlFragment(rootName).toJSON());
      expect(behind.store.pendingStructs).toBeNull();
      expect(new Set(lacked.map(({ client }) => client)).size).toBe(lacked.length);
    }),
    { numRuns: 40 },
  );
});

it('a long section is cut, and its pieces are all of it', () => {
  const doc = new Y.Doc();
  const text = new Y.XmlText();
  doc.getXmlFragment(rootName).insert(0, [text]);
  for (let typed = 0; typed < 1_000; typed += 1) text.insert(0, 'x');
  const state = Y.encodeStateAsUpdate(doc);
  const read = readTrusted(state);
  const pieces = inPieces(read);
  expect(pieces.length).toBeGreaterThan(3);
  const [all] = lackedOf(pieces, new Map());
  expect(all).toEqual(read.sections[0]);
  const known = new Map([[doc.clientID, 900]]);
  expect(excerpt(state, lackedOf(pieces, known), pieces.at(-1)?.to ?? 1).length).toBeLessThan(state.length / 3);
});
