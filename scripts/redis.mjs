// The Redis of the tests: one that is named, else an installed program, else Debian's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * Finds a Redis or installs one, and says which.
 * @returns the address of one that runs, or the program that starts one
 */
export function findRedis(say = () => undefined) {
  const url = process.env.TEST_REDIS_URL;
  if (url) {
    say('Redis: the one that TEST_REDIS_URL names.');
    return { url };
  }
  const executable = installed() ?? fromDebian(say);
  if (!executable) throw new Error('No Redis was found, so what needs one is not tested: install redis-server, or set TEST_REDIS_URL to the address of one.');
  say(`Redis: ${executable}, installed on this system.`);
  return { executable };
}

const installed = () => folders.map((folder) => path.join(folder, 'redis-server')).find((file) => existsSync(file));

function fromDebian(say) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('Installing Redis with apt-get…');
  // In runlevel 1 the package does not start a server of its own. Several test files may come here at once.
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } };
  const waiting = ['-o', 'DPkg::Lock::Timeout=120'];
  spawnSync('apt-get', [...waiting, 'update'], options);
  spawnSync('apt-get', [...waiting, 'install', '-y', '--no-install-recommends', 'redis-server'], options);
  return installed();
}
