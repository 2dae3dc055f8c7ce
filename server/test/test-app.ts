import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../src/app';
import { Clock, type SettableClock } from '../src/platform/clock';
import { loadConfig } from '../src/platform/config';
import { createTestDatabase } from './test-database';

export interface TestApp {
  app: NestExpressApplication;
  /** `http://127.0.0.1:port` */
  http: string;
  ws: string;
  databaseUrl: string;
  close(): Promise<void>;
}

interface Circumstances {
  /** another node on the database of an application that is already there; left out, a database of its own */
  databaseUrl?: string;
  /** what its clock says when it starts */
  at?: Date;
}

/** The whole application, by default on a copy of the migrated template. Close it in `afterAll`. */
export async function createTestApp(env: Record<string, string> = {}, { databaseUrl, at }: Circumstances = {}): Promise<TestApp> {
  const database = databaseUrl === undefined ? await createTestDatabase() : { url: databaseUrl, drop: () => Promise.resolve() };
  const config = loadConfig({ LOG_LEVEL: 'error', ...env }, process.cwd());
  const app = await createApp({ config, databaseUrl: database.url });
  if (at) app.get<SettableClock>(Clock).set(at);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    app,
    http: `http://127.0.0.1:${port}`,
    ws: `ws://127.0.0.1:${port}`,
    databaseUrl: database.url,
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
