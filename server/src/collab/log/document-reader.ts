import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { collabErrors, type RichNode } from '@palabre/shared/collab';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Workers } from '../../platform/workers';
import type { DocumentEntity } from '../document.entity';
import type { SnapshotEntity } from '../snapshot.entity';
import { type Made, type ReadInput, type ReadOutput, readStoredText, type RestoreOutput, restoreStoredText } from '../text/text.task';
import { StoredTextRepository } from './stored-text.repository';

/** Which document, and up to which update. */
type Wanted = Pick<DocumentEntity, 'id' | 'headSeq'>;

/** What is larger is read in a thread of its own, so that nobody's letters wait for it. */
const largeBytes = 64 * 1024;

/**
 * Reads a document as it is committed: a snapshot and the updates after it. A snapshot that is not what was stored, or cannot be
 * applied, is passed over for the one before it, and in the end for the log alone. What has a gap or lacks something is refused, since
 * a part of a text must never be taken for the text.
 */
@Injectable()
export class DocumentReader {
  private readonly log = new Logger(DocumentReader.name);

  constructor(
    private readonly stored: StoredTextRepository,
    private readonly workers: Workers,
  ) {}

  /** @throws collab/damaged with the reason */
  text(tx: Tx, wanted: Wanted): Promise<ReadOutput> {
    return this.make(tx, wanted, (updates) => this.work('readStoredText', readStoredText, { updates }));
  }

  /** The update that makes its text say something else. @throws collab/damaged with the reason */
  restored(tx: Tx, wanted: Wanted, content: RichNode): Promise<RestoreOutput> {
    return this.make(tx, wanted, (updates) => this.work('restoreStoredText', restoreStoredText, { updates, wanted: content }));
  }

  private async make<Output>(tx: Tx, wanted: Wanted, work: (updates: Uint8Array[]) => Promise<Made<Output>>): Promise<Output> {
    let reason = '';
    for (let upTo: bigint | null = BigInt(wanted.headSeq); upTo !== null;) {
      const snapshot = await this.stored.snapshotUpTo(tx, wanted.id, String(upTo));
      const updates = await this.updates(tx, wanted, snapshot);
      const made = updates.kind === 'done' ? await work(updates.output) : updates;
      if (made.kind === 'done') return made.output;
      reason ||= made.reason;
      if (snapshot) this.log.error({ message: 'a snapshot was passed over', documentId: wanted.id, seq: snapshot.seq, reason: made.reason });
      upTo = snapshot && BigInt(snapshot.seq) - 1n;
    }
    throw new DomainError(collabErrors.damaged, { reason });
  }

  /** All that makes the document, from a snapshot on. */
  private async updates(tx: Tx, { id, headSeq }: Wanted, snapshot: SnapshotEntity | null): Promise<Made<Uint8Array[]>> {
    if (snapshot && sha256Of(snapshot.state) !== snapshot.sha256) return { kind: 'damaged', reason: `snapshot ${snapshot.seq} is not what was stored` };
    const first = BigInt(snapshot?.seq ?? 0) + 1n;
    const rows = await this.stored.updates(tx, id, String(first), headSeq);
    const gap = rows.findIndex(({ seq }, place) => BigInt(seq) !== first + BigInt(place));
    const missing = first + BigInt(gap < 0 ? rows.length : gap);
    if (missing <= BigInt(headSeq)) return { kind: 'damaged', reason: `update ${missing} is missing` };
    return { kind: 'done', output: [...(snapshot ? [snapshot.state] : []), ...rows.map(({ payload }) => payload)] };
  }

  /** @param name of the task among the exports of `worker.ts` */
  private async work<Input extends ReadInput, Output>(name: string, task: (input: Input) => Made<Output>, input: Input): Promise<Made<Output>> {
    const bytes = input.updates.reduce((sum, { length }) => sum + length, 0);
    return bytes > largeBytes ? this.workers.run<Made<Output>>(name, input) : task(input);
  }
}

const sha256Of = (state: Uint8Array): string => createHash('sha256').update(state).digest('hex');
