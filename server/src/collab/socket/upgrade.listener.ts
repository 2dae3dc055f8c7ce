import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { closeCode, collabProtocol } from '@palabre/shared/collab';
import { WebSocket, WebSocketServer } from 'ws';
import { CONFIG, type Config } from '../../platform/config';
import { isOwnOrigin } from '../../platform/http';
import { limits } from '../collab.limits';
import { Rooms } from '../room/rooms.service';
import { clientAddress, destinationOf, type DocumentDestination, readOfferedCredential } from './address';
import { Arrivals } from './arrivals.service';
import type { Line } from './connection';
import { Crowd } from './crowd';

const flushMs = 5_000;
/** how long a client may take to answer the close */
const farewellMs = 1_000;

/** How `ws` calls a frame that is too large to be read. */
const oversize = { code: 1009, error: 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH' };

/** What is too large is said in our own way: after 1009, clients come back with the same bytes for ever. */
class DraftingSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === oversize.code ? closeCode.tooLarge : code, reason);
  }
}

/**
 * The drafting socket on the HTTP server of everything else. A refusal is a WebSocket that closes with a code: browsers retry a
 * refused upgrade for ever and cannot read why.
 */
@Injectable()
export class UpgradeListener implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    WebSocket: DraftingSocket,
    maxPayload: limits.socketBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(collabProtocol) ? collabProtocol : false),
  });
  private readonly crowd = new Crowd(limits.connectionsPerAddress);
  private server: Server | undefined;
  private stopping = false;

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(CONFIG) private readonly config: Config,
    private readonly arrivals: Arrivals,
    private readonly rooms: Rooms,
  ) {}

  onApplicationBootstrap(): void {
    // There is no HTTP server when the application only runs a command.
    this.server = this.host.httpAdapter?.getHttpServer() as Server | undefined;
    this.server?.on('upgrade', this.onUpgrade);
  }

  /** Before the HTTP server closes (open sockets would hold it) and before the database does. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.rooms.close(flushMs);
    this.server?.off('upgrade', this.onUpgrade);
    for (const socket of this.sockets.clients) socket.close(closeCode.restart, 'the server restarts');
    for (let waited = 0; this.sockets.clients.size > 0 && waited < farewellMs; waited += 20) await pause(20);
    for (const socket of this.sockets.clients) socket.terminate();
  }

  private readonly onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const destination = destinationOf(request.url);
    if (destination.kind === 'other') return;
    socket.on('error', () => socket.destroy());
    if (destination.kind === 'unknown') return void socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    this.sockets.handleUpgrade(request, socket, head, (webSocket) => this.accept({ socket: webSocket, raw: socket }, request, destination));
  };

  private accept(line: Line, request: IncomingMessage, { documentId, expected, known }: DocumentDestination): void {
    const { socket } = line;
    // `ws` has answered a broken frame. What is too large is still on its way: cut now, the line would take the answer with it.
    socket.on('error', (error: NodeJS.ErrnoException) => error.code === oversize.error || socket.terminate());
    if (this.stopping) return socket.close(closeCode.restart, 'the server restarts');
    if (!isOwnOrigin(request.headers.origin, request.headers.host, new Set([this.config.publicUrl]))) return socket.close(closeCode.noAccess, 'foreign origin');
    if (!documentId) return socket.close(closeCode.unknownDocument, 'unknown document');
    const address = clientAddress(request, this.config.trustedProxies);
    if (!this.crowd.enter(address)) return socket.close(closeCode.tooManyConnections, 'too many connections from this address');
    socket.on('close', () => this.crowd.leave(address));
    readOfferedCredential(request);
    const { authorization, cookie } = request.headers;
    this.arrivals.receive({ line, known, documentId, expected, credentials: { headers: { authorization, cookie } } });
  }
}
