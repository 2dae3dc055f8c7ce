// The servers that we are compared with, each in a process of its own.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';

/**
 * @param {URL} program says over IPC on which port it listens
 * @returns {Promise<import('./contestants.mjs').Running>}
 */
export async function forkServer(program, args, flags = []) {
  const child = fork(program, args, { execArgv: flags });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise((resolve, reject) => {
    child.once('message', (told) => resolve(told.port));
    child.once('exit', (code) => reject(new Error(`${program.pathname} ended with ${code}`)));
  });
  return {
    pid: child.pid,
    documents: (count) => Promise.resolve(Array.from({ length: count }, () => randomUUID())),
    place: (documentId) => ({ port, path: `/${documentId}` }),
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
