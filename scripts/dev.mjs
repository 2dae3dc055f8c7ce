import { spawn } from 'node:child_process';
import { install } from './install.mjs';
import { at, program } from './project.mjs';
import { mustRun, say } from './steps.mjs';

const STOP_LIMIT_MS = 12_000;

/** `npm run dev`: the server rebuilt and restarted at every change, the client reloaded in the browser by Vite. Ctrl-C stops all. */
export async function dev() {
  await install();
  await mustRun({ name: 'Building the server', args: program('rolldown', '-c', '--log-level', 'warn'), cwd: at('server') });
  const port = process.env.PORT || '3000';
  const clientPort = process.env.CLIENT_PORT || '5173';
  const env = { PALABRE_URL: `http://localhost:${clientPort}`, ...process.env, PORT: port, SERVER_PORT: port, CLIENT_PORT: clientPort };
  await runTogether([
    { cwd: at('server'), env, args: program('rolldown', '-c', '-w', '--log-level', 'warn') },
    { cwd: at(), env, args: ['--enable-source-maps', '--watch', '--watch-preserve-output', at('server/dist/main.js')] },
    { cwd: at('client'), env, args: program('vite', '--clearScreen', 'false') },
  ]);
}

/** Until the first of them ends or a signal comes: then all end, the slow ones by force. */
async function runTogether(jobs) {
  const children = jobs.map(({ args, ...options }) => spawn(process.execPath, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }));
  const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  const stop = (signal) => children.forEach((child) => child.kill(signal));
  const asked = new Promise((resolve) => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.on(signal, () => resolve('asked'))));
  const reason = await Promise.race([asked, ...ended]);
  if (reason !== 'asked') {
    say('One part of the development server ended, so the others end too.');
    process.exitCode = 1;
  }
  stop('SIGTERM');
  const force = setTimeout(() => stop('SIGKILL'), STOP_LIMIT_MS);
  await Promise.all(ended);
  clearTimeout(force);
}
