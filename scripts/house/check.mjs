// Proves that the law of the house is enforced: every planted violation is reported, every clean file is not.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { clean, planted } from './planted.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const house = mkdtempSync(path.join(os.tmpdir(), 'palabre-house-'));

function lint() {
  for (const { path: name, code } of [...planted, ...clean]) {
    mkdirSync(path.dirname(path.join(house, name)), { recursive: true });
    writeFileSync(path.join(house, name), code);
  }
  const config = pathToFileURL(path.join(root, 'oxlint.config.mjs')).href;
  writeFileSync(path.join(house, 'oxlint.config.mjs'), `export { default } from ${JSON.stringify(config)};\n`);
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const run = spawnSync(process.execPath, [oxlint, '-c', 'oxlint.config.mjs', '--format=json', '.'], { cwd: house, encoding: 'utf8', maxBuffer: 32 << 20 });
  return JSON.parse(run.stdout).diagnostics;
}

try {
  const diagnostics = lint();
  const said = (name) => diagnostics.filter(({ filename }) => filename === name).map(({ message, help, code }) => `${code} ${message} ${help ?? ''}`);
  const faults = [
    ...planted
      .filter(({ path: name, says }) => !said(name).some((text) => text.includes(says)))
      .map(({ path: name, says }) => `not caught: ${name} (${says}); said: ${said(name).join(' | ') || 'nothing'}`),
    ...clean.filter(({ path: name }) => said(name).length > 0).map(({ path: name }) => `wrongly caught: ${name}: ${said(name).join(' | ')}`),
  ];
  for (const fault of faults) console.error(fault);
  console.log(`${planted.length} planted violations, ${clean.length} clean files, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
} finally {
  rmSync(house, { recursive: true, force: true });
}
