import pg from 'pg';
import { limits } from '../collab.limits';
import { fromGoodSnapshot } from '../log/good-snapshot';
import { type Made, madeBy } from '../log/made';
import { StoredDocuments } from '../log/stored-documents';
import type { Snapshot } from '../log/update-log.port';
import { inPieces } from '../update/section.pieces';
import { readTrusted } from '../update/trusted.reader';
import type { Section } from '../update/update.reader';
import { makeSnapshot } from './snapshot.maker';
import { storeSnapshot } from './snapshot.store';

export interface CompactInput {
  databaseUrl: string;
  documentId: string;
  now: Date;
}

/** A database that falls silent must not hold the thread for ever. */
const connection = {
  application_name: 'palabre compaction',
  options: `-c synchronous_commit=on -c statement_timeout=${limits.statementMs}`,
  connectionTimeoutMillis: 5_000,
  query_timeout: limits.statementMs + 5_000,
  keepAlive: true,
};

/** A snapshot, and where in its bytes whose structs are. */
export interface IndexedSnapshot extends Snapshot {
  pieces: Section[];
}

/** The newest snapshot; null when there is no such document; `held` when somebody else held the document, so that nothing was stored. */
export type Compacted = IndexedSnapshot | 'held' | null;

/** Reads a document, makes a snapshot of it and stores that, on a connection of its own: nobody who types waits for any of it. */
export async function compact({ databaseUrl, documentId, now }: CompactInput): Promise<Made<Compacted>> {
  const client = new pg.Client({ ...connection, connectionString: databaseUrl });
  client.on('error', () => undefined); // the query under way tells of it
  await client.connect();
  try {
    return await madeBy(() => compactWith(client, documentId, now));
  } finally {
    await client.end();
  }
}

/** Whoever opens the document tells of a bad snapshot. */
const silently = () => undefined;

async function compactWith(client: pg.Client, documentId: string, now: Date): Promise<Compacted> {
  const documents = new StoredDocuments(async (statement, values) => (await client.query({ ...statement, values })).rows, silently);
  const read = await fromGoodSnapshot(
    (below) => documents.load(documentId, below),
    (stored) => stored && { stored, made: makeSnapshot(stored) },
    silently,
  );
  if (!read) return null;
  const { stored, made } = read;
  const { rows } = stored;
  const snapshot = { documentId, generation: stored.head.generation, base: stored.snapshot?.seq ?? 0, made, rows };
  if (rows.length && !(await storeSnapshot(client, snapshot, now))) return 'held';
  const { seq, state } = made;
  return { seq, state, pieces: inPieces(readTrusted(state)) };
}
