import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

const commitSeconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];
const lagSeconds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5];
const batchUpdates = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const compactionSeconds = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60];

/** What the drafting engine measures. Labels are fixed words: never a document, a person or a socket. */
export function declareSeries(registry: Registry) {
  const named = (name: string, help: string) => ({ name: `palabre_collab_${name}`, help, registers: [registry] });
  return {
    batches: new Histogram({ ...named('batch_updates', 'Updates committed at once.'), buckets: batchUpdates }),
    commits: new Histogram({ ...named('commit_seconds', 'Time that the database took for a batch.'), buckets: commitSeconds }),
    bytes: new Counter(named('committed_bytes_total', 'Bytes of committed updates.')),
    refused: new Counter({ ...named('updates_refused_total', 'Updates not taken, by reason.'), labelNames: ['reason'] }),
    lag: new Histogram({ ...named('bus_lag_seconds', 'Time from another server’s news to its hearing here.'), buckets: lagSeconds }),
    gaps: new Counter(named('bus_gaps_total', 'News that did not follow on: the log was read instead.')),
    dropped: new Counter({ ...named('bus_messages_dropped_total', 'News between servers that was not carried, by reason.'), labelNames: ['reason'] }),
    compactions: new Histogram({ ...named('compaction_seconds', 'Time to make a snapshot.'), buckets: compactionSeconds, labelNames: ['outcome'] }),
    exchanges: new Counter(named('exchanges_total', 'Exchanges over HTTP, where the network blocks WebSockets.')),
  };
}

/** A figure that is asked for when somebody reads it. */
export function declareGauge(registry: Registry, name: string, help: string, read: () => number): void {
  const gauge = new Gauge({
    name: `palabre_collab_${name}`,
    help,
    registers: [],
    collect() {
      this.set(read());
    },
  });
  registry.registerMetric(gauge);
}
