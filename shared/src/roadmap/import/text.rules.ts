import type { ImportWarning } from '../import.schema';
import { isSubItem, withPlainBullet } from './label.rules';
import type { Row } from './page.rules';
import { isCutShort, isFinished, isOpening, plainText, startsInside } from './wording.rules';

/** What the text as a whole tells about its lines. */
export interface Habits {
  /** whether the author's editor may have broken the line after this row */
  couldWrap(row: Row): boolean;
  /** whether a word, in lower case, is written anywhere in the text */
  knows(word: string): boolean;
}

/** The text of an action while it is read. Lines are kept apart and joined once: long texts stay cheap. */
export interface Draft {
  readonly blocks: { kind: 'paragraph' | 'item'; lines: string[] }[];
  last: Row;
}

/** Where a line that belongs to an action stands. */
export interface Following {
  /** whether the next number of the list is still to come */
  readonly listGoesOn: boolean;
}

export function startDraft(row: Row, text: string): Draft {
  return { blocks: [{ kind: 'paragraph', lines: text === '' ? [] : [text] }], last: { ...row, text } };
}

/**
 * Adds a line to an action: as a sub-item, as the rest of a sentence, or as a paragraph of its own.
 * @returns what a person should look at
 */
export function addRow(draft: Draft, row: Row, following: Following, habits: Habits): ImportWarning[] {
  const block = draft.blocks.at(-1);
  const previous = draft.last;
  draft.last = row;
  if (!block || startsItem(previous, row, habits)) {
    draft.blocks.push({ kind: 'item', lines: [withPlainBullet(row.text)] });
    return [];
  }
  if (previous.text === '' || row.gap === 'none') return joinLine(block.lines, previous, row, habits);
  if (goesOn(previous, row, block.kind)) return [{ code: 'sentence_joined_over_break', line: row.line }, ...joinLine(block.lines, previous, row, habits)];
  if (row.gap === 'page' && following.listGoesOn && block.kind === 'paragraph' && isFinished(previous.text))
    return joinLine(block.lines, previous, row, habits);
  draft.blocks.push({ kind: 'paragraph', lines: [row.text] });
  return following.listGoesOn || row.indent > 0 ? [] : [{ code: 'closing_paragraph', line: row.line }];
}

/** Paragraphs parted by an empty line, sub-items on lines of their own. */
export function textOf(draft: Draft): string {
  const texts = draft.blocks.map(({ kind, lines }) => ({ kind, text: plainText(lines.join('')) })).filter(({ text }) => text !== '');
  return texts.map(({ kind, text }, at) => (at === 0 ? text : `${kind === 'item' ? '\n' : '\n\n'}${text}`)).join('');
}

/** A dash that begins a line of a wrapped sentence is a dash, not a bullet. */
function startsItem(previous: Row, row: Row, habits: Habits): boolean {
  if (row.label) return true;
  if (!isSubItem(row.text)) return false;
  const inSentence = row.gap === 'none' && !isFinished(previous.text) && !isOpening(previous.text) && !isSubItem(previous.text);
  return !(inSentence && habits.couldWrap(previous));
}

/** Whether a line after a gap goes on in a sentence begun before it. */
function goesOn(previous: Row, row: Row, kind: 'paragraph' | 'item'): boolean {
  if (startsInside(row.text)) return true;
  if (isFinished(previous.text)) return false;
  if (isCutShort(previous.text) || /^\d/.test(row.text)) return true;
  return row.gap === 'page' && kind === 'paragraph' && !isOpening(previous.text);
}

/** An elision ("l'", "jusqu'") or an opening bracket holds on to the word that follows. */
const noSpaceAfter = /(?:(?:^|[\s(])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’]|[([])$/i;

function joinLine(lines: string[], previous: Row, row: Row, habits: Habits): ImportWarning[] {
  const head = /[\p{L}]+(?=-$)/u.exec(previous.text.slice(-40))?.[0];
  const tail = /^\p{Ll}+/u.exec(row.text.slice(0, 40))?.[0];
  if (head === undefined || tail === undefined) {
    lines.push(lines.length === 0 || noSpaceAfter.test(previous.text.slice(-12)) ? row.text : ` ${row.text}`);
    return [];
  }
  const isOneWord = habits.knows(`${head}${tail}`.toLowerCase());
  if (isOneWord) lines.push((lines.pop() ?? '').slice(0, -1));
  lines.push(row.text);
  return isOneWord || habits.knows(`${head}-${tail}`.toLowerCase()) ? [] : [{ code: 'hyphen_kept', line: row.line, word: `${head}-${tail}` }];
}
