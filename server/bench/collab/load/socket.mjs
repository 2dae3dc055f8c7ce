// A WebSocket client that does as little as one can: the load must cost less than what it measures.
import { randomBytes } from 'node:crypto';
import net from 'node:net';
import { farewell, pong } from './frame.mjs';

/** All sockets read into one buffer, one after the other; what is kept of it is copied. */
const chunk = Buffer.allocUnsafe(256 * 1024);
const opcode = { text: 1, binary: 2, close: 8, ping: 9 };

/** @typedef {{ port: number, path: string, protocol?: string, from?: string }} Place where to connect, and as whom */

export class Socket {
  /**
   * @param {Place} place
   * @param {{ read(): void, opened(): void, message(buffer: Buffer, start: number, end: number): void, closed(code: number, reason: string): void }} listener
   */
  constructor(place, listener) {
    this.listener = listener;
    this.rest = undefined;
    this.open = false;
    this.code = 0;
    this.reason = '';
    const onread = { buffer: chunk, callback: (length) => this.receive(length) };
    this.line = net.connect({ port: place.port, host: '127.0.0.1', noDelay: true, onread }, () => this.line.write(requestOf(place)));
    this.line.on('error', () => undefined);
    this.line.on('close', () => listener.closed(this.code, this.reason));
  }

  send(frame) {
    if (this.open) this.line.write(frame);
  }

  /** Says goodbye. */
  close() {
    if (this.open) this.line.end(farewell);
    else this.line.destroy();
  }

  /** As when the network is gone. */
  cut() {
    this.line.destroy();
  }

  receive(length) {
    this.listener.read();
    const fresh = chunk.subarray(0, length);
    const buffer = this.rest ? Buffer.concat([this.rest, fresh]) : fresh;
    const used = this.open ? this.take(buffer, 0) : this.answerOf(buffer);
    this.rest = used < buffer.length ? Buffer.from(buffer.subarray(used)) : undefined;
    return true;
  }

  /** The answer to the upgrade. */
  answerOf(buffer) {
    const end = buffer.indexOf('\r\n\r\n');
    if (end < 0) return 0;
    if (!buffer.subarray(0, 16).includes('101')) {
      this.reason = buffer.toString('latin1', 0, Math.min(end, 60));
      this.line.destroy();
      return buffer.length;
    }
    this.open = true;
    this.listener.opened();
    return this.take(buffer, end + 4);
  }

  /** Every whole frame. @returns where the first one begins that is not there yet */
  take(buffer, from) {
    let at = from;
    while (buffer.length - at >= 2) {
      let length = buffer[at + 1];
      let start = at + 2;
      if (length === 126) {
        if (buffer.length - at < 4) break;
        length = (buffer[at + 2] << 8) | buffer[at + 3];
        start = at + 4;
      } else if (length === 127) {
        if (buffer.length - at < 10) break;
        length = Number(buffer.readBigUInt64BE(at + 2));
        start = at + 10;
      }
      if (start + length > buffer.length) break;
      this.hear(buffer[at] & 15, buffer, start, start + length);
      at = start + length;
    }
    return at;
  }

  hear(kind, buffer, start, end) {
    if (kind === opcode.binary || kind === opcode.text) this.listener.message(buffer, start, end);
    else if (kind === opcode.ping) this.line.write(pong(buffer.subarray(start, end)));
    else if (kind === opcode.close) {
      this.code = end - start >= 2 ? buffer.readUInt16BE(start) : 1005;
      this.reason = buffer.toString('utf8', start + 2, end);
      this.line.end(farewell);
    }
  }
}

function requestOf({ port, path, protocol, from }) {
  const lines = [
    `GET ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
    ...(from ? [`X-Forwarded-For: ${from}`] : []),
  ];
  return `${lines.join('\r\n')}\r\n\r\n`;
}
