// What processes use, read from outside. Only on Linux.
import { readdirSync, readFileSync } from 'node:fs';

const tickMs = 10;
const ownMs = (fields) => (Number(fields[11]) + Number(fields[12])) * tickMs;
const endedChildrenMs = (fields) => (Number(fields[13]) + Number(fields[14])) * tickMs;

/** Behind the name, which may hold anything. */
function statOf(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** Milliseconds of processor time since it began, to ten. */
export const cpuOf = (pid) => ownMs(statOf(pid));

/** The same with its children, also those that ended: a database has a process for each connection. */
export function cpuOfFamily(pid) {
  const fields = statOf(pid);
  return childrenOf(pid).reduce((sum, child) => sum + ownMs(child), ownMs(fields) + endedChildrenMs(fields));
}

function childrenOf(pid) {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const fields = statOf(name);
      return fields[1] === String(pid) ? [fields] : [];
    } catch {
      return []; // it ended meanwhile
    }
  });
}

/** Milliseconds of processor time of the threads that live, to the microsecond: for work that takes milliseconds. */
export function fineCpuOf(pid) {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.reduce((sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1').split(' ')[0]) / 1e6, 0);
}

/** Bytes that it has in memory. */
export function rssOf(pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))[1]) * 1024;
}
