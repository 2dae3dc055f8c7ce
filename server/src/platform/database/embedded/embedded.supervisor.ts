import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import { type Account, handOver } from './embedded.account';
import type { Binaries } from './embedded.binaries';
import type { ClusterFolder } from './embedded.folder';
import { type Lease, leasesWork, openLease } from './embedded.lease';

/**
 * A shell stands between us and PostgreSQL: it reads the pipe of the leases and asks for a fast stop when the read ends. It runs in a
 * session of its own, so that Ctrl-C in the terminal reaches the server first and the database only when the server has let it go.
 */
const SUPERVISOR = `
exec 3<&0 </dev/null
"$@" 3<&- & pg=$!
{ read -r _ <&3; exec 3<&-; kill -INT $pg; } 2>/dev/null & watch=$!
exec 3<&-
trap '' INT HUP
wait $pg; code=$?
kill $watch 2>/dev/null
exit $code`;

export interface Supervised {
  /** Undefined where leases do not exist. */
  lease: Lease | undefined;
  /** Undefined while it runs. */
  exitCode(): number | undefined;
}

export function supervise(folder: ClusterFolder, binaries: Binaries, account: Account | undefined, settings: string[]): Supervised {
  const log = fs.openSync(folder.log, 'w', 0o600);
  handOver(account, folder.log);
  const args = ['-D', folder.data, ...settings];
  const options = { ...account, cwd: folder.data, detached: true, windowsHide: true, env: { ...process.env, LC_ALL: 'C' } };
  try {
    if (!leasesWork) return watched(spawn(binaries.postgres, args, { ...options, stdio: ['ignore', log, log] }), undefined);
    const { lease, reader } = openLease(folder.users, account);
    const child = spawn('/bin/sh', ['-c', SUPERVISOR, 'sh', binaries.postgres, ...args], { ...options, stdio: [reader, log, log] });
    fs.closeSync(reader);
    return watched(child, lease);
  } finally {
    fs.closeSync(log);
  }
}

function watched(child: ChildProcess, lease: Lease | undefined): Supervised {
  let code: number | undefined;
  child.once('exit', (exit) => (code = exit ?? 1));
  child.once('error', () => (code = 1));
  child.unref();
  return { lease, exitCode: () => code };
}
