import { closeCode } from '@palabre/shared/collab';
import { limits } from '../collab.limits';
import { frames } from '../socket/wire.codec';
import { refusalOf } from '../text/update.inspection';
import { CommitLine, type LineWatcher } from './commit-line';
import type { LiveDocument } from './live-document';
import type { Role, Seat } from './seat';
import type { UpdateLog } from './update-log.port';

interface Offered {
  kind: 'update';
  seat: Seat;
  update: Uint8Array;
  /** a step 2: everything the client has */
  complete: boolean;
  /** of the last attempt */
  fate?: 'taken' | 'refused' | 'ignored';
}
type Waiting = Offered | { kind: 'barrier'; seat: Seat; number: number } | { kind: 'review' };
type Admitted = { item: Offered; delta: Uint8Array };

/** What the committer tells the room. */
export interface CommitterHost extends LineWatcher {
  /** committed: everybody but the author may see it now */
  show(update: Uint8Array, author?: Seat): void;
  /** null: there is no such document any more */
  stateRead(open: boolean | null): void;
  expel(seat: Seat, code: number, reason: string): void;
}

/**
 * The way of an update from a socket to the log, and only then to the others. Everything on one socket is settled in the order in
 * which it came; rights and state are asked for each update, and the state again by the statement that commits.
 */
export class Committer {
  private readonly line: CommitLine<Waiting>;
  private queuedBytes = 0;

  constructor(
    private readonly id: string,
    private readonly document: LiveDocument,
    private readonly log: UpdateLog,
    private readonly host: CommitterHost,
    private open: boolean,
  ) {
    this.line = new CommitLine((batch) => this.settle(batch), host);
  }

  get isOpen(): boolean {
    return this.open;
  }

  get idle(): boolean {
    return this.line.idle;
  }

  offer(seat: Seat, update: Uint8Array, complete: boolean): void {
    if (this.queuedBytes + update.length > limits.queuedBytes) return this.host.expel(seat, closeCode.overloaded, 'too much waits to be saved');
    this.queuedBytes += update.length;
    this.line.add({ kind: 'update', seat, update, complete });
  }

  /** Answered once everything earlier on the socket is durable; not at all while the client owes us something. */
  barrier(seat: Seat, number: number): void {
    this.line.add({ kind: 'barrier', seat, number });
  }

  /** Looks at the document's state again, and at what others committed. */
  review(): void {
    this.line.add({ kind: 'review' });
  }

  drained(): Promise<void> {
    return this.line.drained();
  }

  end(): void {
    this.line.end();
  }

  /** Called again with the same batch when it throws, so that nothing is noted on a seat before the commit. */
  private async settle(batch: readonly Waiting[]): Promise<void> {
    this.document.discardStaged();
    if (batch.some(({ kind }) => kind === 'review')) await this.reload();
    const admitted: Admitted[] = [];
    const owing = new Set<Seat>();
    for (const item of batch) {
      if (item.kind !== 'update') continue;
      const delta = await this.admit(item, item.seat.owes || owing.has(item.seat));
      if (item.fate === 'refused') owing.add(item.seat);
      if (delta) admitted.push({ item, delta });
    }
    if (admitted.length) await this.commit(admitted);
    for (const item of batch) this.finish(item);
  }

  private finish(item: Waiting): void {
    if (item.kind === 'barrier' && !item.seat.owes) item.seat.send(frames.barrier(item.number));
    if (item.kind !== 'update') return;
    this.queuedBytes -= item.update.length;
    if (item.fate === 'refused') item.seat.owes = true;
    if (item.fate === 'taken' && item.complete) item.seat.owes = false;
  }

  /** @returns what the update adds, staged; undefined when there is nothing to commit */
  private async admit(item: Offered, owes: boolean): Promise<Uint8Array | undefined> {
    const { seat, update, complete } = item;
    item.fate = 'ignored';
    if (seat.expelled) return undefined;
    const flaw = refusalOf(update);
    if (flaw) return this.expel(seat, flaw);
    if ((await this.roleOf(seat)) === 'writer' && this.open) return this.stage(item, owes);
    // A step 2 is also how a reader says "I have nothing": only one that says something is refused.
    item.fate = complete && !this.document.wouldChange(update) ? 'taken' : 'refused';
    return undefined;
  }

  /** Somebody whose rights cannot be known now comes back later; the others do not wait for that. */
  private async roleOf(seat: Seat): Promise<Role | 'none'> {
    try {
      return await seat.reviewRole();
    } catch (error) {
      this.host.expel(seat, closeCode.overloaded, `rights unknown: ${(error as Error).message}`.slice(0, 100));
      return 'none';
    }
  }

  private stage(item: Offered, owes: boolean): Uint8Array | undefined {
    const { seat, update, complete } = item;
    const verdict = this.document.stage(update);
    if (verdict.kind === 'invalid') return this.expel(seat, verdict.reason);
    if (verdict.kind === 'too-large') return this.expel(seat, 'the document is full', closeCode.tooLarge);
    if (verdict.kind === 'gap' && (complete || !owes)) return this.expel(seat, 'a gap');
    // It builds on what the client owes, and comes again in the step 2 that it has been asked for.
    item.fate = verdict.kind === 'gap' ? 'refused' : 'taken';
    return verdict.kind === 'accepted' ? verdict.delta : undefined;
  }

  private expel(seat: Seat, reason: string, code: number = closeCode.invalidUpdate): undefined {
    this.host.expel(seat, code, reason);
    return undefined;
  }

  private async commit(admitted: Admitted[]): Promise<void> {
    const entries = admitted.map(({ item, delta }) => ({ personId: item.seat.participant.personId, update: delta }));
    const first = await this.log.append(this.id, entries);
    if (first === null) {
      this.document.discardStaged();
      for (const { item } of admitted) {
        item.fate = 'refused';
        item.seat.owes = true;
      }
      return this.reload();
    }
    if (first !== this.document.seq + 1) return this.catchUp(); // another server committed before us
    this.document.commitStaged(
      admitted.map(({ delta }) => delta),
      first + admitted.length - 1,
    );
    for (const { item, delta } of admitted) this.host.show(delta, item.seat);
  }

  private async reload(): Promise<void> {
    const state = await this.log.state(this.id);
    this.open = state?.open ?? false;
    await this.catchUp();
    this.host.stateRead(state && state.open);
  }

  private async catchUp(): Promise<void> {
    const tail = await this.log.after(this.id, this.document.seq);
    if (tail.updates.length === 0) return;
    this.document.absorb(tail);
    for (const update of tail.updates) this.host.show(update);
  }
}
