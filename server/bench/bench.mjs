// `npm run bench [-- start|bytes|readers|casting|closing|round-page|tally|collab|collab:fanout|...] [--quick] [--rounds=N] [--only=palabre,batching] [--build=FOLDER]`: see README.md.
import { parseArgs } from 'node:util';
import { collab, scenarios } from './collab/collab.bench.mjs';
import { machine } from './stage.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' }, build: { type: 'string' }, only: { type: 'string' } },
});
const options = { isQuick: values.quick, build: values.build, only: values.only?.split(','), chosen: values.rounds ? { rounds: Number(values.rounds) } : {} };

/** Those of the drafting engine take half an hour: only whoever names them gets them. */
const usual = ['start', 'bytes', 'readers'];
const benches = {
  start: async () => (await import('./start.bench.mjs')).start(),
  bytes: async () => (await import('./bytes.bench.mjs')).bytes(),
  readers: async () => (await import('./readers.bench.mjs')).readAtOnce(),
  casting: async () => (await import('./casting.bench.mjs')).casting(options),
  closing: async () => (await import('./closing.bench.mjs')).closing(options),
  'round-page': async () => (await import('./round-page.bench.mjs')).roundPage(options),
  tally: async () => (await import('./tally.bench.mjs')).tallies(options),
  collab: () => collab(undefined, options),
  ...Object.fromEntries(Object.keys(scenarios).map((name) => [`collab:${name}`, () => collab(name, options)])),
};

const unknown = positionals.find((name) => !Object.hasOwn(benches, name));
if (unknown) {
  console.error(`There is no benchmark "${unknown}": use one of ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
console.log(machine());
for (const name of positionals.length ? positionals : usual) await benches[name]();
console.log(`\nload average at the end: ${machine().split('load average ')[1]}`);
