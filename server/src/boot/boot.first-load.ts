import type pg from 'pg';
import { createDataSource } from '../platform/database';
import { entities, migrations } from '../schema';
import { connectDatabase } from './boot.database';

/** Written on the table of migrations: the one thing that is there before any content. */
const UNFINISHED = 'palabre: the first content is not complete';

/**
 * The first content takes many transactions and may be killed between two. A database that was empty is marked while it lasts, and a
 * start that finds the mark throws away what is there: nobody but the unfinished start can have written it.
 * @param fresh whether this start has made the tables
 */
export async function beginFirstLoad(url: string, fresh: boolean): Promise<void> {
  const client = await connectDatabase(url);
  try {
    if (fresh) await client.query(`comment on table migrations is '${UNFINISHED}'`);
    else if (await isUnfinished(client)) await emptyTables(url);
  } finally {
    await client.end();
  }
}

export async function endFirstLoad(url: string): Promise<void> {
  const client = await connectDatabase(url);
  try {
    if (await isUnfinished(client)) await client.query('comment on table migrations is null');
  } finally {
    await client.end();
  }
}

async function isUnfinished(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ mark: string | null }>(`select obj_description('migrations'::regclass, 'pg_class') as mark`);
  return rows[0]?.mark === UNFINISHED;
}

/** Our own tables only: the database may hold others. */
async function emptyTables(url: string): Promise<void> {
  const dataSource = await createDataSource(url, entities, migrations).initialize();
  const names = dataSource.entityMetadatas.map(({ tableName }) => `"${tableName}"`);
  await dataSource.query(`truncate ${names.join(', ')} restart identity cascade`).finally(() => dataSource.destroy());
}
