import { beforeEach, expect, it } from '@jest/globals';
import { Metrics } from '../platform/metrics';
import { CollabMetrics } from './collab.metrics';

let metrics: Metrics;
let collab: CollabMetrics;
beforeEach(() => {
  metrics = new Metrics();
  collab = new CollabMetrics(metrics);
});

/** The lines that have a value, without the process's own. */
async function series(): Promise<string[]> {
  const text = await metrics.read();
  return text.split('\n').filter((line) => line.startsWith('palabre_'));
}

it('counts updates, bytes and time of each batch', async () => {
  collab.batchCommitted(3, 120, 0.004);
  collab.batchCommitted(1, 20, 0.3);
  const lines = await series();
  expect(lines).toContain('palabre_collab_batch_updates_bucket{le="1"} 1');
  expect(lines).toContain('palabre_collab_batch_updates_bucket{le="5"} 2');
  expect(lines).toContain('palabre_collab_batch_updates_sum 4');
  expect(lines).toContain('palabre_collab_committed_bytes_total 140');
  expect(lines).toContain('palabre_collab_commit_seconds_bucket{le="0.005"} 1');
  expect(lines).toContain('palabre_collab_commit_seconds_bucket{le="0.5"} 2');
});

it('knows every reason of a refusal from the beginning, and adds none', async () => {
  const reasons = async () => (await series()).filter((line) => line.startsWith('palabre_collab_updates_refused_total{'));
  const before = await reasons();
  expect(before).toHaveLength(11);
  expect(before.every((line) => line.endsWith(' 0'))).toBe(true);
  collab.updateRefused('gap');
  collab.updateRefused('gap');
  collab.updateRefused('frozen');
  const after = await reasons();
  expect(after).toHaveLength(11);
  expect(after).toContain('palabre_collab_updates_refused_total{reason="gap"} 2');
  expect(after).toContain('palabre_collab_updates_refused_total{reason="frozen"} 1');
});

it('tells of the bus, of snapshots and of exchanges over HTTP', async () => {
  collab.busLag(0.003);
  collab.busGap();
  collab.busDropped('away');
  collab.compacted(0.07, 'ok');
  collab.compacted(2, 'failed');
  collab.exchange();
  const lines = await series();
  expect(lines).toContain('palabre_collab_bus_lag_seconds_bucket{le="0.005"} 1');
  expect(lines).toContain('palabre_collab_bus_gaps_total 1');
  expect(lines).toContain('palabre_collab_bus_messages_dropped_total{reason="away"} 1');
  expect(lines).toContain('palabre_collab_compaction_seconds_bucket{le="0.1",outcome="ok"} 1');
  expect(lines).toContain('palabre_collab_compaction_seconds_count{outcome="failed"} 1');
  expect(lines).toContain('palabre_collab_exchanges_total 1');
});

it('asks for open documents and connections when it is read, and not before', async () => {
  expect(await series()).toContain('palabre_collab_open_documents 0');
  let open = 4;
  collab.watch({ openDocuments: () => open, connections: () => 9 });
  open = 5;
  const lines = await series();
  expect(lines).toContain('palabre_collab_open_documents 5');
  expect(lines).toContain('palabre_collab_connections 9');
});

it('keeps two servers in one process apart', async () => {
  const other = new Metrics();
  new CollabMetrics(other).busGap();
  expect(await series()).toContain('palabre_collab_bus_gaps_total 0');
});

it('says how the process is: its memory and the delay of its event loop', async () => {
  const text = await metrics.read();
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds [\d.e-]+$/m);
});
