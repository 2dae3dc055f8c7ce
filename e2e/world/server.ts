import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { addressAt, port } from './address';

const root = path.resolve(import.meta.dirname, '../..');
const dataFolderOf = (where: number) => path.join(root, `node_modules/.cache/palabre-e2e-${where}`);
const startsWithin = 120_000;
const stopsWithin = 15_000;

export interface RunningServer {
  process: ChildProcess;
  port: number;
  address: string;
  /** the one-time sign-in link of the administrator, as the console shows it */
  administratorLink: string;
}

/** The built server as `npm start` runs it, on a new embedded database with the demonstration story. */
export async function startServer(where = port): Promise<RunningServer> {
  const at = addressAt(where);
  if (await answers(at)) throw new Error(`${at} is taken: another run of the stories is under way, or set E2E_PORT`);
  rmSync(dataFolderOf(where), { recursive: true, force: true });
  return launch(where);
}

/** Ends it as a power cut would: nothing is flushed, nobody is told. Its database is left to itself. */
export async function killServer({ process: child }: RunningServer): Promise<void> {
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.kill('SIGKILL');
  await gone;
}

/**
 * Once more, on the data that it left.
 * @param aheadMs by how much its clock is ahead of everybody else's: days pass in a story that has minutes
 */
export const restartServer = (server: RunningServer, aheadMs = 0): Promise<RunningServer> => launch(server.port, aheadMs);

const clockAhead = new URL('./clock-ahead.mjs', import.meta.url).href;

function launch(where: number, aheadMs = 0): Promise<RunningServer> {
  const env = {
    ...process.env,
    PORT: String(where),
    HOST: '127.0.0.1',
    PALABRE_URL: addressAt(where),
    PALABRE_DATA: dataFolderOf(where),
    LOG_LEVEL: 'warn',
    TRUST_PROXY: '1', // everybody signs in from an address of their own
    DATABASE_URL: '',
    SMTP_URL: '',
    CLOCK_AHEAD_MS: String(aheadMs),
  };
  const preload = aheadMs === 0 ? [] : ['--import', clockAhead];
  const child = spawn(process.execPath, [...preload, '--enable-source-maps', path.join(root, 'server/dist/main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    const limit = setTimeout(() => fail(`the server did not start within ${startsWithin / 1000} s`), startsWithin);
    let printed = '';
    const fail = (reason: string): void => {
      clearTimeout(limit);
      child.kill('SIGKILL');
      reject(new Error(`${reason}:\n${printed}`));
    };
    child.once('exit', (code) => fail(`the server stopped with ${code}`));
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const link = /Sign in once as administrator: (\S+)/.exec(printed)?.[1];
      if (!link) return;
      clearTimeout(limit);
      child.removeAllListeners('exit');
      resolve({ process: child, port: where, address: addressAt(where), administratorLink: link });
    });
  });
}

const answers = (at: string): Promise<boolean> =>
  fetch(`${at}/api/health`).then(
    () => true,
    () => false,
  );

/** Asks it to stop as an operator would, and waits. */
export async function stopServer({ process: child }: RunningServer): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const limit = setTimeout(() => child.kill('SIGKILL'), stopsWithin);
  child.kill('SIGTERM');
  await gone;
  clearTimeout(limit);
}
