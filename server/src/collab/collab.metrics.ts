import { Injectable } from '@nestjs/common';
import { Metrics } from '../platform/metrics';
import { declareGauge, declareSeries } from './collab.series';

const refusalReasons = [
  'unreadable',
  'gap',
  'foreign-client',
  'foreign-content',
  'structure',
  'too-large',
  'rights',
  'frozen',
  'quota',
  'rate',
  'slow',
] as const;

/** Why an update was not taken. */
export type RefusalReason = (typeof refusalReasons)[number];

const dropReasons = ['away', 'full', 'unreadable'] as const;

/** Why news between servers was not carried: Redis is away, it does not keep up, or what came is not in our format. */
export type DropReason = (typeof dropReasons)[number];

/** What came of making a snapshot; `damaged`: what is stored makes no document, or none that reads back as it was. */
export type CompactionOutcome = 'ok' | 'failed' | 'damaged';

interface Watched {
  openDocuments: () => number;
  connections: () => number;
}

/** What the drafting engine tells its operator. */
@Injectable()
export class CollabMetrics {
  private readonly series: ReturnType<typeof declareSeries>;
  private watched: Watched = { openDocuments: () => 0, connections: () => 0 };

  constructor({ registry }: Metrics) {
    this.series = declareSeries(registry);
    declareGauge(registry, 'open_documents', 'Documents that this server has open.', () => this.watched.openDocuments());
    declareGauge(registry, 'connections', 'Drafting sockets on this server.', () => this.watched.connections());
    // A rate can be read off a counter only from its second value on.
    for (const reason of refusalReasons) this.series.refused.inc({ reason }, 0);
    for (const reason of dropReasons) this.series.dropped.inc({ reason }, 0);
  }

  /** From now on the gauges say what these answer, asked whenever somebody reads them. */
  watch(watched: Watched): void {
    this.watched = watched;
  }

  /** @param seconds how long the database took */
  batchCommitted(updates: number, bytes: number, seconds: number): void {
    this.series.batches.observe(updates);
    this.series.bytes.inc(bytes);
    this.series.commits.observe(seconds);
  }

  updateRefused(reason: RefusalReason): void {
    this.series.refused.inc({ reason });
  }

  /** Told by the bus. */
  busLag(seconds: number): void {
    this.series.lag.observe(seconds);
  }

  /** News came that does not follow on what is known: the log is read. */
  busGap(): void {
    this.series.gaps.inc();
  }

  /** Told by the bus. */
  busDropped(reason: DropReason): void {
    this.series.dropped.inc({ reason });
  }

  compacted(seconds: number, outcome: CompactionOutcome): void {
    this.series.compactions.observe({ outcome }, seconds);
  }

  /** Somebody without a WebSocket gave and took updates over HTTP. */
  exchange(): void {
    this.series.exchanges.inc();
  }
}
