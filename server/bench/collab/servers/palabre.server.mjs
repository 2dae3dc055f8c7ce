// Our own server, built, on an embedded database that syncs every commit to the disk, with people who may write.
import { startServer } from '../../stage.mjs';
import { PalabreDatabase } from './palabre.database.mjs';

const people = 200;

export class PalabreServer {
  /** @param {{ dataFolder: string, program: string, flags?: string[] }} how */
  static async start(how) {
    const server = new PalabreServer(how);
    await server.restart();
    try {
      server.database = new PalabreDatabase(server.running.databaseFolder);
      await server.database.settle(people);
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  constructor({ dataFolder, program, flags }) {
    this.how = { dataFolder, program, flags };
  }

  /** After `kill`, on the same port and the same data. */
  async restart() {
    const { dataFolder, program, flags } = this.how;
    this.running = await startServer(dataFolder, { args: ['--empty'], program, flags, port: this.running?.port });
  }

  get pid() {
    return this.running.pid;
  }

  get databasePid() {
    return this.database.pid;
  }

  documents(count, text) {
    return this.database.addDocuments(count, text);
  }

  /** Everybody comes from an address of their own, as behind a reverse proxy. */
  place(documentId, number) {
    const { secret } = this.database.people[number % people];
    const from = `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
    return { port: this.running.port, path: `/collab/${documentId}`, protocol: `palabre.v1, token.${secret}`, from };
  }

  kill() {
    return this.running.kill();
  }

  async stop() {
    await this.running.stop();
    await this.database?.end();
  }
}
