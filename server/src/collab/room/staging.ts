import * as Y from 'yjs';
import { deepestNesting, rootName } from '../text/rich-text.ydoc';

/** What became of an update on the staging document. */
export type Verdict =
  /** `delta`: exactly what the update adds to all that came before, as one normal update */
  | { kind: 'accepted'; delta: Uint8Array }
  | { kind: 'nothing-new' }
  /** it builds on something the server has never seen */
  | { kind: 'gap' }
  | { kind: 'invalid'; reason: string }
  | { kind: 'too-large' };

/**
 * A second copy of a document that runs ahead of the committed one by the updates about to be committed. What cannot be
 * applied fails here, where nobody sees it, and the copy is made anew.
 */
export class Staging {
  private doc = new Y.Doc();
  private deltas: Uint8Array[] = [];
  private ahead: Uint8Array[] = [];
  private flaw: string | undefined;
  private bytes = 0;

  constructor(
    private readonly committed: Y.Doc,
    private readonly largest: number,
  ) {
    this.restart();
  }

  stage(update: Uint8Array): Verdict {
    const verdict = this.apply(update);
    if (verdict.kind === 'accepted') this.ahead.push(verdict.delta);
    else if (verdict.kind !== 'nothing-new') this.restart();
    return verdict;
  }

  /** Whether an update would be accepted or refused, rather than change nothing. */
  wouldChange(update: Uint8Array): boolean {
    const changes = this.apply(update).kind !== 'nothing-new';
    if (changes) this.restart();
    return changes;
  }

  /** What was staged is committed and applied to the committed document. */
  settle(): void {
    this.ahead = [];
  }

  /** Forgets what was staged. */
  discard(): void {
    if (this.ahead.length) this.follow();
  }

  /** Begins again where the committed document is now. */
  follow(): void {
    this.ahead = [];
    this.restart();
  }

  destroy(): void {
    this.doc.destroy();
  }

  private apply(update: Uint8Array): Verdict {
    this.deltas = [];
    this.flaw = undefined;
    try {
      Y.applyUpdate(this.doc, update);
    } catch (error) {
      return { kind: 'invalid', reason: (error as Error).message };
    }
    if (this.doc.store.pendingStructs || this.doc.store.pendingDs) return { kind: 'gap' };
    if (this.flaw) return { kind: 'invalid', reason: this.flaw };
    if (this.deltas.length === 0) return { kind: 'nothing-new' };
    const delta = this.deltas.length === 1 ? (this.deltas[0] as Uint8Array) : Y.mergeUpdates(this.deltas);
    return this.fits(delta.length) ? { kind: 'accepted', delta } : { kind: 'too-large' };
  }

  /** Deleted text leaves the document again, so the sum of the deltas is only a first estimate. */
  private fits(added: number): boolean {
    this.bytes += added;
    if (this.bytes > this.largest) this.bytes = Y.encodeStateAsUpdate(this.doc).length;
    return this.bytes <= this.largest;
  }

  private restart(): void {
    this.doc.destroy();
    this.doc = new Y.Doc();
    this.doc.getXmlFragment(rootName);
    const state = Y.encodeStateAsUpdate(this.committed);
    this.bytes = state.length;
    this.doc.transact(() => [state, ...this.ahead].forEach((update) => Y.applyUpdate(this.doc, update)));
    this.doc.on('update', (delta: Uint8Array) => this.deltas.push(delta));
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => this.look(transaction));
  }

  private look(transaction: Y.Transaction): void {
    if (this.doc.share.size > 1) this.flaw = 'a foreign root';
    for (const item of newTypes(transaction)) if (depthOf(item) > deepestNesting) this.flaw = 'nested too deeply';
  }
}

function* newTypes({ doc, beforeState, afterState }: Y.Transaction): Generator<Y.Item> {
  for (const [client, clock] of afterState) {
    const before = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client);
    if (clock === before || !structs) continue;
    for (const struct of structs.slice(Y.findIndexSS(structs, before))) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) yield struct;
    }
  }
}

interface Nested {
  _item: Y.Item | null;
}

function depthOf(type: Y.Item): number {
  let depth = 0;
  for (let item: Y.Item | null = type; item && depth <= deepestNesting; item = (item.parent as Nested | null)?._item ?? null) depth += 1;
  return depth;
}
