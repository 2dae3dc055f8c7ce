import { createHash } from 'node:crypto';
import { canonicalJson } from '@palabre/shared/collab';
import * as Y from 'yjs';
import type { Snapshot, StoredDocument } from '../log/update-log.port';
import { DamagedDocument } from '../log/update-log.port';
import { readRichText } from '../text/rich-text.ydoc';
import { storedDocument } from '../text/stored.ydoc';

export type MadeSnapshot = Snapshot & { sha256: string };

/**
 * Makes one update of many: everything in one transaction of a real document, which drops what was deleted, then encoded. (Merging the updates
 * as bytes would take a hundred times as long and keep every deleted letter.) The result is read back and compared before anybody
 * trusts it.
 * @throws DamagedDocument when what is stored makes no document
 */
export function makeSnapshot({ snapshot, rows }: Pick<StoredDocument, 'snapshot' | 'rows'>): MadeSnapshot {
  const doc = storedDocument([...(snapshot ? [snapshot.state] : []), ...rows.map(({ update }) => update)]);
  const state = Y.encodeStateAsUpdate(doc);
  const again = storedDocument([state]);
  if (contentOf(doc) !== contentOf(again) || !sameClocks(doc, again)) throw new DamagedDocument('it does not read back as it was');
  const sha256 = createHash('sha256').update(state).digest('hex');
  return { seq: rows.at(-1)?.seq ?? snapshot?.seq ?? 0, state, sha256 };
}

const contentOf = (doc: Y.Doc): string => canonicalJson(readRichText(doc));

function sameClocks(one: Y.Doc, other: Y.Doc): boolean {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(other));
  const own = [...Y.decodeStateVector(Y.encodeStateVector(one))];
  return own.length === clocks.size && own.every(([client, clock]) => clocks.get(client) === clock);
}
