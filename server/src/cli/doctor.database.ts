import path from 'node:path';
import { connectDatabase, type Database, explain, openDatabase, pendingMigrations } from '../boot';
import type { Config } from '../platform/config';
import { hasCluster } from '../platform/database/embedded';
import { checkChains } from './doctor.chains';
import type { Finding } from './doctor.report';

const CLOCK_WARN_SECONDS = 2;
const CLOCK_FAIL_SECONDS = 60;

/** Whether the database answers, fits this version, and agrees about the time. */
export async function checkDatabase(config: Config): Promise<Finding[]> {
  if (!config.databaseUrl && !hasCluster(path.join(config.dataFolder, 'postgres'))) {
    return [{ subject: 'database', state: 'warn', message: 'there is none yet', advice: 'Run npm start: it makes one.' }];
  }
  let database: Database;
  try {
    database = await openDatabase(config);
  } catch (error) {
    return [{ subject: 'database', state: 'fail', message: explain(error).text }];
  }
  try {
    const { version, seconds } = await ask(database.url);
    const running = config.databaseUrl || !database.owned ? 'running' : 'not running, started for this check';
    const found: Finding = { subject: 'database', state: 'ok', message: `PostgreSQL ${version} at ${database.description} (${running})` };
    const migrations = await checkMigrations(database.url);
    return [found, migrations, checkClock(seconds), ...(migrations.state === 'ok' ? [await checkTexts(database.url), await checkChains(database.url)] : [])];
  } finally {
    await database.stop();
  }
}

async function ask(url: string): Promise<{ version: string; seconds: number }> {
  const client = await connectDatabase(url);
  const before = Date.now();
  const { rows } = await client.query<{ version: string; now: Date }>(`select current_setting('server_version') as version, clock_timestamp() as now`);
  const halfway = (before + Date.now()) / 2;
  await client.end();
  const { version = '', now = new Date(0) } = rows[0] ?? {};
  return { version, seconds: (now.getTime() - halfway) / 1000 };
}

async function checkMigrations(url: string): Promise<Finding> {
  const subject = 'migrations';
  const { missing, unknown } = await pendingMigrations(url);
  if (unknown.length) {
    return {
      subject,
      state: 'fail',
      message: `the database was used by a newer version (${unknown.join(', ')})`,
      advice: 'Run that version, or restore a backup.',
    };
  }
  if (missing.length) return { subject, state: 'warn', message: `${missing.length} to apply`, advice: 'Restart the server: it applies them.' };
  return { subject, state: 'ok', message: 'all applied' };
}

/** Those that cannot be read were set apart by the server; which they are, it says to administrators. */
async function checkTexts(url: string): Promise<Finding> {
  const subject = 'texts';
  const client = await connectDatabase(url);
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from collab_document where quarantined_at is not null');
  await client.end();
  const count = rows[0]?.count ?? 0;
  if (!count) return { subject, state: 'ok', message: 'none is set apart' };
  return {
    subject,
    state: 'fail',
    message: `${count} cannot be read`,
    advice: 'Sign in as administrator and look at /admin/texts; nothing of them is deleted.',
  };
}

/** Rounds close and codes expire by the clock: two clocks that differ would be seen by people. */
function checkClock(seconds: number): Finding {
  const subject = 'clock';
  const distance = Math.abs(seconds);
  if (distance < CLOCK_WARN_SECONDS) return { subject, state: 'ok', message: 'agrees with the database' };
  const message = `the database is ${distance.toFixed(0)} s ${seconds > 0 ? 'ahead' : 'behind'}`;
  return { subject, state: distance < CLOCK_FAIL_SECONDS ? 'warn' : 'fail', message, advice: 'Synchronise both machines with a time server (NTP).' };
}
