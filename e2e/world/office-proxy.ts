import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';

/** A proxy as some offices have one: pages pass, sockets do not, until somebody opens it up. */
export interface OfficeProxy {
  address: string;
  openUp(): void;
  stop(): Promise<void>;
}

export async function startOfficeProxy(): Promise<OfficeProxy> {
  let open = false;
  const tunnels = new Set<Duplex>();
  const server = createServer(passOn);
  // Browsers ask for a tunnel before they open a WebSocket through a proxy.
  server.on('connect', ({ url = '' }: IncomingMessage, socket: Duplex) => {
    tunnels.add(socket);
    socket.on('error', () => socket.destroy());
    dig(url, socket, (head) => open || !/^upgrade: websocket/im.test(head));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, openUp: () => (open = true), stop: () => stop(server, tunnels) };
}

function passOn(incoming: IncomingMessage, answer: ServerResponse): void {
  const onward = request(incoming.url ?? '', { method: incoming.method, headers: incoming.headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  answer.on('close', () => onward.destroy());
  incoming.pipe(onward);
}

/** @param mayPass asked with what is said first in the tunnel */
function dig(target: string, socket: Duplex, mayPass: (head: string) => boolean): void {
  const [host, port] = target.split(':');
  socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
  socket.once('data', (head: Buffer) => {
    socket.pause();
    if (!mayPass(head.toString('latin1'))) return socket.destroy();
    const onward = connect(Number(port), host, () => {
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('close', () => onward.destroy());
  });
}

async function stop(server: Server, tunnels: Set<Duplex>): Promise<void> {
  for (const tunnel of tunnels) tunnel.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
