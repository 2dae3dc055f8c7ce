// One document, many writers with carets: what it costs to let everybody see everything.
import { print } from '../../stage.mjs';
import { witness } from '../load/witness.mjs';
import { contestants, names } from '../servers/contestants.mjs';
import { pick, against, coresHeader, coresOf, figure, inTurns, median, percent } from './rounds.mjs';

const full = { writers: 200, rate: 5, warmMs: 2000, forMs: 8000, rounds: 3 };
const quick = { writers: 40, rate: 5, warmMs: 1000, forMs: 3000, rounds: 1 };

export async function fanout(given) {
  const numbers = { ...(given.isQuick ? quick : full), ...given.chosen };
  const results = await inTurns(contestants(given, Object.keys(names)), numbers.rounds, (running, tell, { name }) => measure(running, tell, name, numbers));
  const of = (name, which) => median(results.get(name) ?? [], which);
  const perDelivery = ({ cpu, passing }) => (cpu.server * 1000) / passing;
  const rows = [...results.keys()].map((name) => [
    name,
    percent(of(name, pick.share)),
    figure(of(name, pick.rate)),
    figure(of(name, perDelivery), 2),
    figure(of(name, perDelivery) / of(names.batching, perDelivery), 2),
    figure(of(name, pick.p50), 1),
    figure(of(name, pick.p99), 1),
    ...coresOf(of, name),
    results
      .get(name)
      .map(({ lost }) => lost)
      .join(' '),
  ]);
  const { writers, rate, forMs, rounds } = numbers;
  const header = ['', 'delivered', 'deliveries/s', 'us CPU each', '/ batching', 'p50 ms', 'p99 ms', ...coresHeader, 'lost'];
  print(`Fan-out: one document, ${writers} writers at ${rate} keystrokes/s with carets, ${forMs / 1000} s, ${rounds} rounds, medians`, header, rows);
  const ours = (which) => of(names.palabre, which);
  console.log(`  delivered      ${against(ours(pick.share) * 100, 99.9, { atLeast: true, unit: ' %' })}`);
  console.log(`  CPU / batching ${against(ours(perDelivery) / of(names.batching, perDelivery), 1)}`);
  console.log(`  p99            ${against(ours(pick.p99), 100, { digits: 0, unit: ' ms' })}`);
}

async function measure(running, tell, name, { writers, rate, warmMs, forMs }) {
  const [documentId] = await running.documents(1);
  const places = [Array.from({ length: writers }, (_, number) => running.place(documentId, number))];
  await tell('join', { places });
  await tell('introduce');
  const result = await tell('type', { rate, cursors: true, warmMs, forMs, server: running.pid, database: running.databasePid });
  const promised = await tell('promised');
  await tell('leave');
  return { ...result, lost: name === names.bare || name === names.batching ? '' : await witness(running.place(documentId, writers), promised[0]) };
}
