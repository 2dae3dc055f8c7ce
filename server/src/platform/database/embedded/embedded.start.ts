import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, databaseAccount, ownerOf } from './embedded.account';
import { type Binaries, findBinaries } from './embedded.binaries';
import { ensureDatabase, identify, urlOf } from './embedded.connection';
import { EmbeddedPostgresError, explainFolderError } from './embedded.error';
import { type ClusterFolder, clusterPlace, openFolder } from './embedded.folder';
import { type Lease, joinLease, leasesWork } from './embedded.lease';
import { postmasterLives, readPostmaster } from './embedded.process';
import { freePort, serverSettings } from './embedded.settings';
import { type Supervised, supervise } from './embedded.supervisor';

export interface EmbeddedPostgres {
  url: string;
  /** Where it keeps its files: not always the folder asked for (see `clusterPlace`). */
  place: string;
  /** False when another process had started it and this one joined. */
  owned: boolean;
  /** Lets the cluster go; it stops with its last user, and the promise then waits until it has. */
  stop(): Promise<void>;
}

interface Options {
  dir: string;
  database: string;
  /** For tests: no fsync, faster, not crash safe. */
  unsafeFast?: boolean;
}

interface Running {
  port: number;
  owned: boolean;
  lease: Lease | undefined;
}

const POLL_MS = 20;
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

/** Joins the cluster of the folder when it runs, else starts it; makes the cluster and the database when there are none. */
export async function startEmbeddedPostgres({ dir, database, unsafeFast = false }: Options): Promise<EmbeddedPostgres> {
  const fallback = databaseAccount();
  const binaries = await findBinaries(fallback);
  const place = clusterPlace(dir, fallback);
  const account = ownerOf(path.join(place, 'data'), fallback);
  const folder = openFolder(place, binaries, account, { unsafeFast });
  const running = await joinOrStart(folder, binaries, account, unsafeFast).catch((error: unknown) => {
    throw explainFolderError(place, error);
  });
  await ensureDatabase(folder, running.port, database);
  return { url: urlOf(folder, running.port, database), place, owned: running.owned, stop: () => letGo(folder, binaries, running) };
}

/** Two processes may start at once and one of them then finds the folder taken, or its port: it looks again. */
async function joinOrStart(folder: ClusterFolder, binaries: Binaries, account: Account | undefined, unsafeFast: boolean): Promise<Running> {
  for (let attempt = 1; ; attempt++) {
    const joined = await join(folder);
    if (joined) return joined;
    const port = await freePort();
    const child = supervise(folder, binaries, account, serverSettings(port, { unsafeFast }));
    if (await becomesReady(folder, port, child)) return { port, owned: true, lease: child.lease };
    child.lease?.release();
    if (attempt === 3) throw new EmbeddedPostgresError(`The embedded database did not start (${lastWords(folder.log)}): see ${folder.log}`);
    await sleep(200);
  }
}

/** Joins the running cluster, if any. One that nobody watches any more is stopped, so that the next one is started in order. */
async function join(folder: ClusterFolder): Promise<Running | undefined> {
  for (let waited = 0; waited < START_LIMIT_MS; waited += 100) {
    const found = readPostmaster(folder.data);
    if (!found) return undefined;
    const answer = postmasterLives(found.pid) ? await identify(folder, found.port) : 'other';
    // A server that starts or stops refuses connections too, but it says so in its file.
    const stale = answer === 'other' || (answer === 'refused' && readPostmaster(folder.data)?.status === 'ready');
    if (stale) {
      forget(folder.data);
      return undefined;
    }
    if (answer === 'ours') {
      const lease = leasesWork ? joinLease(folder.users) : undefined;
      if (lease || !leasesWork) return { port: found.port, owned: false, lease };
      process.kill(found.pid, 'SIGINT');
    }
    await sleep(100);
  }
  throw new EmbeddedPostgresError(
    `The embedded database in ${folder.data} neither answers nor stops: end the process ${readPostmaster(folder.data)?.pid} and start again.`,
  );
}

/** PostgreSQL clears a stale file itself, unless the pid now belongs to another program of the same user. */
function forget(data: string): void {
  fs.rmSync(path.join(data, 'postmaster.pid'), { force: true });
}

/** Ready means postmaster.pid with our port: the file of a killed cluster says "ready" too. */
async function becomesReady(folder: ClusterFolder, port: number, child: Supervised): Promise<boolean> {
  for (let waited = 0; waited < START_LIMIT_MS && child.exitCode() === undefined; waited += POLL_MS) {
    const found = readPostmaster(folder.data);
    if (found?.port === port && found.status === 'ready') return true;
    await sleep(POLL_MS);
  }
  return false;
}

async function letGo(folder: ClusterFolder, binaries: Binaries, { owned, lease }: Running): Promise<void> {
  if (!leasesWork && owned) execFileSync(binaries.pgCtl, ['stop', '-D', folder.data, '-m', 'fast', '-w']);
  if (!lease?.release()) return;
  for (let waited = 0; waited < STOP_LIMIT_MS && readPostmaster(folder.data); waited += POLL_MS) await sleep(POLL_MS);
}

function lastWords(log: string): string {
  const lines = fs.readFileSync(log, 'utf8').trim().split('\n');
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? 'no reason given';
}
