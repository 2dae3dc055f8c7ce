import { closeCode, type DocumentStatus } from '@palabre/shared/collab';
import type { Bus, BusMessage } from '../bus/bus.port';
import { limits } from '../collab.limits';
import type { CollabMetrics } from '../collab.metrics';
import type { IndexedSnapshot } from '../compaction/compact.task';
import type { DamagedDocument, DocumentHead, StoredDocument, UpdateLog } from '../log/update-log.port';
import { wireFrames } from '../socket/wire.frames';
import { Committer, type CommitterHost } from './committer';
import { LiveDocument } from './live-document';
import { Owners } from './owners';
import { RoomPresence } from './room-presence';
import { type Paces, paceFor } from './pace.rules';
import type { Seat } from './seat';

export interface RoomOptions {
  id: string;
  /** tells this server apart */
  node: string;
  stored: StoredDocument;
  log: UpdateLog;
  bus: Bus;
  metrics: CollabMetrics;
  now: () => number;
  /** for the operator */
  warn(line: string): void;
  /** keeps a version of the text before most of it goes */
  rescue(personId: string): Promise<void>;
  /** much was written since the last snapshot */
  onTail(room: Room): void;
  onEnd(): void;
}

/** A few people gain nothing from being told together; many gain most of the server's time, and nobody sees the difference. */
const paces: Paces = [
  [8, 0],
  [50, 16],
  [150, 33],
  [Infinity, 50],
];

/** A document that people have open: who sits here and what each of them is told. Nobody is ever shown anything that is not committed. */
export class Room implements CommitterHost {
  private readonly seats = new Set<Seat>();
  private readonly waiting = new Set<() => void>();
  private readonly document: LiveDocument;
  private readonly presence: RoomPresence;
  private readonly committer: Committer;
  private readonly leaveBus: () => void;
  private isStalled = false;
  private isOver = false;

  /** @throws DamagedDocument */
  constructor(private readonly options: RoomOptions) {
    const { id, stored, log, metrics, bus } = options;
    this.document = new LiveDocument(stored);
    const owners = new Owners(stored.owners, (clientId) => this.presence.personAt(clientId));
    this.presence = new RoomPresence({ ...options, ownerOf: (clientId) => owners.of(clientId) }, this.seats);
    this.committer = new Committer({ id, head: stored.head, document: this.document, owners, log, metrics }, this);
    this.leaveBus = bus.join(id, (message) => this.hear(message));
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

  /** Number of the last committed update that is shown here. */
  get seq(): number {
    return this.document.seq;
  }

  get tail(): { bytes: number; rows: number } {
    return this.document.tail;
  }

  get head(): DocumentHead {
    return this.committer.known;
  }

  get everybody(): ReadonlySet<Seat> {
    return this.seats;
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
    this.presence.sendTo(seat);
  }

  leave(seat: Seat): void {
    if (this.seats.delete(seat)) this.presence.leave(seat);
  }

  /** Answers "here is what I have". @returns how many bytes that took @throws when the bytes are no state vector */
  answer(seat: Seat, stateVector: Uint8Array): number {
    const updates = this.document.lackedBy(stateVector);
    updates.forEach((update, index) => seat.send(index === updates.length - 1 ? wireFrames.step2(update) : wireFrames.update(update)));
    return updates.reduce((sum, { length }) => sum + length, 0);
  }

  /** What somebody with this state vector lacks, and what is here. @throws when the bytes are no state vector */
  since(stateVector: Uint8Array): { updates: Uint8Array[]; stateVector: Uint8Array } {
    return { updates: this.document.lackedBy(stateVector), stateVector: this.document.stateVector() };
  }

  /** @param answers whether it comes as an answer to "here is what I have"; it may be larger then, once for each time it was asked for */
  offer(seat: Seat, update: Uint8Array, answers: boolean): void {
    const whole = answers && seat.asked > 0;
    if (whole) seat.asked -= 1;
    this.committer.offer(seat, update, whole);
  }

  barrier(seat: Seat, number: number): void {
    this.committer.barrier(seat, number);
  }

  /** Resolves once everything that was offered until now is settled, or never will be, since the room ended. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        resolve();
      };
      if (this.isOver) return resolve();
      this.waiting.add(done);
      this.committer.afterwards(done);
    });
  }

  /** A connection was ended for how it behaves. */
  count(why: 'rate' | 'slow'): void {
    this.options.metrics.updateRefused(why);
  }

  /** @throws when the bytes are no presence update */
  receivePresence(seat: Seat, update: Uint8Array): void {
    this.presence.receive(seat, update);
  }

  sendPresence(seat: Seat): void {
    this.presence.sendTo(seat);
  }

  /** The document was frozen or thawed, or somebody else wrote to it. */
  review(): void {
    this.committer.review();
  }

  /** What the database says of the document now, from time to time: news may have been lost on the way. */
  compare(head: DocumentHead | undefined): void {
    const { open, generation } = this.head;
    const same = head && head.seq <= this.document.seq && head.open === open && head.generation === generation && head.quarantined === null;
    if (!same) return this.review();
    this.committer.weigh(head);
    for (const seat of this.seats) this.tell(seat);
  }

  /** From time to time: the other servers hear that this one lives. */
  beat(): void {
    this.presence.beat();
  }

  /** A newer snapshot was made. */
  rebase(snapshot: IndexedSnapshot): void {
    if (!this.isOver && snapshot.seq <= this.document.seq) this.document.rebase(snapshot);
  }

  /** A person's rights changed: say so, and ask for what was refused while there were none. */
  roleChanged(seat: Seat): void {
    if (this.head.open && seat.role === 'writer') this.askForAll(seat);
    this.tell(seat); // after the question, so that a client may take "open" as the moment to ask whether all is saved
  }

  statusFor(seat: Pick<Seat, 'role'>): DocumentStatus {
    const { generation, bytes, maxBytes } = this.head;
    return { mode: this.modeOf(seat), generation, filling: bytes * 2 > maxBytes };
  }

  drained(): Promise<void> {
    return this.committer.drained();
  }

  end(code: number, reason: string): void {
    if (this.isOver) return;
    this.isOver = true;
    this.leaveBus();
    this.committer.end();
    this.presence.end();
    for (const done of this.waiting) done();
    for (const seat of this.seats) seat.close(code, reason);
    this.options.onEnd();
  }

  paceMs(): number {
    return paceFor(paces, this.seats.size);
  }

  show(update: Uint8Array, author: Seat | undefined, own: { from: number; to: number } | undefined): void {
    const frame = wireFrames.update(update);
    const presenceFor = this.presence.takeDue();
    for (const seat of this.seats) seat.send(seat === author ? undefined : frame, presenceFor?.(seat));
    if (own) this.options.bus.publish(this.id, { kind: 'commit', ...own, update });
    this.options.onTail(this);
  }

  expel(seat: Seat, code: number, reason: string): void {
    this.options.warn(`document ${this.id}: closed a connection: ${reason}`);
    seat.close(code, reason);
  }

  stateRead(head: DocumentHead | null): void {
    if (head === null) return this.end(closeCode.unknownDocument, 'the document is gone');
    if (head.generation !== this.options.stored.head.generation) return this.end(closeCode.generationChanged, 'the document was made anew');
    if (head.quarantined !== null) return this.end(closeCode.overloaded, 'the document cannot be read');
    for (const seat of this.seats) {
      if (head.open && seat.owes) this.askForAll(seat);
      this.tell(seat);
    }
  }

  rescue(personId: string): Promise<void> {
    return this.options.rescue(personId);
  }

  damaged(error: DamagedDocument): void {
    this.options.warn(`document ${this.id}: ${error.message}`);
    this.end(closeCode.overloaded, 'the document is read again');
  }

  stalled(error: Error, forMs: number): void {
    this.options.warn(`document ${this.id}: not saved for ${Math.round(forMs)} ms: ${error.message}`);
    if (forMs > limits.longestStallMs) this.end(closeCode.overloaded, 'cannot save');
    else this.setStalled(true);
  }

  recovered(): void {
    this.setStalled(false);
  }

  private hear(message: BusMessage): void {
    if (message.kind === 'commit') this.committer.hear(message);
    else this.presence.hear(message.node, message.update);
  }

  private setStalled(stalled: boolean): void {
    this.isStalled = stalled;
    for (const seat of this.seats) this.tell(seat);
  }

  private tell(seat: Seat): void {
    seat.tell(this.statusFor(seat));
  }

  private modeOf(seat: Pick<Seat, 'role'>): DocumentStatus['mode'] {
    if (!this.head.open) return 'frozen';
    if (seat.role === 'reader') return 'read-only';
    return this.isStalled ? 'stalled' : 'open';
  }

  private askForAll(seat: Seat): void {
    seat.asked += 1;
    seat.send(wireFrames.step1(this.document.stateVector()));
  }
}
