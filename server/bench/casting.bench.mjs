// Everybody votes in the last minute: each voter on the roll of one open round casts a ballot, so many at once, and every answered ballot must be there.
import { randomBytes } from 'node:crypto';
import http from 'node:http';
import { PalabreDatabase } from './collab/servers/palabre.database.mjs';
import { percentile } from './load.mjs';
import { copyRound } from './rounds.mjs';
import { print, withDataFolder, withServer } from './stage.mjs';

const limits = { ballotsPerSecond: 300, p99: 250 };
const atOnce = 60;

/** @param {{ isQuick?: boolean }} options */
export async function casting({ isQuick = false } = {}) {
  const voters = isQuick ? 1_000 : 10_000;
  const rows = await withDataFolder((folder) =>
    withServer(folder, [], async ({ address, databaseFolder }) => {
      const client = new PalabreDatabase(databaseFolder);
      try {
        const measured = [];
        for (const secrecy of ['closed', 'secret']) measured.push([secrecy, ...(await measure({ client, address, voters, secrecy }))]);
        return measured;
      } finally {
        await client.end();
      }
    }),
  );
  const header = ['', 'voters', 'answered', 'counted', 'per second', `/ ${limits.ballotsPerSecond}`, 'p50 ms', 'p99 ms', `/ ${limits.p99} ms`];
  print(`${voters} voters, ${atOnce} at once, each one ballot`, header, rows);
}

async function measure({ client, address, voters, secrecy }) {
  const { roundId, secrets } = await copyRound(client, { voters, rule: { secrecy } });
  const queue = secrets.map((secret, number) => ({ secret, number }));
  const times = [];
  let answered = 0;
  const since = performance.now();
  const voter = async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    for (let next = queue.pop(); next; next = queue.pop()) {
      const begun = performance.now();
      const status = await cast(address, roundId, { ...next, agent, secrecy });
      times.push(performance.now() - begun);
      if (status === 200 || status === 201) answered += 1;
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: atOnce }, voter));
  const rate = answered / ((performance.now() - since) / 1000);
  const table = secrecy === 'secret' ? 'sealed_ballot' : 'ballot';
  const { rows } = await client.query(`select count(*)::int as counted from ${table} where round_id = $1`, [roundId]);
  const p99 = percentile(times, 0.99);
  const figures = [
    rate.toFixed(0),
    (rate / limits.ballotsPerSecond).toFixed(2),
    percentile(times, 0.5).toFixed(0),
    p99.toFixed(0),
    (p99 / limits.p99).toFixed(2),
  ];
  return [voters, answered, rows[0].counted, ...figures];
}

function cast(address, roundId, { secret, number, agent, secrecy }) {
  const ballot = { choice: number % 3 === 0 ? 'no' : 'yes' };
  const sealed = secrecy === 'secret';
  const body = JSON.stringify(sealed ? { ballot, receipt: randomBytes(32).toString('hex') } : { ballot });
  const headers = {
    'content-type': 'application/json',
    origin: address,
    cookie: `palabre_session=${secret}`,
    'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
  };
  const path = sealed ? 'sealed-ballots' : 'ballot';
  return new Promise((resolve) => {
    const request = http.request(`${address}/api/rounds/${roundId}/${path}`, { method: sealed ? 'POST' : 'PUT', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode));
    });
    request.once('error', () => resolve(0));
    request.end(body);
  });
}
