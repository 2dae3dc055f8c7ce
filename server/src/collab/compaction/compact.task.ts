import { createHash } from 'node:crypto';
import { canonicalJson } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { readRichText, rootName } from '../text/rich-text.ydoc';
import { readUpdate } from '../update/update.reader';

export interface CompactInput {
  /** the snapshot before, if there is one */
  snapshot: Uint8Array | null;
  /** what was committed since, in order */
  updates: Uint8Array[];
}

export type Compacted =
  | {
      kind: 'done';
      state: Uint8Array;
      stateVector: Uint8Array;
      /** of `state`, hex */
      sha256: string;
      /** the client ids that each update writes under */
      writers: number[][];
    }
  /** what is stored does not make a document: no later try will do better */
  | { kind: 'damaged'; reason: string };

/**
 * Makes one update of many: everything in one transaction of a real document, which drops what was deleted, then encoded. (Merging the updates
 * as bytes would take a hundred times as long and keep every deleted letter.) The result is read back and compared before anybody
 * trusts it.
 */
export function compact({ snapshot, updates }: CompactInput): Compacted {
  try {
    const doc = docOf(snapshot ? [snapshot, ...updates] : updates);
    const state = Y.encodeStateAsUpdate(doc);
    const again = docOf([state]);
    if (contentOf(doc) !== contentOf(again) || !sameClocks(doc, again)) return { kind: 'damaged', reason: 'it does not read back as it was' };
    const sha256 = createHash('sha256').update(state).digest('hex');
    return { kind: 'done', state, stateVector: Y.encodeStateVector(doc), sha256, writers: updates.map(writersOf) };
  } catch (error) {
    return { kind: 'damaged', reason: (error as Error).message };
  }
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('an update builds on another that is not there');
  return doc;
}

const contentOf = (doc: Y.Doc): string => canonicalJson(readRichText(doc));

function sameClocks(one: Y.Doc, other: Y.Doc): boolean {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(other));
  const own = [...Y.decodeStateVector(Y.encodeStateVector(one))];
  return own.length === clocks.size && own.every(([client, clock]) => clocks.get(client) === clock);
}

const writersOf = (update: Uint8Array): number[] => readUpdate(update, rootName, { structs: Infinity, step: Infinity }).sections.map(({ client }) => client);
