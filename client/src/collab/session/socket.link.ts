import { collabProtocol, collabSchema, DocumentStatus, messageType } from '@palabre/shared/collab';
import * as decoding from 'lib0/decoding';
import { messageYjsSyncStep1 } from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { Attempts } from './attempts';
import type { Link, LinkNews } from './link.port';
import { Sender } from './sender';

export interface SocketOptions {
  /** `wss://host/collab` */
  address: string;
  documentId: string;
  /** whom the page was opened for: the server takes nothing under another name. Left out by programs */
  person?: string;
  /** for programs and tests */
  socket?: typeof WebSocket;
  protocols?: string[];
  /** for programs: a new ticket, asked for before each attempt; browsers have their cookie */
  ticket?: () => Promise<string>;
}

/**
 * The usual way: a y-websocket provider, whose attempts are timed here, since its own come without spread and leave no moment to
 * fetch a ticket.
 */
export class SocketLink implements Link {
  readonly provider: WebsocketProvider;
  private readonly sender: Sender;
  private readonly attempts = new Attempts(() => void this.attempt());
  private wanted = false;
  private news: LinkNews | undefined;

  constructor(
    doc: Y.Doc,
    private readonly options: SocketOptions,
  ) {
    const { address, documentId, socket, protocols } = options;
    const polyfill = socket && { WebSocketPolyfill: socket };
    this.provider = new WebsocketProvider(address, documentId, doc, { ...polyfill, protocols, params: parameters(options), disableBc: true, connect: false });
    this.sender = new Sender(this.provider);
  }

  listen(news: LinkNews): void {
    this.news = news;
    this.follow(news);
    this.understand(news);
  }

  start(): void {
    this.wanted = true;
    if (!this.provider.ws) this.attempts.now();
  }

  stop(): void {
    this.wanted = false;
    this.attempts.cancel();
    this.provider.disconnect();
  }

  ask(change: number): boolean {
    return this.sender.barrier(change);
  }

  setGeneration(generation: number): void {
    this.provider.params = parameters(this.options, generation);
  }

  /** There is another way meanwhile: attempts become rare. */
  bePatient(patient: boolean): void {
    this.attempts.bePatient(patient);
  }

  end(): void {
    this.sender.end();
    this.stop();
    this.provider.destroy();
    this.provider.awareness.destroy();
  }

  private async attempt(): Promise<void> {
    const { ticket } = this.options;
    if (ticket) {
      const value = await ticket().catch(() => undefined);
      if (!this.wanted) return;
      if (value === undefined) return this.failed();
      this.provider.protocols = [collabProtocol, `ticket.${value}`];
    }
    this.provider.connect();
  }

  private failed(): void {
    this.news?.failed();
    this.attempts.later();
  }

  private follow(news: LinkNews): void {
    const { provider } = this;
    provider.on('status', ({ status }) => status === 'connected' && news.connected(false));
    provider.on('status', ({ status }) => status === 'disconnected' && news.disconnected());
    provider.on('connection-close', () => this.onClose());
    provider.on('closed', ({ code }) => {
      this.wanted = false;
      this.attempts.cancel();
      news.closed(code);
    });
    provider.on('sync', (synced) => {
      if (!synced) return;
      this.attempts.succeeded();
      news.synced();
    });
  }

  /** The provider would connect again at its own times. */
  private onClose(): void {
    this.provider.shouldConnect = false;
    if (!this.wanted) return;
    if (this.provider.wsconnected) this.attempts.later();
    else this.failed();
  }

  private understand(news: LinkNews): void {
    const { messageHandlers } = this.provider;
    const synchronise = messageHandlers[messageType.sync];
    messageHandlers[messageType.sync] = (encoder, decoder, provider, ...rest) => {
      overhear(decoding.clone(decoder), news);
      synchronise?.(encoder, decoder, provider, ...rest);
    };
    messageHandlers[messageType.barrier] = (_encoder, decoder) => news.answered(decoding.readVarUint(decoder));
    messageHandlers[messageType.state] = (_encoder, decoder) => news.status(DocumentStatus.parse(JSON.parse(decoding.readVarString(decoder))));
  }
}

/** The server's "here is what I have" tells what of this page it lacks. */
function overhear(decoder: decoding.Decoder, news: LinkNews): void {
  if (decoding.readVarUint(decoder) === messageYjsSyncStep1) news.has(Y.decodeStateVector(decoding.readVarUint8Array(decoder)));
}

const parameters = ({ person }: SocketOptions, generation?: number): Record<string, string> => ({
  schema: String(collabSchema),
  ...(person !== undefined && { person }),
  ...(generation !== undefined && { generation: String(generation) }),
});
