// Many documents with a few writers each: what a server of a whole city's groups does all day.
import { print } from '../../stage.mjs';
import { contestants, names } from '../servers/contestants.mjs';
import { pick, against, coresOf, coresHeader, figure, inTurns, median, percent } from './rounds.mjs';

/** At two keystrokes a second the bare relay uses about a quarter of a core. */
const full = { documents: 500, writers: 4, rate: 2, warmMs: 10_000, forMs: 10_000, rounds: 3 };
const quick = { documents: 50, writers: 4, rate: 2, warmMs: 1000, forMs: 3000, rounds: 1 };

/** @param {import('../collab.bench.mjs').Given} given */
export async function rooms(given) {
  const numbers = { ...(given.isQuick ? quick : full), ...given.chosen };
  const results = await inTurns(contestants(given, Object.keys(names)), numbers.rounds, (running, tell) => measure(running, tell, numbers));
  const of = (name, which) => median(results.get(name) ?? [], which);
  const load = ({ cpu, seconds }) => cpu.server / (seconds * 1000);
  const ratio = (name, other) => of(name, load) / of(other, load);
  const rows = [...results.keys()].map((name) => [
    name,
    percent(of(name, pick.share)),
    figure(of(name, pick.rate)),
    figure(ratio(name, names.bare), 2),
    figure(ratio(name, names.reference), 2),
    figure(ratio(name, names.durable), 2),
    figure(of(name, pick.p50), 1),
    figure(of(name, pick.p99), 1),
    ...coresOf(of, name),
  ]);
  const { documents, writers, rate, forMs, rounds } = numbers;
  const header = ['', 'delivered', 'deliveries/s', 'CPU / bare', 'CPU / reference', '/ durable', 'p50 ms', 'p99 ms', ...coresHeader];
  print(`${documents} documents × ${writers} writers at ${rate} keystrokes/s, ${forMs / 1000} s, ${rounds} rounds, medians`, header, rows);
  console.log(`  CPU / bare relay ${against(ratio(names.palabre, names.bare), 1.3)}`);
  console.log(`  CPU / durable    ${figure(ratio(names.palabre, names.durable), 2)}`);
  console.log(`  CPU / reference  ${against(ratio(names.palabre, names.reference), 0.5)}`);
  console.log(`  p99              ${against(of(names.palabre, pick.p99), 100, { digits: 0, unit: ' ms' })}`);
}

async function measure(running, tell, { documents, writers, rate, warmMs, forMs }) {
  const ids = await running.documents(documents);
  const places = ids.map((id, document) => Array.from({ length: writers }, (_, number) => running.place(id, document * writers + number)));
  await tell('join', { places });
  await tell('introduce');
  const result = await tell('type', { rate, warmMs, forMs, server: running.pid, database: running.databasePid });
  await tell('leave');
  return result;
}
