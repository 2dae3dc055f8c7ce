import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { DATABASE_URL } from '../../platform/events';
import { Workers } from '../../platform/workers';
import { CollabMetrics, type CompactionOutcome } from '../collab.metrics';
import { type Made, outputOf } from '../log/made';
import { DamagedDocument } from '../log/update-log.port';
import type { Compacted, CompactInput, IndexedSnapshot } from './compact.task';

/** How often a document is tried that somebody else holds, and how long the others have their turn in between. */
const tries = { most: 4, apartMs: 2_000 };

/** Makes snapshots of documents, one at a time, in a thread of their own, so that opening one does not grow with its age. */
@Injectable()
export class Compactor {
  private readonly logger = new Logger('Collab');

  constructor(
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
    private readonly workers: Workers,
    private readonly clock: Clock,
    private readonly metrics: CollabMetrics,
  ) {}

  /**
   * @returns the newest snapshot of a document; null when there is no such document
   * @throws DamagedDocument when what is stored makes no document
   */
  async compact(documentId: string): Promise<IndexedSnapshot | null> {
    const begun = performance.now();
    const tell = (outcome: CompactionOutcome) => this.metrics.compacted((performance.now() - begun) / 1_000, outcome);
    try {
      const snapshot = await this.untilNotHeld(documentId);
      tell('ok');
      return snapshot;
    } catch (error) {
      tell(error instanceof DamagedDocument ? 'damaged' : 'failed');
      this.logger.error(`document ${documentId} was not compacted: ${(error as Error).message}`);
      throw error;
    }
  }

  private async untilNotHeld(documentId: string): Promise<IndexedSnapshot | null> {
    for (let left = tries.most - 1; ; left -= 1) {
      const compacted = await this.inThread(documentId);
      if (compacted !== 'held') return compacted;
      if (left === 0) throw new Error('somebody else holds it');
      await pause(tries.apartMs, undefined, { ref: false });
    }
  }

  private async inThread(documentId: string): Promise<Compacted> {
    const input: CompactInput = { databaseUrl: this.databaseUrl, documentId, now: this.clock.now() };
    return outputOf(await this.workers.run<Made<Compacted>>('compact', input, { thread: 'storing' }));
  }
}
