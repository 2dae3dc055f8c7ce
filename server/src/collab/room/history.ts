import type { Snapshot } from '../log/update-log.port';
import { lackedOf } from '../update/section.pieces';
import { readTrusted } from '../update/trusted.reader';
import { UpdateAccumulator } from '../update/update.accumulator';
import { readStateVector, type Section } from '../update/update.reader';
import { excerpt } from '../update/update.writer';

const nothing = Uint8Array.of(0, 0);

/** Everything that is committed of a document, as bytes: the newest snapshot, and what came after it. */
export class History {
  private entries: { seq: number; update: Uint8Array }[] = [];
  /** the entries, read and merged as far as somebody has asked: most of them are written and never asked for */
  private merged = new UpdateAccumulator();
  private mergedEntries = 0;
  private head: number;
  private bytes = 0;

  /** @param pieces of the snapshot: whose structs are where in its bytes, in their order */
  constructor(
    private snapshot: Snapshot | null,
    private pieces: readonly Section[],
  ) {
    this.head = snapshot?.seq ?? 0;
  }

  /** Number of the last update in it. */
  get seq(): number {
    return this.head;
  }

  /** What came after the snapshot. */
  get tail(): { bytes: number; rows: number } {
    return { bytes: this.bytes, rows: this.head - (this.snapshot?.seq ?? 0) };
  }

  /**
   * @param update nothing, when it was known already
   * @param seq number of the last update in it
   */
  add(update: Uint8Array | undefined, seq: number): void {
    this.head = seq;
    if (!update) return;
    this.entries.push({ seq, update });
    this.bytes += update.length;
  }

  rebase(snapshot: Snapshot, pieces: readonly Section[]): void {
    if (snapshot.seq <= (this.snapshot?.seq ?? 0)) return;
    const later = this.entries.filter(({ seq }) => seq > snapshot.seq);
    const { head } = this;
    this.snapshot = snapshot;
    this.pieces = pieces;
    this.entries = [];
    this.merged = new UpdateAccumulator();
    this.mergedEntries = 0;
    this.bytes = 0;
    for (const { seq, update } of later) this.add(update, seq);
    this.head = Math.max(head, snapshot.seq);
  }

  /** What somebody with this state vector lacks, as one or two updates. @throws Flaw when it is none */
  lackedBy(stateVector: Uint8Array): Uint8Array[] {
    const known = readStateVector(stateVector);
    const parts = this.snapshot ? this.snapshotSince(this.snapshot, known) : [];
    const after = this.merge();
    if (!after.isEmpty) parts.push(after.encodeSince(known));
    return parts.length ? parts : [nothing];
  }

  private merge(): UpdateAccumulator {
    for (const { update } of this.entries.slice(this.mergedEntries)) this.merged.add(readTrusted(update));
    this.mergedEntries = this.entries.length;
    return this.merged;
  }

  /** Who has all its letters may still lack its deletions: those are told by nobody's clock. */
  private snapshotSince({ state }: Snapshot, known: ReadonlyMap<number, number>): Uint8Array[] {
    if (known.size === 0) return [state];
    const lacked = lackedOf(this.pieces, known);
    const deletionsAt = this.pieces.at(-1)?.to ?? 1;
    const hasDeletions = state.length > deletionsAt + 1;
    return lacked.length || hasDeletions ? [excerpt(state, lacked, deletionsAt)] : [];
  }
}
