import { closeCode } from '@palabre/shared/collab';
import { limits } from '../collab.limits';
import type { CollabMetrics, RefusalReason } from '../collab.metrics';
import { DamagedDocument, type DocumentHead, type UpdateLog } from '../log/update-log.port';
import { wireFrames } from '../socket/wire.frames';
import type { FlawReason } from '../update/byte-reader';
import { mergeDeltas } from '../update/update.accumulator';
import { admit, type Admitted, type Offered } from './admission';
import { CommitLine, type LineWatcher } from './commit-line';
import { Deletions, takenBy } from './deletions';
import type { LiveDocument } from './live-document';
import type { Owners } from './owners';
import type { Seat } from './seat';

/** What another server committed: updates `from` to `to`, merged, or empty where the log must be read. */
export interface News {
  from: number;
  to: number;
  update: Uint8Array;
}

/** The numbers of what this server committed. */
type Own = Pick<News, 'from' | 'to'>;

type Waiting = Offered | { kind: 'afterwards'; act: () => void } | { kind: 'review' } | { kind: 'news'; news: News };

/** What the committer tells the room. */
export interface CommitterHost extends LineWatcher {
  /** committed: everybody but the author may see it now. @param own what this server committed, for the others */
  show(update: Uint8Array, author: Seat | undefined, own: Own | undefined): void;
  /** null: there is no such document any more */
  stateRead(head: DocumentHead | null): void;
  expel(seat: Seat, code: number, reason: string): void;
  /** most of the text is about to go: a version of it must be kept first */
  rescue(personId: string): Promise<void>;
  /** what the log says cannot be read: the room ends, and whoever comes next finds out what is left of the document */
  damaged(error: DamagedDocument): void;
  /** batches of a room full of people keep this distance */
  paceMs(): number;
}

export interface CommitterOptions {
  id: string;
  head: DocumentHead;
  document: LiveDocument;
  owners: Owners;
  log: UpdateLog;
  metrics: CollabMetrics;
}

/**
 * The way of an update from a socket to the log, and only then to the others. Everything on one socket is settled in the order in
 * which it came; rights and state are asked for each update, and the state again by the statement that commits.
 */
export class Committer {
  private readonly line: CommitLine<Waiting>;
  private readonly deletions = new Deletions(() => performance.now());
  private head: DocumentHead;
  private queuedBytes = 0;

  constructor(
    private readonly options: CommitterOptions,
    private readonly host: CommitterHost,
  ) {
    this.head = options.head;
    this.line = new CommitLine(
      (batch) => this.settle(batch),
      host,
      () => host.paceMs(),
    );
  }

  /** What was last known of the document. */
  get known(): DocumentHead {
    return this.head;
  }

  get idle(): boolean {
    return this.line.idle;
  }

  offer(seat: Seat, update: Uint8Array, whole: boolean): void {
    if (this.queuedBytes + update.length > limits.queuedBytes) return this.host.expel(seat, closeCode.overloaded, 'too much waits to be saved');
    this.queuedBytes += update.length;
    this.line.add({ kind: 'update', seat, update, whole });
  }

  /** Answered once everything earlier on the socket is durable; not at all while the client owes us something. */
  barrier(seat: Seat, number: number): void {
    this.afterwards(() => seat.owes || seat.send(wireFrames.barrier(number)));
  }

  /** Does something once everything that waits now is settled. */
  afterwards(act: () => void): void {
    this.line.add({ kind: 'afterwards', act });
  }

  /** Looks at the document's state again, and at what others committed. */
  review(): void {
    this.line.add({ kind: 'review' });
  }

  /** What the document weighs by now: compaction makes it lighter, other servers heavier. */
  weigh({ bytes, maxBytes }: Pick<DocumentHead, 'bytes' | 'maxBytes'>): void {
    this.head = { ...this.head, bytes, maxBytes };
  }

  hear(news: News): void {
    if (news.to > this.options.document.seq) this.line.add({ kind: 'news', news });
  }

  drained(): Promise<void> {
    return this.line.drained();
  }

  end(): void {
    this.line.end();
  }

  /** Called again with the same batch when it throws, so that nothing is noted on a seat before the commit. */
  private async settle(batch: readonly Waiting[]): Promise<void> {
    try {
      this.options.document.drop();
      for (const item of batch) if (item.kind === 'news') await this.takeNews(item.news);
      if (batch.some(({ kind }) => kind === 'review')) await this.reload();
      const offered = batch.filter((item) => item.kind === 'update');
      if (offered.length) await this.settleUpdates(offered);
      for (const item of batch) this.finish(item);
    } catch (error) {
      if (!(error instanceof DamagedDocument)) throw error;
      this.host.damaged(error);
    }
  }

  private finish(item: Waiting): void {
    if (item.kind === 'afterwards') item.act();
    if (item.kind !== 'update') return;
    this.queuedBytes -= item.update.length;
    if (item.fate === 'refused') item.seat.owes = true;
    if (item.fate === 'taken' && item.whole) item.seat.owes = false;
  }

  private async settleUpdates(offered: readonly Offered[]): Promise<void> {
    if (!offered.every(({ seat }) => seat.isCurrent)) await this.reviewRoles(offered);
    const { document, owners, metrics } = this.options;
    let admission = admit(offered, document, owners, this.head.open);
    if (admission.mustAsk) {
      await this.catchUp();
      owners.learn(await this.options.log.owners(this.options.id));
      admission = admit(offered, document, owners, this.head.open);
    }
    for (const { item, reason } of admission.expelled) {
      metrics.updateRefused(metricOf[reason]);
      this.host.expel(item.seat, closeCode.invalidUpdate, reason);
    }
    for (const reason of admission.refused) metrics.updateRefused(reason);
    if (admission.admitted.length) await this.commit(offered, admission.admitted);
  }

  /** Somebody whose rights cannot be known now comes back later; the others do not wait for that. */
  private async reviewRoles(offered: readonly Offered[]): Promise<void> {
    const stale = new Set(offered.map(({ seat }) => seat).filter(({ isCurrent }) => !isCurrent));
    await Promise.all(
      [...stale].map((seat) =>
        seat.reviewRole().catch((error: Error) => this.host.expel(seat, closeCode.overloaded, `rights unknown: ${error.message}`.slice(0, 100))),
      ),
    );
  }

  private async commit(offered: readonly Offered[], admitted: readonly Admitted[]): Promise<void> {
    const { id, owners, log, metrics } = this.options;
    if (admitted.some(({ delta }) => delta.deletes.length)) await this.rescueBefore(admitted);
    const entries = entriesOf(admitted);
    const begun = performance.now();
    const shrinks = admitted.every(({ delta }) => delta.sections.length === 0);
    const appended = await log.append({ documentId: id, generation: this.head.generation, entries, claims: owners.claims, shrinks });
    const bytes = entries.reduce((sum, { update }) => sum + update.length, 0);
    if (appended.kind === 'refused') return this.refused(offered, admitted, bytes);
    if (appended.kind === 'conflict') {
      await this.reload();
      owners.learn(await log.owners(id));
      throw new Error('a client id has another owner by now');
    }
    metrics.batchCommitted(admitted.length, bytes, (performance.now() - begun) / 1_000);
    owners.keep();
    const late = this.publish(admitted, { from: appended.first, to: appended.first + entries.length - 1 }, bytes);
    if (late) await late;
  }

  /** It is committed. Where another server was faster, what that one wrote stands before it. */
  private publish(admitted: readonly Admitted[], own: Own, bytes: number): Promise<void> | undefined {
    const { document } = this.options;
    for (const [personId, taken] of takenBy(admitted)) this.deletions.took(personId, document.size, taken);
    if (own.from !== document.seq + 1) return this.catchUp(own);
    const update = mergeDeltas(admitted.map(({ delta }) => delta));
    document.keep(update, own.to);
    this.head = { ...this.head, seq: own.to, bytes: this.head.bytes + bytes };
    this.host.show(update, authorOf(admitted), own);
    return undefined;
  }

  /** Nothing of it was taken: the document is frozen by now, full, made anew, or gone. Who only takes words away from a full one is not held up by who adds some. */
  private async refused(offered: readonly Offered[], admitted: readonly Admitted[], bytes: number): Promise<void> {
    const { document, owners, metrics } = this.options;
    document.drop();
    owners.drop();
    await this.reload();
    const growing = admitted.filter(({ delta }) => delta.sections.length > 0);
    const full = this.head.open && this.head.bytes + bytes > this.head.maxBytes * (growing.length ? 1 : 2);
    if (this.head.open && !full) throw new Error('it was frozen and is open again');
    const at = full && growing.length ? growing : admitted;
    for (const { item } of at) {
      metrics.updateRefused(full ? 'quota' : 'frozen');
      item.fate = 'refused';
      if (full) this.host.expel(item.seat, closeCode.tooLarge, 'the document is full');
    }
    if (at.length < admitted.length) await this.settleUpdates(offered);
  }

  private async rescueBefore(admitted: readonly Admitted[]): Promise<void> {
    const { size } = this.options.document;
    for (const [personId, taken] of takenBy(admitted)) {
      if (!this.deletions.isMass(personId, size, taken)) continue;
      await this.host.rescue(personId);
      this.deletions.rescued(personId, size);
    }
  }

  private async takeNews({ from, to, update }: News): Promise<void> {
    const { document, metrics } = this.options;
    if (to <= document.seq) return;
    if (from !== document.seq + 1 || update.length === 0) {
      metrics.busGap();
      return this.catchUp();
    }
    document.absorbNext(update, to);
    this.host.show(update, undefined, undefined);
  }

  private async reload(): Promise<void> {
    const head = await this.options.log.head(this.options.id);
    this.head = head ?? { ...this.head, open: false };
    if (head) await this.catchUp();
    this.host.stateRead(head);
  }

  private async catchUp(own?: Own): Promise<void> {
    const { id, document, log } = this.options;
    const rows = (await log.after(id, document.seq)).filter(({ seq }) => seq > document.seq);
    if (rows.length === 0) return;
    document.absorb(rows);
    for (const { seq, update } of rows) this.host.show(update, undefined, own && seq >= own.from && seq <= own.to ? { from: seq, to: seq } : undefined);
  }
}

const metricOf: Record<FlawReason, RefusalReason> = {
  unreadable: 'unreadable',
  'out of range': 'unreadable',
  'too many structs': 'too-large',
  'foreign content': 'foreign-content',
  'bad name': 'foreign-content',
  'foreign client': 'foreign-client',
  'too many clients': 'too-large',
  structure: 'structure',
  'nested too deeply': 'structure',
  gap: 'gap',
};

/** Rows in the order in which the updates came, since each may build on those before; neighbours of one person are one row. */
function entriesOf(admitted: readonly Admitted[]): { personId: string; update: Uint8Array }[] {
  const rows: { personId: string; deltas: Admitted['delta'][] }[] = [];
  for (const { item, delta } of admitted) {
    const { personId } = item.seat.participant;
    const last = rows.at(-1);
    if (last?.personId === personId) last.deltas.push(delta);
    else rows.push({ personId, deltas: [delta] });
  }
  return rows.map(({ personId, deltas }) => ({ personId, update: mergeDeltas(deltas) }));
}

/** Whoever wrote all of it need not be told. */
function authorOf(admitted: readonly Admitted[]): Seat | undefined {
  const seat = admitted[0]?.item.seat;
  return admitted.every(({ item }) => item.seat === seat) ? seat : undefined;
}
