import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDataSource } from '../platform/database';
import { startEmbeddedPostgres } from '../platform/database/embedded';
import { connectDatabase } from '../boot';
import { entities, migrations } from '../schema';
import { answer, type Command, UsageError } from './command';
import { migrationSource, registered } from './migration.text';

/** Writes the SQL that leads from the migrations there are to the entities, for a person to read, correct and commit. */
export const migration: Command = {
  async run(args, { root }) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [name] = positionals;
    if (!name || positionals.length > 1 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
      throw new UsageError('A migration is named in lower case, with hyphens: open-rounds.');
    const statements = await difference(path.join(root, 'node_modules/.cache/palabre-test-postgres'));
    if (!statements.length) {
      await answer('The migrations already lead to the entities: nothing to write.');
      return 0;
    }
    await answer(`Wrote ${await write(root, name, statements)} and added it to server/src/schema.ts: read the SQL, correct it, commit both.`);
    return 0;
  },
};

/** Against a fresh database on the cluster of the tests, so that nobody's data plays a part. */
async function difference(cluster: string): Promise<string[]> {
  const database = `migration_${process.pid}`;
  const embedded = await startEmbeddedPostgres({ dir: cluster, database, unsafeFast: true });
  try {
    const dataSource = await createDataSource(embedded.url, entities, migrations).initialize();
    await dataSource.runMigrations();
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    return upQueries.map(({ query }) => query);
  } finally {
    await drop(embedded.url, database);
    await embedded.stop();
  }
}

async function drop(url: string, database: string): Promise<void> {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = await connectDatabase(admin.href);
  await client.query(`drop database if exists ${database} with (force)`);
  await client.end();
}

async function write(root: string, name: string, statements: string[]): Promise<string> {
  const folder = 'server/src/platform/database/migrations';
  const numbers = (await fs.readdir(path.join(root, folder))).map((file) => Number.parseInt(file, 10)).filter(Number.isInteger);
  const number = String(Math.max(0, ...numbers) + 1).padStart(4, '0');
  const latest = Math.max(0, ...migrations.map((known) => Number(known.name.slice(-13))));
  const { className, source } = migrationSource(name, Math.max(latest + 1, Date.now()), statements);
  const file = `${folder}/${number}-${name}.ts`;
  await fs.writeFile(path.join(root, file), source);
  const schema = path.join(root, 'server/src/schema.ts');
  await fs.writeFile(schema, registered(await fs.readFile(schema, 'utf8'), className, `./platform/database/migrations/${number}-${name}`));
  return file;
}
