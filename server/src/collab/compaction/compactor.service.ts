import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { DATABASE_URL } from '../../platform/events';
import { Workers } from '../../platform/workers';
import { CollabMetrics } from '../collab.metrics';
import { type Made, outputOf } from '../log/made';
import type { CompactInput, IndexedSnapshot } from './compact.task';

/** Makes snapshots of documents, one at a time, in a thread of their own, so that opening one does not grow with its age. */
@Injectable()
export class Compactor {
  private readonly logger = new Logger('Collab');
  private last: Promise<unknown> = Promise.resolve();

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
  compact(documentId: string): Promise<IndexedSnapshot | null> {
    const result = this.last.then(() => this.compactNow(documentId));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async compactNow(documentId: string): Promise<IndexedSnapshot | null> {
    const begun = performance.now();
    const tell = (outcome: 'ok' | 'failed') => this.metrics.compacted((performance.now() - begun) / 1_000, outcome);
    try {
      const snapshot = await this.inThread(documentId);
      tell('ok');
      return snapshot;
    } catch (error) {
      tell('failed');
      this.logger.error(`document ${documentId} was not compacted: ${(error as Error).message}`);
      throw error;
    }
  }

  private async inThread(documentId: string): Promise<IndexedSnapshot | null> {
    const input: CompactInput = { databaseUrl: this.databaseUrl, documentId, now: this.clock.now() };
    return outputOf(await this.workers.run<Made<IndexedSnapshot | null>>('compact', input));
  }
}
