import { stopServer, type RunningServer } from './server';

export default async function stop(): Promise<void> {
  const server = (globalThis as { storiesServer?: RunningServer }).storiesServer;
  if (server) await stopServer(server);
}
