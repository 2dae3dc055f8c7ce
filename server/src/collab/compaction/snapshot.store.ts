import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { LogPool } from '../log/log-pool';
import type { Snapshot } from '../log/update-log.port';

export interface NewSnapshot extends Snapshot {
  documentId: string;
  generation: number;
  sha256: string;
  /** whose the client ids are that wrote since the snapshot before */
  owners: { clientId: number; personId: string | null; firstSeq: number }[];
}

/** From then on the document is read from here. Nothing happens when somebody else was faster, or the document was made anew. */
const advance = `
  update collab_document d set snapshot_seq = $2, log_bytes = $3 + coalesce(
    (select sum(octet_length(payload)) from collab_update u where u.document_id = d.id and u.seq > $2), 0)
  where d.id = $1 and d.snapshot_seq < $2 and d.generation = $4`;
const insert = `
  insert into collab_snapshot (document_id, seq, state, state_vector, sha256, created_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (document_id, seq) do nothing`;
const own = `
  insert into collab_client (document_id, client_id, person_id, first_seq)
  select $1, * from unnest($2::bigint[], $3::uuid[], $4::bigint[]) on conflict (document_id, client_id) do nothing`;
/** Two are kept, and what was written since the older one: a newest snapshot that turns out to be bad is no loss. */
const forgetSnapshots = `
  delete from collab_snapshot where document_id = $1
    and seq < (select seq from collab_snapshot where document_id = $1 order by seq desc offset 1 limit 1)`;
const forgetUpdates = `
  delete from collab_update where document_id = $1
    and seq <= (select seq from collab_snapshot where document_id = $1 order by seq desc offset 1 limit 1)`;

/** Where snapshots are kept. */
@Injectable()
export class SnapshotStore {
  constructor(
    private readonly pool: LogPool,
    private readonly clock: Clock,
  ) {}

  /** @returns whether it is the newest now */
  async add({ documentId, generation, seq, state, stateVector, sha256, owners }: NewSnapshot): Promise<boolean> {
    return this.pool.transaction(async (query) => {
      const { rowCount } = await query(advance, [documentId, seq, state.length, generation]);
      if (!rowCount) return false;
      await query(insert, [documentId, seq, Buffer.from(state), Buffer.from(stateVector), sha256, this.clock.now()]);
      await query(own, [documentId, owners.map(({ clientId }) => clientId), owners.map(({ personId }) => personId), owners.map(({ firstSeq }) => firstSeq)]);
      await query(forgetSnapshots, [documentId]);
      await query(forgetUpdates, [documentId]);
      return true;
    });
  }
}
