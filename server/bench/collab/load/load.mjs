// The load's process, from the side of those who direct it.
import { fork } from 'node:child_process';

/**
 * Starts people of one kind in a process of their own and ends it when the work is done.
 * @param {URL} program
 * @param {(tell: (what: string, how?: object) => Promise<any>) => Promise<any>} work
 */
async function withProcess(program, work) {
  const child = fork(program, { execArgv: [], serialization: 'advanced' });
  const waiting = new Map();
  child.on('message', ({ number, result, error }) => {
    const { resolve, reject } = waiting.get(number);
    waiting.delete(number);
    if (error === undefined) resolve(result);
    else reject(new Error(error));
  });
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`the load ended with ${code}`));
  });
  let count = 0;
  const tell = (what, how) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      child.send({ number: count, what, how });
    });
  try {
    return await work(tell);
  } finally {
    child.kill('SIGKILL');
  }
}

/** Honest writers: `tell` names a method of `Crowd` and what it is given. */
export const withCrowd = (work) => withProcess(new URL('./load.process.mjs', import.meta.url), work);

/** Hostile clients: see `Mob`. */
export const withMob = (work) => withProcess(new URL('./mob.process.mjs', import.meta.url), work);
