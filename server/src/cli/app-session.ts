import type { INestApplication } from '@nestjs/common';
import { createApp } from '../app';
import { holdingStartLock, migrate, openDatabase } from '../boot';
import { loadConfig } from '../platform/config';

/**
 * Runs the work with the whole application on the database of this installation, without listening: a running server goes on
 * serving the same database meanwhile.
 */
export async function withApp<T>(work: (app: INestApplication) => Promise<T>): Promise<T> {
  // Standard output is the command's answer, and the application logs there.
  const config = { ...loadConfig(process.env, process.cwd()), logLevel: 'error' as const };
  const database = await openDatabase(config);
  try {
    await holdingStartLock(database.url, () => migrate(database.url));
    const app = await createApp({ config, databaseUrl: database.url });
    try {
      await app.init();
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}
