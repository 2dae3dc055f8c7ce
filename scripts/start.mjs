import { pathToFileURL } from 'node:url';
import { buildAll, buildPart } from './build.mjs';
import { at } from './project.mjs';
import { progressOnStandardError } from './steps.mjs';

/** `npm start`: installs and builds what is needed, then becomes the server. */
export async function start(args) {
  await buildAll();
  await become('main.js', args);
}

/** `npm run --silent palabre -- ...`: standard output belongs to the command. */
export async function palabre(args) {
  progressOnStandardError();
  await buildPart('server');
  await become('cli.js', args);
}

/** In this process: signals and the exit code then are the program's own, with nothing to forward. */
async function become(file, args) {
  const entry = at('server/dist', file);
  process.setSourceMapsEnabled(true);
  process.argv = [process.execPath, entry, ...args];
  await import(pathToFileURL(entry).href);
}
