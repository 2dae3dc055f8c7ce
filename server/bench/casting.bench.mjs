// Everybody votes in the last minute: each voter on the roll of one open round casts a ballot, so many at once, and every answered ballot must be there.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';
import { PalabreDatabase } from './collab/servers/palabre.database.mjs';
import { percentile } from './load.mjs';
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
  const { roundId, secrets } = await prepare(client, voters, secrecy);
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

/** A copy of an open round of the demonstration story with a roll of its own, and a session for everybody on it. */
async function prepare(client, voters, secrecy) {
  const roundId = randomUUID();
  const persons = Array.from({ length: voters }, () => randomUUID());
  const secrets = persons.map(() => randomBytes(32).toString('base64url'));
  await client.query(
    `insert into voting_round select (jsonb_populate_record(r, jsonb_build_object('id', $1::text, 'members', $2::int, 'fingerprint', md5($1::text),
       'proposal_id', (select id from proposal where id not in (select proposal_id from voting_round where state in ('prepared', 'open', 'awaiting-lot')) limit 1),
       'rule', r.rule || jsonb_build_object('secrecy', $3::text)))).* from voting_round r where state = 'open' limit 1`,
    [roundId, voters, secrecy],
  );
  await client.query(
    `insert into person (id, email, name, role, locale, time_zone, complete, created_at)
     select id, id || '@example.org', 'Voter', 'member', 'fr', 'Europe/Paris', true, now() from unnest($1::uuid[]) id`,
    [persons],
  );
  await client.query(
    `insert into session (id, secret_hash, person_id, label, shared, signed_in_at, expires_at)
     select gen_random_uuid(), hash, id, '', false, now(), now() + interval '1 day' from unnest($1::uuid[], $2::bytea[]) as s(id, hash)`,
    [persons, secrets.map((secret) => createHash('sha256').update(secret).digest())],
  );
  await client.query(`insert into roll_entry (round_id, person_id, name) select $1, id, 'Voter' from unnest($2::uuid[]) id`, [roundId, persons]);
  await client.query(`insert into round_turnout values ($1, '', $2, 0)`, [roundId, voters]);
  await client.query(`insert into chain_head values ($1, 0, null)`, [roundId]);
  return { roundId, secrets };
}
