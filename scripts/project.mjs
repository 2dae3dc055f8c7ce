// Where things are, and how a package's program is started without npm (which costs half a second) or a shell (which needs quoting).
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
export const at = (...parts) => path.join(root, ...parts);

const programs = {
  jest: 'jest/bin/jest.js',
  knip: 'knip/bin/knip.js',
  oxfmt: 'oxfmt/bin/oxfmt',
  oxlint: 'oxlint/bin/oxlint',
  playwright: '@playwright/test/cli.js',
  rolldown: 'rolldown/bin/cli.mjs',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
};

/** The arguments for Node that run a program of an installed package. */
export const program = (name, ...args) => [at('node_modules', ...programs[name].split('/')), ...args];
