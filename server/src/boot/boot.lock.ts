import { connectDatabase } from './boot.database';

/** Any number will do that nothing else in the database uses. */
const START_LOCK = 7_725_222_733;

/** Runs the work while no other node prepares the same database; the lock goes with its connection, whatever happens to us. */
export async function holdingStartLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = await connectDatabase(url);
  try {
    await client.query('select pg_advisory_lock($1)', [START_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}
