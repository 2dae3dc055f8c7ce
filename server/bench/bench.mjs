// `npm run bench [-- start|bytes|readers]`: see README.md.
import { machine } from './stage.mjs';

const benches = {
  start: async () => (await import('./start.bench.mjs')).start(),
  bytes: async () => (await import('./bytes.bench.mjs')).bytes(),
  readers: async () => (await import('./readers.bench.mjs')).readAtOnce(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(benches, name));
if (unknown) {
  console.error(`There is no benchmark "${unknown}": use one of ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
console.log(machine());
for (const name of wanted.length ? wanted : Object.keys(benches)) await benches[name]();
console.log(`\nload average at the end: ${machine().split('load average ')[1]}`);
