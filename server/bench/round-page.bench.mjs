// The page of a round with twenty thousand people on its roll: what each of its panels costs in time and in questions to the database.
import path from 'node:path';
import { lookAt } from './closing.bench.mjs';
import { PalabreDatabase } from './collab/servers/palabre.database.mjs';
import { percentile } from './load.mjs';
import { castFor, copyRound } from './rounds.mjs';
import { print, startServer, withDataFolder } from './stage.mjs';

const times = 40;
/** The page asks for all of them at once (`voting.queries.ts`); turnout and proxies come with the round. */
const panels = { 'the round, its turnout and proxies': '', 'the first page of the roll': '/roll?limit=50', 'the first page of the chain': '/chain?limit=50' };
/** A session is looked up for every request. */
const authentication = 1;

/** @param {{ isQuick?: boolean }} settings */
export async function roundPage({ isQuick = false } = {}) {
  const sizes = isQuick ? [20, 2_000] : [20, 20_000];
  const rows = await withDataFolder(async (folder) => {
    const watch = path.join(folder, 'watch.json');
    const flags = ['--import', path.join(import.meta.dirname, 'watched-server.mjs')];
    const server = await startServer(folder, { flags, env: { PALABRE_BENCH_WATCH: watch } });
    const client = new PalabreDatabase(server.databaseFolder);
    try {
      const measured = [];
      for (const voters of sizes) measured.push(...(await measure({ client, server, look: () => lookAt(server.pid, watch), voters })));
      return measured;
    } finally {
      await client.end();
      await server.stop();
    }
  });
  print(`Panels of a round, ${times} times each, half of the voters have voted`, ['', 'voters', 'queries', 'p50 ms', 'p99 ms'], rows);
}

async function measure({ client, server, look, voters }) {
  const { roundId, persons, secrets } = await copyRound(client, { voters, rule: { secrecy: 'closed', proxies: { most: 20 } }, sessions: 1 });
  const half = persons.slice(0, voters / 2);
  await castFor(client, { roundId, persons: half, secrecy: 'closed', ballots: half.map(() => '{"choice": "yes"}') });
  await client.query(`insert into proxy (round_id, from_id, to_id, used) select $1::uuid, id, $2::uuid, false from unnest($3::uuid[]) id`, [
    roundId,
    persons[0],
    persons.slice(-10),
  ]);
  await client.query(
    `insert into round_event select $1::uuid, n, now(), 'ballot', '{"commitment": "0"}', case when n > 1 then 'before' end, md5($1::uuid::text || n) from generate_series(1, $2::int) n`,
    [roundId, half.length],
  );
  await client.query('vacuum analyze');
  const headers = { cookie: `palabre_session=${secrets[0]}` };
  const rows = [];
  for (const [name, panel] of Object.entries(panels))
    rows.push([name, voters, ...(await ask(`${server.address}/api/rounds/${roundId}${panel}`, { headers, look }))]);
  return rows;
}

async function ask(url, { headers, look }) {
  const took = [];
  const queries = [];
  for (let time = 0; time < times; time += 1) {
    const since = performance.now();
    const response = await fetch(url, { headers });
    await response.arrayBuffer();
    took.push(performance.now() - since);
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  }
  // What the server does by itself meanwhile is in some of them.
  for (let time = 0; time < 3; time += 1) {
    await look();
    await (await fetch(url, { headers })).arrayBuffer();
    queries.push((await look()).queries);
  }
  return [Math.min(...queries) - authentication, percentile(took, 0.5).toFixed(1), percentile(took, 0.99).toFixed(1)];
}
