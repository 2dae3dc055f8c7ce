import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Block, Cell, MinutesDocument, Run } from '../minutes.document';
import { minutesWords } from '../words/minutes.words';
import { declaration, manifest, namespaces, odtMeta } from './odt.parts';
import { odtStyles, odtTables } from './odt.styles';
import { element, escaped } from './xml.text';

/** The oldest time a zip can hold: the same document gives the same bytes, whenever it is written. */
const always = new Date(1980, 0, 1);

/** The minutes as an OpenDocument text (ISO/IEC 26300): `mimetype` first and stored, as its part 3 asks. */
export function odtOf(document: MinutesDocument): Uint8Array {
  const packed = { mtime: always, os: 3, level: 6 } as const;
  const files: Zippable = {
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { ...packed, level: 0 }],
    'META-INF/manifest.xml': [strToU8(manifest), packed],
    'content.xml': [strToU8(contentOf(document)), packed],
    'styles.xml': [strToU8(odtStyles(document)), packed],
    'meta.xml': [strToU8(odtMeta(document)), packed],
  };
  return zipSync(files);
}

function contentOf({ language, title, question, blocks }: MinutesDocument): string {
  const text = new OdtText(minutesWords[language].dateAndSignature);
  const body = [
    element('text:p', { 'text:style-name': 'Title' }, escaped(title)),
    element('text:p', { 'text:style-name': 'Subtitle' }, runs(question)),
    text.all(blocks),
  ];
  const office = element('office:automatic-styles', {}, odtTables) + element('office:body', {}, element('office:text', {}, body.join('')));
  return `${declaration}${element('office:document-content', { ...namespaces, 'office:version': '1.3' }, office)}`;
}

/** Writes blocks; tables are numbered, since each has a name. */
class OdtText {
  private tables = 0;

  constructor(private readonly sign: string) {}

  all(blocks: readonly Block[], style = 'Standard'): string {
    return blocks.map((block) => this.block(block, style)).join('');
  }

  private block(block: Block, style: string): string {
    switch (block.kind) {
      case 'paragraph':
        return paragraph(styleOf(block, style), runs(block.runs));
      case 'heading':
        return element('text:h', { 'text:style-name': `Heading_20_${Math.min(block.level, 6)}`, 'text:outline-level': String(block.level) }, runs(block.runs));
      case 'list': {
        const items = block.items.map((item) => element('text:list-item', {}, this.all(item, style)));
        return element('text:list', { 'text:style-name': block.ordered ? 'Numbered' : 'Bulleted' }, items.join(''));
      }
      case 'quote':
        return this.all(block.blocks, 'Quotation');
      case 'facts':
        return this.table(
          block.facts.map(({ term, detail }): Cell[] => [{ runs: [{ text: term }], header: 'row' }, { runs: detail }]),
          'Facts',
        );
      case 'table':
        return (block.caption === null ? '' : paragraph('Caption', escaped(block.caption))) + this.table(block.rows, 'Figures');
      case 'passage':
        return this.all(block.blocks, `Passage_${block.lang}`);
      case 'signatures':
        return block.names.map((name) => paragraph('Signer', escaped(name)) + paragraph('Signature', escaped(this.sign))).join('');
    }
  }

  private table(rows: readonly Cell[][], style: 'Facts' | 'Figures'): string {
    this.tables += 1;
    const width = Math.max(0, ...rows.map(({ length }) => length));
    const isHead = rows[0]?.every(({ header }) => header === 'column') ?? false;
    const written = rows.map((cells) => element('table:table-row', { 'table:style-name': 'Row' }, cells.map(tableCell).join('')));
    const head = isHead ? element('table:table-header-rows', {}, written[0] ?? '') : '';
    const columns =
      style === 'Facts'
        ? element('table:table-column', { 'table:style-name': 'Term' }, null) + element('table:table-column', { 'table:style-name': 'Detail' }, null)
        : element('table:table-column', { 'table:number-columns-repeated': String(width) }, null);
    const attributes = { 'table:name': `T${this.tables}`, 'table:style-name': 'Table' };
    return element('table:table', attributes, columns + head + written.slice(isHead ? 1 : 0).join('')) + paragraph('Gap', '');
  }
}

const paragraph = (style: string, content: string): string => element('text:p', { 'text:style-name': style }, content);

function styleOf({ look, runs: content }: Extract<Block, { kind: 'paragraph' }>, around: string): string {
  if (look) return look === 'decision' ? 'Decision' : 'Note';
  return content.length === 1 && content[0]?.code ? 'Typed' : around;
}

function tableCell({ header, figures, runs: content }: Cell): string {
  const style = header === 'column' ? `Head${figures ? '_Figures' : ''}` : header === 'row' ? 'Row_Head' : figures ? 'Cell_Figures' : 'Cell';
  return element('table:table-cell', { 'table:style-name': 'Lined', 'office:value-type': 'string' }, paragraph(style, runs(content)));
}

const runs = (content: readonly Run[]): string => content.map(run).join('');

function run({ text, lang, bold, italic, code, href, breakBefore }: Run): string {
  let written = spaced(escaped(text));
  for (const style of [code && 'Code', bold && 'Bold', italic && 'Italic', lang && `In_${lang}`]) {
    if (style) written = element('text:span', { 'text:style-name': style }, written);
  }
  if (href) written = element('text:a', { 'xlink:type': 'simple', 'xlink:href': href }, written);
  return breakBefore ? `<text:line-break/>${written}` : written;
}

/** OpenDocument joins spaces and forgets those at an end, unless they are elements. */
const spaced = (text: string): string =>
  text
    .replaceAll(/ {2,}|^ | $/g, (spaces) => element('text:s', { 'text:c': String(spaces.length) }, null))
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
