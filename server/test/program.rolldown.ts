import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import settings from '../rolldown.config';

/** Builds one file as a program of its own, in the way in which the server is built; what, and where to, is said with `--input` and `--file`. */
export default defineConfig({
  platform: settings.platform,
  external: settings.external,
  tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)),
  output: { format: 'esm', codeSplitting: false },
});
