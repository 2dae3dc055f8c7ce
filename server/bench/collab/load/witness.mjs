// A real client that opens a document afresh, and looks whether everything is there.
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { message } from './frame.mjs';

/**
 * Opens a document with the stock client.
 * @param {import('./socket.mjs').Place} place
 * @param {(doc: Y.Doc) => any} look is called once the document is there
 */
export async function openAfresh({ port, path, protocol, from }, look, withinMs = 20_000) {
  const doc = new Y.Doc();
  class Socket extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers: from ? { 'x-forwarded-for': from } : {} });
    }
  }
  const at = path.lastIndexOf('/');
  const protocols = protocol?.split(', ') ?? [];
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}${path.slice(0, at)}`, path.slice(at + 1), doc, {
    WebSocketPolyfill: Socket,
    protocols,
    disableBc: true,
  });
  for (const ours of [message.barrier, message.state]) provider.messageHandlers[ours] = () => undefined; // it complains of what it does not know
  try {
    for (const since = performance.now(); !provider.synced; await pause(5)) {
      if (performance.now() - since > withinMs) throw new Error(`${path} was not there after ${withinMs} ms`);
    }
    return look(doc);
  } finally {
    provider.destroy();
    doc.destroy();
  }
}

/**
 * @param {{ client: number, clock: number, saved: number, seen: number }[]} promised
 * @param {(writer) => number} due up to which clock all must be there; all that was typed unless said otherwise
 * @returns how many letters are not there
 */
export function witness(place, promised, due = ({ clock }) => clock) {
  return openAfresh(place, (doc) => {
    const clocks = Y.decodeStateVector(Y.encodeStateVector(doc));
    const missing = promised.map((writer) => Math.max(0, due(writer) - (clocks.get(writer.client) ?? 0)));
    return missing.reduce((sum, count) => sum + count, 0);
  });
}
