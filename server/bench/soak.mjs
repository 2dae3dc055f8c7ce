// `npm run soak [-- --minutes=N]`: people come, type and leave on the built server for as long as that; prints its memory, and how fast it grows.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { PalabreServer } from './collab/servers/palabre.server.mjs';
import { freePort, machine, print, withDataFolder } from './stage.mjs';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '10' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('--minutes=N says for how many minutes.');

/** Texts that are written at a time. Each has its minute or two: whoever writes a text is remembered for as long as it is open, which is no leak. */
const texts = 20;
const newPerMinute = 15;
const atOnce = 24;
const samples = 40;
/** Caches fill and code is compiled: what grows in this share of the time says nothing. */
const warmUp = 0.25;
const MB = 1024 * 1024;
/** what a connection may do now */
const messageOfOurOwn = 122;

const tally = { visits: 0, words: 0, turnedAway: 0 };

/** What a server has in its heap once everything that nobody needs is gone, asked over the inspector. */
class Inspector {
  static async of(port) {
    const [{ webSocketDebuggerUrl }] = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
    const socket = new WebSocket(webSocketDebuggerUrl);
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    return new Inspector(socket);
  }

  constructor(socket) {
    this.socket = socket;
    this.asked = 0;
  }

  ask(method) {
    const id = (this.asked += 1);
    return new Promise((resolve) => {
      const hear = (data) => {
        const answer = JSON.parse(data.toString());
        if (answer.id !== id) return;
        this.socket.off('message', hear);
        resolve(answer.result);
      };
      this.socket.on('message', hear);
      this.socket.send(JSON.stringify({ id, method }));
    });
  }

  async heapBytes() {
    await this.ask('HeapProfiler.collectGarbage');
    return (await this.ask('Runtime.getHeapUsage')).usedSize;
  }

  end() {
    this.socket.close();
  }
}

const residentBytes = (pid) => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024;

/** The stock client, as somebody from an address of their own. */
function open({ port, path, protocol, from }) {
  class Socket extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers: { 'X-Forwarded-For': from } });
    }
  }
  const [, collab, id] = path.split('/');
  const protocols = protocol.split(', ');
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/${collab}`, id, new Y.Doc(), { WebSocketPolyfill: Socket, protocols, disableBc: true });
  provider.messageHandlers[messageOfOurOwn] = () => undefined; // the stock client says aloud that it does not know it
  return provider;
}

/** Somebody comes, types some words with a caret that moves, and leaves; now and then without a word. */
async function visit(server, documentId, number) {
  const provider = open(server.place(documentId, number));
  const { doc } = provider;
  try {
    for (let waited = 0; !provider.synced && waited < 10_000; waited += 20) await pause(20);
    if (!provider.synced) return void (tally.turnedAway += 1);
    tally.visits += 1;
    for (let words = Math.floor(Math.random() * 30); words > 0; words -= 1) {
      write(doc);
      provider.awareness.setLocalState({ cursor: null });
      tally.words += 1;
      await pause(20 + Math.random() * 100);
    }
  } finally {
    provider.destroy();
    provider.awareness.destroy();
    doc.destroy();
  }
}

/** At the end of the text, of which the last words are taken away when it is long: it does not grow for ever. */
function write(doc) {
  const paragraph = doc.getXmlFragment('default').get(0);
  const text = paragraph?.get(0);
  if (!text) return;
  if (text.length > 4_000) text.delete(200, 200);
  text.insert(text.length, `mot${Math.floor(Math.random() * 1_000)} `);
}

/** Growth in MB an hour: the slope of the straight line through the samples. */
function slope(points) {
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [atMean, bytesMean] = [mean(({ at }) => at), mean(({ bytes }) => bytes)];
  const over = points.reduce((sum, { at, bytes }) => sum + (at - atMean) * (bytes - bytesMean), 0);
  const under = points.reduce((sum, { at }) => sum + (at - atMean) ** 2, 0);
  return ((over / under) * 3_600_000) / MB;
}

async function soak(server, inspector) {
  const documents = await server.documents(texts + Math.ceil(minutes * newPerMinute));
  const begun = performance.now();
  const someText = () => documents[Math.floor(((performance.now() - begun) / 60_000) * newPerMinute + Math.random() * texts)] ?? documents.at(-1);
  const lasts = minutes * 60_000;
  const isOver = () => performance.now() - begun > lasts;
  let number = 0;
  const seats = Array.from({ length: atOnce }, async () => {
    while (!isOver()) await visit(server, someText(), (number += 1));
  });
  const heap = [];
  const resident = [];
  while (!isOver()) {
    await pause(lasts / samples);
    const at = performance.now() - begun;
    heap.push({ at, bytes: await inspector.heapBytes(), visits: tally.visits });
    resident.push({ at, bytes: residentBytes(server.pid) });
  }
  await Promise.all(seats);
  report(heap, resident, lasts);
}

function report(heap, resident, lasts) {
  const rows = heap.map(({ at, bytes, visits }, index) => [
    `${(at / 60_000).toFixed(1)} min`,
    visits,
    (bytes / MB).toFixed(1),
    (resident[index].bytes / MB).toFixed(0),
  ]);
  print('memory of the server', ['after', 'visits', 'heap MB', 'RSS MB'], rows);
  const late = (points) => points.filter(({ at }) => at > lasts * warmUp);
  console.log(`\n${tally.visits} visits, ${tally.words} words, ${tally.turnedAway} turned away`);
  console.log(`heap slope ${slope(late(heap)).toFixed(2)} MB/hour, RSS slope ${slope(late(resident)).toFixed(2)} MB/hour (without the first quarter)`);
}

process.setMaxListeners(0); // each client of the stock library hears of the end of the process
console.log(machine());
await withDataFolder(async (dataFolder) => {
  const port = await freePort();
  const server = await PalabreServer.start({ dataFolder, flags: [`--inspect=127.0.0.1:${port}`] });
  const inspector = await Inspector.of(port);
  try {
    await soak(server, inspector);
  } finally {
    inspector.end();
    await server.stop();
  }
});
