import { findPageMarks, findRunningHeaders, type Strip } from './furniture.rules';
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
