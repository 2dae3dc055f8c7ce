import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { install } from './install.mjs';
import { packFiles } from './pack.mjs';
import { at, program } from './project.mjs';
import { mustRun } from './steps.mjs';
import { inTurn } from './turn.mjs';

const parts = {
  client: {
    name: 'Building the client',
    folder: 'client',
    proof: 'dist/index.html',
    args: () => program('vite', 'build', '--logLevel', 'warn'),
    finish: () => packFiles(at('client/dist')),
  },
  server: { name: 'Building the server', folder: 'server', proof: 'dist/main.js', args: () => program('rolldown', '-c', '--log-level', 'warn') },
};

/** Installs what is missing, then builds the client and the server when their sources changed since they were last built. */
export async function buildAll() {
  await buildPart('server');
  await buildPart('client');
}

export async function buildPart(part) {
  await install();
  const { name, folder, args, finish } = parts[part];
  if (isBuilt(parts[part])) return;
  await inTurn(part, async () => {
    if (isBuilt(parts[part])) return;
    const sources = hashSources(folder);
    await mustRun({ name, args: args(), cwd: at(folder) });
    await finish?.();
    writeFileSync(stampOf(folder), sources);
  });
}

const stampOf = (folder) => at(folder, 'dist/.sources');

function isBuilt({ folder, proof }) {
  const stamp = stampOf(folder);
  return existsSync(at(folder, proof)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashSources(folder);
}

/** By content, not by time: a checkout of another commit and back costs nothing, and a removed file counts. */
function hashSources(folder) {
  const hash = createHash('sha256');
  const files = [...filesIn(at('shared')), ...filesIn(at(folder)), at('package-lock.json'), at('tsconfig.json'), at('tsconfig.base.json')];
  for (const file of files) hash.update(path.relative(at(), file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && !['node_modules', 'dist', 'test', 'bench'].includes(entry.name)) yield* filesIn(file);
    else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) yield file;
  }
}
