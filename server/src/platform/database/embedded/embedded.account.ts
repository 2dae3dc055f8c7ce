import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded.error';

/** The unprivileged system account that runs PostgreSQL in place of root, which PostgreSQL refuses. */
export interface Account {
  uid: number;
  gid: number;
}

/** The account to run as: undefined for an ordinary user, who runs PostgreSQL as himself. */
export function databaseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  const accounts = lines.map((line) => line.split(':'));
  const found = accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!found) {
    throw new EmbeddedPostgresError(
      'PostgreSQL cannot run as root and this system has no account "postgres" or "nobody": start Palabre as an ordinary user, or set DATABASE_URL.',
    );
  }
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** A cluster that is there already stays with the account that made it; PostgreSQL accepts no other. */
export function ownerOf(data: string, account: Account | undefined): Account | undefined {
  if (!account || !fs.existsSync(data)) return account;
  const { uid, gid } = fs.statSync(data);
  return uid === 0 ? account : { uid, gid };
}

/** Whether an unprivileged account can enter the path: every folder that exists on the way to it lets others pass. */
export function reachableByOthers(target: string): boolean {
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    const found = fs.existsSync(at) ? fs.statSync(at) : undefined;
    if (found?.isDirectory() && !(found.mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Gives files to the account; nothing to do when PostgreSQL runs as the user who made them. */
export function handOver(account: Account | undefined, ...files: string[]): void {
  if (account) for (const file of files) fs.chownSync(file, account.uid, account.gid);
}
