import 'reflect-metadata';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../src/app';
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

/** The whole application on a database of its own, a copy of the migrated template. Close it in `afterAll`. */
export async function createTestApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const config = loadConfig({ LOG_LEVEL: 'error', ...env }, process.cwd());
  const app = await createApp({ config, databaseUrl: database.url });
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
