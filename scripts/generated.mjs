// Files that a program writes and people read in reviews, so they are committed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildPart } from './build.mjs';
import { at, program } from './project.mjs';
import { runStep, say, StepFailed } from './steps.mjs';

const files = [{ file: 'docs/api/openapi.json', command: ['openapi'] }];

/** `npm run generate [-- --check]`: writes the generated files, or only tells which ones are out of date. */
export async function generate(args) {
  await buildPart('server');
  for (const { file, command } of files) {
    const { ok, stdout } = await runStep({ name: file, args: [at('server/dist/cli.js'), ...command], quiet: true });
    if (!ok) throw new StepFailed(`${file} could not be generated.`);
    if (args.includes('--check')) compare(file, stdout);
    else write(file, stdout);
  }
}

function compare(file, content) {
  if (!existsSync(at(file)) || readFileSync(at(file), 'utf8') !== content) throw new StepFailed(`${file} is out of date: run npm run generate and commit it.`);
}

function write(file, content) {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), content);
  say(`✓ ${file}`);
}

/** `npm run migration <name>`: writes the migration that leads from the migrations there are to the entities. */
export async function migration(args) {
  await buildPart('server');
  const { ok, stdout } = await runStep({ name: 'migration', args: [at('server/dist/cli.js'), 'migration', ...args], quiet: true });
  if (!ok) throw new StepFailed('No migration was written.');
  await runStep({ name: 'format', args: program('oxfmt', 'server/src/schema.ts', 'server/src/platform/database/migrations'), quiet: true });
  say(stdout.trim());
}
