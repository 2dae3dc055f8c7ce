import { describe, expect, it } from '@jest/globals';
import type { Attribution, RichNode } from '@palabre/shared/collab';
import fc from 'fast-check';
import type { MarkedNode } from '../reading/marked-node';
import { creditAuthors } from './authors.rules';
import { compareTexts } from './compare.rules';

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const people = [
  { id: 'a', name: 'Ana' },
  { id: 'l', name: 'Luis' },
];
const doc = (...lines: string[]): RichNode => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', ...(text && { content: [{ type: 'text', text }] }) })),
});

/** `name: words` of what was inserted. */
function credits(node: MarkedNode, inserted = false): string[] {
  const here = inserted || node.change === 'inserted';
  if (node.change === 'deleted') return [];
  if (node.text !== undefined) return here ? [`${node.author ? (node.author.name ?? 'erased') : 'nobody'}: ${node.text}`] : [];
  return (node.content ?? []).flatMap((child) => credits(child, here));
}
const credit = (before: RichNode, after: RichNode, attribution: Attribution | null) => creditAuthors(compareTexts(before, after).marked, attribution, people);

describe('inserted words', () => {
  it('are their authors’, split where one goes on where another has begun', () => {
    const attribution: Attribution = { people: ['l', 'a'], runs: [[8, -1], [6, 1], [8, 0], [7, -1]] }; // prettier-ignore
    const { marked, authors } = credit(doc('L’eau est commune.'), doc('L’eau est vive et à tous, commune.'), attribution);
    expect(credits(marked).join('|')).toMatch(/^Ana: .*\|Luis: /);
    expect(authors.map(({ number, name }) => `${number} ${name}`)).toEqual(['1 Ana', '2 Luis']);
  });

  it('of a paragraph that is new as a whole are credited too', () => {
    const attribution: Attribution = { people: ['a'], runs: [[7, -1], [8, 0]] }; // prettier-ignore
    expect(credits(credit(doc('Premier'), doc('Premier', 'Deuxième'), attribution).marked)).toEqual(['Ana: Deuxième']);
  });

  it('are nobody’s where it is not known, and an erased account’s where it was erased', () => {
    expect(credits(credit(doc(''), doc('Mots'), null).marked)).toEqual(['nobody: Mots']);
    expect(credits(credit(doc(''), doc('Mots'), { people: [], runs: [] }).marked)).toEqual(['nobody: Mots']);
    expect(credits(credit(doc(''), doc('Mots'), { people: ['gone'], runs: [[4, 0]] }).marked)).toEqual(['erased: Mots']);
  });

  it(`have the author of their place in the newer text, whatever changed around them (SEED=${seed})`, () => {
    const words = fc.array(fc.constantFrom('eau ', 'droit ', 'commun ', '. ', 'é'), { maxLength: 8 }).map((parts) => parts.join(''));
    const lines = fc.array(words, { maxLength: 4 });
    // letters in capitals are Ana's: the text itself says who wrote it
    const authored = lines.map((parts) => parts.map((line, index) => (index % 2 ? line.toUpperCase() : line)));
    fc.assert(
      fc.property(lines, authored, (before, after) => {
        const runs = after.map((line, index): [number, number] => [line.length, index % 2]);
        const { marked } = credit(doc(...before), doc(...after), { people: ['l', 'a'], runs });
        const said = credits(marked).map((credited) => credited.split(': ') as [name: string, words: string]);
        const wrong = said.filter(([name, text]) => text.toUpperCase() !== text.toLowerCase() && name !== (text === text.toUpperCase() ? 'Ana' : 'Luis'));
        expect(wrong).toEqual([]);
        const written = (node: MarkedNode): string => (node.change === 'deleted' ? '' : (node.text ?? (node.content ?? []).map(written).join('')));
        expect(written(marked)).toBe(after.join(''));
      }),
      { seed },
    );
  });
});
