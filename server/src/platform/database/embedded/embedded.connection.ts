import path from 'node:path';
import pg from 'pg';
import type { ClusterFolder } from './embedded.folder';

export function urlOf(folder: ClusterFolder, port: number, database: string): string {
  return `postgres://postgres:${folder.password}@127.0.0.1:${port}/${database}`;
}

/** Whether the server on this port is the one of this folder: 'refused' when nothing listens, 'busy' while it starts or stops. */
export async function identify(folder: ClusterFolder, port: number): Promise<'ours' | 'other' | 'refused' | 'busy'> {
  const client = connection(folder, port);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return path.resolve(rows[0]?.data_directory ?? '') === path.resolve(folder.data) ? 'ours' : 'other';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ECONNREFUSED') return 'refused';
    return code === '28P01' ? 'other' : 'busy';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Another process may create the database at the same moment. */
export async function ensureDatabase(folder: ClusterFolder, port: number, name: string): Promise<void> {
  const client = connection(folder, port);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await client.end();
  }
}

function connection(folder: ClusterFolder, port: number): pg.Client {
  const client = new pg.Client({ connectionString: urlOf(folder, port, 'postgres'), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined); // the server may stop while we ask
  return client;
}
