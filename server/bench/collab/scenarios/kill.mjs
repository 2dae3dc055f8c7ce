// The server is killed while everybody types. What somebody else has seen, or a barrier was answered for, must be there afterwards.
import { setTimeout as pause } from 'node:timers/promises';
import { print } from '../../stage.mjs';
import { withCrowd } from '../load/load.mjs';
import { seeded } from '../load/pace.mjs';
import { witness } from '../load/witness.mjs';
import { contestants, names } from '../servers/contestants.mjs';
import { against } from './rounds.mjs';

const full = { documents: 5, writers: 20, rate: 10, rounds: 50 };
const quick = { documents: 2, writers: 10, rate: 10, rounds: 2 };
const earliestMs = 300;
const latestMs = 3000;
/** The reference keeps everything in memory and loses all of it: once more would say nothing more. */
const roundsOfReference = 1;

/** @param {import('../collab.bench.mjs').Given} given */
export async function kill(given) {
  const numbers = { ...(given.isQuick ? quick : full), ...given.chosen };
  const rows = [];
  for (const { name, start } of contestants(given, ['palabre', 'reference'])) {
    const rounds = name === names.palabre ? numbers.rounds : Math.min(numbers.rounds, roundsOfReference);
    const sum = await killAgainAndAgain(start, { ...numbers, rounds });
    rows.push([name, rounds, sum.typed, sum.saved, sum.seen, sum.lostSaved, sum.lostSeen]);
  }
  const { documents, writers, rate } = numbers;
  const header = ['letters', 'rounds', 'typed', 'saved, says a barrier', 'seen by somebody', 'lost of the saved', 'lost of the seen'];
  print(`kill -9 while ${documents} × ${writers} writers type ${rate} keystrokes/s`, header, rows);
  const [ours] = rows.filter(([name]) => name === names.palabre);
  if (ours) console.log(`  lost ${against(ours.at(-2) + ours.at(-1), 0, { digits: 0 })}`);
}

async function killAgainAndAgain(start, numbers) {
  const server = await start();
  const random = seeded(numbers.rounds);
  const sum = { typed: 0, saved: 0, seen: 0, lostSaved: 0, lostSeen: 0 };
  try {
    for (let round = 0; round < numbers.rounds; round += 1) {
      const result = await killOnce(server, numbers, earliestMs + random() * (latestMs - earliestMs));
      for (const key of Object.keys(sum)) sum[key] += result[key];
    }
    return sum;
  } finally {
    await server.stop();
  }
}

async function killOnce(server, numbers, afterMs) {
  const ids = await server.documents(numbers.documents);
  const promised = await withCrowd((tell) => typeUntilKilled(server, tell, ids, { ...numbers, afterMs }));
  await server.restart();
  const total = (pick) => promised.flat().reduce((sum, writer) => sum + pick(writer), 0);
  const lost = async (due) => {
    const each = await Promise.all(ids.map((id, at) => witness(server.place(id, 10_000 + at), promised[at], due)));
    return each.reduce((sum, count) => sum + count, 0);
  };
  const counts = { typed: total(({ clock }) => clock), saved: total(({ saved }) => saved), seen: total(({ seen }) => seen) };
  return { ...counts, lostSaved: await lost(({ saved }) => saved), lostSeen: await lost(({ seen }) => seen) };
}

/** @returns for each writer how far they typed, were seen, and were told that it is saved */
async function typeUntilKilled(server, tell, ids, { writers, rate, afterMs }) {
  await tell('join', { places: ids.map((id, at) => Array.from({ length: writers }, (_, number) => server.place(id, at * writers + number))) });
  await tell('introduce');
  const typing = tell('type', { rate, cursors: true, barrierEvery: 2, warmMs: 0, forMs: latestMs + 1000, graceMs: 0 });
  await pause(afterMs);
  await server.kill();
  await tell('halt');
  await typing;
  return tell('promised');
}
