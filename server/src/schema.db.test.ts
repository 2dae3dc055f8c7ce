import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource, EntityMetadata } from 'typeorm';
import { createTestDatabase } from '../test/test-database';
import { createDataSource } from './platform/database';
import { entities, migrations } from './schema';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, entities, migrations).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('migrations and entities describe the same schema', async () => {
  const difference = await dataSource.driver.createSchemaBuilder().log();
  expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
});

/** The comparison above knows checks by their names only, so what they say is compared as Postgres writes it. */
it('the checks of the migrations say what those of the entities say', async () => {
  const conditions = (table: string): Promise<unknown> =>
    dataSource.query(`select conname, pg_get_constraintdef(oid) from pg_constraint where conrelid = $1::regclass and contype = 'c' order by conname`, [table]);
  const asEntitiesSay = async ({ tableName, checks }: EntityMetadata) => {
    await dataSource.query(`create table probe (like "${tableName}")`);
    for (const { name, expression } of checks) await dataSource.query(`alter table probe add constraint "${name}" check (${expression})`);
    const said = await conditions('probe');
    await dataSource.query('drop table probe');
    return said;
  };
  const checked = dataSource.entityMetadatas.filter(({ checks }) => checks.length);
  expect(checked.length).toBeGreaterThan(10);
  for (const metadata of checked) expect(await conditions(`"${metadata.tableName}"`)).toEqual(await asEntitiesSay(metadata));
});
