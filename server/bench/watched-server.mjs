// Loaded into a server before it starts (--import): on a signal it writes down how long its event loop was held up since the last one, and what it asked the database.
import { openSync, readSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';
import pg from 'pg';

const resolution = 1;

/** For how long this thread has worked, in milliseconds: what it waited for a processor is not in it. Linux only. */
function workedMs() {
  readSync(schedule, text, 0, text.length, 0);
  return Number.parseInt(text.toString('latin1'), 10) / 1e6;
}
const text = Buffer.alloc(64);
const schedule = isMainThread && process.platform === 'linux' ? openSync('/proc/thread-self/schedstat', 'r') : -1;

class Watch {
  queries = 0;
  ownMs = 0;
  delays = monitorEventLoopDelay({ resolution });

  begin() {
    this.delays.enable();
    if (schedule < 0) return;
    let before = workedMs();
    setInterval(() => {
      const now = workedMs();
      this.ownMs = Math.max(this.ownMs, now - before);
      before = now;
    }, resolution).unref();
  }

  /** @returns what there was since the last time */
  take() {
    const { delays, queries, ownMs } = this;
    const ms = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - resolution);
    const taken = { max: ms(delays.max), p99: ms(delays.percentile(99)), ownMs, queries };
    delays.reset();
    this.queries = 0;
    this.ownMs = 0;
    return taken;
  }
}

if (isMainThread) {
  const watch = new Watch();
  const ask = Reflect.get(pg.Client.prototype, 'query');
  pg.Client.prototype.query = function counted(...args) {
    watch.queries += 1;
    return Reflect.apply(ask, this, args);
  };
  process.on('SIGUSR2', () => writeFileSync(process.env.PALABRE_BENCH_WATCH, JSON.stringify(watch.take())));
  watch.begin();
}
