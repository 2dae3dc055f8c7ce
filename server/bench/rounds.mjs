// Rounds put straight into the tables: a hundred thousand people with a vote, in seconds.
import { createHash, randomBytes, randomUUID } from 'node:crypto';

/**
 * A copy of an open round of the demonstration story on another proposal, with a roll of its own.
 * @param {{ voters: number, rule: object, options?: object[], sessions?: number }} round `rule` is laid over that of the story; so many of the voters are signed in
 * @returns its id, its voters in the order of their ids, and the secrets of the sessions
 */
export async function copyRound(client, { voters, rule, options, sessions = voters }) {
  const roundId = randomUUID();
  const persons = Array.from({ length: voters }, () => randomUUID()).toSorted();
  const secrets = persons.slice(0, sessions).map(() => randomBytes(32).toString('base64url'));
  await client.query(
    `insert into voting_round select (jsonb_populate_record(r, jsonb_build_object('id', $1::text, 'members', $2::int, 'fingerprint', md5($1::text),
       'proposal_id', (select id from proposal where id not in (select proposal_id from voting_round where state in ('prepared', 'open', 'awaiting-lot')) limit 1),
       'rule', r.rule || $3::jsonb, 'options', $4::jsonb))).* from voting_round r where state = 'open' limit 1`,
    [roundId, voters, JSON.stringify(rule), options ? JSON.stringify(options) : null],
  );
  await client.query(`update proposal set state = 'voting' where id = (select proposal_id from voting_round where id = $1)`, [roundId]);
  await client.query(
    `insert into person (id, email, name, role, locale, time_zone, complete, created_at)
     select id, id || '@example.org', 'Voter', 'member', 'fr', 'Europe/Paris', true, now() from unnest($1::uuid[]) id`,
    [persons],
  );
  await client.query(
    `insert into session (id, secret_hash, person_id, label, shared, signed_in_at, expires_at)
     select gen_random_uuid(), hash, id, '', false, now(), now() + interval '1 day' from unnest($1::uuid[], $2::bytea[]) as s(id, hash)`,
    [persons.slice(0, sessions), secrets.map((secret) => createHash('sha256').update(secret).digest())],
  );
  await client.query(`insert into roll_entry (round_id, person_id, name) select $1, id, 'Voter' from unnest($2::uuid[]) id`, [roundId, persons]);
  await client.query(`insert into round_turnout values ($1, '', $2, 0)`, [roundId, voters]);
  await client.query(`insert into chain_head values ($1, 0, null)`, [roundId]);
  return { roundId, persons, secrets };
}

/**
 * A ballot of each of these voters of a round, as if they had cast them.
 * @param ballots one of each, as JSON
 */
export async function castFor(client, { roundId, persons, secrecy, ballots }) {
  if (secrecy === 'secret') {
    await client.query(`insert into roll_signature select $1, id, current_date from unnest($2::uuid[]) id`, [roundId, persons]);
    await client.query(
      `insert into sealed_ballot (round_id, receipt, ballot) select $1, encode(sha256(ballot.number::text::bytea), 'hex'), ballot.json::jsonb
       from unnest($2::text[]) with ordinality as ballot(json, number)`,
      [roundId, ballots],
    );
  } else {
    await client.query(
      `insert into ballot (round_id, person_id, ballot, code, nonce, by, cast_at, changes)
       select $1, id::uuid, json::jsonb, id, md5(id), 'voter', now(), 0 from unnest($2::text[], $3::text[]) as ballot(id, json)`,
      [roundId, persons, ballots],
    );
  }
  await client.query(`update round_turnout set "cast" = $2 where round_id = $1`, [roundId, persons.length]);
}
