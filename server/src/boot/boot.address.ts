import { createServer } from 'node:net';
import { BootError, exitCodes } from './boot.error';

/** Whether the address is free, asked before the long work of a first start rather than after it. */
export async function probeAddress(port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(addressError(error, port, host)));
    probe.listen(port, host, () => probe.close(() => resolve()));
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
