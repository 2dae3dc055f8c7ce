import { port } from './address';
import { openOutbox } from './outbox';
import { killServer, restartServer, startServer, stopServer } from './server';

/** A server that a story has for itself, to do to it what would end all other stories. */
export interface OwnServer {
  address: string;
  /** of its administrator */
  cookie: string;
  kill(): Promise<void>;
  /** @param aheadMs of its clock, from then on */
  restart(aheadMs?: number): Promise<void>;
}

/** Lives as long as the work does. */
export async function withOwnServer(work: (server: OwnServer) => Promise<void>): Promise<void> {
  let running = await startServer(port + 1);
  try {
    const { address } = running;
    await work({
      address,
      cookie: await openOutbox(running.administratorLink, address),
      kill: () => killServer(running),
      restart: async (aheadMs) => void (running = await restartServer(running, aheadMs)),
    });
  } finally {
    await stopServer(running);
  }
}
