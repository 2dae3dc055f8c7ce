// What somebody sends who wants to break the server, stop the others or speak in their name. Each takes an open socket and whom it is
// aimed at; the hostile client then waits to be shown the door.
import * as Y from 'yjs';
import { bytes } from './bytes.mjs';
import { changeFrame, framed, message, stepOne, updateFrame } from './frame.mjs';

const root = 'default';
const keepAlive = framed(Buffer.from([message.presence, 1, 0]));
const everything = stepOne(Buffer.from([0]));
/** No honest letter is this one. */
export const forgedLetter = '!';

const anyClient = () => 2 ** 20 + Math.floor(Math.random() * 2 ** 27);

function updateBy(write) {
  const doc = new Y.Doc();
  write(doc);
  return updateFrame(Y.encodeStateAsUpdate(doc));
}

function nested(depth) {
  return updateBy((doc) => {
    let parent = doc.getXmlFragment(root);
    for (let level = 0; level < depth; level += 1) {
      const child = new Y.XmlElement('blockquote');
      parent.insert(0, [child]);
      parent = child;
    }
  });
}

function withAttribute(name, value) {
  return updateBy((doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute(name, value);
    doc.getXmlFragment(root).insert(0, [paragraph]);
  });
}

/** Letters that the victim is about to type, under their name: whoever takes these drops the victim's own. */
function forged(client) {
  const text = forgedLetter.repeat(2000);
  const update = bytes.begin().number(1).number(1).number(client).number(3).byte(0x84).number(client).number(2).text(text).byte(0).done();
  return updateFrame(update);
}

function presenceOf(clients, clock, state) {
  bytes.begin().number(clients.length);
  for (const client of clients) bytes.number(client).number(clock).text(state);
  const update = bytes.done();
  return framed(bytes.begin().byte(message.presence).block(update).done());
}

/** One letter deleted again and again: valid, and long to read. */
function deletions(client, clock, count) {
  bytes.begin().number(0).number(1).number(client).number(count);
  for (let named = 0; named < count; named += 1) bytes.number(clock).number(1);
  return bytes.done();
}

const random = Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7919) % 256));
const many = (frame, count) => Buffer.concat(Array.from({ length: count }, () => frame));

/** Made once: attacking must cost less than defending. */
const ready = {
  'random bytes': updateFrame(random),
  'millions of structs in seven bytes': updateFrame(Buffer.from([1, 255, 255, 255, 127, 1, 0])),
  'millions of deletions in nine bytes': updateFrame(Buffer.from([0, 1, 1, 255, 255, 255, 127, 0, 1])),
  'nesting without end': nested(200),
  'a document in the document': updateBy((doc) => doc.getXmlFragment(root).insert(0, [new Y.Doc()])),
  'a foreign root': updateBy((doc) => doc.getMap('settings').set('a', 1)),
  'an attribute that reaches a prototype': withAttribute('__proto__', 'x'),
  'a state vector that is none': stepOne(Buffer.from([255, 255, 255])),
  'a message that ends too early': framed(Buffer.from([message.sync, 2, 200])),
  'an empty frame': framed(Buffer.alloc(0)),
  'presence that is none': framed(Buffer.from([message.presence, 2, 9, 9])),
  'presence of 100 kB': presenceOf([anyClient()], 1, `{"cursor":"${'x'.repeat(100_000)}"}`),
  'a frame above the limit': updateFrame(Buffer.alloc(1024 * 1024 + 1)),
  'a frame of text': framed(Buffer.from('hello'), 0x81),
  'a frame that breaks the protocol': framed(Buffer.from('hello'), 0xf2),
  'a flood': many(keepAlive, 5000),
  'everything, again and again': many(everything, 200),
  'presence of three hundred thousand strangers': presenceOf(
    Array.from({ length: 300_000 }, () => 0),
    0,
    '',
  ),
};

/** name -> what is done with an open socket */
export const attacks = {
  ...Object.fromEntries(Object.entries(ready).map(([name, frame]) => [name, (socket) => socket.send(frame)])),
  'a change that builds on nothing': (socket) => socket.send(changeFrame(anyClient(), 1000, 1010)),
  "letters in a victim's name": (socket, victims) => socket.send(forged(victims[Math.floor(Math.random() * victims.length)])),
  'everybody is gone': (socket, victims) => socket.send(presenceOf(victims, 2 ** 50, 'null')),
  'one deletion 45,000 times, ten times': (socket) => {
    const client = anyClient();
    socket.send(changeFrame(client, 0, 3));
    const frame = updateFrame(deletions(client, 2, 45_000));
    for (let count = 0; count < 10; count += 1) socket.send(frame);
  },
  'client ids without end': (socket) => {
    for (let count = 0; count < 50; count += 1) socket.send(changeFrame(anyClient(), 0, 3));
  },
  'asks and does not read': (socket) => {
    socket.line.pause();
    socket.send(ready['everything, again and again']);
  },
};
