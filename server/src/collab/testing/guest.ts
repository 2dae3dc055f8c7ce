import { collabProtocol, DocumentStatus, messageType, plainText } from '@palabre/shared/collab';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { frames } from '../socket/wire.codec';
import { readRichText, rootName } from '../text/rich-text.ydoc';
import { eventually } from './eventually';

/** Somebody with a text open, on the stock y-websocket client. */
export class Guest {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly modes: DocumentStatus['mode'][] = [];
  readonly answered: number[] = [];
  /** for good */
  closedWith: number | undefined;
  /** every time, also where the client comes back by itself */
  readonly codes: number[] = [];
  /** messages that came, by type */
  readonly received = new Map<number, number>();
  private barriers = 0;

  /**
   * @param addresses tried one after the other, as behind a balancer
   * @param knows what it says of itself in the address
   */
  constructor(addresses: readonly string[], documentId: string, name: string, knows: Record<string, string> = {}) {
    const [address = ''] = addresses;
    this.provider = new WebsocketProvider(address, documentId, this.doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      protocols: name ? [collabProtocol, `token.${name}`] : [],
      params: knows,
      disableBc: true,
      maxBackoffTime: 200,
    });
    this.provider.messageHandlers[messageType.barrier] = (_encoder, decoder) => this.answered.push(decoding.readVarUint(decoder));
    this.provider.messageHandlers[messageType.state] = (_encoder, decoder) => {
      this.modes.push(DocumentStatus.parse(JSON.parse(decoding.readVarString(decoder))).mode);
    };
    this.provider.on('closed', ({ code }) => (this.closedWith = code));
    this.provider.on('connection-close', (event) => {
      this.codes.push(event?.code ?? 0);
      this.provider.serverUrl = addresses[this.codes.length % addresses.length] ?? address;
    });
    this.count();
  }

  get text(): string {
    return plainText(readRichText(this.doc));
  }

  get mode(): DocumentStatus['mode'] | undefined {
    return this.modes.at(-1);
  }

  synced(): Promise<void> {
    return eventually(() => this.provider.synced);
  }

  /** Types at the end of the first paragraph. */
  type(words: string): void {
    this.doc.transact(() => this.lastText().insert(this.lastText().length, words));
  }

  /** Takes away from the end of the first paragraph. */
  erase(length: number): void {
    const text = this.lastText();
    text.delete(text.length - length, length);
  }

  /** Shows itself to the others, with a caret somewhere. */
  move(): void {
    const position = { type: null, tname: rootName, item: null, assoc: 0 };
    this.provider.awareness.setLocalState({ cursor: { anchor: position, head: position } });
  }

  /** Client ids of those it sees. */
  get sees(): number[] {
    return [...this.provider.awareness.getStates().keys()].filter((clientId) => clientId !== this.doc.clientID);
  }

  /** Who somebody is, as it is told. */
  personAt(clientId: number): string | undefined {
    return (this.provider.awareness.getStates().get(clientId) as { user?: { name: string } } | undefined)?.user?.name;
  }

  /** Sends a barrier. @returns whether the server answered it in time */
  async saved(withinMs = 3_000): Promise<boolean> {
    const number = (this.barriers += 1);
    this.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, messageType.barrier);
        encoding.writeVarUint(encoder, number);
      }),
    );
    return eventually(() => this.answered.includes(number), withinMs).then(
      () => true,
      () => false,
    );
  }

  /** Resolves once the server has read everything that was sent until now. */
  async heard(): Promise<void> {
    const before = this.received.get(messageType.sync) ?? 0;
    this.send(frames.step1(Y.encodeStateVector(this.doc)));
    await eventually(() => (this.received.get(messageType.sync) ?? 0) > before);
  }

  send(frame: Uint8Array): void {
    this.provider.ws?.send(frame as Uint8Array<ArrayBuffer>);
  }

  leave(): void {
    this.provider.destroy();
    this.provider.awareness.destroy();
    this.doc.destroy();
  }

  private count(): void {
    this.provider.messageHandlers.forEach((handle, type) => {
      this.provider.messageHandlers[type] = (...parameters) => {
        this.received.set(type, (this.received.get(type) ?? 0) + 1);
        handle(...parameters);
      };
    });
  }

  private lastText(): Y.XmlText {
    const paragraph = this.doc.getXmlFragment(rootName).get(0) as Y.XmlElement;
    const last = paragraph.get(paragraph.length - 1);
    if (last instanceof Y.XmlText) return last;
    const text = new Y.XmlText();
    paragraph.insert(paragraph.length, [text]);
    return text;
  }
}
