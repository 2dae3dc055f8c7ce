import { messageType } from '@palabre/shared/collab';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Room } from '../room/room';
import type { Role, Seat } from '../room/seat';
import { rootName } from '../text/rich-text.ydoc';

/** Bytes that came from the server: not to be sent back to it. */
const remote = {};

/** A server's frame without its header. */
function payloadOf(frame: Uint8Array): Uint8Array {
  const length = frame[1] as number;
  return frame.subarray(length < 126 ? 2 : length === 126 ? 4 : 10);
}

/** One connection of somebody with a room, with messages on their way in both directions until it is cut. */
class MemoryLine implements Seat {
  readonly isCurrent = true;
  owes = true;
  asked = 0;
  claims = 0;
  expelled = false;
  readonly up: (() => void)[] = [];
  readonly down: Uint8Array[] = [];

  constructor(
    readonly id: string,
    private readonly writer: MemoryWriter,
  ) {}

  get participant() {
    return { personId: this.writer.personId, name: this.writer.personId };
  }

  get role(): Role {
    return this.writer.role;
  }

  async reviewRole(): Promise<Role> {
    return this.role;
  }

  send(frame: Uint8Array | undefined): void {
    if (frame) this.down.push(payloadOf(frame));
  }

  tell(): void {}

  close(code: number): void {
    this.expelled = true;
    this.writer.closedWith = code;
  }
}

/** Somebody who writes in a room without a socket: a Yjs document, and a wire that brings messages when it is told to, and can be cut. */
export class MemoryWriter {
  readonly doc = new Y.Doc();
  readonly words: string[] = [];
  role: Role = 'writer';
  closedWith: number | undefined;
  private readonly asked: number[] = [];
  private acknowledged = 0;
  private line: MemoryLine | undefined;
  private lines = 0;

  constructor(
    private readonly room: Room,
    readonly personId: string,
    private readonly letter: string,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== remote) this.say((line) => room.offer(line, update, false));
    });
  }

  /** What the server called saved. */
  get saved(): string[] {
    return this.words.slice(0, this.acknowledged);
  }

  type(): void {
    const paragraph = this.doc.getXmlFragment(rootName).get(0);
    if (!(paragraph instanceof Y.XmlElement)) return; // nothing has arrived yet
    const text = paragraph.get(0) as Y.XmlText;
    const word = `${this.letter}${this.words.length};`;
    this.words.push(word);
    text.insert(text.length, word);
  }

  /** Asks to be told when all that was typed is saved. */
  ask(): void {
    const number = this.asked.push(this.words.length) - 1;
    this.say((line) => this.room.barrier(line, number));
  }

  connect(): void {
    if (this.line) return;
    this.line = new MemoryLine(`${this.letter}${(this.lines += 1)}`, this);
    this.room.join(this.line);
    this.say((line) => this.room.answer(line, Y.encodeStateVector(this.doc)));
  }

  /** What was on its way never arrives. */
  cut(): void {
    if (this.line) this.room.leave(this.line);
    this.line = undefined;
  }

  setRole(role: Role): void {
    this.role = role;
    if (this.line) this.room.roleChanged(this.line);
  }

  /** Brings the first messages that are under way to where they go. @returns whether there were any */
  carry(most: number): boolean {
    const { line } = this;
    const up = line?.up.splice(0, most) ?? [];
    const down = line?.down.splice(0, most) ?? [];
    for (const arrive of up) arrive();
    for (const message of down) this.hear(decoding.createDecoder(message));
    return up.length + down.length > 0;
  }

  private say(what: (line: MemoryLine) => void): void {
    const { line } = this;
    line?.up.push(() => what(line));
  }

  private hear(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder);
    if (type === messageType.barrier) this.acknowledged = Math.max(this.acknowledged, this.asked[decoding.readVarUint(decoder)] ?? 0);
    if (type !== messageType.sync) return;
    const step = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    if (step === 0) this.say((line) => this.room.offer(line, Y.encodeStateAsUpdate(this.doc, bytes), true));
    else Y.applyUpdate(this.doc, bytes, remote);
  }
}
