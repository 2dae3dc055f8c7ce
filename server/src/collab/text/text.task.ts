import { randomInt } from 'node:crypto';
import type { RichNode } from '@palabre/shared/collab';
import { type Made, madeBy } from '../log/made';
import { type ClientRun, clientRuns } from './attribution.ydoc';
import { restoreText } from './restore.ydoc';
import { readRichText } from './rich-text.ydoc';
import { storedDocument } from './stored.ydoc';

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
export function readStoredText({ updates }: ReadInput): Promise<Made<ReadOutput>> {
  return madeBy(() => {
    const doc = storedDocument(updates);
    return { content: readRichText(doc), runs: clientRuns(doc) };
  });
}

/** See `restoreText`; under a client under which nobody else ever wrote. */
export function restoreStoredText({ updates, wanted }: RestoreInput): Promise<Made<RestoreOutput>> {
  return madeBy(() => {
    const doc = storedDocument(updates);
    while (doc.store.clients.has(doc.clientID)) doc.clientID = randomInt(2 ** 32);
    return { update: restoreText(doc, wanted), clientId: doc.clientID };
  });
}
