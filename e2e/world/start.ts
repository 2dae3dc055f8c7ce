import { openOutbox } from './outbox';
import { startServer, type RunningServer } from './server';

/** One server for all stories. Each story makes its own people and groups, so they do not meet. */
export default async function start(): Promise<void> {
  const server = await startServer();
  (globalThis as { storiesServer?: RunningServer }).storiesServer = server;
  process.env.E2E_ADMINISTRATOR = await openOutbox(server.administratorLink);
}
