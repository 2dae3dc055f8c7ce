import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, hasCluster, startEmbeddedPostgres } from '.';

let parent: string;
let dir: string;
const started: EmbeddedPostgres[] = [];

beforeAll(() => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'palabre-embedded-'));
  fs.chmodSync(parent, 0o755);
  dir = path.join(parent, 'postgres');
});
afterAll(async () => {
  for (const database of started) await database.stop();
  fs.rmSync(parent, { recursive: true, force: true });
});

async function start({ folder = dir, unsafeFast = true } = {}): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dir: folder, database: 'palabre', unsafeFast });
  started.push(database);
  return database;
}

async function ask(database: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new pg.Client(database.url);
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ answer: unknown }>(sql);
  await client.end();
  return rows[0]?.answer;
}

const postmaster = (): number | undefined => {
  const file = path.join(dir, 'data/postmaster.pid');
  return fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) : undefined;
};

describe('an embedded PostgreSQL', () => {
  it('is made at the first start, and keeps what was written', async () => {
    expect(hasCluster(dir)).toBe(false);
    const first = await start();
    await ask(first, 'create table note as select 42 as answer');
    await first.stop();
    expect(hasCluster(dir)).toBe(true);
    expect(postmaster()).toBeUndefined();

    const second = await start();
    expect(await ask(second, 'select answer from note')).toBe(42);
    await second.stop();
  });

  it('runs as long as somebody uses it, whoever started it', async () => {
    const first = await start();
    const second = await start();
    expect([first.owned, second.owned]).toEqual([true, false]);
    await first.stop();
    expect(await ask(second, 'select 1 as answer')).toBe(1);
    await second.stop();
    expect(postmaster()).toBeUndefined();
  });

  it('is started once when several start at the same moment', async () => {
    const all = await Promise.all([start(), start(), start()]);
    expect(await Promise.all(all.map((database) => ask(database, 'select 1 as answer')))).toEqual([1, 1, 1]);
    expect(all.filter(({ owned }) => owned)).toHaveLength(1);
    for (const database of all) await database.stop();
    expect(postmaster()).toBeUndefined();
  });

  it('recovers after its process was killed', async () => {
    const killed = await start({ unsafeFast: false });
    await ask(killed, 'create table kept as select 7 as answer');
    process.kill(postmaster()!, 'SIGKILL');
    const again = await start();
    expect(await ask(again, 'select answer from kept')).toBe(7);
    await again.stop();
    await killed.stop();
  });

  it('takes no notice of a file that a killed cluster left behind, even when its number is now the one of another program', async () => {
    fs.writeFileSync(path.join(dir, 'data/postmaster.pid'), `${process.pid}\n${dir}/data\n1\n5432\n\n127.0.0.1\n\nready\n`);
    const database = await start();
    expect(database.owned).toBe(true);
    await database.stop();
  });

  it('puts an end to a cluster that nobody watches any more', async () => {
    const left = await start();
    const orphan = postmaster()!;
    fs.rmSync(path.join(dir, 'users')); // as if the shell that reads the pipe were gone
    const database = await start();
    expect(database.owned).toBe(true);
    expect(postmaster()).not.toBe(orphan);
    await database.stop();
    await left.stop();
    expect(postmaster()).toBeUndefined();
  });

  it('says in one sentence that the folder cannot be used', async () => {
    const file = path.join(parent, 'file');
    fs.writeFileSync(file, '');
    await expect(start({ folder: path.join(file, 'postgres') })).rejects.toThrow(
      /^The data folder .*file\/postgres cannot be written \(ENOTDIR\): .*PALABRE_DATA\.$/,
    );
    fs.writeFileSync(path.join(dir, 'data/PG_VERSION'), '14\n');
    await expect(start()).rejects.toThrow(/was made by PostgreSQL 14 and this is PostgreSQL 17: .*DATABASE_URL\.$/);
  });
});
