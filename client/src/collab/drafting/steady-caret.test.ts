import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as Y from 'yjs';
import { MemoryPage } from '../testing/memory-page';
import { steadyCaret } from './steady-caret';

type Line = [kind: 'paragraph' | 'heading', words: string];

/** A text in which every line has the node that all write into. */
function textOf(lines: Line[]): Uint8Array {
  const doc = new Y.Doc();
  const elements = lines.map(([kind, words]) => {
    const element = new Y.XmlElement(kind);
    if (kind === 'heading') element.setAttribute('level', 2 as unknown as string); // the editor writes a number
    element.insert(0, [new Y.XmlText(words)]);
    return element;
  });
  doc.getXmlFragment('default').insert(0, elements);
  return Y.encodeStateAsUpdate(doc);
}

function openTwice(...lines: Line[]): [MemoryPage, MemoryPage] {
  const text = textOf(lines);
  return [new MemoryPage(text, 2, [steadyCaret()]), new MemoryPage(text, 1, [steadyCaret()])];
}

function exchange(one: MemoryPage, other: MemoryPage): void {
  while (one.sendTo(other) || other.sendTo(one));
}

describe('two people at the end of the same line', () => {
  const lines = fc.constantFrom<Line>(['paragraph', ''], ['paragraph', 'Nous '], ['heading', ''], ['heading', 'Nous ']);
  /** Who does what next: types a letter, or hears of the oldest letter of the other. */
  const moments = fc.array(fc.tuple(fc.nat(1), fc.boolean()), { minLength: 20, maxLength: 60 });

  it('write whole words, whenever each hears of the letters of the other', () => {
    fc.assert(
      fc.property(lines, moments, (line, steps) => {
        const pages = openTwice(line);
        const words = ['abcdefgh', 'stuvwxyz'].map((word) => [...word]);
        for (const page of pages) page.placeCaret(0);
        for (const [who, types] of steps) {
          if (types) pages[who]!.type(words[who]!.shift() ?? '');
          else pages[1 - who]!.sendTo(pages[who]!);
        }
        for (const who of [0, 1]) pages[who]!.type(words[who]!.join(''));
        exchange(...pages);
        const [written = ''] = pages[0].lines;
        expect(pages[1].lines).toEqual([written]);
        expect([`${line[1]}abcdefghstuvwxyz`, `${line[1]}stuvwxyzabcdefgh`]).toContain(written);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a caret, while somebody else writes', () => {
  it('in the same heading stays behind the letter it stands behind', () => {
    const [own, other] = openTwice(['heading', 'Eau']);
    own.placeCaret(0);
    other.placeCaret(0, 3);
    other.type('L’');
    exchange(own, other);
    expect([own.lines, own.caret]).toEqual([['L’Eau'], [0, 5]]);
  });

  it('in the same empty line stays in it, although there is another empty line', () => {
    const [own, other] = openTwice(['paragraph', ''], ['paragraph', '']);
    own.placeCaret(0);
    other.placeCaret(0);
    other.type('x');
    exchange(own, other);
    expect([own.lines, own.caret]).toEqual([
      ['x', ''],
      [0, 0],
    ]);
  });

  it('stays in its line when all letters before it are taken away', () => {
    const [own, other] = openTwice(['paragraph', 'Eau claire'], ['paragraph', 'Suite']);
    own.placeCaret(0, 7);
    other.erase(1, 4);
    exchange(own, other);
    expect([own.lines, own.caret]).toEqual([
      [' claire', 'Suite'],
      [0, 0],
    ]);
  });

  it('of a line without a text node stays at its beginning', () => {
    const doc = new Y.Doc();
    doc.getXmlFragment('default').insert(0, [new Y.XmlElement('paragraph')]);
    const [own, other] = [2, 1].map((clientId) => new MemoryPage(Y.encodeStateAsUpdate(doc), clientId, [steadyCaret()]));
    own!.placeCaret(0);
    other!.placeCaret(0);
    other!.type('x');
    exchange(own!, other!);
    expect([own!.lines, own!.caret]).toEqual([['x'], [0, 0]]);
  });
});
