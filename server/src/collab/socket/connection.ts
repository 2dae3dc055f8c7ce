import type { Duplex } from 'node:stream';
import { closeCode, type DocumentStatus } from '@palabre/shared/collab';
import type { WebSocket } from 'ws';
import { limits } from '../collab.limits';
import type { Room } from '../room/room';
import type { Role, Seat } from '../room/seat';
import type { Allowed, Gatekeeper } from './gatekeeper.service';
import { StandingSeat } from './standing.seat';
import { TokenBucket } from './token-bucket';
import type { Visit } from './visit';
import { decodeMessage, isHandshake } from './wire.codec';
import { wireFrames } from './wire.frames';

const deadMs = 45_000;
/** Whoever has said something lately need not be asked whether they are there. */
const askAfterMs = 10_000;

/** A socket, and the line under it: what goes to many is written there as it is. */
export interface Line {
  socket: WebSocket;
  raw: Duplex;
}

/** A socket of one person on one document, once both are known. */
export class Connection extends StandingSeat implements Seat {
  owes = true;
  asked = 0;
  claims = 0;
  private readonly bucket = new TokenBucket(limits.messagesPerSecond, limits.messageBurst, performance.now());
  private room: Room | undefined;
  private told: string | undefined;
  private closedWith: number | undefined;
  private sentAt = 0;
  private heardAt = performance.now();
  private resting: NodeJS.Timeout | undefined;
  private asking: Promise<Role | 'none'> | undefined;

  constructor(
    id: string,
    private readonly line: Line,
    visit: Visit,
    gatekeeper: Gatekeeper,
    standing: Allowed,
  ) {
    super(id, visit, gatekeeper, standing);
    line.socket.on('pong', () => (this.heardAt = performance.now()));
  }

  get expelled(): boolean {
    return this.closedWith !== undefined && this.closedWith !== closeCode.restart;
  }

  enter(room: Room): void {
    this.room = room;
    room.join(this);
  }

  /** A frame of the client. Whatever it holds, the server goes on. */
  receive(frame: Uint8Array): void {
    if (this.closedWith !== undefined || !this.room) return;
    this.heardAt = performance.now();
    if (!this.mayAfford(1 + frame.length / limits.bytesPerMessage)) return;
    if (frame.length > (isHandshake(frame) ? limits.handshakeBytes : limits.frameBytes)) return this.close(closeCode.tooLarge, 'too large');
    try {
      this.handle(frame, this.room);
    } catch {
      this.close(closeCode.invalidUpdate, 'unreadable message');
    }
  }

  async reviewRole(): Promise<Role | 'none'> {
    let role: Role | 'none' = this.standing.role;
    // Twice at most: the rights may change again while the gate is asked.
    for (let turn = 0; turn < 2 && role !== 'none' && !this.isCurrent; turn += 1) role = await this.askOnce();
    return role;
  }

  /** What `reviewRole` does, also when the answer is about to grow old. */
  async renewRole(): Promise<void> {
    if (this.isCurrent && this.gatekeeper.isAging(this.standing)) await this.askOnce();
    else await this.reviewRole();
  }

  send(frame: Uint8Array | undefined, pieces: readonly Uint8Array[] = []): void {
    const { socket, raw } = this.line;
    if (socket.readyState !== socket.OPEN || (!frame && pieces.length === 0)) return;
    if (raw.writableLength > limits.bufferedBytes) return this.end('slow', closeCode.overloaded, 'too slow');
    this.sentAt = performance.now();
    if (pieces.length) raw.cork();
    if (frame) raw.write(frame);
    for (const piece of pieces) raw.write(piece);
    if (pieces.length) raw.uncork();
  }

  tell(status: DocumentStatus): void {
    const told = JSON.stringify(status);
    if (this.told === told) return;
    this.told = told;
    this.send(wireFrames.status(status));
  }

  close(code: number, reason: string): void {
    if (this.closedWith !== undefined) return;
    this.closedWith = code;
    const { socket } = this.line;
    socket.resume(); // to read the client's answer to the close
    socket.close(code, reason);
  }

  /** Keeps a silent line open, and ends one at whose other end nobody has been heard of for long. */
  beat(silenceMs: number): void {
    const { socket } = this.line;
    const now = performance.now();
    if (now - this.heardAt > deadMs) return socket.terminate();
    if (now - this.sentAt >= silenceMs) this.send(wireFrames.keepAlive);
    if (now - this.heardAt >= askAfterMs) socket.ping();
  }

  /** Reads no more for a while: who types fast waits a little, and who floods fills their own buffers. */
  private rest(milliseconds: number): void {
    clearTimeout(this.resting);
    const { socket } = this.line;
    socket.pause();
    this.resting = setTimeout(() => socket.resume(), milliseconds).unref();
  }

  private end(why: 'rate' | 'slow', code: number, reason: string): void {
    this.room?.count(why);
    this.close(code, reason);
  }

  private mayAfford(cost: number): boolean {
    const wait = this.bucket.take(performance.now(), cost);
    if (wait > limits.longestRestMs) this.end('rate', closeCode.slowDown, 'too many messages');
    else if (wait > 0) this.rest(wait);
    return this.closedWith === undefined;
  }

  private handle(frame: Uint8Array, room: Room): void {
    const message = decodeMessage(frame);
    const asks = message.kind === 'step1' || message.kind === 'query-presence';
    if (asks && !this.mayAfford(limits.questionCost)) return;
    if (message.kind === 'step1') this.mayAfford(Math.min(room.answer(this, message.stateVector) / limits.bytesPerMessage, limits.longestAnswerCost));
    else if (message.kind === 'update') room.offer(this, Buffer.from(message.update), message.whole);
    else if (message.kind === 'presence') room.receivePresence(this, message.update);
    else if (message.kind === 'query-presence') room.sendPresence(this);
    else if (message.kind === 'barrier') room.barrier(this, message.number);
  }

  private askOnce(): Promise<Role | 'none'> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<Role | 'none'> {
    const before = this.role;
    const role = await this.askAgain();
    if (role !== 'none' && role !== before && this.closedWith === undefined) this.room?.roleChanged(this);
    return role;
  }
}
