import { defineConfig } from 'rolldown';

/** Bundles our own code and `shared`, whose TypeScript it reads directly; packages stay in node_modules. */
export default defineConfig({
  input: { main: 'src/main.ts', cli: 'src/cli.ts', worker: 'src/worker.ts' },
  platform: 'node',
  tsconfig: '../tsconfig.json', // turns decorators and their metadata on
  // @oxc-project/runtime is inlined: it comes with the compiler, not with our packages.
  external: (id) => !/^([./]|@palabre\/|@oxc-project\/)/.test(id),
  output: { dir: 'dist', format: 'esm', sourcemap: true, chunkFileNames: 'chunks/[name].js' },
});
