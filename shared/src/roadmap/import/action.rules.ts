import type { ImportedAction, ImportWarning } from '../import.schema';
import type { Label } from './label.rules';
import type { Row } from './page.rules';
import { addRow, type Draft, type Habits, startDraft, textOf } from './text.rules';
import { isFinished, isOpening } from './wording.rules';

/** The actions of a section, and the rows before the first of them. */
export interface Actions {
  readonly intro: readonly Row[];
  readonly actions: ImportedAction[];
  readonly warnings: ImportWarning[];
}

interface Numbered extends Draft {
  readonly number: number;
  readonly from: number;
}

/** A list inside an action, being read. */
interface Inner {
  readonly style: string;
  readonly indent: number;
  next: number;
}

interface Reading {
  readonly habits: Habits;
  /** number -> index of the last row that begins with it */
  readonly lastPlace: ReadonlyMap<number, number>;
  readonly intro: Row[];
  readonly drafts: Numbered[];
  readonly warnings: ImportWarning[];
  /** how the list of actions is written, from its first action */
  list: { style: string; indent: number } | undefined;
  inner: Inner | undefined;
}

/**
 * Reads the numbered actions of a section. A number begins an action when it is the next one, or when nothing tells that it belongs
 * to a sentence ("... of goal / 8. The ...") or to a list inside an action.
 */
export function readActions(rows: readonly Row[], habits: Habits): Actions {
  const lastPlace = new Map<number, number>();
  rows.forEach((row, at) => row.label && lastPlace.set(row.label.number, at));
  const reading: Reading = { habits, lastPlace, intro: [], drafts: [], warnings: [], list: undefined, inner: undefined };
  rows.forEach((row, at) => readRow(reading, row, at));
  const numbers = countedNumbers(reading.drafts);
  const actions = reading.drafts.map((draft, at) => ({
    number: numbers?.[at] ?? draft.number,
    text: textOf(draft),
    lines: { from: draft.from, to: draft.last.line },
  }));
  const [first] = reading.drafts;
  const counted: ImportWarning[] = numbers && first ? [{ code: 'numbers_counted', line: first.from }] : [];
  return { intro: reading.intro, actions, warnings: [...reading.warnings, ...counted] };
}

function readRow(reading: Reading, row: Row, at: number): void {
  const { label } = row;
  const draft = reading.drafts.at(-1);
  const role = label ? roleOf(reading, row, label, draft, at) : 'text';
  if (label && role === 'action') {
    reading.list ??= { style: label.style, indent: row.indent };
    reading.inner = undefined;
    reading.drafts.push({ ...startDraft(row, label.rest), number: label.number, from: row.line });
    return;
  }
  if (!draft) {
    reading.intro.push(row);
    return;
  }
  const listGoesOn = isLater(reading, draft.number + 1, at);
  reading.warnings.push(...addRow(draft, role === 'inner' ? row : { ...row, label: undefined }, { listGoesOn }, reading.habits));
}

function roleOf(reading: Reading, row: Row, label: Label, draft: Numbered | undefined, at: number): 'action' | 'inner' | 'text' {
  if (!draft || !reading.list) return 'action';
  if (isInner(reading, row, label, draft)) {
    reading.inner = { style: label.style, indent: row.indent, next: label.number + 1 };
    return 'inner';
  }
  const expected = draft.number + 1;
  if (label.number === expected || isFinished(draft.last.text)) return 'action';
  const inSentence = (row.gap === 'none' && reading.habits.couldWrap(draft.last)) || isLater(reading, expected, at);
  if (!inSentence) return 'action';
  if (label.number !== 1 || !isOpening(draft.last.text)) return 'text';
  reading.inner = { style: label.style, indent: row.indent, next: 2 };
  return 'inner';
}

/** Lists inside an action are set deeper or numbered in another way than the list of actions, and count from 1. */
function isInner({ list, inner }: Reading, row: Row, label: Label, draft: Numbered): boolean {
  if (!list) return false;
  if (label.parent !== undefined && list.style !== '1.1') return label.parent === draft.number;
  const isNext = inner !== undefined && inner.next === label.number && inner.style === label.style && inner.indent === row.indent;
  const isForeign = row.indent > list.indent + 1 || label.style !== list.style;
  return isForeign ? isNext || label.number === 1 : isNext && label.number !== draft.number + 1;
}

const isLater = ({ lastPlace }: Reading, number: number, at: number): boolean => (lastPlace.get(number) ?? -1) > at;

/** Markdown lets an author write 1 before every item: three or more ones in a row are counted. */
function countedNumbers(drafts: readonly Numbered[]): number[] | undefined {
  return drafts.length >= 3 && drafts.every(({ number }) => number === 1) ? drafts.map((_, at) => at + 1) : undefined;
}
