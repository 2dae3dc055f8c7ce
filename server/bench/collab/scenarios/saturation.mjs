// How much a server passes on before people begin to wait: the rate is raised until the slowest hundredth waits longer than 100 ms.
import { print } from '../../stage.mjs';
import { withCrowd } from '../load/load.mjs';
import { contestants, names } from '../servers/contestants.mjs';
import { against, figure } from './rounds.mjs';

const full = { writers: 50, first: 10, last: 20_000, warmMs: 1000, forMs: 3000, bisections: 3 };
const quick = { writers: 20, first: 20, last: 640, warmMs: 500, forMs: 1500, bisections: 0 };
const longestMs = 100;
const deliveredShare = 0.999;
/** Our server reads at most 60 messages a second from one socket: who types faster puts letters together, as a client does that waits for its turn. */
const updatesPerSecond = 50;

/** @param {import('../collab.bench.mjs').Given} given */
export async function saturation(given) {
  const numbers = { ...(given.isQuick ? quick : full), ...given.chosen };
  const racers = contestants(given, Object.keys(names)).map((contestant) => ({ contestant, best: undefined, good: 0, bad: Infinity, steps: 0 }));
  for (let rate = numbers.first; rate <= numbers.last && racers.some(({ bad }) => bad === Infinity); rate *= 2) {
    for (const racer of racers) if (racer.bad === Infinity) await attempt(racer, rate, numbers);
  }
  for (let step = 0; step < numbers.bisections; step += 1) {
    for (const racer of racers) if (racer.bad < Infinity && racer.good) await attempt(racer, Math.round(Math.sqrt(racer.good * racer.bad)), numbers);
  }
  report(racers, numbers);
}

/** A pause of the machine is not the limit of a server: it has a second try. */
async function attempt(racer, rate, numbers) {
  const result = (await tryAt(racer, rate, numbers)) ?? (await tryAt(racer, rate, numbers));
  if (result) Object.assign(racer, { best: result, good: rate });
  else racer.bad = rate;
}

/** @returns what was measured, if the server held */
async function tryAt(racer, rate, { writers, warmMs, forMs }) {
  const running = await racer.contestant.start();
  try {
    const result = await withCrowd((tell) => measure(running, tell, { rate, writers, warmMs, forMs }));
    return result.p99 <= longestMs && result.share >= deliveredShare ? result : undefined;
  } catch {
    return undefined; // it did not even let them in
  } finally {
    await running.stop();
  }
}

async function measure(running, tell, { rate, writers, warmMs, forMs }) {
  const [documentId] = await running.documents(1);
  await tell('join', { places: [Array.from({ length: writers }, (_, number) => running.place(documentId, number))] });
  await tell('introduce');
  const letters = Math.ceil(rate / updatesPerSecond);
  const how = { rate: rate / letters, letters, warmMs, forMs, graceMs: 300, server: running.pid, database: running.databasePid };
  return tell('type', how);
}

function report(racers, { writers, last, forMs }) {
  const rateOf = (racer) => (racer?.best ? racer.best.passing / racer.best.seconds : Number.NaN);
  const find = (name) => racers.find(({ contestant }) => contestant.name === name);
  const batching = rateOf(find(names.batching));
  const reference = rateOf(find(names.reference));
  const rows = racers.map((racer) => [
    racer.contestant.name,
    racer.good || '–',
    racer.bad < Infinity ? racer.bad : `> ${last}`,
    figure(rateOf(racer)),
    figure(rateOf(racer) / batching, 2),
    figure(rateOf(racer) / reference, 1),
    figure(racer.best?.p99, 1),
    ...['server', 'database', 'load'].map((who) => figure(racer.best && racer.best.cpu[who] / (racer.best.seconds * 1000), 2)),
  ]);
  const header = ['', 'letters/s each', 'too many', 'deliveries/s', '/ batching', '/ reference', 'p99 ms', 'server', 'database', 'load'];
  print(`Saturation: ${writers} writers on one document, at most ${updatesPerSecond} updates/s each, ${forMs / 1000} s a step`, header, rows);
  console.log('  a load that uses most of a core is what ends the race, not the server');
  const ours = rateOf(find(names.palabre));
  console.log(`  / batching  ${against(ours / batching, 0.6, { atLeast: true })}`);
  console.log(`  / reference ${against(ours / reference, 10, { atLeast: true, digits: 1 })}`);
}
