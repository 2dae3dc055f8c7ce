import { messageType } from '@palabre/shared/collab';
import * as encoding from 'lib0/encoding';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import type { WebsocketProvider } from 'y-websocket';

/** Carets move at every letter; more often than this nobody sees. */
const everyMs = 100;

/**
 * Says where one's own caret is. In the place of the provider's own voice, which repeats at once whatever it hears of anybody:
 * for every letter of each of a hundred people, from each of them.
 */
export class Voice {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pending = false;
  private readonly onUpdate = (_changes: unknown, origin: unknown): void => {
    if (origin === 'local') this.say();
  };

  constructor(private readonly provider: WebsocketProvider) {
    provider.awareness.off('update', provider._awarenessUpdateHandler);
    provider.awareness.on('update', this.onUpdate);
  }

  end(): void {
    clearTimeout(this.timer);
    this.provider.awareness.off('update', this.onUpdate);
  }

  /** The first word at once, the last one after a while; what lies between is old. */
  private say(): void {
    if (this.timer) {
      this.pending = true;
      return;
    }
    this.pending = false;
    this.send();
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.pending) this.say();
    }, everyMs);
  }

  private send(): void {
    const { ws, wsconnected, awareness } = this.provider;
    if (!ws || !wsconnected) return;
    const bytes = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageType.awareness);
      encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]));
    });
    ws.send(bytes as Uint8Array<ArrayBuffer>);
  }
}
