import { locales, type Locale } from '@palabre/shared/kernel';
import type { MinutesDocument } from '../minutes.document';
import { declaration, namespaces } from './odt.parts';
import { element } from './xml.text';

/** Where each language is spoken that a spelling checker has to know. */
const countries: Record<Locale, string> = { fr: 'FR', es: 'ES', en: 'GB', pt: 'BR' };
const spoken = (language: Locale) => ({ 'fo:language': language, 'fo:country': countries[language] });

interface Look {
  parent?: string;
  paragraph?: Record<string, string>;
  text?: Record<string, string>;
  outline?: string;
}

const line = '0.5pt solid #7c857f';
const brand = '#0b5d57';
const sans = { 'fo:font-family': "'Liberation Sans', Arial, Helvetica, sans-serif" };
const serif = { 'fo:font-family': "'Liberation Serif', 'Times New Roman', serif" };
const mono = { 'fo:font-family': "'Liberation Mono', 'Courier New', monospace", 'fo:font-size': '8.5pt' };
const bold = { 'fo:font-weight': 'bold' };
const figures = { 'fo:text-align': 'end' };

const paragraphs: Record<string, Look> = {
  Standard: { paragraph: { 'fo:margin-bottom': '6pt', 'fo:line-height': '135%' }, text: { ...sans, 'fo:font-size': '10.5pt', 'fo:color': '#1e2422' } },
  Title: { parent: 'Standard', paragraph: { 'fo:margin-bottom': '2pt' }, text: { ...bold, 'fo:font-size': '22pt' } },
  Subtitle: {
    parent: 'Standard',
    paragraph: { 'fo:margin-bottom': '14pt', 'fo:padding-bottom': '8pt', 'fo:border-bottom': `2pt solid ${brand}` },
    text: { ...serif, 'fo:font-size': '14pt' },
  },
  Decision: { parent: 'Standard', text: { ...bold, 'fo:font-size': '17pt', 'fo:color': brand } },
  Note: { parent: 'Standard', text: { 'fo:font-size': '9.5pt', 'fo:color': '#4e5854' } },
  Typed: { parent: 'Standard', paragraph: { 'fo:padding': '4pt', 'fo:border': line, 'fo:background-color': '#f1efe9' } },
  Caption: {
    parent: 'Standard',
    paragraph: { 'fo:margin-top': '8pt', 'fo:margin-bottom': '3pt', 'fo:keep-with-next': 'always' },
    text: { 'fo:color': '#4e5854' },
  },
  Cell: { parent: 'Standard', paragraph: { 'fo:margin-bottom': '0pt', 'fo:line-height': '120%' }, text: { 'fo:font-size': '9.5pt' } },
  Cell_Figures: { parent: 'Cell', paragraph: figures },
  Head: { parent: 'Cell', text: bold },
  Head_Figures: { parent: 'Head', paragraph: figures },
  Row_Head: { parent: 'Cell', text: bold },
  Gap: { parent: 'Standard', paragraph: { 'fo:margin-bottom': '2pt' }, text: { 'fo:font-size': '5pt' } },
  Quotation: { parent: 'Standard', paragraph: { 'fo:margin-left': '8mm', 'fo:padding-left': '3mm', 'fo:border-left': line }, text: serif },
  Signer: { parent: 'Standard', paragraph: { 'fo:margin-top': '14pt', 'fo:keep-with-next': 'always' }, text: bold },
  Signature: {
    parent: 'Standard',
    paragraph: { 'fo:padding-bottom': '15mm', 'fo:border-bottom': '0.75pt solid #1e2422' },
    text: { 'fo:font-size': '9pt', 'fo:color': '#4e5854' },
  },
};

const heading = (level: number, size: string): Record<string, Look> => ({
  [`Heading_20_${level}`]: {
    parent: 'Standard',
    outline: String(level),
    paragraph: {
      'fo:margin-top': level === 2 ? '16pt' : '10pt',
      'fo:margin-bottom': '5pt',
      'fo:keep-with-next': 'always',
      ...(level === 2 && { 'fo:border-bottom': line }),
    },
    text: { ...bold, 'fo:font-size': size },
  },
});

const passage = (language: Locale): Record<string, Look> => ({
  [`Passage_${language}`]: {
    parent: 'Standard',
    paragraph: { 'fo:margin-left': '3mm', 'fo:padding-left': '3mm', 'fo:border-left': `1.5pt solid ${brand}` },
    text: { ...serif, 'fo:font-size': '11pt', ...spoken(language) },
  },
});

const spans: Record<string, Record<string, string>> = { Code: mono, Bold: bold, Italic: { 'fo:font-style': 'italic' } };

/** How everything looks, and the sheet: A4, the page's number at its foot. */
export function odtStyles({ language }: MinutesDocument): string {
  const looks = Object.assign(
    {},
    paragraphs,
    heading(2, '14pt'),
    heading(3, '12pt'),
    ...[4, 5, 6].map((level) => heading(level, '10.5pt')),
    ...locales.map(passage),
  ) as Record<string, Look>;
  const written = [
    element('style:default-style', { 'style:family': 'paragraph' }, element('style:text-properties', { ...spoken(language), ...sans }, null)),
    ...Object.entries(looks).map(([name, look]) => paragraphStyle(name, look)),
    ...Object.entries(spans).map(([name, text]) => textStyle(name, text)),
    ...locales.map((one) => textStyle(`In_${one}`, spoken(one))),
    listStyle('Bulleted', false),
    listStyle('Numbered', true),
  ];
  const content = element('office:styles', {}, written.join('')) + sheet;
  return `${declaration}${element('office:document-styles', { ...namespaces, 'office:version': '1.3' }, content)}`;
}

function paragraphStyle(name: string, { parent, paragraph, text, outline }: Look): string {
  const properties = [paragraph ? element('style:paragraph-properties', paragraph, null) : '', text ? element('style:text-properties', text, null) : ''];
  const attributes = {
    'style:name': name,
    'style:display-name': name.replace('_20_', ' '),
    'style:family': 'paragraph',
    'style:parent-style-name': parent,
    'style:default-outline-level': outline,
  };
  return element('style:style', attributes, properties.join(''));
}

const textStyle = (name: string, text: Record<string, string>): string =>
  element('style:style', { 'style:name': name, 'style:family': 'text' }, element('style:text-properties', text, null));

const tableStyle = (name: string, family: string, properties: Record<string, string>): string =>
  element('style:style', { 'style:name': name, 'style:family': family }, element(`style:${family}-properties`, properties, null));

/** Programs take the looks of tables from the content only. */
export const odtTables: string = [
  tableStyle('Table', 'table', { 'style:width': '170mm', 'table:align': 'margins' }),
  tableStyle('Term', 'table-column', { 'style:column-width': '52mm' }),
  tableStyle('Detail', 'table-column', { 'style:column-width': '118mm' }),
  tableStyle('Row', 'table-row', { 'fo:keep-together': 'always' }),
  tableStyle('Lined', 'table-cell', { 'fo:border-bottom': line, 'fo:padding': '1.2mm' }),
].join('');

function listStyle(name: string, ordered: boolean): string {
  const levels = [1, 2, 3, 4, 5, 6].map((level) => {
    const label = element(
      'style:list-level-properties',
      { 'text:list-level-position-and-space-mode': 'label-alignment' },
      element(
        'style:list-level-label-alignment',
        { 'text:label-followed-by': 'listtab', 'fo:text-indent': '-5mm', 'fo:margin-left': `${4 + level * 6}mm` },
        null,
      ),
    );
    const number = { 'text:level': String(level) };
    return ordered
      ? element('text:list-level-style-number', { ...number, 'style:num-format': '1', 'style:num-suffix': '.' }, label)
      : element('text:list-level-style-bullet', { ...number, 'text:bullet-char': '•' }, label);
  });
  return element('text:list-style', { 'style:name': name }, levels.join(''));
}

const sheet =
  element(
    'office:automatic-styles',
    {},
    element(
      'style:page-layout',
      { 'style:name': 'Sheet' },
      element('style:page-layout-properties', { 'fo:page-width': '210mm', 'fo:page-height': '297mm', 'fo:margin': '20mm', 'fo:margin-bottom': '14mm' }, null) +
        element('style:footer-style', {}, element('style:header-footer-properties', { 'fo:margin-top': '5mm', 'fo:min-height': '8mm' }, null)),
    ),
  ) +
  element(
    'office:master-styles',
    {},
    element(
      'style:master-page',
      { 'style:name': 'Standard', 'style:page-layout-name': 'Sheet' },
      element('style:footer', {}, element('text:p', { 'text:style-name': 'Note' }, '<text:page-number/> / <text:page-count/>')),
    ),
  );
