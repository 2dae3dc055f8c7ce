import { createHash, randomUUID } from 'node:crypto';
import os from 'node:os';
import pg from 'pg';

/**
 * Databases of one test run, named `test_<machine>_<pid>_...`: several runs may share one server, and a later run recognises
 * and removes what a killed one left behind.
 */
const machine = createHash('sha256').update(os.hostname()).digest('hex').slice(0, 6);

export const templateName = (pid: number): string => `test_${machine}_${pid}_template`;

/** A connection to the server of the tests, set up by the global setup, for creating and dropping databases. */
export async function withAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client(adminUrl());
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

export function urlOfDatabase(name: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.href;
}

/** A new database with all migrations applied, a copy of this run's template. */
export async function createTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const template = process.env.TEST_TEMPLATE ?? '';
  const name = template.replace('_template', `_${randomUUID().slice(0, 8)}`);
  await withAdmin((admin) => admin.query(`create database ${name} template ${template}`));
  return { url: urlOfDatabase(name), drop: () => withAdmin((admin) => dropDatabase(admin, name)) };
}

export async function dropDatabasesOf(admin: pg.Client, ended: (pid: number) => boolean): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname like $1`, [`test\\_${machine}\\_%`]);
  for (const { datname } of rows) if (ended(Number(datname.split('_')[2]))) await dropDatabase(admin, datname);
}

async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}

function adminUrl(): string {
  const url = process.env.TEST_ADMIN_URL;
  if (!url) throw new Error('TEST_ADMIN_URL is set by test/global-setup.ts: run the tests with npm run jest');
  return url;
}
