import path from 'node:path';
import { rolldown } from 'rolldown';
import settings from '../rolldown.config';

const server = path.resolve(import.meta.dirname, '..');

/**
 * Builds the tasks of worker threads, which no test runner transforms: as the server's own build does, into a file of this run.
 * @returns the file
 */
export async function buildWorker(): Promise<string> {
  const { platform, external } = settings;
  const bundle = await rolldown({ platform, external, input: path.join(server, 'src/worker.ts'), tsconfig: path.join(server, '../tsconfig.json') });
  const file = path.join(server, `../node_modules/.cache/palabre-test-workers/worker-${process.pid}.mjs`);
  await bundle.write({ file, format: 'esm', sourcemap: 'inline', codeSplitting: false });
  return file;
}
