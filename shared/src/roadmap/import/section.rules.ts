import { type Candidate, findCandidates, isUnderline, readMark } from './candidate.rules';
import { type Label, readLabel } from './label.rules';
import type { Row } from './page.rules';
import { judge } from './verdict.rules';
import { readTitleLabel, withoutContinuation } from './vocabulary.rules';
import { keyOf } from './wording.rules';

export interface Heading {
  /** printed wording, without marks */
  readonly title: string;
  /** the title without its number, as titles are compared */
  readonly key: string;
  /** 1 to 6: marked with `#` or underlined; 7: in bold or in capitals; 8: a short line before a list */
  readonly level: number;
  /** line it stands on */
  readonly line: number;
}

/** A heading and the rows up to the next one. The first section of a text may have no heading. */
export interface Section {
  readonly heading: Heading | undefined;
  readonly rows: Row[];
}

/**
 * Cuts rows at their headings. Marked headings are taken at their word; a line in bold or capitals, or a short line before a list,
 * is a heading when the numbers around it agree: between action 3 and action 4 there is no new theme.
 * @param rows rows of the whole text
 * @param numberedHeadings whether headings that carry a number are actions (`### 3. Plant trees`): in texts without numbered lists
 */
export function readSections(rows: readonly Row[], numberedHeadings: boolean): Section[] {
  const lowered = lowerActionHeadings(rows, numberedHeadings);
  const candidates = findCandidates(lowered);
  const starts = candidates.map((candidate, which) => startNumber(lowered, candidate, candidates[which + 1]));
  return cutAtHeadings(lowered, candidates, starts);
}

function numberedMark(row: Row): { level: number; text: string; label: Label } | undefined {
  const mark = readMark(row.text);
  const label = mark && readLabel(mark.text);
  return mark && label ? { ...mark, label } : undefined;
}

/** Whether a heading carries a number, as an action does. */
export const isNumberedHeading = (row: Row): boolean => numberedMark(row) !== undefined;

/** A heading that says "Action 3" is one. The rows are a copy: what is left out is noted on them. */
function lowerActionHeadings(rows: readonly Row[], numberedHeadings: boolean): Row[] {
  const marks = rows.map(numberedMark);
  const deepest = marks.reduce((level, mark) => Math.max(level, mark?.level ?? 0), 0);
  return rows.map((row, at) => {
    const mark = marks[at];
    const isAction = mark && (mark.label.worded || (numberedHeadings && mark.level === deepest));
    return isAction ? { ...row, text: mark.text, label: mark.label, gap: 'blank' } : row;
  });
}

function startNumber(rows: readonly Row[], candidate: Candidate, next: Candidate | undefined): number | undefined {
  const end = next?.at ?? rows.length;
  for (let at = candidate.at + candidate.span; at < end; at += 1) if (rows[at]?.label) return rows[at]?.label?.number;
  return undefined;
}

interface Cutting {
  readonly rows: Row[];
  readonly sections: Section[];
  readonly known: Set<string>;
  /** rows before this one are in a section */
  read: number;
  before: number | undefined;
}

function cutAtHeadings(rows: Row[], candidates: readonly Candidate[], starts: readonly (number | undefined)[]): Section[] {
  const cutting: Cutting = { rows, sections: [{ heading: undefined, rows: [] }], known: new Set(), read: 0, before: undefined };
  const runsOn = numbersRunOn(starts);
  candidates.forEach((candidate, which) => {
    const current = addRows(cutting, candidate.at);
    const end = candidate.at + candidate.span;
    const key = titleKey(candidate.title);
    const place = { current: current?.heading?.key, before: cutting.before, after: starts[which], runsOn, known: cutting.known.has(key) };
    const alone = end === (candidates[which + 1]?.at ?? rows.length);
    const verdict = judge(candidate, { ...place, previous: rows[candidate.at - 1], alone });
    if (verdict === 'heading') openSection(cutting, { title: candidate.title, key, level: candidate.level, line: rows[candidate.at]?.line ?? 1 });
    if (verdict !== 'text') cutting.read = end;
    if (verdict === 'repeated') turnPage(cutting, end);
  });
  addRows(cutting, rows.length);
  return cutting.sections.filter((section) => section.heading || section.rows.length > 0);
}

function openSection(cutting: Cutting, heading: Heading): void {
  cutting.sections.push({ heading, rows: [] });
  cutting.known.add(heading.key);
  cutting.before = undefined;
}

/** Adds the rows not yet read to the section being read. */
function addRows(cutting: Cutting, end: number): Section | undefined {
  const section = cutting.sections.at(-1);
  for (let at = cutting.read; at < end; at += 1) {
    const row = cutting.rows[at];
    if (!row) continue;
    if (isUnderline(row)) turnPage(cutting, at + 1);
    else section?.rows.push(row);
    cutting.before = row.label?.number ?? cutting.before;
  }
  cutting.read = end;
  return section;
}

/** What was left out before a row stood at a page break. */
function turnPage(cutting: Cutting, at: number): void {
  const row = cutting.rows[at];
  if (row) cutting.rows[at] = { ...row, gap: 'page' };
}

/** Numbers run on when the first theme alone begins with 1. */
function numbersRunOn(starts: readonly (number | undefined)[]): boolean {
  const printed = starts.filter((start) => start !== undefined);
  return printed.length > 1 && printed.filter((start) => start === 1).length <= 1;
}

function titleKey(title: string): string {
  const whole = withoutContinuation(title);
  return keyOf(readTitleLabel(whole)?.rest ?? whole);
}
