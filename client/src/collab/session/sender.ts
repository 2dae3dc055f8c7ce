import { messageType } from '@palabre/shared/collab';
import * as encoding from 'lib0/encoding';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import { writeUpdate } from 'y-protocols/sync';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { Paced } from './paced';

/** Nobody sees letters come more often than this. */
const updateMs = 33;
const caretMs = 100;

/**
 * What this page tells the server, in the place of the provider's own listeners: those send a message for every letter, and repeat
 * whatever they hear of anybody's caret. Here the letters of a moment are one update, and only one's own caret is told.
 */
export class Sender {
  private waiting: Uint8Array[] = [];
  private readonly updates = new Paced(updateMs, () => this.sendUpdates());
  private readonly caret = new Paced(caretMs, () => this.sendCaret());

  constructor(private readonly provider: WebsocketProvider) {
    const { doc, awareness } = provider;
    doc.off('update', provider._updateHandler);
    doc.on('update', this.onUpdate);
    awareness.off('update', provider._awarenessUpdateHandler);
    awareness.on('update', this.onPresence);
  }

  /** Asks whether everything up to now is saved. @returns false when there is no connection to ask on */
  barrier(change: number): boolean {
    if (!this.provider.synced) return false;
    this.updates.flush();
    return this.send(messageType.barrier, (encoder) => encoding.writeVarUint(encoder, change));
  }

  end(): void {
    this.updates.flush();
    this.updates.end();
    this.caret.end();
    this.provider.doc.off('update', this.onUpdate);
    this.provider.awareness.off('update', this.onPresence);
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider) return;
    this.waiting.push(update);
    this.updates.ask();
  };

  private readonly onPresence = (_changes: unknown, origin: unknown): void => {
    if (origin === 'local') this.caret.ask();
  };

  /** Without a connection they are dropped here: the greeting on coming back brings everything that the server lacks. */
  private sendUpdates(): void {
    const update = Y.mergeUpdates(this.waiting);
    this.waiting = [];
    this.send(messageType.sync, (encoder) => writeUpdate(encoder, update));
  }

  private sendCaret(): void {
    const { awareness } = this.provider;
    this.send(messageType.awareness, (encoder) => encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID])));
  }

  private send(type: number, write: (encoder: encoding.Encoder) => void): boolean {
    const { ws, wsconnected } = this.provider;
    if (!ws || !wsconnected || ws.readyState !== ws.OPEN) return false;
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, type);
      write(encoder);
    });
    ws.send(frame);
    return true;
  }
}
