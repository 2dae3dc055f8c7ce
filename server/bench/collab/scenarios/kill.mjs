// The server is killed while everybody types. What somebody else has seen, or a barrier was answered for, must be there afterwards.
import { setTimeout as pause } from 'node:timers/promises';
import { print } from '../../stage.mjs';
import { withCrowd } from '../load/load.mjs';
import { seeded } from '../load/pace.mjs';
import { witness } from '../load/witness.mjs';
import { contestants } from '../servers/contestants.mjs';
import { against } from './rounds.mjs';

const full = { documents: 5, writers: 20, rate: 10, rounds: 50 };
const quick = { documents: 2, writers: 10, rate: 10, rounds: 2 };
const earliestMs = 300;
const latestMs = 2000;

/** Only ours: the others keep everything in memory, and lose all of it. @param {import('../collab.bench.mjs').Given} given */
export async function kill(given) {
  const numbers = { ...(given.isQuick ? quick : full), ...given.chosen };
  const [{ start }] = contestants(given, ['palabre']);
  const server = await start();
  const random = seeded(numbers.rounds);
  const sum = { typed: 0, saved: 0, seen: 0, lostSaved: 0, lostSeen: 0 };
  try {
    for (let round = 0; round < numbers.rounds; round += 1) {
      const result = await killOnce(server, numbers, earliestMs + random() * (latestMs - earliestMs));
      for (const key of Object.keys(sum)) sum[key] += result[key];
    }
  } finally {
    await server.stop();
  }
  const { documents, writers, rate, rounds } = numbers;
  const header = ['letters', 'typed', 'saved, says a barrier', 'seen by somebody', 'lost of the saved', 'lost of the seen'];
  const row = ['', sum.typed, sum.saved, sum.seen, sum.lostSaved, sum.lostSeen];
  print(`kill -9 while ${documents} × ${writers} writers type ${rate} keystrokes/s, ${rounds} rounds`, header, [row]);
  console.log(`  lost ${against(sum.lostSaved + sum.lostSeen, 0, { digits: 0 })}`);
}

async function killOnce(server, { documents, writers, rate }, afterMs) {
  const ids = await server.documents(documents);
  const promised = await withCrowd(async (tell) => {
    await tell('join', { places: ids.map((id, at) => Array.from({ length: writers }, (_, number) => server.place(id, at * writers + number))) });
    const typing = tell('type', { rate, cursors: true, barrierEvery: 3, warmMs: 0, forMs: latestMs + 1000, graceMs: 0 });
    await pause(afterMs);
    await server.kill();
    await tell('halt');
    await typing;
    return tell('promised');
  });
  await server.restart();
  const all = promised.flat();
  const total = (pick) => all.reduce((sum, writer) => sum + pick(writer), 0);
  const lost = async (due) => {
    const each = await Promise.all(ids.map((id, at) => witness(server.place(id, 10_000 + at), promised[at], due)));
    return each.reduce((sum, count) => sum + count, 0);
  };
  const counts = { typed: total(({ clock }) => clock), saved: total(({ saved }) => saved), seen: total(({ seen }) => seen) };
  return { ...counts, lostSaved: await lost(({ saved }) => saved), lostSeen: await lost(({ seen }) => seen) };
}
