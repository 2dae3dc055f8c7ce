// The built server as `npm start` runs it, on a data folder and a port of its own.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');
/** What a benchmark keeps between runs, and nobody else needs. */
export const cache = path.join(root, 'node_modules/.cache');
const main = path.join(root, 'server/dist/main.js');
const startsWithin = 180_000;

/** A data folder that lives as long as the work does. The account of the database must get in, else its files are put elsewhere and stay behind. */
export async function withDataFolder(work) {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'palabre-bench-'));
  chmodSync(folder, 0o755);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Starts the server, lets the work use it, and stops it.
 * @param work is given the address and how many seconds passed until the server was ready
 */
export async function withServer(dataFolder, args, work) {
  const server = await startServer(dataFolder, { args });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

/**
 * Starts the server.
 * @param {{ args?: string[], flags?: string[], port?: number, program?: string, env?: NodeJS.ProcessEnv }} [options] `flags` are Node's
 * @returns its address and process, where its database is, after how many seconds it was ready, and two ways to end it
 */
export async function startServer(dataFolder, { args = [], flags = [], port: wanted, program = main, env: more = {} } = {}) {
  if (!existsSync(program)) throw new Error('server/dist is missing: npm run build makes it.');
  const port = wanted ?? (await freePort());
  const address = `http://127.0.0.1:${port}`;
  // every reader has a network address of their own, as behind a reverse proxy: the limit of requests is one address's
  const settings = { PORT: String(port), HOST: '127.0.0.1', PALABRE_URL: address, PALABRE_DATA: dataFolder, TRUST_PROXY: '1', LOG_LEVEL: 'warn' };
  const env = { ...process.env, ...settings, DATABASE_URL: '', SMTP_URL: '', ...more };
  const since = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', ...flags, program, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const end = async (signal) => {
    child.kill(signal);
    await ended;
  };
  const printed = await isReady(child).catch(async (error) => {
    await end('SIGTERM');
    throw error;
  });
  const seconds = (performance.now() - since) / 1000;
  const databaseFolder = /^Database: (.+)$/m.exec(printed)?.[1] ?? '';
  return { address, port, pid: child.pid, databaseFolder, seconds, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function isReady(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => reject(new Error(`not ready after ${startsWithin / 1000} s:\n${printed}`)), startsWithin);
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}:\n${printed}`)));
    child.stdout.on('data', (part) => {
      printed += part;
      if (!printed.includes('Sign in once as administrator')) return;
      clearTimeout(limit);
      resolve(printed);
    });
  });
}

/** A port on which nobody listens now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** On what it was measured. */
export function machine() {
  const [cpu] = os.cpus();
  const load = os.loadavg()[0]?.toFixed(1);
  const memory = (os.totalmem() / 2 ** 30).toFixed(0);
  return `${os.cpus().length} × ${cpu?.model.trim()}, ${memory} GiB, ${os.type()} ${os.release()}, Node ${process.versions.node}, load average ${load}`;
}

/** Prints rows in columns: the first to the left, figures to the right. */
export function print(title, header, rows) {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => String(row[column]).length)));
  const line = (row) => row.map((cell, column) => (column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column]))).join('  ');
  console.log(`\n${title}\n${[header, ...rows].map(line).join('\n')}`);
}
