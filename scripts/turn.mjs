// Two commands started at once on a fresh clone would both install and both build: the second waits for the first.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from './project.mjs';
import { say } from './steps.mjs';

// Not inside the checkout: installing removes node_modules, and nothing else in it is ours to litter.
const checkout = createHash('sha256').update(`${root} ${process.getuid?.()}`).digest('hex').slice(0, 12);

/** Runs the work while no other command of this checkout does the same. */
export async function inTurn(name, work) {
  const lock = path.join(os.tmpdir(), `palabre-${checkout}-${name}.lock`);
  for (let attempt = 0; !take(lock); attempt++) {
    if (attempt === 10) say(`Waiting for another command that does the same (${lock})…`);
    await sleep(100);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!ownerLives(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function ownerLives(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
