// Servers that know nothing of documents: the least that a server on Node can do. Whoever comes later does not get what was written before.
//
//   bare      sends every message on to every other socket of the document, at once
//   batching  gathers the messages of 16 ms, builds the bytes of their frames once, and writes them to each socket once
//   durable   gathers the messages of all documents for 10 ms, stores them with one statement, and sends each on once that is committed
import http from 'node:http';
import { WebSocketServer } from 'ws';
import { FrameStore } from './frame.store.mjs';

const tickMs = 16;
const message = { sync: 0, presence: 1 };
const nothing = { stateVector: Buffer.from([0, 0, 1, 0]), update: Buffer.from([0, 1, 2, 0, 0]) };
const [kind, databaseUrl] = process.argv.slice(2);
const ways = { bare: passOn, batching: gather, durable: storeFirst };
const store = kind === 'durable' ? await FrameStore.open(databaseUrl) : undefined;

/** path -> who has it open */
const rooms = new Map();

const server = http.createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket, request) => {
  const room = enter(request.url, socket);
  socket.on('message', (data) => hear(room, socket, data));
  socket.on('close', () => room.sockets.delete(socket));
  socket.on('error', () => socket.terminate());
  socket.send(nothing.stateVector);
});

function enter(path, socket) {
  const room = rooms.get(path) ?? { sockets: new Set(), frames: [], authors: new Set(), timer: undefined };
  rooms.set(path, room);
  room.sockets.add(socket);
  return room;
}

function hear(room, from, data) {
  if (data[0] === message.sync && data[1] === 0) return from.send(nothing.update);
  if (data[0] !== message.sync && data[0] !== message.presence) return undefined;
  if (data[0] === message.sync && data.length <= nothing.update.length) return undefined; // "I have nothing that you lack"
  return ways[kind](room, from, data);
}

function passOn(room, from, data) {
  for (const socket of room.sockets) if (socket !== from) socket.send(data);
}

function gather(room, from, data) {
  room.frames.push(headerOf(data.length), data);
  room.authors.add(from);
  room.timer ??= setTimeout(() => flush(room), tickMs);
}

/** Who wrote alone gets nothing back; who wrote among others gets their own words too, since the bytes are the same for all. */
function flush(room) {
  room.timer = undefined;
  const block = Buffer.concat(room.frames);
  const alone = room.authors.size === 1 ? [...room.authors][0] : undefined;
  for (const socket of room.sockets) if (socket !== alone) socket._socket.write(block);
  room.frames = [];
  room.authors.clear();
}

function storeFirst(room, from, data) {
  if (data[0] === message.presence) return passOn(room, from, data);
  store.add(data, () => {
    const frame = Buffer.concat([headerOf(data.length), data]);
    for (const socket of room.sockets) if (socket !== from) socket._socket.write(frame);
  });
}

function headerOf(length) {
  if (length < 126) return Buffer.from([0x82, length]);
  const header = Buffer.from(length < 65_536 ? [0x82, 126, 0, 0] : [0x82, 127, 0, 0, 0, 0, 0, 0, 0, 0]);
  if (length < 65_536) header.writeUInt16BE(length, 2);
  else header.writeUInt32BE(length, 6);
  return header;
}

server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('disconnect', () => process.exit(0));
