import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { BootError, exitCodes } from './boot.error';

/** The server that was stopped a moment ago may still be letting go of its port. */
const PATIENCE_MS = 2_000;

/** Whether the address is free, asked before the long work of a first start rather than after it. */
export async function probeAddress(port: number, host: string): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const error = await tryAddress(port, host);
    if (!error) return;
    if (error.code !== 'EADDRINUSE' || performance.now() > until) throw addressError(error, port, host);
    await sleep(100);
  }
}

function tryAddress(port: number, host: string): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/** Why the server cannot listen, in words. */
export function addressError(cause: NodeJS.ErrnoException, port: number, host: string): BootError {
  const another = port === 65_535 ? 3000 : port + 1;
  const texts: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use by another program: stop that program, or choose another port with PORT, for example PORT=${another}.`,
    EACCES: `This user may not listen on port ${port}: choose one above 1023 with PORT, for example PORT=3000.`,
    EADDRNOTAVAIL: `"${host}" is not an address of this machine: correct HOST, for example HOST=127.0.0.1.`,
    ENOTFOUND: `The host name "${host}" is unknown: correct HOST, for example HOST=127.0.0.1.`,
  };
  return new BootError(texts[cause.code ?? ''] ?? `The server cannot listen on ${host}, port ${port}: ${cause.message}`, exitCodes.address, { cause });
}
