import { existsSync, readFileSync } from 'node:fs';
import { at } from './project.mjs';
import { mustRun } from './steps.mjs';
import { inTurn } from './turn.mjs';

/** Installs the packages when there are none, or when the lock file asks for others than those that are there. */
export async function install() {
  if (isInstalled()) return;
  await inTurn('install', async () => {
    if (isInstalled()) return;
    const args = ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    await mustRun({ name: 'Installing packages', command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args });
  });
}

/** npm notes at the very end of an installation what it installed, so an interrupted one does not count. */
function isInstalled() {
  const note = at('node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const there = packagesOf(note);
  const wanted = Object.entries(packagesOf(at('package-lock.json'))).filter(([name, entry]) => isWanted(name, entry));
  return wanted.every(([name, { version }]) => there[name]?.version === version);
}

/** Optional packages are mostly those of other platforms; links are the folders of this repository. */
const isWanted = (name, { optional, extraneous, link }) => name.includes('node_modules/') && !optional && !extraneous && !link;

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
