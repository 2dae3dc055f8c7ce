import { Clock, type SettableClock } from '../src/platform/clock';
import { DueRounds } from '../src/voting';
import { createTestApp } from './test-app';

/*
 * The whole server in a process of its own, so that a test can end it in the middle of whatever it does: `server.main <database> <what its clock says>`.
 * It says where it is once it is there, and ends with whoever started it. Told another time, it sets its clock, does what is due, and says how much that was.
 */
const [databaseUrl = '', at = ''] = process.argv.slice(2);
process.on('disconnect', () => process.exit());
const t = await createTestApp({}, { databaseUrl, at: new Date(at) });
process.on('SIGTERM', () => void t.close().then(() => process.exit()));

/** @returns how many rounds it opened, closed or decided */
async function setClock(time: string): Promise<number> {
  t.app.get<SettableClock>(Clock).set(new Date(time));
  return t.app.get(DueRounds).work();
}
process.on('message', async (time: string) => process.send?.(await setClock(time)));
process.send?.(t.http);
