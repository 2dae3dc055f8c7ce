import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, withAdmin } from '../../test/test-database';
import { loadConfig } from '../platform/config';
import { connectDatabase, exitCodes, explain, holdingStartLock, migrate, openDatabase, pendingMigrations, probeAddress } from '.';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const changed = (change: (url: URL) => void): string => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

async function refusal(work: Promise<unknown>): Promise<{ text: string; exitCode: number }> {
  return explain(
    await work.then(
      () => new Error('it was not refused'),
      (error: unknown) => error,
    ),
  );
}

const open = (url: string) => openDatabase(loadConfig({ DATABASE_URL: url }, '/'));

describe('openDatabase', () => {
  it('takes the database that DATABASE_URL names, and leaves it running', async () => {
    const opened = await open(database.url);
    expect(opened.owned).toBe(false);
    await opened.stop();
    await (await connectDatabase(database.url)).end();
  });

  it('never shows the password', async () => {
    expect((await open(database.url)).description).not.toContain(new URL(database.url).password);
  });

  it('refuses at once a user, a password or a database that the server does not accept', async () => {
    const since = performance.now();
    const password = await refusal(open(changed((url) => (url.password = 'wrong'))));
    const name = await refusal(open(changed((url) => (url.pathname = '/nothing'))));
    expect(password).toEqual({ text: expect.stringMatching(/refuses the user ".+": correct .* DATABASE_URL\.$/), exitCode: exitCodes.database });
    expect(name).toEqual({ text: expect.stringMatching(/has no database "nothing": create it, or correct DATABASE_URL\.$/), exitCode: exitCodes.database });
    expect(performance.now() - since).toBeLessThan(3_000);
  });

  it('gives up on a database that does not answer after a few seconds', async () => {
    const since = performance.now();
    const { text, exitCode } = await refusal(open('postgres://palabre:secret@127.0.0.1:9/palabre'));
    expect(text).toMatch(/^The database at 127\.0\.0\.1:9\/palabre cannot be reached \(ECONNREFUSED\): start it, or correct DATABASE_URL/);
    expect(exitCode).toBe(exitCodes.database);
    expect(performance.now() - since).toBeLessThan(10_000);
  });
});

describe('migrate', () => {
  it('brings an empty database up to date, once, whoever else starts', async () => {
    const name = new URL(database.url).pathname.slice(1).replace(/[^_]+$/, 'empty');
    await withAdmin((admin) => admin.query(`create database ${name}`));
    const url = changed((address) => (address.pathname = `/${name}`));
    const results = await Promise.all([1, 2].map(() => holdingStartLock(url, () => migrate(url))));
    expect(results.filter(({ applied, fresh }) => applied > 0 && fresh)).toHaveLength(1);
    expect(await pendingMigrations(url)).toEqual({ missing: [], unknown: [] });
    await withAdmin((admin) => admin.query(`drop database ${name}`));
  });

  it('leaves alone a database that a newer version has used', async () => {
    const client = await connectDatabase(database.url);
    await client.query(`insert into migrations (timestamp, name) values (9999999999999, 'FromTheFuture9999999999999')`);
    await client.end();
    const { text, exitCode } = await refusal(migrate(database.url));
    expect(text).toContain('newer version of Palabre (it has FromTheFuture9999999999999)');
    expect(exitCode).toBe(exitCodes.database);
  });
});

describe('probeAddress', () => {
  let taken: Server;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()));
  });
  afterAll(() => {
    taken.close();
  });

  it('names the port that is in use, and the setting that changes it', async () => {
    const { port } = taken.address() as { port: number };
    const { text, exitCode } = await refusal(probeAddress(port, '127.0.0.1'));
    expect(text).toBe(`Port ${port} is in use by another program: stop that program, or choose another port with PORT, for example PORT=${port + 1}.`);
    expect(exitCode).toBe(exitCodes.address);
  });

  it('names an address that is not ours', async () => {
    expect((await refusal(probeAddress(3000, '192.0.2.1'))).text).toBe(
      '"192.0.2.1" is not an address of this machine: correct HOST, for example HOST=127.0.0.1.',
    );
  });
});
