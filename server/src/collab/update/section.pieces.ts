import type { ReadUpdate, Section } from './update.reader';

/** Fewer make a longer index, more make a longer answer. */
const structsInPiece = 256;

/** The sections of an update cut into pieces: whoever lacks the end of a long one is sent that, and not all of it. */
export function inPieces({ sections, structs }: ReadUpdate): Section[] {
  const pieces: Section[] = [];
  let first = 0;
  for (const section of sections) {
    const last = first + section.count;
    for (let at = first; at < last; at += structsInPiece) {
      const next = at + structsInPiece;
      pieces.push({
        client: section.client,
        clock: structs.clock[at] as number,
        end: next < last ? (structs.clock[next] as number) : section.end,
        count: Math.min(next, last) - at,
        from: structs.from[at] as number,
        to: next < last ? (structs.from[next] as number) : section.to,
      });
    }
    first = last;
  }
  return pieces;
}

/** The pieces of `bytes` that somebody lacks, one section for each client. A piece that they have in part is among them: Yjs takes the rest of it. */
export function lackedOf(pieces: readonly Section[], known: ReadonlyMap<number, number>): Section[] {
  const lacked: Section[] = [];
  for (const piece of pieces) {
    if (piece.end <= (known.get(piece.client) ?? 0)) continue;
    const before = lacked.at(-1);
    if (before?.client === piece.client) lacked[lacked.length - 1] = { ...before, end: piece.end, count: before.count + piece.count, to: piece.to };
    else lacked.push(piece);
  }
  return lacked;
}
