import { Inject, Logger, type OnModuleDestroy } from '@nestjs/common';
import { ConnectedSocket, MessageBody, type OnGatewayInit, SubscribeMessage, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { type ClientToServer, isReserved, isTopic, mostTopics, type ServerToClient } from '@palabre/shared/live';
import type { Subscription } from 'rxjs';
import type { Namespace, Socket } from 'socket.io';
import { EventStream, type Published } from '../platform/events';
import { LIVE_GATE, type LiveGate } from './live.port';
import { Patience } from './patience.rules';

type Watcher = Socket<ClientToServer, ServerToClient, Record<string, never>, { patience?: Patience }>;

/**
 * Topics are rooms of socket.io. An event goes once to whoever watches one of its open topics; to those who watch a reserved
 * topic it goes apart, so that no hint names a topic that its receiver may not watch.
 */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit, OnModuleDestroy {
  private readonly log = new Logger(LiveGateway.name);
  private subscription: Subscription | undefined;

  @WebSocketServer()
  private readonly server!: { sockets: Namespace<ClientToServer, ServerToClient> };

  constructor(
    private readonly stream: EventStream,
    @Inject(LIVE_GATE) private readonly gate: LiveGate,
  ) {}

  afterInit(): void {
    this.subscription = this.stream.items.subscribe((item) => {
      if (item.type === 'missed') this.server.sockets.local.emit('missed');
      else this.tell(item.event);
    });
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
  }

  /** @returns whether the topic is watched now */
  @SubscribeMessage('watch')
  async watch(@ConnectedSocket() socket: Watcher, @MessageBody() topic: unknown): Promise<boolean> {
    if (!this.bears(socket) || !isTopic(topic)) return false;
    if (socket.rooms.has(topic)) return true;
    if (isReserved(topic) && !(await this.mayWatch(socket, topic))) return false;
    // its own id is a room too
    if (socket.rooms.size > mostTopics || !socket.connected) return false;
    await socket.join(topic);
    return true;
  }

  @SubscribeMessage('unwatch')
  async unwatch(@ConnectedSocket() socket: Watcher, @MessageBody() topic: unknown): Promise<void> {
    if (this.bears(socket) && isTopic(topic)) await socket.leave(topic);
  }

  private tell({ kind, subject, topics }: Published): void {
    const open = topics.filter((topic) => !isReserved(topic));
    if (open.length > 0) this.server.sockets.local.to(open).emit('hint', { kind, subject, topics: open });
    for (const topic of topics.filter(isReserved)) void this.tellWhoMay(topic, { kind, subject });
  }

  private async tellWhoMay(topic: string, news: Pick<Published, 'kind' | 'subject'>): Promise<void> {
    const watchers = [...(this.server.sockets.adapter.rooms.get(topic) ?? [])];
    await Promise.all(
      watchers.map(async (id) => {
        const socket = this.server.sockets.sockets.get(id);
        if (!socket) return;
        if (await this.mayWatch(socket, topic)) socket.emit('hint', { ...news, topics: [topic] });
        else await socket.leave(topic);
      }),
    );
  }

  private mayWatch({ request }: Pick<Watcher, 'request'>, topic: string): Promise<boolean> {
    return this.gate.mayWatch(request, topic).catch((error: Error) => {
      this.log.warn(`live: ${error.message}`);
      return false;
    });
  }

  /** A socket that sends without end is closed; a page watches a few dozen topics as it is read. */
  private bears(socket: Watcher): boolean {
    socket.data.patience ??= new Patience();
    const borne = socket.data.patience.bears(performance.now());
    if (!borne) socket.conn.close();
    return borne;
  }
}
