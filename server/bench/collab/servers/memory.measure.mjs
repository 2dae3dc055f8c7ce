// What a Node process holds, and not what it has not thrown away yet.
import { setTimeout as pause } from 'node:timers/promises';
import { rssOf } from './process.measure.mjs';

/** Node's, for a process whose memory is to be measured. */
export const measurable = ['--expose-gc', `--import=${new URL('./collect.preload.mjs', import.meta.url).href}`];

const looks = 6;
const betweenMs = 400;

/** Bytes in memory after garbage was collected, the smallest of some looks: the allocator gives pages back when it likes. */
export async function settledRss(pid) {
  let least = Infinity;
  for (let look = 0; look < looks; look += 1) {
    process.kill(pid, 'SIGUSR2');
    await pause(betweenMs);
    least = Math.min(least, rssOf(pid));
  }
  return least;
}
