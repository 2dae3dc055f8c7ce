import { lingui } from '@lingui/vite-plugin';
import babel, { defineRolldownBabelPreset } from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env.SERVER_PORT ?? 3000}`;

/** Babel only reads the files that import a Lingui macro; nothing of it reaches the browser. */
const linguiMacros = defineRolldownBabelPreset({
  preset: () => ({ plugins: ['@lingui/babel-plugin-lingui-macro'] }),
  rolldown: { filter: { code: /from ['"]@lingui\/(?:react|core)\/macro['"]/ } },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [babel({ presets: [linguiMacros] }), react(), lingui({ cwd: import.meta.dirname, failOnCompileError: true })],
  build: {
    target: 'es2022',
    manifest: true,
    sourcemap: true,
    // With the two lines below index.html has no inline script, so the policy `script-src 'self'` holds.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Our modules only define things: without this, the door of a room would pull the whole room into every page.
      treeshake: { moduleSideEffects: [{ test: /\/(?:client|shared)\/src\/(?!app\/main).*\.tsx?$/, sideEffects: false }] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules[\\/](?:react|react-dom|scheduler|wouter|regexparam|@tanstack|@lingui)[\\/]/ },
            // By itself, so that a contract used by the frame does not bring all of Zod into the first load.
            { name: 'zod', test: /node_modules[\\/]zod[\\/]/, priority: 1 },
            { name: 'kit', test: /client[\\/]src[\\/](?:ui|lib|i18n)[\\/].*\.(?:tsx?|css)$/ },
          ],
        },
      },
    },
  },
  server: {
    port: Number(process.env.CLIENT_PORT ?? 5173),
    strictPort: true,
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
      '/collab': { target: server, ws: true },
    },
  },
});
