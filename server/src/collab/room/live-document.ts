import * as Y from 'yjs';
import { rootName } from '../text/rich-text.ydoc';
import { Staging, type Verdict } from './staging';
import type { LogTail } from './update-log.port';

/** A loaded document: what is committed, which is all that anybody is shown, and beside it what is about to be. */
export class LiveDocument {
  private readonly committed = new Y.Doc();
  private readonly staging: Staging;
  private head = 0;

  /** @throws when the log cannot be applied: such a document is not served, and never overwritten */
  constructor(tail: LogTail, largest: number) {
    this.committed.getXmlFragment(rootName);
    this.take(tail);
    const { pendingStructs, pendingDs } = this.committed.store;
    if (pendingStructs || pendingDs) throw new Error('the log has a gap');
    this.staging = new Staging(this.committed, largest);
  }

  /** Number of the last committed update that is in here. */
  get seq(): number {
    return this.head;
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.committed);
  }

  /** What somebody with this state vector lacks. @throws when it is none */
  lackedBy(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.committed, stateVector);
  }

  stage(update: Uint8Array): Verdict {
    return this.staging.stage(update);
  }

  /** Whether an update that is not going to be taken says anything new. */
  wouldChange(update: Uint8Array): boolean {
    return this.staging.wouldChange(update);
  }

  discardStaged(): void {
    this.staging.discard();
  }

  /** The staged updates are committed, the last of them as number `seq`. */
  commitStaged(deltas: readonly Uint8Array[], seq: number): void {
    this.committed.transact(() => deltas.forEach((delta) => Y.applyUpdate(this.committed, delta)));
    this.staging.settle();
    this.head = seq;
  }

  /** Takes in updates that others committed. What was staged is forgotten. */
  absorb(tail: LogTail): void {
    this.take(tail);
    this.staging.follow();
  }

  destroy(): void {
    this.staging.destroy();
    this.committed.destroy();
  }

  private take({ updates, seq }: LogTail): void {
    this.committed.transact(() => updates.forEach((update) => Y.applyUpdate(this.committed, update)));
    this.head = seq;
  }
}
