import { describe, expect, it } from '@jest/globals';
import type { RichNode } from '@palabre/shared/collab';
import fc from 'fast-check';
import type { MarkedNode } from '../reading/marked-node';
import { compareTexts } from './compare.rules';

const text = (words: string, ...marks: string[]): RichNode => ({
  type: 'text',
  text: words,
  ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}),
});
const paragraph = (...words: (string | RichNode)[]): RichNode => ({
  type: 'paragraph',
  content: words.map((word) => (typeof word === 'string' ? text(word) : word)),
});
const doc = (...content: RichNode[]): RichNode => ({ type: 'doc', content });

/** `[-gone-]{+come+}`, a line a block. */
function shown(node: MarkedNode, inherited?: MarkedNode['change']): string {
  const change = node.change ?? inherited;
  if (node.text !== undefined) return change === 'inserted' ? `{+${node.text}+}` : change === 'deleted' ? `[-${node.text}-]` : node.text;
  return (node.content ?? []).map((child) => shown(child, change)).join(node.type === 'paragraph' ? '' : '\n');
}
const compare = (before: RichNode, after: RichNode) => shown(compareTexts(before, after).marked);

describe('compareTexts', () => {
  it('finds nothing in equal texts', () => {
    expect(compareTexts(doc(paragraph('Bonjour.')), doc(paragraph('Bonjour.')))).toEqual({ marked: doc(paragraph('Bonjour.')), passages: 0 });
  });

  it('marks words inside a paragraph that is still recognised', () => {
    const [before, after] = [doc(paragraph('L’eau est un bien commun.')), doc(paragraph('L’eau potable est un droit commun.'))];
    expect(compare(before, after)).toBe('L’eau {+potable +}est un [-bien-]{+droit+} commun.');
    expect(compareTexts(before, after).passages).toBe(2);
  });

  it('shows phrases, not confetti', () => {
    expect(compare(doc(paragraph('Nous voulons une loi juste.')), doc(paragraph('Nous demandons dès maintenant une loi juste.')))).toBe(
      'Nous [-voulons-]{+demandons dès maintenant+} une loi juste.',
    );
    expect(compare(doc(paragraph('a b c un deux trois d e f')), doc(paragraph('a b c quatre cinq six d e f')))).toBe(
      'a b c [-un deux trois-]{+quatre cinq six+} d e f',
    );
  });

  it('keeps unchanged paragraphs in place around new and gone ones', () => {
    const before = doc(paragraph('Premier.'), paragraph('Deuxième, qui part.'), paragraph('Dernier.'));
    const after = doc(paragraph('Premier.'), paragraph('Un tout autre contenu ici.'), paragraph('Dernier.'));
    expect(compare(before, after)).toBe('Premier.\n[-Deuxième, qui part.-]\n{+Un tout autre contenu ici.+}\nDernier.');
  });

  it('sees a change of marks and of the address of a link', () => {
    expect(compare(doc(paragraph('très ', 'important')), doc(paragraph('très ', text('important', 'bold'))))).toBe('très [-important-]{+important+}');
  });

  it('goes into lists and tables', () => {
    const list = (...items: string[]) => doc({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })) });
    expect(compare(list('un deux trois', 'quatre'), list('un deux cinq', 'quatre', 'six'))).toBe('un deux [-trois-]{+cinq+}\nquatre\n{+six+}');
    const row = (...cells: string[]) => ({ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [paragraph(cell)] })) });
    const table = (...rows: RichNode[]) => doc({ type: 'table', content: rows });
    expect(compare(table(row('Année', 'Cible fixée')), table(row('Année', 'Cible atteinte')))).toBe('Année\nCible [-fixée-]{+atteinte+}');
  });

  it('reads each block as often in a long text as in a short one', () => {
    let reads = 0;
    const watched = (words: string): RichNode => {
      const leaf = text(words);
      Object.defineProperty(leaf, 'text', { enumerable: true, get: () => ((reads += 1), words) });
      return paragraph(leaf);
    };
    const readsOfEach = (count: number) => {
      reads = 0;
      const changed = (what: string) => doc(...Array.from({ length: count }, (_, index) => watched(`${index} un deux trois ${what}`)));
      compareTexts(changed('avant'), changed('après'));
      return reads / count;
    };
    expect(readsOfEach(60)).toBe(readsOfEach(3));
  });

  it('takes old blocks for gone and new ones for come, where there are too many to weigh each against each', () => {
    const changed = (what: string, count: number) => doc(...Array.from({ length: count }, (_, index) => paragraph(`${index} un deux trois ${what}`)));
    const changesOf = (count: number) => compareTexts(changed('avant', count), changed('après', count)).marked.content?.map(({ change }) => change);
    expect(changesOf(100)).toEqual(Array.from({ length: 100 }, () => undefined));
    expect(changesOf(101)).toEqual([...Array.from({ length: 101 }, () => 'deleted'), ...Array.from({ length: 101 }, () => 'inserted')]);
  });

  it('takes a paragraph for rewritten, where more words changed than are worth looking for', () => {
    const written = (every: string, count: number) => doc(paragraph(Array.from({ length: count }, (_, index) => `mot${index} ${every}${index}`).join(' ')));
    const passages = (count: number) => compareTexts(written('avant', count), written('après', count)).passages;
    expect([passages(400), passages(600)]).toEqual([400, 1]);
  });

  it('takes a text for rewritten, where more blocks changed than are worth looking for', () => {
    const written = (every: string, count: number) =>
      doc(...Array.from({ length: count }, (_, index) => [paragraph(`Stable ${index}`), paragraph(`${every}${index}`)]).flat());
    const passages = (count: number) => compareTexts(written('avant', count), written('après', count)).passages;
    expect([passages(200), passages(1_100)]).toEqual([400, 4_400]);
  });

  it('loses no word of either text, whatever they are', () => {
    const words = fc.array(fc.constantFrom('eau', 'droit', ' ', 'commun', '.', 'é'), { maxLength: 12 }).map((parts) => parts.join(''));
    const texts = fc.array(words, { maxLength: 6 }).map((lines) => doc(...lines.map((line) => (line ? paragraph(line) : { type: 'paragraph' }))));
    const only = (node: MarkedNode, without: MarkedNode['change'], inherited?: MarkedNode['change']): string => {
      const change = node.change ?? inherited;
      if (node.text !== undefined) return change === without ? '' : node.text;
      return (node.content ?? []).map((child) => only(child, without, change)).join('');
    };
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const { marked } = compareTexts(before, after);
        expect(only(marked, 'inserted')).toBe(shown(before).replaceAll('\n', ''));
        expect(only(marked, 'deleted')).toBe(shown(after).replaceAll('\n', ''));
      }),
    );
  });
});
