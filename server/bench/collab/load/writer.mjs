// Somebody who has a document open and types. What they have is numbers: how far they are themselves, and how far they were shown
// each of the others.
import { Reader } from './bytes.mjs';
import { barrier, caret, changeFrame, message, step, stepOne, stepTwo } from './frame.mjs';
import { Socket } from './socket.mjs';
import { stateVectorOf, updateOf } from './update.bytes.mjs';
import { readStateVector, walkUpdate } from './update.walk.mjs';

export class Writer {
  clock = 0;
  /** the clock up to which a barrier was answered */
  saved = 0;
  closedWith = 0;
  synced = false;
  barriers = new Map();
  barrierCount = 0;
  cursorTick = 0;

  /**
   * @param {import('./table.mjs').Table} table who writes in the same document
   * @param {number} index among them
   * @param {import('./socket.mjs').Place} place
   */
  constructor(table, index, place) {
    this.table = table;
    this.index = index;
    this.place = place;
    this.client = table.base + index;
    this.shown = new Uint32Array(table.size);
    this.tell = (client, clock, length) => this.hearOf(client - table.base, clock, length);
  }

  /** Opens the document. @returns a promise that it is there */
  connect(withinMs = 60_000) {
    this.synced = false;
    return new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`${this.place.path} was not there after ${withinMs} ms`)), withinMs);
      this.whenSynced = () => {
        clearTimeout(limit);
        resolve();
      };
      this.whenClosed = (code, reason) => {
        clearTimeout(limit);
        reject(new Error(`${this.place.path} was closed with ${code} ${reason}`));
      };
      this.socket = new Socket(this.place, this);
    });
  }

  /** Types letters. */
  type(count) {
    const from = this.clock;
    this.clock += count;
    this.table.note(this.index, from, this.clock);
    this.socket.send(changeFrame(this.client, from, this.clock));
  }

  moveCaret() {
    this.cursorTick += 1;
    this.socket.send(caret(this.client, this.clock - 1, `Writer ${this.index}`, this.cursorTick));
  }

  /** Asks to be told when all of this is saved. */
  ask() {
    this.barrierCount += 1;
    this.barriers.set(this.barrierCount, this.clock);
    this.socket.send(barrier(this.barrierCount));
  }

  /** Types while the network is gone. */
  typeOffline(count) {
    const from = this.clock;
    this.clock += count;
    this.table.note(this.index, from, this.clock);
  }

  get knowsAll() {
    return this.table.writers.every(({ index, clock }) => index === this.index || this.shown[index] === clock);
  }

  // What the socket tells.

  read() {
    this.table.tally.read();
  }

  opened() {
    const known = this.table.writers.map(({ index, client, clock }) => [client, index === this.index ? clock : this.shown[index]]);
    this.socket.send(stepOne(stateVectorOf(known.filter(([, clock]) => clock > 0))));
  }

  message(buffer, start) {
    const kind = buffer[start];
    if (kind === message.sync) this.sync(buffer, start + 1);
    else if (kind === message.presence) this.table.tally.cursors += 1;
    else if (kind === message.barrier) this.answered(new Reader(buffer, start + 1).number());
  }

  closed(code, reason) {
    this.closedWith = code || 1006;
    this.whenClosed?.(this.closedWith, reason);
  }

  sync(buffer, start) {
    const reader = new Reader(buffer, start + 1);
    reader.number(); // how many bytes follow
    if (buffer[start] === step.one) return this.offer(readStateVector(reader).get(this.client) ?? 0);
    walkUpdate(reader, this.tell);
    if (buffer[start] !== step.two || this.synced) return undefined;
    this.synced = true;
    return this.whenSynced();
  }

  /** The server has so much of us: the rest comes along. */
  offer(clock) {
    this.socket.send(stepTwo(updateOf(this.client, clock, this.clock)));
  }

  answered(number) {
    this.saved = Math.max(this.saved, this.barriers.get(number) ?? 0);
    this.barriers.delete(number);
  }

  hearOf(index, clock, length) {
    if (index < 0 || index >= this.table.size || index === this.index) return;
    const known = this.shown[index];
    const end = clock + length;
    if (end <= known) return;
    if (clock > known) {
      this.table.tally.gaps += 1;
      return;
    }
    this.shown[index] = end;
    this.table.tally.arrived(this.table.sentAt[index], known, end);
  }
}
