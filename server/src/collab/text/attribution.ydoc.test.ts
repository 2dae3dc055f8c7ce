import { expect, it } from '@jest/globals';
import type { RichNode } from '@palabre/shared/collab';
import fc from 'fast-check';
import * as Y from 'yjs';
import { attributionOf, clientRuns } from './attribution.ydoc';
import { readRichText, rootName } from './rich-text.ydoc';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

const wordsOf = (node: RichNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('');

/** Letters of one client each, so that the text itself says who wrote it. */
const letters = ['a', 'b', 'c'];

it(`says of every character of the text, in its order, who wrote it (SEED=${seed})`, () => {
  const wish = fc.record({
    client: fc.nat({ max: letters.length - 1 }),
    element: fc.nat(),
    place: fc.nat(),
    what: fc.constantFrom('write', 'delete', 'bold', 'new', 'inside', 'nothing'),
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 40 }), (wishes) => {
      const doc = new Y.Doc();
      for (const { client, element, place, what } of wishes) {
        doc.clientID = client + 1;
        const root = doc.getXmlFragment(rootName);
        const parent = root.length ? (root.get(element % root.length) as Y.XmlElement) : root;
        if (what === 'new' || !root.length) root.insert(root.length ? place % root.length : 0, [blank()]);
        else if (what === 'inside') parent.insert(0, [blank()]);
        else change(parent.toArray().find((child) => child instanceof Y.XmlText) as Y.XmlText, what, place, letters[client] ?? '');
      }
      const said = clientRuns(doc)
        .map(([length, client]) => (letters[client - 1] ?? '?').repeat(length))
        .join('');
      expect(said).toBe(wordsOf(readRichText(doc)));
    }),
    { seed, numRuns: 200 },
  );
});

function blank(): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(), new Y.XmlElement('hardBreak'), new Y.XmlText('')]);
  return element;
}

function change(text: Y.XmlText, what: string, place: number, letter: string): void {
  const at = place % (text.length + 1);
  if (what === 'write') text.insert(at, letter.repeat((place % 5) + 1));
  if (what === 'nothing') text.insert(at, '\0');
  if (what === 'delete') text.delete(0, Math.min(at, 3));
  if (what === 'bold') text.format(0, at, { bold: {} });
}

it('names each person once, joins neighbours of one author, and leaves to the server what is nobody’s', () => {
  const owners = new Map([
    [1, 'ana'],
    [2, 'luis'],
    [3, null],
    [5, 'ana'],
  ]);
  const runs = [
    [3, 1],
    [2, 5],
    [4, 2],
    [1, 3],
    [1, 4],
    [6, 1],
  ] as const;
  expect(attributionOf(runs, owners)).toEqual({
    people: ['ana', 'luis'],
    runs: [
      [5, 0],
      [4, 1],
      [2, -1],
      [6, 0],
    ],
  });
});
