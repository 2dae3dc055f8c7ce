/** Reading documents: prepared once a connection. */
const headColumns = `id, state = 'open' as open, quarantine_reason as quarantined, generation, schema_version as schema,
  head_seq::float8 as seq, log_bytes::float8 as bytes, max_bytes::float8 as "maxBytes"`;

export const reading = {
  heads: { name: 'collab_heads', text: `select ${headColumns} from collab_document where id = any($1)` },
  snapshots: {
    name: 'collab_snapshots',
    text: `select seq::float8 as seq, state, sha256 from collab_snapshot where document_id = $1 and seq < $2 order by seq desc limit 1`,
  },
  after: {
    name: 'collab_after',
    text: `select seq::float8 as seq, person_id as "personId", payload as update from collab_update where document_id = $1 and seq > $2 order by collab_update.seq`,
  },
  owners: { name: 'collab_owners', text: `select client_id::float8 as "clientId", person_id as "personId" from collab_client where document_id = $1` },
} as const;
