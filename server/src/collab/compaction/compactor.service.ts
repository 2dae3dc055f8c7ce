import { Inject, Injectable, Logger } from '@nestjs/common';
import { Workers } from '../../platform/workers';
import { CollabMetrics } from '../collab.metrics';
import { DamagedDocument, type LogRow, type Snapshot, type StoredDocument, UPDATE_LOG, type UpdateLog } from '../log/update-log.port';
import type { CompactInput, Compacted } from './compact.task';
import { type NewSnapshot, SnapshotStore } from './snapshot.store';

/** Makes snapshots of documents, one at a time, in a thread of their own, so that opening one does not grow with its age. */
@Injectable()
export class Compactor {
  private readonly logger = new Logger('Collab');
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(UPDATE_LOG) private readonly log: UpdateLog,
    private readonly store: SnapshotStore,
    private readonly workers: Workers,
    private readonly metrics: CollabMetrics,
  ) {}

  /**
   * @returns the newest snapshot of a document; null when there is none
   * @throws DamagedDocument when what is stored makes no document
   */
  compact(documentId: string): Promise<Snapshot | null> {
    const result = this.last.then(() => this.compactNow(documentId));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async compactNow(documentId: string): Promise<Snapshot | null> {
    const begun = performance.now();
    const stored = await this.log.load(documentId);
    if (!stored || stored.rows.length === 0) return stored && stored.snapshot;
    try {
      const made = await this.make(documentId, stored);
      await this.store.add(made);
      this.metrics.compacted((performance.now() - begun) / 1_000, 'ok');
      return made;
    } catch (error) {
      this.metrics.compacted((performance.now() - begun) / 1_000, 'failed');
      this.logger.error(`document ${documentId} was not compacted: ${(error as Error).message}`);
      throw error;
    }
  }

  private async make(documentId: string, { head, snapshot, rows }: StoredDocument): Promise<NewSnapshot> {
    const input: CompactInput = { snapshot: snapshot && snapshot.state, updates: rows.map(({ update }) => update) };
    const made = await this.workers.run<Compacted>('compact', input);
    if (made.kind === 'damaged') throw new DamagedDocument(made.reason);
    const { state, stateVector, sha256, writers } = made;
    const seq = rows.at(-1)?.seq ?? 0;
    return { documentId, generation: head.generation, seq, state, stateVector, sha256, owners: ownersOf(rows, writers) };
  }
}

/** The first who wrote under a client id. */
function ownersOf(rows: readonly LogRow[], writers: readonly number[][]): NewSnapshot['owners'] {
  const owners = new Map<number, NewSnapshot['owners'][number]>();
  rows.forEach(({ personId, seq }, index) => {
    for (const clientId of writers[index] ?? []) if (!owners.has(clientId)) owners.set(clientId, { clientId, personId, firstSeq: seq });
  });
  return [...owners.values()];
}
