// The server that belongs to the client we speak with. It is no dependency of this project: its optional parts compile native code.
// It is installed on demand, aside, in the version for Yjs 13.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache, root } from '../../stage.mjs';

export const referenceVersion = '0.1.1';
const folder = path.join(cache, 'palabre-bench-reference');
const withinMs = 120_000;

/** The versions that our own server runs on. */
const ours = (name) => JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/** It wants this at the first line, although it stores nothing unless told to. */
const storeThatIsNotUsed = {
  'package.json': JSON.stringify({ name: 'y-leveldb', version: '0.0.0', type: 'module', main: 'index.js' }),
  'index.js': 'export class LeveldbPersistence {}\n',
};

/** @returns the folder in which it is installed; undefined, after saying so, where that is impossible */
export function installReference() {
  if (!isThere()) {
    console.log(`(installing @y/websocket-server ${referenceVersion} beside the project, to compare with)`);
    const failed = install();
    if (failed) {
      console.log(`(it cannot be installed, so the comparison goes on without it: ${failed})`);
      return undefined;
    }
  }
  const store = path.join(folder, 'node_modules/y-leveldb');
  mkdirSync(store, { recursive: true });
  for (const [name, text] of Object.entries(storeThatIsNotUsed)) writeFileSync(path.join(store, name), text);
  return folder;
}

function isThere() {
  const versionOf = (name) => {
    const file = path.join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
  };
  return versionOf('@y/websocket-server') === referenceVersion && ['yjs', 'ws'].every((name) => versionOf(name) === ours(name));
}

/** @returns why it failed */
function install() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const wanted = [`@y/websocket-server@${referenceVersion}`, `yjs@${ours('yjs')}`, `ws@${ours('ws')}`];
  const args = ['install', '--omit=optional', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...wanted];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, stderr, error } = spawnSync(npm, args, { cwd: folder, encoding: 'utf8', timeout: withinMs, shell: process.platform === 'win32' });
  if (status === 0) return undefined;
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `npm ended with ${status}`;
}
