import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { closeCode, collabProtocol } from '@palabre/shared/collab';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { limits } from '../collab.limits';
import { frames } from '../socket/wire.codec';
import { type Append, UPDATE_LOG, type UpdateLog } from '../log/update-log.port';
import { Rooms } from '../room/rooms.service';
import { CollabWorld } from '../testing/collab-world';
import { aWhile, eventually } from '../testing/eventually';
import { attribute, brokenCharacters, characters, element, forge, type ForgedSection, format, gone, textNode } from '../testing/forged-update';
import type { Guest } from '../testing/guest';
import { lowered } from '../testing/lowered';
import { holdCommits } from '../testing/hold-commits';
import { personIdOf } from '../testing/test-gate';
import { rootName } from '../text/rich-text.ydoc';

let world: CollabWorld;
let second: number;
beforeAll(async () => {
  world = await CollabWorld.create();
  second = await world.startServer();
});
afterEach(() => world.leaveAll());
afterAll(() => world.end());

const root = { parent: rootName } as const;
const me = 7;
const ally = 8;
const after = (client: number, clock: number) => ({ origin: [client, clock] }) as const;
const inside = (client: number, clock: number, key?: string) => ({ parent: [client, clock] as [number, number], ...(key && { key }) });

/** A paragraph with a text in it: places 0 and 1. */
const line = [element(root), textNode(inside(me, 0))];
const mine = (...structs: ForgedSection['structs']): Uint8Array => forge([{ client: me, structs }]);
const many = (length: number, of: (index: number) => ForgedSection): ForgedSection[] => Array.from({ length }, (_, index) => of(index));

const live: [string, () => Uint8Array][] = [
  ['more structs than an update may have', () => mine(...line, ...Array.from({ length: limits.structs }, () => characters(inside(me, 1), 'x')))],
  ['a count of structs that are not there', () => forge([{ client: me, structs: line, count: 2 ** 31 }])],
  ['a step of the clock that is too large', () => mine(gone(limits.step + 1))],
  ['a step over the end of all clocks', () => mine(gone(2 ** 31), gone(2 ** 31))],
  ['a clock that does not follow on', () => forge([{ client: me, clock: 5, structs: [element(root)] }])],
  ['a clock far away', () => forge([{ client: me, clock: 2 ** 31 - 2, structs: [element(root)] }])],
  ['a text outside a paragraph', () => mine(textNode(root))],
  ['characters outside a text', () => mine(element(root), characters(inside(me, 0), 'nu'))],
  ['characters directly in the document', () => mine(characters(root, 'nu'))],
  ['an element in a text', () => mine(...line, element(inside(me, 1)))],
  ['an attribute on a text', () => mine(...line, attribute(inside(me, 1, 'level'), 1))],
  ['an attribute of the document', () => mine(attribute({ parent: rootName, key: 'level' }, 1))],
  ['something inside a character', () => mine(...line, characters(inside(me, 1), 'x'), characters(inside(me, 2), 'y'))],
  ['a parent that is an attribute', () => mine(...line, attribute(inside(me, 0, 'level'), 1), characters(inside(me, 2), 'y'))],
  ['an attribute named __proto__', () => mine(element(root), attribute(inside(me, 0, '__proto__'), 1))],
  ['a format named constructor', () => mine(...line, format(inside(me, 1), 'constructor', '{}'))],
  ['a format whose value reaches for a prototype', () => mine(...line, format(inside(me, 1), 'link', '{"__proto__":{"x":1}}'))],
  ['a format whose value is no JSON', () => mine(...line, format(inside(me, 1), 'link', '{'))],
  ['a format nested without end', () => mine(...line, format(inside(me, 1), 'link', '['.repeat(100_000)))],
  ['an attribute that reaches for a prototype', () => mine(element(root), attribute(inside(me, 0, 'style'), { constructor: { prototype: 1 } }))],
  ['an element whose name is a script', () => mine(element(root, 'script>alert(1)'))],
  ['characters that are no UTF-8', () => mine(...line, brokenCharacters(inside(me, 1)))],
  ['a struct that stands beside itself', () => mine(element(after(me, 0)))],
  ['a struct that stands in itself', () => mine(element(inside(me, 0)))],
  ['a struct that stands beside a later one of its own', () => mine(element(after(me, 1)), element(root))],
  [
    'two clients who each wait for the other',
    () =>
      forge([
        { client: ally, structs: [element(after(me, 0))] },
        { client: me, structs: [element(after(ally, 0))] },
      ]),
  ],
  [
    'the same client twice',
    () =>
      forge([
        { client: me, structs: [element(root)] },
        { client: me, clock: 1, structs: [element(root)] },
      ]),
  ],
  ['a section without structs', () => forge([{ client: me, structs: [] }])],
  ['the deletion of what is not there', () => forge([], [[me, 0, 5]])],
  ['the deletion of everything to the end of time', () => forge([], [[me, 0, 2 ** 32]])],
  ['more new client ids than one person has', () => forge(many(limits.newClients + 1, (index) => ({ client: 100 + index, structs: [element(root)] })))],
];

const handshakes: [string, () => Uint8Array][] = [
  [
    'four megabytes of tiny structs',
    () => forge([{ client: me, structs: [...line, ...Array.from({ length: 580_000 }, () => characters(after(me, 1), 'x'))] }]),
  ],
  ['a hundred thousand clients', () => forge(many(limits.handshakeStructs, (index) => ({ client: limits.handshakeStructs - index, structs: [gone(1)] })))],
  ['more new client ids than a device keeps', () => forge(many(limits.handshakeNewClients + 1, (index) => ({ client: index, structs: [element(root)] })))],
];

/** It is read by a real document, and by an editor. */
async function isHealthy(id: string, words: string): Promise<void> {
  const reader = await world.joined(id, 'reader', second);
  await world.app(second).get(Rooms).compareAll(); // no news pass between these servers
  await eventually(() => reader.text === words);
  expect(await world.stored(id)).toBe(words);
  expect([reader.doc.store.pendingStructs, reader.doc.store.pendingDs]).toEqual([null, null]);
  expect(JSON.stringify(yXmlFragmentToProsemirrorJSON(reader.doc.getXmlFragment(rootName)))).toContain(words);
}

/** Says something once the greeting is over: nothing is forgiven any more. @returns how that connection ended */
async function change(id: string, frame: Uint8Array): Promise<number | undefined> {
  const mallory = await world.joined(id, 'mallory');
  expect(await mallory.saved()).toBe(true);
  mallory.send(frame);
  await eventually(() => mallory.closedWith !== undefined);
  return mallory.closedWith;
}

/** Says it in answer to the question what one has. @returns how that connection ended */
function answer(id: string, frame: Uint8Array): Promise<number> {
  const mallory = new WebSocket(`${world.address()}/${id}`, [collabProtocol, 'token.mallory']);
  mallory.on('open', () => mallory.send(frame));
  return new Promise((resolve) => mallory.on('close', resolve));
}

/** @returns how a connection ended that sent this, once it is known that it did no harm */
async function refusalOf(frame: Uint8Array, say = change): Promise<number | undefined> {
  const id = await world.document();
  const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal')];
  const refusal = say(id, frame);
  anna.type('tout va bien');
  await eventually(() => bilal.text === 'tout va bien');
  expect(await anna.saved()).toBe(true);
  const code = await refusal;
  await isHealthy(id, 'tout va bien');
  expect(await idsOf('mallory', id)).toBe(0);
  return code;
}

async function idsOf(name: string, id: string): Promise<number> {
  return (await world.sql('select 1 from collab_client where document_id = $1 and person_id = $2', [id, personIdOf(name)])).length;
}

describe('refused while the others go on', () => {
  it.each(live)('%s', async (_name, update) => {
    expect(await refusalOf(frames.update(update()))).toBe(closeCode.invalidUpdate);
  });

  it.each(handshakes)('in a handshake: %s', async (_name, update) => {
    expect(await refusalOf(frames.step2(update()), answer)).toBe(closeCode.invalidUpdate);
  });

  it('in an answer that nobody asked for: more than while typing', async () => {
    const newClients = forge(many(limits.newClients + 1, (index) => ({ client: 100 + index, structs: [element(root)] })));
    expect(await refusalOf(frames.step2(newClients))).toBe(closeCode.invalidUpdate);
  });

  it('more client ids than one person may have in a text, however often they come', async () => {
    const raise = lowered({ clientsPerPerson: 3 });
    try {
      const id = await world.document();
      for (const client of [100, 101, 102]) {
        const mallory = await world.joined(id, 'mallory');
        mallory.send(frames.update(forge([{ client, structs: [element(root)] }])));
        expect(await mallory.saved()).toBe(true);
      }
      expect(await change(id, frames.update(forge([{ client: 103, structs: [element(root)] }])))).toBe(closeCode.invalidUpdate);
      expect(await idsOf('mallory', id)).toBe(3);
      const anna = await world.joined(id, 'anna');
      anna.type('à moi');
      expect(await anna.saved()).toBe(true);
    } finally {
      raise();
    }
  });

  it('megabytes without end that change nothing', async () => {
    const id = await world.document();
    const [anna, bilal, mallory] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal'), await world.joined(id, 'mallory')];
    const strangers = Uint8Array.from({ length: limits.frameBytes - 10 }, (_, at) => (at < 4 ? [0xd0, 0xaa, 0x15, 0][at] : 0) as number);
    for (let sent = 0; sent < 20; sent += 1) mallory.send(frames.presence(strangers));
    void mallory.saved();
    anna.type('!');
    await eventually(() => bilal.text.endsWith('!'));
    expect([mallory.answered, mallory.closedWith]).toEqual([[], undefined]); // read more and more slowly
  });

  it('questions without end, whose answers are long', async () => {
    const id = await world.document();
    const [anna, bilal, mallory] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal'), await world.joined(id, 'mallory')];
    anna.type('x'.repeat(10_000));
    await anna.saved();
    const question = Uint8Array.of(0x80, 0, 0, 1, 0); // "what do you have?", in a longer spelling
    for (let asked = 0; asked < 100; asked += 1) mallory.send(question);
    await eventually(() => mallory.codes.includes(closeCode.slowDown));
    anna.type('!');
    await eventually(() => bilal.text.endsWith('!'));
  });
});

describe('taken, since it harms nobody', () => {
  it('a place that is left empty, and what stands beside it', async () => {
    const id = await world.document();
    const [anna, mallory] = [await world.joined(id, 'anna'), await world.joined(id, 'mallory')];
    mallory.send(frames.update(mine(gone(10), element(after(me, 3)), characters(after(me, 4), 'vu par personne'))));
    expect(await mallory.saved()).toBe(true);
    anna.type('tout va bien');
    expect(await anna.saved()).toBe(true);
    await isHealthy(id, 'tout va bien');
  });
});

describe('under the name of somebody else', () => {
  const wordsOf = (victim: Guest, words: string): Uint8Array => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(victim.doc));
    doc.clientID = victim.doc.clientID;
    const text = (doc.getXmlFragment(rootName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const before = Y.encodeStateVector(doc);
    text.insert(text.length, words);
    return Y.encodeStateAsUpdate(doc, before);
  };

  it.each(['update', 'step2'] as const)('nobody writes by %s, here, on another server or after a restart', async (step) => {
    const id = await world.document();
    const anna = await world.joined(id, 'anna');
    anna.type('à moi');
    expect(await anna.saved()).toBe(true);
    const forged = frames[step](wordsOf(anna, ' faux'));
    const third = await world.startServer();
    for (const server of [0, second, third]) {
      const mallory = await world.joined(id, 'mallory', server);
      mallory.send(forged);
      await eventually(() => mallory.closedWith === closeCode.invalidUpdate);
    }
    anna.type(' seule');
    expect(await anna.saved()).toBe(true);
    await isHealthy(id, 'à moi seule');
  });

  it('nobody writes first who only saw them come', async () => {
    const id = await world.document();
    const [anna, mallory] = [await world.joined(id, 'anna'), await world.joined(id, 'mallory')];
    anna.move();
    await eventually(() => mallory.sees.includes(anna.doc.clientID));
    mallory.send(frames.update(wordsOf(anna, 'faux')));
    await eventually(() => mallory.closedWith === closeCode.invalidUpdate);
    anna.type('à moi');
    expect(await anna.saved()).toBe(true);
    await isHealthy(id, 'à moi');
  });

  it('two servers do not let two people be the same client, however close they are', async () => {
    const id = await world.document();
    const [anna, mallory] = [await world.joined(id, 'anna'), await world.joined(id, 'mallory', second)];
    const log = world.app(second).get<UpdateLog>(UPDATE_LOG, { strict: false });
    const append = log.append.bind(log);
    const late = jest.spyOn(log, 'append').mockImplementationOnce(async (asked: Append) => {
      anna.type('à');
      expect([asked.claims.length, await anna.saved()]).toEqual([1, true]);
      return append(asked);
    });
    mallory.send(frames.update(wordsOf(anna, 'faux')));
    await eventually(() => mallory.closedWith === closeCode.invalidUpdate);
    late.mockRestore();
    anna.type(' moi');
    expect(await anna.saved()).toBe(true);
    await isHealthy(id, 'à moi');
  });

  it('nobody is taken to write who brings along what they have seen on another server, and this one has not yet', async () => {
    const id = await world.document();
    const bilal = await world.joined(id, 'bilal');
    bilal.type('vu ');
    expect(await bilal.saved()).toBe(true);
    const anna = await world.joined(id, 'anna', second); // so that server knows whose words Bilal's are
    const chloe = world.guestAt([world.address(), world.address(second)], id, 'chloe');
    await chloe.synced();
    bilal.type('ici');
    await eventually(() => chloe.text === 'vu ici');
    expect(anna.text).toBe('vu');
    chloe.provider.disconnect();
    chloe.type(' seulement');
    chloe.provider.connect(); // where nobody has heard of Bilal's words
    await chloe.synced();
    expect([await chloe.saved(), chloe.closedWith]).toEqual([true, undefined]);
    await eventually(() => anna.text === 'vu ici seulement');
    await isHealthy(id, 'vu ici seulement');
  });
});

it('two who build on each other’s words before any of them is committed leave a log that can be read', async () => {
  const id = await world.document();
  const [anna, mallory, morgan] = [await world.joined(id, 'anna'), await world.joined(id, 'mallory'), await world.joined(id, 'morgan')];
  const release = await holdCommits(world.databaseUrl, id);
  anna.type('.');
  await anna.heard();
  await aWhile(); // hers is under way, and theirs will be one batch
  const shared = new Y.Doc();
  Y.applyUpdate(shared, Y.encodeStateAsUpdate(mallory.doc));
  for (let turn = 0; turn < 12; turn += 1) {
    const guest = turn % 2 ? mallory : morgan;
    const before = Y.encodeStateVector(shared);
    shared.clientID = turn % 2 ? me : ally;
    const text = (shared.getXmlFragment(rootName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert(Math.floor(text.length / 2), turn.toString(36));
    guest.send(frames.update(Y.encodeStateAsUpdate(shared, before)));
    await guest.heard();
  }
  await release();
  await eventually(() => anna.text.length === 13);
  const rows = await world.sql<{ person_id: string }>('select person_id from collab_update where document_id = $1 order by seq', [id]);
  expect([mallory.closedWith, morgan.closedWith, rows.length]).toEqual([undefined, undefined, 14]);
  await isHealthy(id, anna.text);
});

it('a character that two people split in half keeps the text readable, for them and for the next', async () => {
  const id = await world.document({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'la 🌊 monte' }] }] });
  const [anna, bilal] = [await world.joined(id, 'anna'), await world.joined(id, 'bilal', second)];
  const textOf = ({ doc }: Guest) => (doc.getXmlFragment(rootName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  textOf(anna).insert(4, 'a');
  textOf(bilal).delete(4, 1);
  expect(await Promise.all([anna.saved(), bilal.saved()])).toEqual([true, true]);
  expect([anna.closedWith, bilal.closedWith]).toEqual([undefined, undefined]);
  const words = await world.stored(id);
  expect(words).toMatch(/^la \ufffda\ufffd? monte$/);
  await isHealthy(id, words);
});
