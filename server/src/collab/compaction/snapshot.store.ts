import type { Client } from 'pg';
import type { LogRow } from '../log/update-log.port';
import { readTrusted } from '../update/trusted.reader';
import type { MadeSnapshot } from './snapshot.maker';

export interface NewSnapshot {
  documentId: string;
  generation: number;
  /** number of the snapshot that it was made from; 0 when it was made from the log alone */
  base: number;
  made: MadeSnapshot;
  /** what was committed since the snapshot before */
  rows: readonly LogRow[];
}

/**
 * A commit in flight is waited for, so that what it adds is counted; and no longer than that, since other documents wait for this one, and whoever
 * holds it may be reading the whole text.
 */
const wait = `set local lock_timeout = '1s'`;
const lock = `select from collab_document where id = $1 for update`;
/** What the database says where a lock is not to be had in time. */
const lockNotAvailable = '55P03';
/** From then on the document is read from here. Nothing happens when somebody else was faster, or the document was made anew. */
const advance = `
  update collab_document d set snapshot_seq = $2, log_bytes = $3 + coalesce(
    (select sum(octet_length(payload)) from collab_update u where u.document_id = d.id and u.seq > $2), 0)
  where d.id = $1 and d.snapshot_seq < $2 and d.generation = $4`;
const insert = `
  insert into collab_snapshot (document_id, seq, state, sha256, created_at) values ($1, $2, $3, $4, $5)
  on conflict (document_id, seq) do nothing`;
const own = `
  insert into collab_client (document_id, client_id, person_id, first_seq)
  select $1, * from unnest($2::bigint[], $3::uuid[], $4::bigint[]) on conflict (document_id, client_id) do nothing`;
/** Those in between were passed over, for they are damaged or make no document: they are none of the two that are kept. */
const forgetPassedOver = `delete from collab_snapshot where document_id = $1 and seq > $2 and seq < $3`;
/** Two are kept, and what was written since the older one: a newest snapshot that turns out to be bad is no loss. */
const forgetSnapshots = `
  delete from collab_snapshot where document_id = $1
    and seq < (select seq from collab_snapshot where document_id = $1 order by seq desc offset 1 limit 1)`;
const forgetUpdates = `
  delete from collab_update where document_id = $1
    and seq <= (select seq from collab_snapshot where document_id = $1 order by seq desc offset 1 limit 1)`;

/**
 * Keeps a snapshot, and lets go of what is only needed to make the one before the last. All of it or nothing.
 * @returns false when somebody holds the document: nothing was kept
 */
export async function storeSnapshot(client: Client, snapshot: NewSnapshot, now: Date): Promise<boolean> {
  try {
    await client.query('begin');
    await client.query(wait);
    await storeNow(client, snapshot, now);
    await client.query('commit');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code !== lockNotAvailable) throw error;
    await client.query('rollback');
    return false;
  }
}

async function storeNow(client: Client, { documentId, generation, base, made, rows }: NewSnapshot, now: Date): Promise<void> {
  const { seq, state, sha256 } = made;
  const owners = ownersOf(rows);
  await client.query(lock, [documentId]);
  const { rowCount } = await client.query(advance, [documentId, seq, state.length, generation]);
  if (!rowCount) return;
  await client.query(insert, [documentId, seq, Buffer.from(state), sha256, now]);
  await client.query(own, [documentId, owners.map(({ clientId }) => clientId), owners.map(({ personId }) => personId), owners.map(({ firstSeq }) => firstSeq)]);
  await client.query(forgetPassedOver, [documentId, base, seq]);
  await client.query(forgetSnapshots, [documentId]);
  await client.query(forgetUpdates, [documentId]);
}

interface Owner {
  clientId: number;
  personId: string | null;
  firstSeq: number;
}

/** The first who wrote under a client id: rows are let go of, and what they say of authors must not go with them. */
function ownersOf(rows: readonly LogRow[]): Owner[] {
  const owners = new Map<number, Owner>();
  for (const { update, personId, seq } of rows) {
    for (const { client: clientId } of readTrusted(update).sections) {
      if (!owners.has(clientId)) owners.set(clientId, { clientId, personId, firstSeq: seq });
    }
  }
  return [...owners.values()];
}
