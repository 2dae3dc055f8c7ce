import type pg from 'pg';
import { DataSource } from 'typeorm';
import { SnakeNames } from './snake-names';

export type SchemaClass = new (...args: never[]) => object;

/** One way to open the database, for the server, the command line, the migrations and the tests. */
export function createDataSource(url: string, entities: readonly SchemaClass[], migrations: readonly SchemaClass[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    namingStrategy: new SnakeNames(),
    synchronize: false,
    migrationsTransactionMode: 'each',
    extra: { max: 12, connectionTimeoutMillis: 10_000, application_name: 'palabre' },
  });
}

/** The connections of an open database. */
export function poolOf({ driver }: DataSource): pg.Pool {
  return (driver as unknown as { master: pg.Pool }).master;
}
