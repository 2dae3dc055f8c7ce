import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { type Account, handOver } from './embedded.account';

const { O_RDONLY, O_WRONLY, O_NONBLOCK } = fs.constants;

/**
 * Who uses the cluster. Every user holds the writing end of one named pipe and the supervisor of the cluster reads it: the read ends
 * when the last user is gone, whether it stopped or was killed, because the system closes its files. Nobody counts anything.
 * Windows has no such pipe: there the process that started the cluster stops it.
 */
export interface Lease {
  /** Gives the lease back; true when nobody else holds one, so the cluster is now stopping. */
  release(): boolean;
}

export const leasesWork = process.platform !== 'win32';

/** Makes the pipe and takes the first lease, with the reading end for the supervisor to inherit (close it once it is started). */
export function openLease(pipe: string, account: Account | undefined): { lease: Lease; reader: number } {
  if (!fs.existsSync(pipe)) {
    const made = spawnSync('mkfifo', ['-m', '600', pipe], { encoding: 'utf8' });
    if (made.status !== 0 && !fs.existsSync(pipe)) throw new Error(`mkfifo ${pipe}: ${made.error?.message ?? made.stderr.trim()}`);
    handOver(account, pipe);
  }
  // A writer may not wait for a reader, nor a blocking reader for a writer: so a passing reader goes first.
  const passing = fs.openSync(pipe, O_RDONLY | O_NONBLOCK);
  try {
    const writer = fs.openSync(pipe, O_WRONLY);
    return { lease: leaseOf(pipe, writer), reader: fs.openSync(pipe, O_RDONLY) };
  } finally {
    fs.closeSync(passing);
  }
}

/** Takes a lease on a cluster that runs; undefined when nobody watches the pipe, so the cluster is stopping or was left behind. */
export function joinLease(pipe: string): Lease | undefined {
  try {
    return leaseOf(pipe, fs.openSync(pipe, O_WRONLY | O_NONBLOCK));
  } catch (error) {
    if (['ENXIO', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}

function leaseOf(pipe: string, writer: number): Lease {
  let held = true;
  return {
    release() {
      if (held) fs.closeSync(writer);
      held = false;
      return !hasWriters(pipe);
    },
  };
}

/** An empty pipe with a writer says "try again" to a reader that does not wait; one without says "end". */
function hasWriters(pipe: string): boolean {
  const reader = fs.openSync(pipe, O_RDONLY | O_NONBLOCK);
  try {
    return fs.readSync(reader, Buffer.alloc(1)) > 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EAGAIN';
  } finally {
    fs.closeSync(reader);
  }
}
