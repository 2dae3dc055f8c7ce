import { io, type Socket } from 'socket.io-client';

/** A connection that is neither refused nor answered has failed after this. */
const usualPatienceMs = 20_000;

/**
 * Opens the socket of hints. WebSocket first: one connection that any node can answer, where polling is many requests that must all
 * reach the same one. Where WebSockets are refused the same attempt goes on with polling; where they are swallowed, the next one does.
 * @param address of the server
 */
export function openLiveSocket(address: string, patienceMs = usualPatienceMs): Socket {
  const socket = io(address, { path: '/socket.io', transports: ['websocket', 'polling'], tryAllTransports: true, timeout: patienceMs });
  const { io: manager } = socket;
  manager.on('error', ({ message }) => {
    if (message === 'timeout') manager.opts.transports = ['polling', 'websocket'];
  });
  return socket;
}
