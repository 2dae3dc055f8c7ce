import * as Y from 'yjs';
import { DamagedDocument } from '../log/update-log.port';

/**
 * The document that is stored as these updates, in order: all of them, in one transaction.
 * @throws DamagedDocument when they make none, or only a part of one
 */
export function storedDocument(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  } catch (error) {
    throw new DamagedDocument(`an update cannot be applied: ${(error as Error).message}`);
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new DamagedDocument('an update builds on another that is not there');
  return doc;
}
