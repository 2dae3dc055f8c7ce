import 'reflect-metadata';
import path from 'node:path';
import { createDataSource } from '../src/platform/database';
import { type EmbeddedPostgres, processLives, startEmbeddedPostgres } from '../src/platform/database/embedded';
import { entities, migrations } from '../src/schema';
import { dropDatabasesOf, templateName, urlOfDatabase, withAdmin } from './test-database';
import { buildWorker } from './worker-file';

const cluster = path.resolve(import.meta.dirname, '../../node_modules/.cache/palabre-test-postgres');

/** One real PostgreSQL for all test files, TEST_DATABASE_URL or an embedded one; each file copies this run's migrated template. */
export default async function setup(): Promise<void> {
  process.env.TEST_ADMIN_URL = process.env.TEST_DATABASE_URL ?? (await embeddedUrl());
  process.env.PALABRE_WORKER_FILE = await buildWorker();
  const template = templateName(process.pid);
  await withAdmin(async (admin) => {
    await dropDatabasesOf(admin, (pid) => pid === process.pid || !processLives(pid));
    await admin.query(`create database ${template}`);
  });
  const dataSource = await createDataSource(urlOfDatabase(template), entities, migrations).initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  process.env.TEST_TEMPLATE = template;
}

async function embeddedUrl(): Promise<string> {
  const database = await startEmbeddedPostgres({ dir: cluster, database: 'postgres', unsafeFast: true });
  (globalThis as { embeddedPostgres?: EmbeddedPostgres }).embeddedPostgres = database;
  return database.url;
}
