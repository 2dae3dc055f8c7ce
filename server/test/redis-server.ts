import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { findRedis } from '../../scripts/redis.mjs';

/** A Redis for one test file, which keeps nothing. */
export interface RedisServer {
  url: string;
  /** Ends it in the middle of whatever it does: from the return on nobody reaches it. */
  kill(): Promise<void>;
  /** Starts it again at the same address, empty, after a kill. */
  restart(): Promise<void>;
  /** For good. */
  stop(): Promise<void>;
}

/** Starts one at a free port; it answers when this returns. Stop it in `afterAll`. Fails where there is no Redis at all. */
export async function startRedis(): Promise<RedisServer> {
  const redis = findRedis();
  return 'url' in redis ? relayTo(new URL(redis.url)) : startProgram(redis.executable);
}

async function startProgram(executable: string): Promise<RedisServer> {
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'palabre-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  let child = await launch(executable, args);
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    restart: async () => void (child = await launch(executable, args)),
    stop: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(executable: string, args: string[]): Promise<ChildProcess> {
  const child = spawn(executable, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  // a test file that fails half-way does not leave it behind
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
  const said: string[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(line);
    if (!line.includes('Ready to accept connections')) continue;
    child.stdout.resume();
    return child;
  }
  throw new Error(`redis-server did not start:\n${said.join('\n')}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** One that runs elsewhere is not ours to kill: what is killed is the way to it. */
async function relayTo(target: URL): Promise<RedisServer> {
  let sockets: Socket[] = [];
  const start = async (port: number): Promise<Server> => {
    const server = createServer((near) => {
      const far = connect(Number(target.port || 6379), target.hostname);
      sockets.push(near, far);
      for (const socket of [near, far]) socket.on('error', () => undefined).on('close', () => (near.destroy(), far.destroy()));
      near.pipe(far).pipe(near);
    });
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return server;
  };
  let server = await start(0);
  const { port } = server.address() as AddressInfo;
  const kill = async (): Promise<void> => {
    const closed = server.listening ? once(server, 'close') : undefined;
    server.close();
    for (const socket of sockets) socket.destroy();
    sockets = [];
    await closed;
  };
  const address = new URL(target);
  address.host = `127.0.0.1:${port}`;
  return { url: address.href, kill, restart: async () => void (server = await start(port)), stop: kill };
}
