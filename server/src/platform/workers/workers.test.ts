import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Workers } from './workers.service';

const tasks = `
  export const double = ({ number }) => number * 2;
  export const sum = ({ bytes }) => bytes.reduce((sum, byte) => sum + byte, 0);
  export const fail = () => { throw new Error('it failed'); };
  export const wait = ({ gate }) => void Atomics.wait(new Int32Array(gate), 0, 0);
  export const hang = () => { for (;;); };
`;
const folder = mkdtempSync(path.join(tmpdir(), 'palabre-tasks-'));
const before = process.env.PALABRE_WORKER_FILE;
let workers: Workers;
beforeAll(() => {
  process.env.PALABRE_WORKER_FILE = path.join(folder, 'tasks.mjs');
  writeFileSync(process.env.PALABRE_WORKER_FILE, tasks);
});
afterAll(() => {
  process.env.PALABRE_WORKER_FILE = before;
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  workers = new Workers();
});
afterEach(() => workers.onApplicationShutdown());

const double = (number: number) => workers.run<number>('double', { number });

it('hands back what a task makes, and how it fails', async () => {
  expect(await double(21)).toBe(42);
  await expect(workers.run('fail', {})).rejects.toThrow('it failed');
});

it('hands memory over that is too large to be copied', async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  expect(await workers.run<number>('sum', { bytes }, { handOver: [bytes.buffer] })).toBe(6);
  expect(bytes.byteLength).toBe(0);
});

it('does what only reckons while another task waits for something outside', async () => {
  const gate = new SharedArrayBuffer(4);
  const waiting = workers.run('wait', { gate }, { thread: 'storing' });
  expect(await double(1)).toBe(2);
  Atomics.store(new Int32Array(gate), 0, 1);
  Atomics.notify(new Int32Array(gate), 0);
  await waiting;
});

it('gives a task up that never ends, and does those behind it', async () => {
  const hanging = workers.run('hang', {}, { atMostMs: 300 });
  const behind = [double(1), double(2)];
  await expect(hanging).rejects.toThrow('hang was given up after 300 ms');
  expect(await Promise.all(behind)).toEqual([2, 4]);
});

it('begins nothing any more once the process ends', async () => {
  const hanging = workers.run('hang', {});
  const outcomes = Promise.allSettled([hanging, double(1)]);
  await workers.onApplicationShutdown();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
