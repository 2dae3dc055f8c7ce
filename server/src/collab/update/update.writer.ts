import * as encoding from 'lib0/encoding';
import type { DeletedRange, Delta, Section } from './update.reader';

/** How far each client's work goes, as Yjs writes it. */
export function encodeStateVector(clocks: readonly (readonly [client: number, clock: number])[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clocks.length);
    for (const [client, clock] of clocks) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
  });
}

/** A section whose structs are in several pieces, one after the other. */
export interface Pieces extends Omit<Section, 'from' | 'to'> {
  pieces: Uint8Array[];
}

/** An update from structs that are written already. */
export function encodeUpdate(sections: readonly Pieces[], deletes: Iterable<DeletedRange>): Uint8Array {
  return encoding.encode((encoder) => {
    writeSections(encoder, sections);
    writeDeletes(encoder, deletes);
  });
}

/** Highest client first, as Yjs' own merging expects. */
function writeSections(encoder: encoding.Encoder, sections: readonly Pieces[]): void {
  encoding.writeVarUint(encoder, sections.length);
  for (const { count, client, clock, pieces } of sections.toSorted((a, b) => b.client - a.client)) {
    encoding.writeVarUint(encoder, count);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const piece of pieces) encoding.writeUint8Array(encoder, piece);
  }
}

/** Parts of an update's bytes: some of its sections, and its deletions from where they begin to the end. */
export function excerpt(bytes: Uint8Array, sections: readonly Section[], deletionsAt: number): Uint8Array {
  return encoding.encode((encoder) => {
    writeSections(encoder, piecesIn(bytes, sections));
    encoding.writeUint8Array(encoder, bytes.subarray(deletionsAt));
  });
}

const piecesIn = (bytes: Uint8Array, sections: readonly Section[]): Pieces[] =>
  sections.map(({ from, to, ...section }) => ({ ...section, pieces: [bytes.subarray(from, to)] }));

function writeDeletes(encoder: encoding.Encoder, deletes: Iterable<DeletedRange>): void {
  const byClient = new Map<number, DeletedRange[]>();
  for (const range of deletes) {
    const ranges = byClient.get(range.client);
    if (ranges) ranges.push(range);
    else byClient.set(range.client, [range]);
  }
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, ranges] of byClient) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, length);
    }
  }
}

/** The same update with only some of its sections and deletions. */
export function rewrite({ bytes }: Pick<Delta, 'bytes'>, sections: readonly Section[], deletes: readonly DeletedRange[]): Uint8Array {
  return encodeUpdate(piecesIn(bytes, sections), deletes);
}
