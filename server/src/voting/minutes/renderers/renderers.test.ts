import { describe, expect, it } from '@jest/globals';
import { locales } from '@palabre/shared/kernel';
import type { RichNode } from '@palabre/shared/collab';
import type { Ballot, VotingRule } from '@palabre/shared/voting';
import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, readMarkup } from '../../../../test/markup';
import { wordsInPdf } from '../../../../test/pdf-words';
import { roundExport } from '../../../../test/round-export';
import type { Block, MinutesDocument } from '../minutes.document';
import { minutesOf } from '../minutes.rules';
import { htmlOf } from './html.renderer';
import { odtOf } from './odt.renderer';
import { pdfOf } from './pdf.renderer';

const words = (text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): RichNode => ({ type: 'text', text, marks });
const paragraph = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content });
const item = (...content: RichNode[]): RichNode => ({ type: 'listItem', content });
const cells = (type: string, ...texts: string[]): RichNode => ({
  type: 'tableRow',
  content: texts.map((text) => ({ type, content: [paragraph(words(text))] })),
});

/** Everything that a text may hold, with signs that markup gives a meaning, levels that are skipped, and letters of another script. */
const text: RichNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [words('Article <1> & suivants')] },
    paragraph(
      words('Un '),
      words('bien commun', { type: 'bold' }),
      words(', voir '),
      words('la loi', { type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }),
      { type: 'hardBreak' },
      words('et '),
      words('ceci', { type: 'link', attrs: { href: 'javascript:alert(1)' } }),
    ),
    { type: 'heading', attrs: { level: 4 }, content: [words('Précisions')] },
    { type: 'bulletList', content: [item(paragraph(words('le livre 水')), { type: 'orderedList', content: [item(paragraph(words('lu à voix haute')))] })] },
    { type: 'blockquote', content: [paragraph(words('Qui puise laisse de quoi puiser.', { type: 'italic' }))] },
    { type: 'table', content: [cells('tableHeader', 'Puits', 'Coût'), cells('tableCell', 'Nord', '1  200')] },
  ],
};

const weights = [
  { college: 'workers', weight: '1/2' },
  { college: 'partners', weight: '1/2' },
] as const;
const rule: VotingRule = {
  method: 'yes-no',
  base: 'expressed',
  threshold: '>1/2',
  quorum: '>=1/2',
  secrecy: 'closed',
  colleges: { aggregation: 'proportional', weights: [...weights] },
};
const ballots = Array.from({ length: 6 }, (): Ballot => ({ choice: 'yes' }));
const file = roundExport({
  rule,
  ballots,
  text,
  question: 'Adoptons-nous « l’eau » & <le puits> ?',
  colleges: ballots.map((_, place) => (place < 5 ? 'workers' : 'partners')),
});

/** All words of a document, block by block. */
function wordsOf(blocks: readonly Block[]): string[] {
  const of = (runs: readonly { text: string }[]): string => runs.map((run) => run.text).join('');
  return blocks.flatMap((block): string[] => {
    if ('runs' in block) return [of(block.runs)];
    if (block.kind === 'list') return block.items.flatMap(wordsOf);
    if (block.kind === 'facts') return block.facts.flatMap(({ term, detail }) => [term, of(detail)]);
    if (block.kind === 'table') return [block.caption ?? '', ...block.rows.flat().map(({ runs }) => of(runs))];
    return block.kind === 'signatures' ? block.names : wordsOf(block.blocks);
  });
}
const squeezed = (all: string): string => all.normalize('NFC').replaceAll(/\s/g, '');

describe.each(locales)('in %s', (language) => {
  const document: MinutesDocument = minutesOf(file, language);

  it('the HTML is well formed, says its language, and holds every word', () => {
    const html = htmlOf(document);
    const page = readMarkup(html);
    expect(elementsOf(page, 'html')[0]?.attributes.lang).toBe(language);
    expect(elementsOf(page, 'title')[0]?.text).toContain('« l’eau » & <le puits> ?');
    const body = squeezed(elementsOf(page, 'body')[0]?.text ?? '');
    for (const said of wordsOf(document.blocks)) expect(body).toContain(squeezed(said));
    expect(html).not.toMatch(/<script|javascript:|https?:\/\/(?!example\.org)/);
  });

  it('its headings go down one level at a time, and every region is named by what it names', () => {
    const page = readMarkup(htmlOf(document));
    const levels = elementsOf(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) => Number(name[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
    expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4, 5]));
    const ids = elementsOf(page, 'h2', 'caption').map(({ attributes }) => attributes.id);
    expect(new Set(ids).size).toBe(ids.length);
    const naming = elementsOf(page, 'section', 'div').flatMap(({ attributes }) => attributes['aria-labelledby'] ?? []);
    expect(ids).toEqual(expect.arrayContaining(naming));
  });

  it('its tables say what each header is one for, and the passage keeps the language it was voted in', () => {
    const page = readMarkup(htmlOf(document));
    const tables = elementsOf(page, 'table');
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      expect(elementsOf(table, 'th').map(({ attributes }) => attributes.scope)).not.toContain(undefined);
      expect(elementsOf(table, 'thead')).toHaveLength(1);
    }
    expect(elementsOf(page, 'div').find(({ attributes }) => attributes.class === 'passage')?.attributes.lang).toBe('fr');
  });

  it('the ODT opens: its type comes first and stored, its parts are well formed, and it holds every word', () => {
    const bytes = odtOf(document);
    expect(strFromU8(bytes.slice(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['mimetype', 'META-INF/manifest.xml', 'content.xml', 'styles.xml', 'meta.xml']);
    const parts = new Map(
      Object.entries(files)
        .filter(([name]) => name.endsWith('.xml'))
        .map(([name, content]) => [name, readMarkup(strFromU8(content))]),
    );
    const content = parts.get('content.xml');
    const styles = parts.get('styles.xml');
    if (!content || !styles) throw new Error('a part is missing');
    for (const said of wordsOf(document.blocks)) expect(squeezed(content.text)).toContain(squeezed(said));
    const looks = new Set(
      [content, styles].flatMap((part) => elementsOf(part, 'style:style', 'text:list-style')).map(({ attributes }) => attributes['style:name']),
    );
    const used = elementsOf(content, 'text:p', 'text:h', 'text:span', 'text:list', 'table:table', 'table:table-cell', 'table:table-row', 'table:table-column');
    expect(
      used.flatMap(({ attributes }) => Object.entries(attributes).flatMap(([name, value]) => (name.endsWith(':style-name') && !looks.has(value) ? value : []))),
    ).toEqual([]);
    expect(elementsOf(styles, 'style:default-style')[0]?.children[0]?.attributes['fo:language']).toBe(language);
    const listed = elementsOf(parts.get('META-INF/manifest.xml') ?? content, 'manifest:file-entry').map(({ attributes }) => attributes['manifest:full-path']);
    expect(listed).toEqual(['/', 'content.xml', 'styles.xml', 'meta.xml']);
  });

  it('the PDF is tagged, says its language and title, and its words are read back', async () => {
    const bytes = await pdfOf(document);
    const source = Buffer.from(bytes).toString('latin1');
    expect(source).toMatch(/\/MarkInfo \d+ 0 R/);
    expect(source).toContain('/Marked true');
    expect(source).toContain(`/Lang (${language})`);
    expect(source).toContain('/DisplayDocTitle true');
    expect(source).toContain('(D:20300302183000Z)');
    for (const tag of ['Document', 'Sect', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Table', 'Caption', 'TR', 'TH', 'TD']) {
      expect(source).toContain(`/S /${tag}\n`);
    }
    // on paper nobody follows a link, so its address stands behind it
    const address = '(https://example.org/?a=1&b=2)';
    const read = squeezed(wordsInPdf(bytes));
    expect(read).toContain(`laloi${address}`);
    for (const said of wordsOf(document.blocks)) expect(read.replace(address, '')).toContain(squeezed(said.replace('水', '[U+6C34]')));
  });
});

it('what the fonts of a PDF cannot show is told by its number, and that this was done is said', async () => {
  const plain = roundExport({ rule, ballots, colleges: ballots.map(() => 'workers') });
  const told = /polices de ce document/;
  expect(wordsInPdf(await pdfOf(minutesOf(file, 'fr')))).toMatch(told);
  expect(wordsInPdf(await pdfOf(minutesOf(plain, 'fr')))).not.toMatch(told);
});

it('a table that is longer than a sheet shows its head again, for the eye only', async () => {
  const options = Array.from({ length: 120 }, (_, place) => ({ id: `o${place}`, label: `Option ${place}` }));
  const many = roundExport({ rule: { method: 'approval', options: {}, quorum: null, secrecy: 'closed' }, options, ballots: [{ approvals: ['o1'] }] });
  const bytes = await pdfOf(minutesOf(many, 'en'));
  const heads = wordsInPdf(bytes)
    .split('\n')
    .filter((line) => line === 'Rank').length;
  expect(heads).toBeGreaterThan(2);
  expect(
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Artifact <<\n\/Type \/Pagination/g)?.length,
  ).toBeGreaterThan(heads);
});

it('a cell that no sheet holds goes on over the page, and nothing of it is lost', async () => {
  const lines = Array.from({ length: 400 }, (_, place) => `ligne ${place} d’un très long article`);
  const long: RichNode = { type: 'doc', content: [{ type: 'table', content: [cells('tableCell', 'Article', lines.join(' ; '))] }] };
  const bytes = await pdfOf(minutesOf(roundExport({ rule, ballots, text: long, colleges: ballots.map(() => 'workers') }), 'fr'));
  const read = squeezed(wordsInPdf(bytes));
  for (const line of lines.filter((_, place) => place % 50 === 0 || place === 399)) expect(read).toContain(squeezed(line));
});
