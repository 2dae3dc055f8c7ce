import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import { isOwnOrigin } from '../platform/http';

/** A message is a topic. */
const longestMessage = 1_024;

/** The socket shares the HTTP server with the drafting socket, and its rule about origins with HTTP: a foreign page cannot borrow the reader's cookie. */
export class LiveAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly allowed: ReadonlySet<string>,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): Server {
    const live: Partial<ServerOptions> = {
      path: '/socket.io',
      serveClient: false,
      // Otherwise engine.io ends, after one second, every upgrade that is not its own.
      destroyUpgrade: false,
      maxHttpBufferSize: longestMessage,
      allowRequest: ({ headers }, answer) => answer(null, isOwnOrigin(headers.origin, headers.host, this.allowed)),
    };
    return super.createIOServer(port, { ...options, ...live } as ServerOptions);
  }
}
