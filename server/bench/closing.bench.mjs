// A round of a hundred thousand ballots is closed by a server while somebody watches for how long its event loop is held up.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PalabreDatabase } from './collab/servers/palabre.database.mjs';
import { castFor, copyRound } from './rounds.mjs';
import { print, startServer, withDataFolder } from './stage.mjs';

const longestDelay = 50;
const choices = ['yes', 'yes', 'no', 'abstain', 'blank'];
const options = Array.from({ length: 20 }, (_, place) => ({ id: `option-${place + 1}`, label: `Option ${place + 1}` }));

const yesNo = () => ({ choice: choices[Math.floor(Math.random() * choices.length)] });
const ranking = () => ({ ranking: options.map(({ id }) => [id]).toSorted(() => Math.random() - 0.5) });
const ranked = { method: 'schulze', options: {}, base: null, threshold: null, quorum: null };
const rounds = [
  { name: 'yes or no, with names', rule: { secrecy: 'closed' }, ballotOf: yesNo },
  { name: 'yes or no, secret', rule: { secrecy: 'secret' }, ballotOf: yesNo },
  { name: '20 options ranked, with names', rule: { ...ranked, secrecy: 'closed' }, options, ballotOf: ranking },
  { name: '20 options ranked, secret', rule: { ...ranked, secrecy: 'secret' }, options, ballotOf: ranking },
];

/** @param {{ isQuick?: boolean }} settings */
export async function closing({ isQuick = false } = {}) {
  const voters = isQuick ? 10_000 : 100_000;
  const header = ['', 'seconds', 'counted', 'p99 ms', 'longest ms', `/ ${longestDelay} ms`, 'own work, ms', `/ ${longestDelay} ms`];
  const rows = await withDataFolder(async (folder) => {
    const watch = path.join(folder, 'watch.json');
    const flags = ['--import', path.join(import.meta.dirname, 'watched-server.mjs')];
    const server = await startServer(folder, { flags, env: { PALABRE_BENCH_WATCH: watch } });
    const client = new PalabreDatabase(server.databaseFolder);
    const look = () => lookAt(server.pid, watch);
    try {
      const measured = [['nothing, for as long as the last', ...(await quiet(look))]];
      for (const round of rounds) measured.unshift([round.name, ...(await close(client, round, { voters, look }))]);
      return measured.toReversed();
    } finally {
      await client.end();
      await server.stop();
    }
  });
  print(`${voters} ballots, counted and decided by a server that serves`, header, rows);
}

async function quiet(look) {
  await pause(5_000);
  await look();
  await pause(10_000);
  return figures(10, '–', await look());
}

async function close(client, { rule, options: choiceOf, ballotOf }, { voters, look }) {
  const { roundId, persons } = await copyRound(client, { voters, rule, options: choiceOf, sessions: 0 });
  await castFor(client, { roundId, persons, secrecy: rule.secrecy, ballots: persons.map(() => JSON.stringify(ballotOf())) });
  await client.query('vacuum analyze');
  await pause(2_000);
  await look();
  const since = performance.now();
  await end(client, roundId);
  for (;;) {
    await pause(100);
    const { rows } = await client.query(`select (result -> 'participation' ->> 'cast')::int as counted from voting_round where id = $1 and state = 'closed'`, [
      roundId,
    ]);
    const seconds = (performance.now() - since) / 1000;
    if (rows[0]) return figures(seconds, rows[0].counted, await look());
    if (seconds > 300) throw new Error('the round was not closed within five minutes');
  }
}

/** The time of a round comes at once, which nobody else can do: an open round can only be put off. */
async function end(client, id) {
  const news = JSON.stringify({ kind: 'voting.round_extended', subject: { kind: 'round', id }, topics: [] });
  await client.query(
    `begin; set local session_replication_role = replica; update voting_round set closes_at = now() where id = '${id}'; select pg_notify('palabre_event', '${news}'); commit`,
  );
}

/** The loop is late also when the machine has no processor for it: beside it stands what it worked itself without a pause. */
function figures(seconds, counted, { max, p99, ownMs }) {
  const share = (ms) => (ms / longestDelay).toFixed(2);
  return [seconds.toFixed(1), counted, p99.toFixed(1), max.toFixed(1), share(max), ownMs.toFixed(1), share(ownMs)];
}

/** What a watched server has to say since it was last asked. */
export async function lookAt(pid, file) {
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (;;) {
    await pause(50);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      // not yet written
    }
  }
}
