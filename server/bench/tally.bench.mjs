// How long a million ballots on twenty options take to be counted, by one core, once they lie in the compact form in which a count keeps them.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cache, print, root } from './stage.mjs';

const options = Array.from({ length: 20 }, (_, place) => `option ${place + 1}`);
const grades = ['reject', 'poor', 'fair', 'good', 'very good', 'excellent'];
const seats = 5;

/** Seconds of one core for a million ballots, from the design. */
const limits = { schulze: 2, irv: 0.5, 'stv-scottish': 1, 'majority-judgment': 0.3 };
const settings = { 'stv-scottish': { seats }, irv: { tieBreak: { seed: '00'.repeat(32) } } };

/** @param {{ isQuick?: boolean, chosen?: { rounds?: number } }} options */
export async function tallies({ isQuick = false, chosen: { rounds = 3 } = {} } = {}) {
  const ballots = isQuick ? 50_000 : 1_000_000;
  const { openTally, GradeProfiles } = await counting();
  const rows = [];
  for (const method of ['schulze', 'irv', 'stv-scottish']) rows.push(rowOf(method, ballots, rankings(openTally, method, ballots, rounds)));
  rows.push(rowOf('majority-judgment', ballots, judgments(openTally, GradeProfiles, ballots, rounds)));
  const header = ['', 'read, CPU s', 'counted, s', 'counted, CPU s', 'limit, CPU s', 'CPU / limit'];
  print(`${ballots} different ballots on ${options.length} options, median of ${rounds} counts`, header, rows);
}

function rowOf(method, ballots, { reading, counting: counted }) {
  const limit = (limits[method] * ballots) / 1_000_000;
  const seconds = medianOf(counted.map(({ cpu }) => cpu));
  const name = method === 'schulze' ? 'pairwise and schulze' : method;
  const elapsed = medianOf(counted.map(({ wall }) => wall));
  return [name, reading?.toFixed(1) ?? '–', elapsed.toFixed(3), seconds.toFixed(3), limit, (seconds / limit).toFixed(2)];
}

/** Complete strict rankings, nearly all different: nothing is gained by counting equal ballots once. */
function rankings(openTally, method, ballots, rounds) {
  const next = seeded(2026);
  const count = openTally({ method, candidates: options, options: settings[method] ?? {} });
  const { cpu: reading } = timeOf(() => {
    for (let place = 0; place < ballots; place += 1) count.add({ ranking: shuffled(next).map((option) => [option]) }, place);
  });
  return { reading, counting: timesOf(rounds, () => count.result()) };
}

/** Grades lie in one array, a byte each; there is nothing to read. */
function judgments(openTally, GradeProfiles, ballots, rounds) {
  const next = seeded(2026);
  const sheet = Uint8Array.from({ length: ballots * options.length }, () => Math.floor(next() * grades.length));
  const count = () => {
    const gathered = new GradeProfiles(options.length, grades.length);
    for (let from = 0; from < sheet.length; from += options.length) gathered.add(sheet, from);
    const profiles = Object.fromEntries(options.map((option, place) => [option, gathered.profileOf(place)]));
    return openTally({ method: 'majority-judgment', candidates: options, options: { gradesWorstToBest: grades }, profiles }).result();
  };
  return { counting: timesOf(rounds, count) };
}

const timesOf = (rounds, act) => Array.from({ length: rounds }, () => timeOf(act));

/** In seconds; those of the processor are the process's own, whatever else the machine does. */
function timeOf(act) {
  const [since, used] = [performance.now(), process.cpuUsage()];
  act();
  const { user, system } = process.cpuUsage(used);
  return { wall: (performance.now() - since) / 1000, cpu: (user + system) / 1_000_000 };
}

const medianOf = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

/** Numbers in [0, 1) that are the same in every run (a linear congruential generator: Numerical Recipes, 2nd ed., § 7.1). */
function seeded(seed) {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

function shuffled(next) {
  const order = [...options];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** What counts, bundled from the sources: the server's bundle does not hand it out. */
async function counting() {
  const { rolldown } = await import('rolldown');
  const methods = path.join(root, 'shared/src/voting/methods');
  const input = { tally: path.join(methods, 'tally.rules.ts'), grades: path.join(methods, 'grade-profiles.rules.ts') };
  const dir = path.join(cache, 'palabre-bench-tally');
  mkdirSync(dir, { recursive: true });
  const bundle = await rolldown({ input, platform: 'node', external: (id) => !/^[./]/.test(id) });
  await bundle.write({ dir, format: 'esm', entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' });
  await bundle.close();
  const load = (name) => import(pathToFileURL(path.join(dir, name)).href);
  return { ...(await load('tally.mjs')), ...(await load('grades.mjs')) };
}
