import { canonicalJson, type RichNode } from '@palabre/shared/collab';
import type * as Y from 'yjs';
import { formatsOf, marksOf, type Run } from './rich-text.ydoc';

/** A piece of a text: where it stands and how it is formatted. */
interface Piece {
  text: string;
  start: number;
  end: number;
  formats: Record<string, unknown>;
}

/** What is no character takes one place in a shared text; half a character stands in no rich text, so it never matches. */
const noCharacter = '\ud800';

/**
 * Turns neighbouring shared texts into a run of text nodes: what both begin and end with stays, with whoever wrote it, and is only
 * formatted; what differs between is replaced.
 */
export function rewriteText(texts: readonly Y.XmlText[], wanted: readonly RichNode[]): void {
  const places = placed(texts.map((text) => text.length));
  const now = texts.flatMap((text, index) => piecesOf(text.toDelta() as Run[], places[index] as number));
  const then = piecesOf(wanted.map(({ text = '', marks = [] }) => ({ insert: text, attributes: formatsOf(marks) })));
  const [old, young] = [now, then].map((pieces) => pieces.map(({ text }) => text).join('')) as [string, string];
  const [start, end] = sharedEnds(old, young);
  const shift = young.length - old.length;
  reformat(texts, places, changesBetween(now, then, { from: 0, to: start, shift: 0 }));
  reformat(texts, places, changesBetween(now, then, { from: old.length - end, to: old.length, shift }));
  const place = Math.max(
    0,
    texts.findIndex((text, index) => start <= (places[index] as number) + text.length),
  );
  removeBetween(texts, places, start, old.length - end);
  let at = start - (places[place] as number);
  for (const piece of cut(then, start, young.length - end)) {
    texts[place]?.insert(at, piece.text, piece.formats);
    at += piece.text.length;
  }
}

const placed = (lengths: readonly number[]): number[] => lengths.map((_, index) => lengths.slice(0, index).reduce((sum, length) => sum + length, 0));

function piecesOf(runs: readonly Run[], from = 0): Piece[] {
  let start = from;
  return runs.map(({ insert, attributes = {} }) => {
    const text = typeof insert === 'string' ? insert : noCharacter;
    const piece = { text, start, end: start + text.length, formats: attributes };
    start = piece.end;
    return piece;
  });
}

/** The parts of the pieces that lie in a range. */
const cut = (pieces: readonly Piece[], from: number, to: number): Piece[] =>
  pieces.flatMap((piece) => {
    const [start, end] = [Math.max(piece.start, from), Math.min(piece.end, to)];
    return start < end ? [{ ...piece, text: piece.text.slice(start - piece.start, end - piece.start), start, end }] : [];
  });

/** How many code units two texts begin and end with in common, never a half of a character. */
function sharedEnds(old: string, young: string): [number, number] {
  const shorter = Math.min(old.length, young.length);
  let start = 0;
  while (start < shorter && old[start] === young[start]) start += 1;
  if (isSplit(old, start) || isSplit(young, start)) start -= 1;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  if (isSplit(old, old.length - end) || isSplit(young, young.length - end)) end -= 1;
  return [start, end];
}

const isSplit = (text: string, at: number) => at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

interface Kept {
  from: number;
  to: number;
  /** from a place in the old text to the same in the young one */
  shift: number;
}

/** How the pieces that stay are formatted otherwise. */
function changesBetween(now: readonly Piece[], then: readonly Piece[], { from, to, shift }: Kept): Piece[] {
  return cut(now, from, to).flatMap((piece) =>
    cut(then, piece.start + shift, piece.end + shift).flatMap(({ start, end, text, formats: wanted }) => {
      const formats = changeOf(piece.formats, wanted);
      return formats ? [{ text, start: start - shift, end: end - shift, formats }] : [];
    }),
  );
}

function changeOf(now: Record<string, unknown>, wanted: Record<string, unknown>): Record<string, unknown> | undefined {
  if (canonicalJson(marksOf(now)) === canonicalJson(marksOf(wanted))) return undefined;
  return { ...Object.fromEntries(Object.keys(now).map((name) => [name, null])), ...wanted };
}

function reformat(texts: readonly Y.XmlText[], places: readonly number[], changes: readonly Piece[]): void {
  texts.forEach((text, index) => {
    const from = places[index] as number;
    for (const { start, end, formats } of cut(changes, from, from + text.length)) text.format(start - from, end - start, formats);
  });
}

function removeBetween(texts: readonly Y.XmlText[], places: readonly number[], from: number, to: number): void {
  texts.forEach((text, index) => {
    const place = places[index] as number;
    const [start, end] = [Math.max(from, place), Math.min(to, place + text.length)];
    if (start < end) text.delete(start - place, end - start);
  });
}
