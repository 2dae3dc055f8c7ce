import { afterEach, expect, it } from '@jest/globals';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Socket } from 'socket.io-client';
import { openLiveSocket } from './live.socket';

const opened: Duplex[] = [];
let client: Socket | undefined;
let server: Server;
afterEach(async () => {
  client?.disconnect();
  for (const socket of opened.splice(0)) socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50)); // for its goodbye
  server.closeAllConnections();
  server.close();
});

/** A server of hints behind something that does this to WebSockets. @returns its address, and by which ways it was asked, in order */
async function serverBehind(treat: (socket: Duplex) => void): Promise<{ address: string; ways: string[] }> {
  const ways: string[] = [];
  const note = ({ url = '' }: IncomingMessage) => ways.push(new URL(url, 'http://localhost').searchParams.get('transport') ?? '');
  server = createServer((request, answer) => {
    note(request);
    poll(request, answer);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex) => {
    note(request);
    opened.push(socket);
    treat(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ways };
}

/** As little of polling as it takes to be connected. */
function poll({ url = '', method }: IncomingMessage, answer: ServerResponse): void {
  const handshake = { sid: 'one', upgrades: [], pingInterval: 25_000, pingTimeout: 20_000, maxPayload: 1_000 };
  answer.setHeader('Content-Type', 'text/plain; charset=UTF-8');
  if (method === 'POST') answer.end('ok');
  else if (!url.includes('sid=')) answer.end(`0${JSON.stringify(handshake)}`);
  else if (!client?.connected) answer.end('40{"sid":"two"}');
}

function open(address: string, patienceMs?: number): Socket {
  client = openLiveSocket(address, patienceMs);
  return client;
}

const connected = (socket: Socket) => new Promise<void>((resolve) => socket.on('connect', resolve));

it('is a WebSocket where that is possible: nothing of it depends on reaching the same node twice', async () => {
  const { address, ways } = await serverBehind(() => undefined);
  open(address);
  while (ways.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(ways).toEqual(['websocket']);
});

it('goes on with polling in the same attempt where WebSockets are refused', async () => {
  const { address, ways } = await serverBehind((socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'));
  await connected(open(address));
  expect(ways.slice(0, 2)).toEqual(['websocket', 'polling']);
});

it('comes by polling at the next attempt where WebSockets are swallowed', async () => {
  const { address, ways } = await serverBehind(() => undefined);
  await connected(open(address, 200));
  expect(ways.slice(0, 2)).toEqual(['websocket', 'polling']);
});
