import { rmSync } from 'node:fs';
import type { EmbeddedPostgres } from '../src/platform/database/embedded';
import { dropDatabasesOf, withAdmin } from './test-database';

/** The embedded PostgreSQL goes on while another run still uses it. */
export default async function teardown(): Promise<void> {
  rmSync(process.env.PALABRE_WORKER_FILE ?? '', { force: true });
  await withAdmin((admin) => dropDatabasesOf(admin, (pid) => pid === process.pid));
  await (globalThis as { embeddedPostgres?: EmbeddedPostgres }).embeddedPostgres?.stop();
}
