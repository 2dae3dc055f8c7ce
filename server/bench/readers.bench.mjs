// 200 people read the roadmap at once. Everything is asked in turns in the same run, so that a machine that does other work
// besides slows all of it alike: the ratios mean more than the figures.
import { percentile, read } from './load.mjs';
import { print, withDataFolder, withServer } from './stage.mjs';

const readers = 200;
const rounds = 4;
const forMs = 2_500;
const atMost = 5_000;

const baseline = '/api/health';
const page = '/index.html';
const paths = [
  baseline,
  page,
  '/api/ready', // one query
  '/api/me',
  '/api/roadmaps',
  '/api/roadmaps/rmb-2022',
  '/api/themes/rmb-2022.3',
  '/api/actions/rmb-2022.3.5',
  '/api/proposals?actionId=rmb-2022.3.5',
  '/api/comments?subjectKind=action&subjectId=rmb-2022.3.5',
];

export async function readAtOnce() {
  const results = await withDataFolder((folder) => withServer(folder, [], ({ address }) => inTurns(address)));
  const rates = new Map([...results].map(([path, { times, elapsedMs }]) => [path, times.length / (elapsedMs / 1000)]));
  const rows = [...results].map(([path, { times, failed }]) => {
    const rate = rates.get(path) ?? 0;
    const ratios = [rate / (rates.get(baseline) ?? 1), rate / (rates.get(page) ?? 1)];
    const figures = [rate.toFixed(0), percentile(times, 0.5).toFixed(0), percentile(times, 0.99).toFixed(0)];
    return [path, times.length, failed, ...figures, ...ratios.map((ratio) => ratio.toFixed(2))];
  });
  const header = ['', 'answers', 'failed', 'per second', 'p50 ms', 'p99 ms', `/ ${baseline}`, `/ ${page}`];
  print(`${readers} readers at once, each asking again as soon as answered`, header, rows);
}

async function inTurns(address) {
  const results = new Map([...paths, await largestScript(address)].map((path) => [path, { times: [], elapsedMs: 0, failed: 0 }]));
  for (const path of results.keys()) await read({ address, path, readers, forMs: 500, atMost: 500 });
  for (let round = 0; round < rounds; round += 1) {
    for (const [path, sum] of results) {
      const { times, elapsedMs, failed } = await read({ address, path, readers, forMs, atMost });
      sum.times.push(...times);
      sum.elapsedMs += elapsedMs;
      sum.failed += failed;
    }
  }
  return results;
}

/** Of those that the page names: what weighs most when many come for the first time. */
async function largestScript(address) {
  const html = await (await fetch(address + page)).text();
  const scripts = [...html.matchAll(/"(\/assets\/[^"]+\.js)"/g)].map(([, path]) => path);
  const sizes = await Promise.all(scripts.map(async (path) => [path, (await (await fetch(address + path)).arrayBuffer()).byteLength]));
  return sizes.toSorted(([, a], [, b]) => b - a)[0][0];
}
