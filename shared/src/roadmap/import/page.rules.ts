import { type Label, readLabel } from './label.rules';
import { sourceLines } from './source.rules';

/** What stands between a row and the one before it. A page break is a form feed, a page number, a rule or a run of empty lines. */
export type Gap = 'none' | 'blank' | 'page';

/** A line of the source that carries text, freed of pages. */
export interface Row {
  readonly line: number;
  readonly text: string;
  /** columns of white space before the text */
  readonly indent: number;
  readonly gap: Gap;
  readonly label: Label | undefined;
}

interface Strip {
  readonly line: number;
  readonly text: string;
  readonly indent: number;
  readonly afterFeed: boolean;
}

/** Page numbers and headers are short; longer lines are never looked at twice. */
const furnitureLength = 120;
const rule = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|={2,})$/;
const decoratedNumber =
  /^(?:[-–—~[|] ?(\d{1,4}) ?[-–—~\]|]|(?:page|p[aá]gina|p[aá]g\.?|p\.) ?(\d{1,4})(?: ?(?:\/|sur|of|de) ?\d{1,4})?|(\d{1,4}) ?(?:\/|sur|of|de) ?\d{1,4})$/iu;
const bareNumber = /^\d{1,4}$/;
const leaders = /[.…_·](?: ?[.…_·]){3,} ?\d{1,4}$/;

/**
 * The rows of a source: pages, their numbers and running headers, and the lines of a table of contents are taken out.
 * @returns rows in order, each with the gap before it
 */
export function readRows(source: string): Row[] {
  const strips = toStrips(withoutFrontMatter(sourceLines(source)));
  const pageMarks = findPageMarks(strips);
  const headers = findRunningHeaders(strips, pageMarks);
  return toRows(strips, (index) => pageMarks.has(index) || headers.has(index));
}

function toStrips(lines: readonly string[]): Strip[] {
  return lines.flatMap((content, index) =>
    content.split('\f').map((piece, part) => ({ line: index + 1, text: cleaned(piece), indent: indentOf(piece), afterFeed: part > 0 })),
  );
}

/** All white space is one kind of space, and signs nobody sees (soft hyphens, marks of width zero, control characters) go. */
function cleaned(piece: string): string {
  const spaced = piece.replace(/\s+/g, ' ').trim();
  return /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u1fff]/.test(spaced) ? spaced.replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff\p{Cc}]/gu, '').trim() : spaced;
}

function indentOf(piece: string): number {
  const space = /^\s*/.exec(piece)?.[0] ?? '';
  return [...space].reduce((columns, sign) => (sign === '\t' ? columns + 4 - (columns % 4) : columns + 1), 0);
}

/** The settings some editors keep at the head of a Markdown file. Lines are blanked, so that the others keep their numbers. */
function withoutFrontMatter(lines: string[]): string[] {
  if (lines[0]?.trim() !== '---') return lines;
  const end = lines.slice(1, 60).findIndex((line) => line.trim() === '---') + 1;
  const isSettings = end > 1 && lines.slice(1, end).every((line) => /^(?:[\w-]+ ?:|\s|- |#|$)/.test(line));
  return isSettings ? lines.map((line, index) => (index <= end ? '' : line)) : lines;
}

function findPageMarks(strips: readonly Strip[]): Set<number> {
  const numbers = new Map<number, number>();
  strips.forEach((strip, index) => {
    const number = pageNumber(strip.text);
    if (number !== undefined && isolation(strips, index) > 0) numbers.set(index, number);
  });
  const series = new Set(numbers.values());
  const isPageNumber = (index: number, number: number): boolean => {
    if (!bareNumber.test(strips[index]?.text ?? '') || isolation(strips, index) === 2) return true;
    return series.has(number - 1) || series.has(number + 1);
  };
  const marks = new Set([...numbers].filter(([index, number]) => isPageNumber(index, number)).map(([index]) => index));
  strips.forEach((strip, index) => {
    if (isBreakMark(strip.text) || isContentsEntry(strip.text) || isRule(strips, index)) marks.add(index);
  });
  return marks;
}

function pageNumber(text: string): number | undefined {
  if (text === '' || text.length > furnitureLength) return undefined;
  if (bareNumber.test(text)) return Number(text);
  const found = decoratedNumber.exec(text);
  return found ? Number(found[1] ?? found[2] ?? found[3]) : undefined;
}

/** On how many sides of a strip there is nothing: 0, 1 or 2. Next to a form feed, that it stands at the edge of a page is enough. */
function isolation(strips: readonly Strip[], index: number): number {
  const [before, strip, after] = [strips[index - 1], strips[index], strips[index + 1]];
  const beyond = strips[index + 2];
  if (strip?.afterFeed || after?.afterFeed || (after?.text === '' && beyond?.afterFeed)) return 2;
  return Number(!before?.text) + Number(!after?.text);
}

function isBreakMark(text: string): boolean {
  if (text.length < 5 || text.length > furnitureLength) return false;
  return /^\\(?:newpage|pagebreak)$/.test(text) || (text.startsWith('<!--') && text.endsWith('-->')) || /^<.*page-break/.test(text) || /^<hr ?\/?>$/.test(text);
}

const isContentsEntry = (text: string): boolean => text.length <= 2 * furnitureLength && leaders.test(text);

/** A rule right under a line of text may underline a heading: it is left for those who read headings. */
function isRule(strips: readonly Strip[], index: number): boolean {
  const strip = strips[index];
  return !!strip && strip.text.length <= furnitureLength && rule.test(strip.text) && (strip.afterFeed || !strips[index - 1]?.text);
}

/**
 * Lines that come back next to at least three page breaks. One that is followed by the number 1 is left: it is the heading of a
 * theme, which the later ones repeat.
 */
function findRunningHeaders(strips: readonly Strip[], marks: ReadonlySet<number>): Set<number> {
  const filled = strips.flatMap((strip, index) => (strip.text !== '' && !marks.has(index) ? [index] : []));
  const places = new Map<string, number[]>();
  filled.forEach((index, at) => {
    const text = strips[index]?.text ?? '';
    const beside = turnsPage(strips, marks, filled[at - 1], index) || turnsPage(strips, marks, index, filled[at + 1]);
    if (text.length > furnitureLength || !beside || readLabel(text)) return;
    const key = text.replace(/\d+/g, '#');
    const found = places.get(key);
    if (found) found.push(at);
    else places.set(key, [at]);
  });
  const opensTheme = (at: number): boolean => readLabel(strips[filled[at + 1] ?? -1]?.text ?? '')?.number === 1;
  const repeated = [...places.values()].filter((found) => found.length >= 3).flat();
  return new Set(repeated.filter((at) => !opensTheme(at)).map((at) => filled[at] ?? -1));
}

function turnsPage(strips: readonly Strip[], marks: ReadonlySet<number>, from: number | undefined, to: number | undefined): boolean {
  if (from === undefined || to === undefined) return false;
  for (let index = from + 1; index <= to; index += 1) if (strips[index]?.afterFeed || marks.has(index)) return true;
  return false;
}

function toRows(strips: readonly Strip[], isMark: (index: number) => boolean): Row[] {
  const rows: Row[] = [];
  let empty = 0;
  let turned = false;
  strips.forEach((strip, index) => {
    turned ||= strip.afterFeed || isMark(index);
    if (isMark(index)) return;
    if (strip.text === '') {
      empty += 1;
      return;
    }
    const gap = turned || empty > 1 ? 'page' : empty === 1 ? 'blank' : 'none';
    rows.push({ line: strip.line, text: strip.text, indent: strip.indent, gap, label: readLabel(strip.text) });
    [empty, turned] = [0, false];
  });
  return rows;
}
