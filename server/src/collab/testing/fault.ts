import type { CollabWorld } from './collab-world';

/** Something that goes wrong whenever rows are written to a table, until it is mended. */
export interface Fault {
  /** how often it went wrong; a sequence counts, since what fails is rolled back */
  times(): Promise<number>;
  mend(): Promise<void>;
}

let number = 0;

interface Where {
  table: 'collab_update' | 'collab_version';
  /** only rows of this document */
  documentId?: string;
}

/** @param what the statement that a trigger runs, in PL/pgSQL */
export async function fault(world: CollabWorld, what: string, { table, documentId }: Where): Promise<Fault> {
  const name = `fault_${(number += 1)}`;
  const only = documentId ? `when (new.document_id = '${documentId}')` : '';
  await world.sql(`create sequence ${name}`);
  await world.sql(`create function ${name}() returns trigger language plpgsql as $$ begin perform nextval('${name}'); ${what}; return new; end $$`);
  await world.sql(`create trigger ${name} before insert on ${table} for each row ${only} execute function ${name}()`);
  return {
    times: async () => Number((await world.sql<{ times: string }>(`select case when is_called then last_value else 0 end as times from ${name}`))[0]?.times),
    mend: async () => void (await world.sql(`drop trigger ${name} on ${table}`)),
  };
}

/** What a full disk says. */
export const diskFull = `raise exception 'could not extend file: No space left on device' using errcode = '53100'`;
