// Hostile clients of every kind at once, while honest people type. In turns, quiet and under attack, on one document.
import { print } from '../../stage.mjs';
import { forgedLetter } from '../load/attacks.mjs';
import { withCrowd, withMob } from '../load/load.mjs';
import { openAfresh, witness } from '../load/witness.mjs';
import { contestants } from '../servers/contestants.mjs';
import { against, figure, median, percent, pick } from './rounds.mjs';

const full = { honest: 20, hostile: 20, rate: 5, warmMs: 1000, forMs: 8000, rounds: 3 };
const quick = { honest: 10, hostile: 10, rate: 5, warmMs: 500, forMs: 3000, rounds: 1 };
const mostTimesSlower = 2;

/** Only ours: the others hold no promise here. @param {import('../collab.bench.mjs').Given} given */
export async function hostile(given) {
  const numbers = { ...(given.isQuick ? quick : full), ...given.chosen };
  const [{ start }] = contestants(given, ['palabre']);
  const running = await start();
  try {
    report(await withCrowd((tell) => withMob((incite) => measure(running, tell, incite, numbers))), numbers);
  } finally {
    await running.stop();
  }
}

async function measure(running, tell, incite, { honest, hostile: mob, rate, warmMs, forMs, rounds }) {
  const [documentId] = await running.documents(1);
  const placesFrom = (first, count) => Array.from({ length: count }, (_, number) => running.place(documentId, first + number));
  await tell('join', { places: [placesFrom(0, honest)] });
  await tell('introduce');
  const victims = (await tell('promised'))[0].map(({ client }) => client);
  const how = { rate, cursors: true, warmMs, forMs, server: running.pid, database: running.databasePid };
  const results = { quiet: [], attacked: [], outcomes: [] };
  for (let round = 0; round < rounds; round += 1) {
    results.quiet.push(await tell('type', how));
    await incite('start', { places: placesFrom(honest, mob), victims });
    results.attacked.push(await tell('type', how));
    results.outcomes.push(...(await incite('stop')));
  }
  const [promised] = await tell('promised');
  const place = running.place(documentId, honest + mob);
  const lost = await witness(place, promised);
  const forged = await openAfresh(place, (doc) => textOf(doc).split(forgedLetter).length - 1);
  return { ...results, lost, forged };
}

/** All that anybody can read. */
const textOf = (doc) => JSON.stringify(doc.getXmlFragment('default').toJSON());

function report({ quiet, attacked, outcomes, lost, forged }, { honest, hostile: mob, rate, forMs, rounds }) {
  const row = (name, those) => [
    name,
    percent(median(those, pick.share)),
    figure(median(those, pick.p50), 1),
    figure(median(those, pick.p99), 1),
    figure(median(those, pick.p99) / median(quiet, pick.p99), 2),
    figure(
      median(those, ({ cpu, seconds }) => cpu.server / (seconds * 1000)),
      2,
    ),
    Math.max(...those.map(({ closed }) => closed.length)),
  ];
  const title = `${mob} hostile clients beside ${honest} honest ones at ${rate} keystrokes/s, ${forMs / 1000} s, ${rounds} rounds, medians`;
  print(title, ['', 'delivered', 'p50 ms', 'p99 ms', '/ quiet', 'server', 'honest closed'], [row('quiet', quiet), row('under attack', attacked)]);
  print('How each attack was answered', ['', 'close code × times'], answersOf(outcomes));
  console.log(`  p99 / quiet     ${against(median(attacked, pick.p99) / median(quiet, pick.p99), mostTimesSlower)}`);
  console.log(`  letters lost    ${against(lost, 0, { digits: 0 })}`);
  console.log(`  letters forged  ${against(forged, 0, { digits: 0 })}`);
}

function answersOf(outcomes) {
  const answers = new Map();
  for (const [name, codes] of outcomes) {
    const sum = answers.get(name) ?? {};
    for (const [code, times] of Object.entries(codes)) sum[code] = (sum[code] ?? 0) + times;
    answers.set(name, sum);
  }
  return [...answers].map(([name, codes]) => [
    name,
    Object.entries(codes)
      .map(([code, times]) => `${code} × ${times}`)
      .join(', '),
  ]);
}
