// A relay that stores what it sends on, in the database of an idle Palabre: the floor for a server on Node that keeps the same promise.
import { ForkedServer } from './fork.server.mjs';
import { PalabreServer } from './palabre.server.mjs';

export class DurableRelay extends ForkedServer {
  /** @param {URL} program the relay @param {{ dataFolder: string, program: string }} host @param {string[]} [flags] Node's */
  static async beside(program, host, flags = []) {
    const palabre = await PalabreServer.start(host);
    const relay = new DurableRelay(program, ['durable', palabre.database.url], flags);
    relay.palabre = palabre;
    await relay.restart();
    return relay;
  }

  get databasePid() {
    return this.palabre.databasePid;
  }

  async stop() {
    await this.kill();
    await this.palabre.stop();
  }
}
