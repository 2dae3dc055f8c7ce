import { isBullet, readLabel } from './label.rules';
import type { Row } from './page.rules';
import { isCapitals, isFinished, isOpening, plainText, startsInside } from './wording.rules';

/** A row, or a few, that looks like a heading. */
export interface Candidate {
  /** index of its first row */
  readonly at: number;
  /** rows it takes */
  readonly span: number;
  readonly title: string;
  /** 1 to 6: marked with `#` or underlined; 7: in bold or in capitals; 8: a short line before a list */
  readonly level: number;
  /** a number in front, as actions have: a heading only when a list begins under it */
  readonly numbered: boolean;
  /** bold text may be a mere emphasis; capitals are not */
  readonly capitals: boolean;
}

const longestTitle = 300;
const longestPlainTitle = 160;
const longestRun = 5;
const underline = /^(?:={2,}|-{2,})$/;

/** Whether a row only underlines the one above it. */
export const isUnderline = (row: Row): boolean => row.gap === 'none' && underline.test(row.text);

/**
 * Reads the mark of a Markdown heading.
 * @returns its depth, 1 to 6, and the text after the mark; undefined for any other line
 */
export function readMark(text: string): { level: number; text: string } | undefined {
  const marks = /^#{1,6}(?!#)/.exec(text)?.[0] ?? '';
  const after = text.slice(marks.length);
  if (marks === '' || (marks.length === 1 && !after.startsWith(' '))) return undefined;
  return { level: marks.length, text: after.replace(/ #+$/, '').trim() };
}

/** Every row that may be a heading, whatever stands around it. */
export function findCandidates(rows: readonly Row[]): Candidate[] {
  const found: Candidate[] = [];
  let free = true;
  for (let at = 0; at < rows.length; at += 1) {
    const next = candidateAt(rows, at, free);
    free = next !== undefined;
    if (!next) continue;
    found.push(next);
    at += next.span - 1;
  }
  return found;
}

function candidateAt(rows: readonly Row[], at: number, afterHeading: boolean): Candidate | undefined {
  const row = rows[at];
  if (!row || row.text.length > longestTitle || !/[\p{L}\p{N}]/u.test(row.text)) return undefined;
  const mark = readMark(row.text);
  if (mark) return marked(rows, at, mark);
  if (row.gap === 'none' && !afterHeading) return undefined;
  return underlined(rows, at) ?? inCapitals(rows, at) ?? inBold(rows, at) ?? shortLine(rows, at);
}

function marked(rows: readonly Row[], at: number, mark: { level: number; text: string }): Candidate {
  const capitals = isCapitals(plainText(mark.text));
  const span = 1 + (capitals ? capitalRows(rows, at + 1) : 0);
  return candidate(rows, at, { span, level: mark.level, first: mark.text, capitals, numbered: false });
}

function underlined(rows: readonly Row[], at: number): Candidate | undefined {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next || !isUnderline(next)) return undefined;
  const isDouble = next.text.startsWith('=');
  const isSentence = isFinished(row.text) && !isCapitals(row.text);
  if (!isDouble && (next.text.length < 3 || row.label || isBullet(row.text) || isSentence)) return undefined;
  const title = candidate(rows, at, { span: 1, level: isDouble ? 1 : 2, first: row.text, capitals: false, numbered: false });
  return { ...title, span: 2 };
}

function inCapitals(rows: readonly Row[], at: number): Candidate | undefined {
  const row = rows[at];
  if (!row || isBullet(row.text) || !isCapitals(plainText(row.label?.rest ?? row.text))) return undefined;
  const span = 1 + capitalRows(rows, at + 1);
  if (!endsBlock(rows, at + span)) return undefined;
  return candidate(rows, at, { span, level: 7, first: row.text, capitals: true, numbered: row.label !== undefined });
}

function inBold(rows: readonly Row[], at: number): Candidate | undefined {
  const row = rows[at];
  const inner = row && boldText(row.text);
  if (!row || inner === undefined || !endsBlock(rows, at + 1)) return undefined;
  const title = plainText(inner);
  if (title.length > longestPlainTitle || isFinished(title) || /[,;]$/.test(title)) return undefined;
  return candidate(rows, at, { span: 1, level: 7, first: inner, capitals: false, numbered: readLabel(inner) !== undefined });
}

function shortLine(rows: readonly Row[], at: number): Candidate | undefined {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || row.label || isBullet(row.text) || next?.label?.number !== 1) return undefined;
  const title = plainText(row.text);
  if (title.length > longestPlainTitle || isFinished(title) || isOpening(title) || startsInside(title) || /[,)\]]$/.test(title)) return undefined;
  return candidate(rows, at, { span: 1, level: 8, first: row.text, capitals: false, numbered: false });
}

function candidate(rows: readonly Row[], at: number, found: Omit<Candidate, 'at' | 'title'> & { first: string }): Candidate {
  const { first, ...rest } = found;
  const text = [first, ...rows.slice(at + 1, at + found.span).map((row) => row.text)].join(' ');
  return { at, ...rest, title: plainText(text).replace(/ ?:$/, '') };
}

/** A title in capitals may run over several lines: how many of them follow. */
function capitalRows(rows: readonly Row[], from: number): number {
  const run = rows.slice(from, from + longestRun).findIndex((row) => {
    const goesOn = row.gap === 'none' && !row.label && !isBullet(row.text) && !readMark(row.text) && isCapitals(plainText(row.text));
    return !goesOn;
  });
  return run === -1 ? Math.min(longestRun, rows.length - from) : run;
}

/** Whether the paragraph before row `at` ends there. */
function endsBlock(rows: readonly Row[], at: number): boolean {
  const row = rows[at];
  return !row || row.gap !== 'none' || row.label !== undefined || isBullet(row.text) || readMark(row.text) !== undefined;
}

function boldText(text: string): string | undefined {
  const mark = /^(?:\*\*\*?|__)/.exec(text)?.[0];
  const end = text.replace(/[ :.]+$/, '');
  if (!mark || !end.endsWith(mark) || end.length <= 2 * mark.length) return undefined;
  const inner = end.slice(mark.length, -mark.length);
  return inner.includes(mark) ? undefined : `${inner}${text.slice(end.length)}`;
}
