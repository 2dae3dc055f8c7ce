import * as Y from 'yjs';
import { type Keeper, type KeptCopy, nothingRemembered, type Remembered } from '../session/keeper.port';

/** For tests: a device that keeps the text of one person, across as many visits as one likes. */
export class MemoryDevice implements Keeper {
  note: Remembered = nothingRemembered;
  readonly copies = new Map<number, Uint8Array>();
  /** nothing more fits on it */
  full = false;
  private readonly failures = new Set<() => void>();

  recall(): Remembered {
    return this.note;
  }

  remember(what: Remembered): boolean {
    if (!this.full) this.note = what;
    return !this.full;
  }

  keep(doc: Y.Doc, generation: number, onFailure: () => void): KeptCopy {
    const origin = {};
    const store = (update: Uint8Array): unknown => !this.full && this.copies.set(generation, Y.mergeUpdates([this.copies.get(generation) ?? empty, update]));
    const close = (): void => {
      doc.off('update', store);
      this.failures.delete(onFailure);
    };
    this.failures.add(onFailure);
    const load = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (this.full) throw new Error('full');
      const copy = this.copies.get(generation);
      if (copy) Y.applyUpdate(doc, copy, origin);
      store(Y.encodeStateAsUpdate(doc));
      doc.on('update', store);
    };
    return { origin, whenLoaded: load(), close, drop: () => (close(), void this.copies.delete(generation)) };
  }

  /** Another tab signs out: everything is gone, and nothing is kept any more. */
  wipe(): void {
    this.copies.clear();
    this.note = nothingRemembered;
    this.full = true;
    for (const failure of this.failures) failure();
  }
}

const empty = Y.encodeStateAsUpdate(new Y.Doc());
