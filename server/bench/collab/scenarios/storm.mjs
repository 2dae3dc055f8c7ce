// The network was gone for everybody, all went on writing, and now all are back at once.
import { print } from '../../stage.mjs';
import { witness } from '../load/witness.mjs';
import { contestants, names } from '../servers/contestants.mjs';
import { against, figure, inTurns, median } from './rounds.mjs';

const full = { writers: 200, letters: 50, withinMs: 30_000, rounds: 3 };
const quick = { writers: 40, letters: 50, withinMs: 15_000, rounds: 1 };

/** The relays keep nothing, so nobody ever gets what was sent before they came: they cannot run here. */
const able = ['palabre', 'reference'];

/** @param {import('../collab.bench.mjs').Given} given */
export async function storm(given) {
  const numbers = { ...(given.isQuick ? quick : full), ...given.chosen };
  const results = await inTurns(contestants(given, able), numbers.rounds, (running, tell) => measure(running, tell, numbers));
  const of = (name, pick) => median(results.get(name) ?? [], pick);
  const rows = [...results].map(([name, those]) => [
    name,
    figure(of(name, ({ joinedMs }) => joinedMs)),
    figure(of(name, ({ ms }) => ms)),
    figure(of(name, ({ ms }) => ms) / of(names.reference, ({ ms }) => ms), 2),
    those.filter(({ settled }) => settled).length,
    those.map(({ lost }) => lost).join(' '),
  ]);
  const { writers, letters, rounds } = numbers;
  const header = ['', 'all connected, ms', 'all converged, ms', '/ reference', 'rounds that converged', 'letters lost'];
  print(`Reconnect storm: ${writers} writers with ${letters} letters typed offline each, on one document, ${rounds} rounds, medians`, header, rows);
  const ours = (results.get(names.palabre) ?? []).map(({ settled, ms }) => (settled ? ms : Infinity));
  console.log(`  slowest round ${against(Math.max(...ours) / 1000, 2, { unit: ' s' })}`);
}

async function measure(running, tell, { writers, letters, withinMs }) {
  const [documentId] = await running.documents(1);
  await tell('join', { places: [Array.from({ length: writers }, (_, number) => running.place(documentId, number))] });
  await tell('introduce');
  await tell('cut');
  await tell('typeOffline', { letters });
  await tell('rest', { ms: 500 }); // the server finds out that they are gone
  const result = await tell('comeBack', { withinMs });
  const promised = await tell('promised');
  await tell('leave');
  return { ...result, lost: await witness(running.place(documentId, writers), promised[0]) };
}
