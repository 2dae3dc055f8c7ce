import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { address, port } from './address';

const root = path.resolve(import.meta.dirname, '../..');
const dataFolder = path.join(root, `node_modules/.cache/palabre-e2e-${port}`);
const startsWithin = 120_000;
const stopsWithin = 15_000;

export interface RunningServer {
  process: ChildProcess;
  /** the one-time sign-in link of the administrator, as the console shows it */
  administratorLink: string;
}

/** The built server as `npm start` runs it, on a new embedded database with the demonstration story. */
export async function startServer(): Promise<RunningServer> {
  if (await answers()) throw new Error(`${address} is taken: another run of the stories is under way, or set E2E_PORT`);
  rmSync(dataFolder, { recursive: true, force: true });
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: '127.0.0.1',
    PALABRE_URL: address,
    PALABRE_DATA: dataFolder,
    LOG_LEVEL: 'warn',
    DATABASE_URL: '',
    SMTP_URL: '',
  };
  const child = spawn(process.execPath, ['--enable-source-maps', path.join(root, 'server/dist/main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] });
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
      resolve({ process: child, administratorLink: link });
    });
  });
}

const answers = (): Promise<boolean> =>
  fetch(`${address}/api/health`).then(
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
