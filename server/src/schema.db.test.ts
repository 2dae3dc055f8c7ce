import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
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
