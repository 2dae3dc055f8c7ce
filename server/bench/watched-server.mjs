// Loaded into a server before it starts (--import): on a signal it writes down how long its event loop was held up since the last one, and what it asked the database.
import { writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import pg from 'pg';

const resolution = 1;

if (isMainThread) {
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  let queries = 0;
  const { query: ask } = pg.Client.prototype;
  pg.Client.prototype.query = function counted(...args) {
    queries += 1;
    return ask.apply(this, args);
  };
  process.on('SIGUSR2', () => {
    const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution);
    writeFileSync(process.env.PALABRE_BENCH_WATCH, JSON.stringify({ max: ms(delays.max), p99: ms(delays.percentile(99)), queries }));
    delays.reset();
    queries = 0;
  });
}
