import { limits } from '../collab.limits';
import type { IndexedSnapshot } from '../compaction/compact.task';
import type { LogRow, StoredDocument } from '../log/update-log.port';
import { DamagedDocument } from '../log/update-log.port';
import { rootName } from '../text/rich-text.ydoc';
import { Flaw, type FlawReason } from '../update/byte-reader';
import { DocumentShape } from '../update/document-shape';
import { inPieces } from '../update/section.pieces';
import { type DeletedRange, type Delta, readUpdate, type ReadUpdate, type Section } from '../update/update.reader';
import { rewrite } from '../update/update.writer';
import { History } from './history';
import { readTrusted } from '../update/trusted.reader';

/** What became of an update that was staged. */
export type Verdict =
  /** `delta`: what it adds to all that came before */
  | { kind: 'accepted'; delta: Delta }
  | { kind: 'nothing-new' }
  /** it builds on something the server has never seen */
  | { kind: 'gap' }
  | { kind: 'invalid'; reason: FlawReason };

const handshake = { structs: limits.handshakeStructs, ranges: limits.handshakeRanges, step: limits.handshakeStep, anyName: false, anyOrder: false };
const live = { structs: limits.structs, ranges: limits.structs, step: limits.step, anyName: false, anyOrder: false };

/**
 * A document that is open on this server: what is committed, as bytes to be sent on, and its shape, on which updates are staged before they
 * are committed. There is no Yjs document here: nothing an update holds is ever executed.
 */
export class LiveDocument {
  private readonly shape = new DocumentShape();
  private readonly history: History;

  /** @throws DamagedDocument */
  constructor({ snapshot, rows }: Pick<StoredDocument, 'snapshot' | 'rows'>) {
    this.history = new History(snapshot, snapshot ? this.indexOf(snapshot.state) : []);
    this.absorb(rows);
  }

  /** Number of the last committed update that is in here. */
  get seq(): number {
    return this.history.seq;
  }

  /** Bytes that are not in a snapshot yet, and in how many updates they came. */
  get tail(): { bytes: number; rows: number } {
    return this.history.tail;
  }

  /** Characters and elements that are there. */
  get size(): number {
    return this.shape.size;
  }

  stateVector(): Uint8Array {
    return this.shape.stateVector();
  }

  /** What somebody with this state vector lacks, as one or two updates. @throws Flaw when it is none */
  lackedBy(stateVector: Uint8Array): Uint8Array[] {
    return this.history.lackedBy(stateVector);
  }

  /** @param handshaking a step 2, which may hold the work of hours */
  stage(update: Uint8Array, handshaking: boolean, mayWrite: (clientId: number, isUsed: boolean) => boolean): Verdict {
    try {
      const read = readUpdate(update, rootName, handshaking ? handshake : live, this.shape.gone);
      if (!this.shape.isNews(read)) return { kind: 'nothing-new' };
      const writers = this.shape.writers(read);
      if (!writers.every(({ client, isUsed }) => mayWrite(client, isUsed))) return { kind: 'invalid', reason: 'foreign client' };
      const sections = this.shape.stage(read, true);
      const { deletes } = read;
      const whole = read.repeats === 0 && sections.length === read.sections.length && sections.every((section, at) => section === read.sections[at]);
      return { kind: 'accepted', delta: whole ? { bytes: update, sections, deletes } : reread(rewrite(read, sections, deletes)) };
    } catch (error) {
      if (!(error instanceof Flaw)) throw error;
      return error.reason === 'gap' ? { kind: 'gap' } : { kind: 'invalid', reason: error.reason };
    }
  }

  /** Whether an update that is not going to be taken says anything new. What cannot be read says something. */
  wouldChange(update: Uint8Array): boolean {
    try {
      return this.shape.isNews(readUpdate(update, rootName, handshake, this.shape.gone));
    } catch {
      return true;
    }
  }

  drop(): void {
    this.shape.drop();
  }

  /** What was staged is committed: `update`, merged, the last of it as number `seq`. */
  keep(update: Uint8Array, seq: number): void {
    this.shape.keep();
    this.history.add(update, seq);
  }

  /** Takes in what others committed. What was staged is forgotten. @throws DamagedDocument */
  absorb(rows: readonly LogRow[]): void {
    this.shape.drop();
    for (const { seq, update } of rows) {
      if (seq <= this.seq) continue;
      if (seq !== this.seq + 1) throw new DamagedDocument(`update ${this.seq + 1} is missing`);
      this.history.add(this.learn(update) && update, seq);
    }
  }

  /** Updates up to `seq`, merged by the server that committed them. @throws DamagedDocument */
  absorbNext(update: Uint8Array, seq: number): void {
    this.shape.drop();
    this.history.add(this.learn(update) && update, seq);
  }

  /** Somebody made a newer snapshot: what is in it need not be kept twice. */
  rebase({ pieces, ...snapshot }: IndexedSnapshot): void {
    this.history.rebase(snapshot, pieces);
  }

  private indexOf(state: Uint8Array): Section[] {
    const read = this.learn(state);
    return read ? inPieces(read) : [];
  }

  /** @returns nothing when it was committed twice */
  private learn(bytes: Uint8Array): ReadUpdate | undefined {
    try {
      const read = readTrusted(bytes, this.shape.gone);
      if (!this.shape.isNews(read)) return undefined;
      this.shape.stage(read, false);
      this.shape.keep();
      return read;
    } catch (error) {
      this.shape.drop();
      throw error instanceof Flaw ? new DamagedDocument(`an update cannot be read: ${error.reason}`) : error;
    }
  }
}

function reread(bytes: Uint8Array): Delta {
  const { sections, deletes } = readTrusted(bytes);
  return { bytes, sections, deletes };
}

/** How many characters and elements some ranges hold. */
export const lengthOf = (ranges: readonly DeletedRange[]): number => ranges.reduce((sum, { length }) => sum + length, 0);
