import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { createAdapter } from '@socket.io/redis-adapter';
import type { Server, ServerOptions } from 'socket.io';
import { isOwnOrigin } from '../platform/http';
import { RedisConnections } from '../platform/redis';

/** A message is a topic. */
const longestMessage = 1_024;

/**
 * The socket shares the HTTP server with the drafting socket, and its rule about origins with HTTP: a foreign page cannot borrow the reader's cookie.
 *
 * Through Redis the nodes know each other's sockets. Hints do not come this way: each node hears of events from the database, and tells
 * its own sockets only.
 */
export class LiveAdapter extends IoAdapter {
  private readonly redis: RedisConnections;

  constructor(
    app: INestApplicationContext,
    private readonly allowed: ReadonlySet<string>,
  ) {
    super(app);
    this.redis = app.get(RedisConnections);
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
    const server: Server = super.createIOServer(port, { ...options, ...live } as ServerOptions);
    if (this.redis.configured) server.adapter(createAdapter(this.redis.publisher, this.redis.subscriber, { key: 'palabre:live' }));
    return server;
  }
}
