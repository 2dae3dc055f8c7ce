import { closeCode, type DocumentStatus } from '@palabre/shared/collab';
import { limits } from '../collab.limits';
import { frames } from '../socket/wire.codec';
import { Committer, type CommitterHost } from './committer';
import type { LiveDocument } from './live-document';
import { Presence } from './presence';
import type { Seat } from './seat';
import type { UpdateLog } from './update-log.port';

export interface RoomOptions {
  id: string;
  document: LiveDocument;
  open: boolean;
  log: UpdateLog;
  now: () => number;
  /** for the operator */
  warn(line: string): void;
  onEnd(): void;
}

const longestStall = 60_000;

/** A document that people have open: who sits here and what each of them is told. Nobody is ever shown anything that is not committed. */
export class Room implements CommitterHost {
  private readonly seats = new Set<Seat>();
  private readonly presence: Presence;
  private readonly committer: Committer;
  private isStalled = false;
  private isOver = false;

  constructor(private readonly options: RoomOptions) {
    this.presence = new Presence(limits.presenceBytes, options.now);
    this.committer = new Committer(options.id, options.document, options.log, this, options.open);
  }

  get id(): string {
    return this.options.id;
  }

  get over(): boolean {
    return this.isOver;
  }

  /** Nobody sits here and nothing waits: the room may be forgotten. */
  get deserted(): boolean {
    return this.empty && this.committer.idle;
  }

  get empty(): boolean {
    return this.seats.size === 0;
  }

  /** Whether one more connection of this person fits. */
  hasPlaceFor(personId: string): boolean {
    const own = [...this.seats].filter(({ participant }) => participant.personId === personId).length;
    return own < limits.connectionsPerPerson && this.seats.size < limits.connectionsPerDocument;
  }

  join(seat: Seat): void {
    this.seats.add(seat);
    this.tell(seat);
    this.askForAll(seat);
    this.sendPresence(seat);
  }

  leave(seat: Seat): void {
    if (!this.seats.delete(seat)) return;
    const gone = this.presence.leave(seat);
    if (gone) this.broadcast(frames.presence(gone), seat);
  }

  /** Answers "here is what I have". @throws when the bytes are no state vector */
  answer(seat: Seat, stateVector: Uint8Array): void {
    seat.send(frames.step2(this.options.document.lackedBy(stateVector)));
  }

  offer(seat: Seat, update: Uint8Array, complete: boolean): void {
    this.committer.offer(seat, update, complete);
  }

  barrier(seat: Seat, number: number): void {
    this.committer.barrier(seat, number);
  }

  /** @throws when the bytes are no presence update */
  receivePresence(seat: Seat, update: Uint8Array): void {
    const news = this.presence.receive(seat, update);
    if (news) this.broadcast(frames.presence(news), seat);
  }

  sendPresence(seat: Seat): void {
    const everyone = this.presence.everyone();
    if (everyone) seat.send(frames.presence(everyone));
  }

  /** The document was frozen or thawed, or somebody else wrote to it. */
  review(): void {
    this.committer.review();
  }

  /** A person's rights changed: say so, and ask for what was refused while there were none. */
  roleChanged(seat: Seat): void {
    if (this.committer.isOpen && seat.role === 'writer') this.askForAll(seat);
    this.tell(seat); // after the question, so that a client may take "open" as the moment to ask whether all is saved
  }

  drained(): Promise<void> {
    return this.committer.drained();
  }

  end(code: number, reason: string): void {
    if (this.isOver) return;
    this.isOver = true;
    this.committer.end();
    for (const seat of this.seats) seat.close(code, reason);
    this.options.document.destroy();
    this.options.onEnd();
  }

  show(update: Uint8Array, author?: Seat): void {
    this.broadcast(frames.update(update), author);
  }

  expel(seat: Seat, code: number, reason: string): void {
    this.options.warn(`document ${this.id}: closed a connection: ${reason}`);
    seat.close(code, reason);
  }

  stateRead(open: boolean | null): void {
    if (open === null) return this.end(closeCode.unknownDocument, 'the document is gone');
    for (const seat of this.seats) {
      if (open && seat.owes) this.askForAll(seat);
      this.tell(seat);
    }
  }

  stalled(error: Error, forMs: number): void {
    this.options.warn(`document ${this.id}: not saved for ${Math.round(forMs)} ms: ${error.message}`);
    if (forMs > longestStall) this.end(closeCode.overloaded, 'cannot save');
    else this.setStalled(true);
  }

  recovered(): void {
    this.setStalled(false);
  }

  private setStalled(stalled: boolean): void {
    this.isStalled = stalled;
    for (const seat of this.seats) this.tell(seat);
  }

  private tell(seat: Seat): void {
    seat.tell(this.modeOf(seat));
  }

  private modeOf(seat: Seat): DocumentStatus['mode'] {
    if (!this.committer.isOpen) return 'frozen';
    if (seat.role === 'reader') return 'read-only';
    return this.isStalled ? 'stalled' : 'open';
  }

  private askForAll(seat: Seat): void {
    seat.send(frames.step1(this.options.document.stateVector()));
  }

  private broadcast(frame: Uint8Array, except?: Seat): void {
    for (const seat of this.seats) if (seat !== except) seat.send(frame);
  }
}
