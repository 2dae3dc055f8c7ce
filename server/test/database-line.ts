import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** Where a commit is held up: before PostgreSQL hears of it, or, once it is durable, before the server does. */
export type Held = 'before the commit' | 'after the commit';

/** The line between a server and its database, on which a transaction can be held up at its commit. */
export class DatabaseLine {
  private readonly sockets = new Set<Socket>();
  private holding: { where: Held; statement: RegExp; reached: () => void } | undefined;

  private constructor(
    private readonly server: Server,
    /** for the server's settings */
    readonly url: string,
  ) {}

  static async open(databaseUrl: string): Promise<DatabaseLine> {
    const url = new URL(databaseUrl);
    const to = { host: url.hostname, port: Number(url.port) };
    const server = createServer((client) => line.join(client, connect(to)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    const line = new DatabaseLine(server, url.href);
    return line;
  }

  /** Holds up the next transaction in which there is such a statement, for good. @returns once it is there */
  hold(where: Held, statement: RegExp): Promise<void> {
    return new Promise((reached) => {
      this.holding = { where, statement, reached };
    });
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private join(client: Socket, database: Socket): void {
    let has = false;
    let mute = false;
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => other.destroy());
    }
    client.on('data', (bytes) => {
      const asks = bytes.toString('latin1');
      has = !/START TRANSACTION/.test(asks) && (has || this.holding?.statement.test(asks) === true);
      const held = has && /COMMIT\0/.test(asks) ? this.holding : undefined;
      if (held) mute = true;
      if (held?.where === 'before the commit') held.reached();
      else database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (mute) this.holding?.reached();
      else client.write(bytes);
    });
  }
}
