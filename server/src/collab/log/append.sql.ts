/*
 * What many documents want to commit, in one statement. The row lock of a document puts its commits in order and makes their numbers dense (a
 * sequence would do neither). A frozen, full or renewed document takes nothing, also when it becomes so while the statement waits for
 * the lock. All payloads travel as one block of bytes, cut up here: an array of them would be written as text and read again.
 *
 * $1..$5 of each document: id, generation, rows, bytes, whether it only deletes
 * $6 now  $7 the block  $8..$11 of each row: document, place among its rows, person, length (they follow each other in the block)
 * $12..$14 of each claim: document, client id, person
 */
const text = (claims: boolean) => `
  with asked as (
    select * from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::boolean[]) as asked (id, generation, rows, bytes, shrinks)
  ), locked as (
    select d.id from collab_document d join asked using (id) order by d.id for update of d skip locked
  ), head as (
    update collab_document d set head_seq = head_seq + asked.rows, log_bytes = log_bytes + asked.bytes, updated_at = $6
    from asked join locked using (id)
    where d.id = asked.id and d.state = 'open' and d.quarantined_at is null and d.generation = asked.generation
      and d.log_bytes + asked.bytes <= d.max_bytes * case when asked.shrinks then 2 else 1 end
    returning d.id, d.head_seq - asked.rows as before
  ), written as (
    insert into collab_update (document_id, seq, person_id, payload, created_at)
    select head.id, head.before + entry.place, entry.person_id, substr($7::bytea, entry.start, entry.length), $6
    from (
      select *, (1 + sum(length) over (order by number) - length)::int as start
      from unnest($8::uuid[], $9::int[], $10::uuid[], $11::int[]) with ordinality as entry (id, place, person_id, length, number)
    ) entry join head using (id)
  )${claims ? claimed : ''}
  select id, locked.id is not null as reached, head.before${claims ? guard : ''}
  from collab_document join asked using (id) left join locked using (id) left join head using (id)`;

/** A client id has one owner. Somebody else's makes the statement fail as a whole: a division by zero is how SQL raises its voice. */
const claimed = `, wanted as (
    select head.id, claim.client_id, claim.person_id, head.before + 1 as first_seq
    from unnest($12::uuid[], $13::bigint[], $14::uuid[]) as claim (id, client_id, person_id) join head using (id)
  ), claimed as (
    insert into collab_client as owned (document_id, client_id, person_id, first_seq) select * from wanted
    on conflict (document_id, client_id) do update set first_seq = owned.first_seq where owned.person_id = excluded.person_id
    returning 1
  )`;
const guard = `, 1 / ((select count(*) from wanted) = (select count(*) from claimed))::int as owned`;

/** The error of the guard. */
export const divisionByZero = '22012';

/** @param claims whether there are any */
export const appendStatement = (claims: boolean): { name: string; text: string } => (claims ? claiming : plain);

const plain = { name: 'collab_append', text: text(false) };
const claiming = { name: 'collab_append_claiming', text: text(true) };
