import { type DocumentStatus, messageType } from '@palabre/shared/collab';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';

const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    write(encoder);
  });

/** For tests: a server of one document in memory, and sockets to it that can be cut. It takes updates only while it is open. */
export class MemoryServer {
  readonly doc = new Y.Doc();
  mode: DocumentStatus['mode'] = 'open';
  /** answers "is it saved?" */
  answers = true;
  reachable = true;
  private readonly sockets = new Set<MemorySocket>();

  setMode(mode: DocumentStatus['mode']): void {
    this.mode = mode;
    for (const socket of this.sockets) {
      if (mode === 'open') this.askForAll(socket);
      this.tellMode(socket);
    }
  }

  /** Ends every connection. @param code as the server would give it; 1006 is a cut line */
  cut(code = 1006): void {
    for (const socket of this.sockets) socket.end(code);
  }

  opened(socket: MemorySocket): void {
    if (!this.reachable) return socket.end(1006);
    this.sockets.add(socket);
    socket.open();
    this.tellMode(socket);
    this.askForAll(socket);
  }

  closed(socket: MemorySocket): void {
    this.sockets.delete(socket);
  }

  receive(socket: MemorySocket, bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.barrier && this.answers && this.mode === 'open') socket.deliver(bytes);
    if (type !== messageType.sync) return;
    const isQuestion = bytes[1] === sync.messageYjsSyncStep1;
    if (!isQuestion && this.mode !== 'open') return;
    const answer = frame(messageType.sync, (encoder) => sync.readSyncMessage(decoder, encoder, this.doc, socket));
    if (answer.length > 1) socket.deliver(answer);
  }

  private tellMode(socket: MemorySocket): void {
    socket.deliver(frame(messageType.state, (encoder) => encoding.writeVarString(encoder, JSON.stringify({ mode: this.mode, generation: 1, filling: false }))));
  }

  private askForAll(socket: MemorySocket): void {
    socket.deliver(frame(messageType.sync, (encoder) => sync.writeSyncStep1(encoder, this.doc)));
  }
}

class MemorySocket {
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(private readonly server: MemoryServer) {
    setTimeout(() => server.opened(this));
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  send(bytes: Uint8Array): void {
    setTimeout(() => this.readyState === 1 && this.server.receive(this, bytes));
  }

  deliver(bytes: Uint8Array): void {
    setTimeout(() => this.readyState === 1 && this.onmessage?.({ data: bytes.slice().buffer }));
  }

  close(): void {
    this.end(1000);
  }

  end(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.server.closed(this);
    setTimeout(() => this.onclose?.({ code, reason: '' }));
  }
}

/** The class to give to a provider as its WebSocket: every one leads to this server, whatever the address. */
export const socketsTo = (server: MemoryServer): typeof WebSocket =>
  class extends MemorySocket {
    constructor() {
      super(server);
    }
  } as unknown as typeof WebSocket;
