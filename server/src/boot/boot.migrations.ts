import { createDataSource } from '../platform/database';
import { entities, migrations } from '../schema';
import { connectDatabase } from './boot.database';
import { BootError, exitCodes } from './boot.error';

/** Names of the migrations that the database still lacks, and of those it has that this version does not know. */
export async function pendingMigrations(url: string): Promise<{ missing: string[]; unknown: string[] }> {
  const known = migrations.map(({ name }) => name);
  const applied = await appliedMigrations(url);
  return { missing: known.filter((name) => !applied.includes(name)), unknown: applied.filter((name) => !known.includes(name)) };
}

/**
 * Brings the tables up to date. A database that a newer version has used is left alone: this one would misread it.
 * @returns how many migrations were applied, and whether there was nothing before
 */
export async function migrate(url: string): Promise<{ applied: number; fresh: boolean }> {
  const { missing, unknown } = await pendingMigrations(url);
  if (unknown.length) {
    throw new BootError(
      `The database was used by a newer version of Palabre (it has ${unknown.join(', ')}): run that version, or give this one a database of its own.`,
      exitCodes.database,
    );
  }
  if (missing.length) {
    const dataSource = await createDataSource(url, entities, migrations).initialize();
    await dataSource.runMigrations().finally(() => dataSource.destroy());
  }
  return { applied: missing.length, fresh: missing.length === migrations.length };
}

async function appliedMigrations(url: string): Promise<string[]> {
  const client = await connectDatabase(url);
  try {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('migrations') is not null as there`);
    if (!rows[0]?.there) return [];
    return (await client.query<{ name: string }>('select name from migrations order by id')).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
