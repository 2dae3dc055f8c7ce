import { Injectable, Logger } from '@nestjs/common';
import { collabErrors, type RichNode } from '@palabre/shared/collab';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Workers } from '../../platform/workers';
import type { DocumentEntity } from '../document.entity';
import { type ReadInput, type ReadOutput, readStoredText, type RestoreOutput, restoreStoredText } from '../text/text.task';
import { fromGoodSnapshot } from './good-snapshot';
import { type Made, outputOf } from './made';
import type { StoredText } from './stored-documents';
import { StoredTextRepository } from './stored-text.repository';
import { DamagedDocument } from './update-log.port';

/** Which document, and up to which update. */
type Wanted = Pick<DocumentEntity, 'id' | 'headSeq'>;

/** What is larger is read in a thread of its own, so that nobody's letters wait for it. */
const largeBytes = 64 * 1024;

/**
 * Reads a document as it is committed, in the transaction of whoever asks. What has a gap or lacks something is refused, since a part of a text
 * must never be taken for the text.
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

  private async make<Output>(tx: Tx, { id, headSeq }: Wanted, work: (updates: Uint8Array[]) => Promise<Made<Output>>): Promise<Output> {
    const stored = this.stored.documents(tx, (line) => this.log.error(line));
    try {
      return await fromGoodSnapshot(
        (below) => stored.upTo(id, Number(headSeq), below),
        async (text) => outputOf(await work(updatesOf(text))),
        (line) => this.log.error(`document ${id}: ${line}`),
      );
    } catch (error) {
      if (error instanceof DamagedDocument) throw new DomainError(collabErrors.damaged, { reason: error.message });
      throw error;
    }
  }

  /** @param name of the task among the exports of `worker.ts` */
  private async work<Input extends ReadInput, Output>(name: string, task: (input: Input) => Promise<Made<Output>>, input: Input): Promise<Made<Output>> {
    const bytes = input.updates.reduce((sum, { length }) => sum + length, 0);
    return bytes > largeBytes ? this.workers.run<Made<Output>>(name, input) : task(input);
  }
}

const updatesOf = ({ snapshot, rows }: StoredText): Uint8Array[] => [...(snapshot ? [snapshot.state] : []), ...rows.map(({ update }) => update)];
