import type { Block, Cell, MinutesDocument, Run } from '../minutes.document';
import { minutesWords, type MinutesWords } from '../words/minutes.words';
import { htmlStyle } from './html.style';
import { element, escaped } from './xml.text';

/** The minutes as one page that needs nothing else: no script, no font, no address. Read on a phone, printed on A4. */
export function htmlOf({ language, title, question, author, blocks }: MinutesDocument): string {
  const page = new HtmlPage(minutesWords[language]);
  const plain = question.map(({ text }) => text).join('');
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${escaped(author)}">`,
    `<title>${escaped(`${title} – ${plain}`)}</title>`,
    `<style>${htmlStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<header><h1>${escaped(title)}</h1><p class="question">${runs(question)}</p></header>`,
    ...page.sections(blocks),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Writes blocks; counts what needs an id, so that the same document has the same ids. */
class HtmlPage {
  private named = 0;

  constructor(private readonly words: MinutesWords) {}

  /** A section for each heading of the second level, named by it. */
  sections(blocks: readonly Block[]): string[] {
    const starts = blocks.flatMap((block, place) => (block.kind === 'heading' && block.level === 2 ? [place] : []));
    return starts.map((start, at) => {
      const [title, ...rest] = blocks.slice(start, starts[at + 1]);
      const id = this.id('s');
      const named = title?.kind === 'heading' ? element('h2', { id }, runs(title.runs)) : '';
      return element('section', { 'aria-labelledby': id }, [named, ...rest.map((block) => this.block(block))].join('\n'));
    });
  }

  private block(block: Block): string {
    switch (block.kind) {
      case 'paragraph':
        return element('p', { class: block.look }, runs(block.runs));
      case 'heading':
        return heading(block.level, block.runs);
      case 'list':
        return element(block.ordered ? 'ol' : 'ul', {}, block.items.map((item) => element('li', {}, this.all(item))).join('\n'));
      case 'quote':
        return element('blockquote', {}, this.all(block.blocks));
      case 'facts':
        return element('dl', {}, block.facts.map(({ term, detail }) => `<div><dt>${escaped(term)}</dt><dd>${runs(detail)}</dd></div>`).join('\n'));
      case 'table':
        return this.table(block);
      case 'passage':
        return element('div', { class: 'passage', lang: block.lang }, this.all(block.blocks));
      case 'signatures':
        return this.signatures(block.names);
    }
  }

  private all(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join('\n');
  }

  /** A table that is wider than a phone can be moved sideways, also with the keyboard. */
  private table({ caption, rows }: Extract<Block, { kind: 'table' }>): string {
    const id = this.id('t');
    const isHead = rows[0]?.every(({ header }) => header === 'column') ?? false;
    const [head, body] = isHead ? [rows.slice(0, 1), rows.slice(1)] : [[], rows];
    const written = [
      caption === null ? '' : element('caption', { id }, element('span', {}, escaped(caption))),
      head.length === 0 ? '' : element('thead', {}, head.map(tableRow).join('\n')),
      element('tbody', {}, body.map(tableRow).join('\n')),
    ];
    const attributes = caption === null ? {} : { role: 'region', 'aria-labelledby': id };
    return element('div', { class: 'wide', tabindex: '0', ...attributes }, element('table', {}, written.filter(Boolean).join('\n')));
  }

  private signatures(names: readonly string[]): string {
    const lines = names.map((name) => `<li><span>${escaped(name)}</span><span class="line">${escaped(this.words.dateAndSignature)}</span></li>`);
    return element('ul', { class: 'signatures' }, lines.join('\n'));
  }

  private id(letter: string): string {
    this.named += 1;
    return `${letter}${this.named}`;
  }
}

/** HTML has six levels; what lies deeper says its level itself. */
function heading(level: number, content: readonly Run[]): string {
  return level > 6 ? element('div', { role: 'heading', 'aria-level': String(level) }, runs(content)) : element(`h${level}`, {}, runs(content));
}

const tableRow = (cells: readonly Cell[]): string => element('tr', {}, cells.map(tableCell).join(''));

function tableCell({ header, figures, runs: content }: Cell): string {
  const look = figures ? 'figures' : undefined;
  if (!header) return element('td', { class: look }, runs(content));
  return element('th', { scope: header === 'row' ? 'row' : 'col', class: look }, runs(content));
}

const runs = (content: readonly Run[]): string => content.map(run).join('');

function run({ text, lang, bold, italic, code, href, breakBefore }: Run): string {
  let written = escaped(text);
  if (code) written = element('code', {}, written);
  if (bold) written = element('strong', {}, written);
  if (italic) written = element('em', {}, written);
  if (href) written = element('a', { href, rel: 'noreferrer' }, written);
  if (lang) written = element('span', { lang }, written);
  return breakBefore ? `<br>${written}` : written;
}
