// People, and proposals whose text they may write, put straight into the tables: thousands of them in a second.
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { v7 } from 'uuid';
import * as Y from 'yjs';

/** What the server itself makes of a new text: one empty paragraph. */
function blank() {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  text.insert(0, '');
  paragraph.insert(0, [text]);
  doc.getXmlFragment('default').insert(0, [paragraph]);
  return Buffer.from(Y.encodeStateAsUpdate(doc));
}

export class PalabreDatabase {
  people = [];

  /** @param folder as the server printed it */
  constructor(folder) {
    this.folder = folder;
    const [pid, , , port] = readFileSync(path.join(folder, 'data/postmaster.pid'), 'utf8').split('\n');
    this.pid = Number(pid);
    const password = readFileSync(path.join(folder, 'password'), 'utf8');
    this.url = `postgres://postgres:${password}@127.0.0.1:${port}/palabre`;
    this.pool = new pg.Pool({ connectionString: this.url, max: 2 });
    this.pool.on('error', () => undefined); // it stops with the server
    // The database stops when nobody holds this pipe any more; a killed server must not take it along.
    this.lease = openSync(path.join(folder, 'users'), constants.O_WRONLY | constants.O_NONBLOCK);
  }

  async end() {
    await this.pool.end();
    closeSync(this.lease);
  }

  query(sql, values) {
    return this.pool.query(sql, values);
  }

  /** People with a token each, all in one group. */
  async settle(count) {
    this.groupId = v7();
    await this.query(`insert into working_group (id, name, description, lang, access, created_at) values ($1, 'Bench', '', 'fr', 'open', now())`, [
      this.groupId,
    ]);
    this.people = Array.from({ length: count }, (_, number) => ({ id: v7(), number, secret: `plb_${randomBytes(32).toString('base64url')}` }));
    const ids = this.people.map(({ id }) => id);
    await this.query(
      `insert into person (id, email, name, role, locale, time_zone, complete, created_at)
       select id, 'bench-' || id || '@example.org', 'Writer ' || place, 'member', 'fr', 'UTC', true, now() from unnest($1::uuid[]) with ordinality as p (id, place)`,
      [ids],
    );
    await this.query(`insert into membership (group_id, person_id, role, since) select $1, id, 'member', now() from unnest($2::uuid[]) as p (id)`, [
      this.groupId,
      ids,
    ]);
    const hashes = this.people.map(({ secret }) => createHash('sha256').update(secret).digest());
    await this.query(
      `insert into access_token (id, secret_hash, person_id, name, created_at, last_used_on)
       select gen_random_uuid(), hash, id, 'bench', now(), (now() at time zone 'utc')::date from unnest($1::uuid[], $2::bytea[]) as t (id, hash)`,
      [ids, hashes],
    );
  }

  /**
   * Proposals with a text each.
   * @param {{ rows?: Buffer[], snapshot?: { state: Buffer } }} [text] the log of every one of them, or all of it in a
   *   snapshot; without either, an empty paragraph
   */
  async addDocuments(count, { rows = [blank()], snapshot } = {}) {
    const ids = Array.from({ length: count }, () => v7());
    const logged = snapshot ? [snapshot.state] : rows;
    const size = logged.reduce((sum, row) => sum + row.length, 0);
    await this.query(
      `insert into collab_document (id, kind, state, head_seq, snapshot_seq, log_bytes, created_at, updated_at)
       select id, 'proposal', 'open', $2, $3, $4, now(), now() from unnest($1::uuid[]) as d (id)`,
      [ids, logged.length, snapshot ? logged.length : 0, size],
    );
    await this.query(
      `insert into collab_update (document_id, seq, person_id, payload, created_at)
       select id, seq, null, payload, now() from unnest($1::uuid[]) as d (id), unnest($2::bytea[]) with ordinality as r (payload, seq)`,
      [ids, logged],
    );
    if (snapshot) await this.addSnapshots(ids, snapshot);
    await this.query(
      `insert into proposal (id, group_id, document_id, title, summary, lang, state, idempotency_key, created_by, created_at, updated_at)
       select gen_random_uuid(), $2, id, 'Bench', '', 'fr', 'drafting', gen_random_uuid(), $3, now(), now() from unnest($1::uuid[]) as d (id)`,
      [ids, this.groupId, this.people[0].id],
    );
    return ids;
  }

  /** As the server's own compaction leaves them. */
  addSnapshots(ids, { state }) {
    const sha256 = createHash('sha256').update(state).digest('hex');
    return this.query(
      `insert into collab_snapshot (document_id, seq, state, sha256, created_at)
       select id, 1, $2, $3, now() from unnest($1::uuid[]) as d (id)`,
      [ids, state, sha256],
    );
  }

  /** How many of the documents have everything in a snapshot. */
  async compacted(ids) {
    const { rows } = await this.query(`select count(*)::int as count from collab_document where id = any($1) and snapshot_seq = head_seq`, [ids]);
    return rows[0].count;
  }
}
