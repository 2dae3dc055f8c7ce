import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../platform/config';
import { startEmbeddedPostgres } from '../platform/database/embedded';
import { BootError, exitCodes } from './boot.error';

export interface Database {
  url: string;
  /** For people: where the tables are. */
  description: string;
  /** True when this process started it, false when it runs on its own or another process started it. */
  owned: boolean;
  stop(): Promise<void>;
}

const WAIT_MS = 5_000;
const OLDEST_VERSION = 15;

/** The embedded database of the data folder, or the one DATABASE_URL names once it answers. */
export async function openDatabase(config: Config): Promise<Database> {
  if (!config.databaseUrl) {
    const embedded = await startEmbeddedPostgres({ dir: path.join(config.dataFolder, 'postgres'), database: 'palabre' });
    return { ...embedded, description: embedded.place };
  }
  await waitFor(config.databaseUrl);
  return { url: config.databaseUrl, description: addressOf(config.databaseUrl), owned: false, stop: () => Promise.resolve() };
}

/** A connection of its own, for work before and beside the application. */
export async function connectDatabase(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: WAIT_MS, application_name: 'palabre start' });
  client.on('error', () => undefined); // a lost connection shows in the next query
  await client.connect();
  return client;
}

/** A database started at the same moment as we (a compose file, a reboot) gets a few seconds; a refusal for good does not. */
async function waitFor(url: string): Promise<void> {
  const until = Date.now() + WAIT_MS;
  for (;;) {
    try {
      return await checkVersion(url);
    } catch (error) {
      if (error instanceof BootError) throw error;
      const code = codeOf(error as Error);
      const refusal = refusals(url)[code];
      if (refusal || Date.now() > until) throw new BootError(refusal ?? unreachable(url, code), exitCodes.database, { cause: error });
    }
    await sleep(250);
  }
}

async function checkVersion(url: string): Promise<void> {
  const client = await connectDatabase(url);
  try {
    const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
    const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
    if (version < OLDEST_VERSION) {
      throw new BootError(`The database of DATABASE_URL is PostgreSQL ${version}, and Palabre needs ${OLDEST_VERSION} or newer.`, exitCodes.database);
    }
  } finally {
    await client.end();
  }
}

/** Without a password the driver fails before it asks, and has no code for it. */
function codeOf(error: Error & { code?: string }): string {
  return error.code ?? (error.message.startsWith('SASL') ? '28P01' : error.message);
}

/** Answers of a PostgreSQL that waiting will not change (codes: PostgreSQL manual, appendix A). */
function refusals(url: string): Record<string, string> {
  const { username, pathname } = new URL(url);
  const credentials = `The database at ${addressOf(url)} refuses the user "${decodeURIComponent(username)}": correct the name and the password in DATABASE_URL.`;
  return {
    '28P01': credentials,
    '28000': credentials,
    '3D000': `The server at ${addressOf(url)} has no database "${decodeURIComponent(pathname.slice(1))}": create it, or correct DATABASE_URL.`,
  };
}

function unreachable(url: string, code: string): string {
  return `The database at ${addressOf(url)} cannot be reached (${code}): start it, or correct DATABASE_URL; without DATABASE_URL Palabre uses a database of its own.`;
}

/** Without the user and the password. */
function addressOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host || 'localhost'}${pathname}`;
}
