/*
 * What many documents want to commit, in one statement. The row lock of a document puts its commits in order and makes their numbers dense (a
 * sequence would do neither). A frozen, full or renewed document takes nothing, also when it becomes so while the statement waits for
 * the lock. All payloads travel as one block of bytes, cut up here: an array of them would be written as text and read again.
 *
 * The plan is made once, for any number of documents, so nothing here is joined that the planner could join row by row: rows find their place in
 * the arrays by counting.
 *
 * $1..$6 of each document: id, generation, rows, bytes, whether it only deletes, how many rows of others come before
 * $7 now  $8 the block  $9..$11 of each row: person, where in the block it begins (from 1), length
 * $12..$14 of each claim: document, client id, person
 */
const text = (claims: boolean) => `
  with asked as (
    select * from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::boolean[], $6::int[]) as asked (id, generation, rows, bytes, shrinks, skipped)
  ), locked as (
    select asked.* from asked join collab_document d using (id) order by d.id for update of d skip locked
  ), head as (
    update collab_document d set head_seq = head_seq + locked.rows, log_bytes = log_bytes + locked.bytes, updated_at = $7
    from locked
    where d.id = locked.id and d.state = 'open' and d.quarantined_at is null and d.generation = locked.generation
      and d.log_bytes + locked.bytes <= d.max_bytes * case when locked.shrinks then 2 else 1 end
    returning d.id, d.head_seq - locked.rows as before, locked.rows, locked.skipped
  ), written as (
    insert into collab_update (document_id, seq, person_id, payload, created_at)
    select id, before + place, ($9::uuid[])[skipped + place], substr($8::bytea, ($10::int[])[skipped + place], ($11::int[])[skipped + place]), $7
    from head, generate_series(1, head.rows) as place
  )${claims ? claimed : ''}
  select id, true as reached, before${claims ? guard : ''} from head
  union all select id, true, null${claims ? ', 1' : ''} from locked where id not in (select id from head)
  union all select id, false, null${claims ? ', 1' : ''} from asked join collab_document using (id) where id not in (select id from locked)`;

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
