import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';
import settings from '../../../rolldown.config';

/** Builds the engine as a program of its own, in the way in which the server is built; the file is given with `--file`. */
export default defineConfig({
  platform: settings.platform,
  external: settings.external,
  input: fileURLToPath(new URL('./engine.main.ts', import.meta.url)),
  tsconfig: fileURLToPath(new URL('../../../../tsconfig.json', import.meta.url)),
  output: { format: 'esm', codeSplitting: false },
});
