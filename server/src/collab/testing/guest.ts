import { collabProtocol, DocumentStatus, messageType, plainText } from '@palabre/shared/collab';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { readRichText, rootName } from '../text/rich-text.ydoc';
import { eventually } from './eventually';

/** Somebody with a text open, on the stock y-websocket client. */
export class Guest {
  readonly doc = new Y.Doc();
  readonly provider: WebsocketProvider;
  readonly modes: DocumentStatus['mode'][] = [];
  readonly answered: number[] = [];
  closedWith: number | undefined;
  private barriers = 0;

  constructor(address: string, documentId: string, name: string) {
    this.provider = new WebsocketProvider(address, documentId, this.doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      protocols: name ? [collabProtocol, `token.${name}`] : [],
      disableBc: true,
      maxBackoffTime: 200,
    });
    this.provider.messageHandlers[messageType.barrier] = (_encoder, decoder) => this.answered.push(decoding.readVarUint(decoder));
    this.provider.messageHandlers[messageType.state] = (_encoder, decoder) => {
      this.modes.push(DocumentStatus.parse(JSON.parse(decoding.readVarString(decoder))).mode);
    };
    this.provider.on('closed', ({ code }) => (this.closedWith = code));
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

  send(frame: Uint8Array): void {
    this.provider.ws?.send(frame as Uint8Array<ArrayBuffer>);
  }

  leave(): void {
    this.provider.destroy();
    this.provider.awareness.destroy();
    this.doc.destroy();
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
