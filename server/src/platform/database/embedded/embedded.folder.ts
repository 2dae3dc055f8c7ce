import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type Account, databaseAccount, handOver, reachableByOthers } from './embedded.account';
import type { Binaries } from './embedded.binaries';
import { EmbeddedPostgresError, explainFolderError } from './embedded.error';
import { processLives } from './embedded.process';

/** Where one cluster keeps everything. */
export interface ClusterFolder {
  /** PostgreSQL's own data directory. */
  data: string;
  log: string;
  /** The named pipe that everybody who uses the cluster holds open. */
  users: string;
  password: string;
}

/** The major version of the binaries: a folder made by another one cannot be opened. */
const MAJOR = '17';

/** Root's home is closed to the account that runs PostgreSQL, so such a folder moves to a system place with a stable name. */
export function clusterPlace(dir: string, account: Account | undefined): string {
  const wanted = path.resolve(dir);
  if (!account || reachableByOthers(wanted)) return wanted;
  return path.join('/var/lib/palabre', createHash('sha256').update(wanted).digest('hex').slice(0, 12));
}

/** Whether a cluster was ever made there. */
export function hasCluster(dir: string): boolean {
  return fs.existsSync(path.join(clusterPlace(dir, databaseAccount()), 'data/PG_VERSION'));
}

/** Opens the folder of the cluster, and makes the cluster first when there is none. */
export function openFolder(place: string, binaries: Binaries, account: Account | undefined, options: { unsafeFast: boolean }): ClusterFolder {
  try {
    if (!fs.existsSync(path.join(place, 'data'))) createCluster(place, binaries, account, options);
    const version = fs.readFileSync(path.join(place, 'data/PG_VERSION'), 'utf8').trim();
    if (version !== MAJOR) {
      throw new EmbeddedPostgresError(
        `The data folder ${place} was made by PostgreSQL ${version} and this is PostgreSQL ${MAJOR}: choose another with PALABRE_DATA, or set DATABASE_URL.`,
      );
    }
    return {
      data: path.join(place, 'data'),
      log: path.join(place, 'postgres.log'),
      users: path.join(place, 'users'),
      password: fs.readFileSync(path.join(place, 'password'), 'utf8'),
    };
  } catch (error) {
    throw explainFolderError(place, error);
  }
}

/** Made aside and renamed when complete: a killed start leaves nothing half made, and of two starts at once one wins. */
function createCluster(place: string, binaries: Binaries, account: Account | undefined, options: { unsafeFast: boolean }): void {
  makeFolder(path.dirname(place));
  removeLeftovers(place);
  const fresh = `${place}.new-${process.pid}`;
  const data = path.join(fresh, 'data');
  const password = path.join(fresh, 'password');
  fs.mkdirSync(fresh);
  fs.mkdirSync(data, { mode: 0o700 });
  fs.writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  handOver(account, fresh, data, password);
  try {
    initialise(data, password, binaries, account, options);
    fs.renameSync(fresh, place);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!fs.existsSync(path.join(place, 'data'))) throw error;
  }
}

/** One at a time: on a file system that refuses with ENOENT, as /proc does, Node's own recursive way never ends. */
function makeFolder(folder: string): void {
  if (fs.existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    fs.mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another start made it at the same moment
  }
}

function initialise(data: string, password: string, binaries: Binaries, account: Account | undefined, options: { unsafeFast: boolean }): void {
  // The built-in locale sorts the same way on every platform.
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
  const args = ['--pgdata', data, ...access, ...locale, '--no-instructions', ...(options.unsafeFast ? ['--no-sync'] : [])];
  const made = spawnSync(binaries.initdb, args, { ...account, cwd: data, encoding: 'utf8' });
  if (made.status === 0) return;
  const reason =
    made.error?.message ??
    made.stderr
      .trim()
      .split('\n')
      .findLast((line) => /error|fatal/i.test(line)) ??
    `exit code ${made.status}`;
  throw new EmbeddedPostgresError(`The embedded database could not be created: ${reason}`);
}

function removeLeftovers(place: string): void {
  const prefix = `${path.basename(place)}.new-`;
  for (const name of fs.readdirSync(path.dirname(place))) {
    if (!name.startsWith(prefix) || processLives(Number(name.slice(prefix.length)))) continue;
    fs.rmSync(path.join(path.dirname(place), name), { recursive: true, force: true });
  }
}
