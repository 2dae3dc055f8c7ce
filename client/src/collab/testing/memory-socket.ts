/** What is at the other end of the sockets of a test. */
interface Server {
  opened(socket: MemorySocket): void;
  closed(socket: MemorySocket): void;
  receive(socket: MemorySocket, bytes: Uint8Array): void;
}

/** For tests: one end of a line that never leaves the memory. */
export class MemorySocket {
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(
    private readonly server: Server,
    readonly url: string,
    readonly protocols: string[],
  ) {
    setTimeout(() => this.readyState === 0 && server.opened(this));
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  send(bytes: Uint8Array): void {
    setTimeout(() => this.readyState < 3 && this.server.receive(this, bytes));
  }

  deliver(bytes: Uint8Array): void {
    setTimeout(() => this.readyState === 1 && this.onmessage?.({ data: bytes.slice().buffer }));
  }

  /** What was sent before arrives before. */
  close(): void {
    if (this.readyState === 1) this.readyState = 2;
    setTimeout(() => this.end(1000));
  }

  end(code: number): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.server.closed(this);
    setTimeout(() => this.onclose?.({ code, reason: '' }));
  }
}

/** The class to give to a provider as its WebSocket: every one leads to this server, whatever the address. */
export const socketsTo = (server: Server): typeof WebSocket =>
  class extends MemorySocket {
    constructor(url: string, protocols: string[] = []) {
      super(server, url, protocols);
    }
  } as unknown as typeof WebSocket;
