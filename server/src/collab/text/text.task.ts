import { randomInt } from 'node:crypto';
import type { RichNode } from '@palabre/shared/collab';
import * as Y from 'yjs';
import { type ClientRun, clientRuns } from './attribution.ydoc';
import { restoreText } from './restore.ydoc';
import { readRichText } from './rich-text.ydoc';

/** What came of it, or why the updates make no document. */
export type Made<Output> = { kind: 'done'; output: Output } | { kind: 'damaged'; reason: string };

export interface ReadInput {
  /** those that make the document, in order */
  updates: Uint8Array[];
}

export interface ReadOutput {
  content: RichNode;
  runs: ClientRun[];
}

export interface RestoreInput extends ReadInput {
  wanted: RichNode;
}

/** An update that makes the text say what was wanted, and the client it is written under. */
export interface RestoreOutput {
  /** null: it says so already */
  update: Uint8Array | null;
  clientId: number;
}

/** The text of a document, and which client wrote which words. */
export const readStoredText = ({ updates }: ReadInput): Made<ReadOutput> =>
  withDocument(updates, (doc) => ({ content: readRichText(doc), runs: clientRuns(doc) }));

/** See `restoreText`; under a client under which nobody else ever wrote. */
export function restoreStoredText({ updates, wanted }: RestoreInput): Made<RestoreOutput> {
  return withDocument(updates, (doc) => {
    while (doc.store.clients.has(doc.clientID)) doc.clientID = randomInt(2 ** 32);
    return { update: restoreText(doc, wanted), clientId: doc.clientID };
  });
}

function withDocument<Output>(updates: readonly Uint8Array[], work: (doc: Y.Doc) => Output): Made<Output> {
  const doc = new Y.Doc();
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  } catch (error) {
    return { kind: 'damaged', reason: `an update cannot be applied: ${(error as Error).message}` };
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) return { kind: 'damaged', reason: 'an update builds on another that is not there' };
  return { kind: 'done', output: work(doc) };
}
