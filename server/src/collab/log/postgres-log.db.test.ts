import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { CollabWorld } from '../testing/collab-world';
import { type Change, updateLogContract } from './update-log.contract';
import { UPDATE_LOG, type UpdateLog } from './update-log.port';

let world: CollabWorld;
let second: number;
beforeAll(async () => {
  world = await CollabWorld.create();
  second = await world.startServer();
});
afterAll(() => world.end());

const logOf = (server: number) => world.app(server).get<UpdateLog>(UPDATE_LOG, { strict: false });

async function create(first: Uint8Array): Promise<string> {
  const id = randomUUID();
  await world.sql(
    `insert into collab_document (id, kind, state, head_seq, log_bytes, created_at, updated_at) values ($1, 'test', 'open', 1, $2, now(), now())`,
    [id, first.length],
  );
  await world.sql('insert into collab_update (document_id, seq, payload, created_at) values ($1, 1, $2, now())', [id, Buffer.from(first)]);
  return id;
}

async function change(id: string, { open, generation, maxBytes, quarantined }: Change): Promise<void> {
  await world.sql(
    `update collab_document set state = coalesce($2, state), generation = coalesce($3, generation), max_bytes = coalesce($4, max_bytes),
       quarantine_reason = $5, quarantined_at = case when $5::text is null then null else now() end where id = $1`,
    [id, open === false ? 'frozen' : null, generation, maxBytes, quarantined],
  );
}

async function snapshot(id: string, seq: number, state: Uint8Array): Promise<void> {
  const sha256 = createHash('sha256').update(state).digest('hex');
  await world.sql(`insert into collab_snapshot (document_id, seq, state, sha256, created_at) values ($1, $2, $3, $4, now())`, [
    id,
    seq,
    Buffer.from(state),
    sha256,
  ]);
}

updateLogContract(() => ({ logs: [logOf(0), logOf(second)], create, change, snapshot }));
