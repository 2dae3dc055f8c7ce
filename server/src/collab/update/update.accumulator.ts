import * as Y from 'yjs';
import { IdRanges } from './id-ranges';
import type { Delta } from './update.reader';
import { encodeUpdate, type Pieces } from './update.writer';

/**
 * Updates merged into one as they come, by putting the bytes of their structs one after the other: nothing is decoded, and nothing is copied
 * before somebody asks for the whole.
 */
export class UpdateAccumulator {
  private readonly sections = new Map<number, Pieces>();
  private readonly deletes = new IdRanges();
  /** everything, for Yjs to merge, when some of it overlaps */
  private readonly all: Uint8Array[] = [];
  private overlaps = false;
  private encoded: Uint8Array | undefined;

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  add(delta: Delta): void {
    this.all.push(delta.bytes);
    this.encoded = undefined;
    for (const section of delta.sections) this.append(delta.bytes, section);
    for (const range of delta.deletes) this.deletes.add(range);
  }

  /** All that was added, as one update. */
  encode(): Uint8Array {
    const [only, second] = this.all;
    return (this.encoded ??= only && !second ? only : this.merge());
  }

  /** What somebody lacks of it. A piece that they have in part is sent whole: Yjs takes the rest of it. */
  encodeSince(known: ReadonlyMap<number, number>): Uint8Array {
    if (this.overlaps || known.size === 0) return this.encode();
    const lacked = [...this.sections.values()].filter(({ client, end }) => end > (known.get(client) ?? 0));
    return encodeUpdate(lacked, this.deletes);
  }

  private merge(): Uint8Array {
    return this.overlaps ? Y.mergeUpdates(this.all) : encodeUpdate([...this.sections.values()], this.deletes);
  }

  private append(bytes: Uint8Array, { client, clock, end, count, from, to }: Delta['sections'][number]): void {
    const piece = bytes.subarray(from, to);
    const section = this.sections.get(client);
    if (!section) {
      this.sections.set(client, { client, clock, end, count, pieces: [piece] });
      return;
    }
    if (section.end !== clock) this.overlaps = true;
    section.end = Math.max(section.end, end);
    section.count += count;
    section.pieces.push(piece);
  }
}

/** Several updates as one. */
export function mergeDeltas(deltas: readonly Delta[]): Uint8Array {
  const [only, second] = deltas;
  if (only && !second) return only.bytes;
  const sum = new UpdateAccumulator();
  for (const delta of deltas) sum.add(delta);
  return sum.encode();
}
