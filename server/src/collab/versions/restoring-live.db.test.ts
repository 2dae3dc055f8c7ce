import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { plainText } from '@palabre/shared/collab';
import type * as Y from 'yjs';
import { Rooms } from '../room/rooms.service';
import { CollabWorld } from '../testing/collab-world';
import { eventually } from '../testing/eventually';
import { personIdOf } from '../testing/test-gate';
import { textOf } from '../testing/text-shelf';
import { rootName } from '../text/rich-text.ydoc';

let world: CollabWorld;
beforeAll(async () => {
  world = await CollabWorld.create();
  await world.startServer();
});
afterAll(() => world.end());
afterEach(() => world.leaveAll());

it('reaches whoever has the text open, on every server, and what they write meanwhile stays', async () => {
  const id = await world.document(textOf('Premier.', 'Le bien commun.', 'Dernier.'));
  const [ana, luis] = [await world.joined(id, 'ana', 0), await world.joined(id, 'luis', 1)];
  const version = await world.run((tx) => world.documents.saveVersion(tx, id, { title: 'v', personId: null }));
  ana.doc.transact(() => {
    const root = ana.doc.getXmlFragment(rootName);
    root.delete(2, 1);
    ((root.get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(3, 'grand ');
  });
  expect(await ana.saved()).toBe(true);
  await world.app(1).get(Rooms).compareAll(); // as it does every five seconds
  await eventually(() => luis.text === 'Premier.\nLe grand bien commun.');

  const restored = world.run((tx) => world.documents.restore(tx, id, version.id, personIdOf('ana')));
  luis.type(' Luis écrit pendant ce temps.');
  await restored;
  expect(await luis.saved()).toBe(true);
  await world.app(0).get(Rooms).compareAll();
  const expected = 'Premier. Luis écrit pendant ce temps.\nLe bien commun.\nDernier.';
  await eventually(() => ana.text === expected && luis.text === expected);
  expect(plainText((await world.run((tx) => world.documents.current(tx, id))).content)).toBe(expected);

  ana.type(' Et après.');
  expect(await ana.saved()).toBe(true);
  await world.app(1).get(Rooms).compareAll();
  await eventually(() => luis.text.startsWith('Premier. Luis écrit pendant ce temps. Et après.'));
  expect([ana.closedWith, luis.closedWith]).toEqual([undefined, undefined]);
});

it('credits the words that came back to whoever brought them, and leaves the others to their authors', async () => {
  const id = await world.document(textOf(''));
  const ana = await world.joined(id, 'ana');
  ana.type('Mots d’Ana.');
  expect(await ana.saved()).toBe(true);
  const version = await world.run((tx) => world.documents.saveVersion(tx, id, { title: 'v', personId: null }));
  ana.doc.transact(() => ((ana.doc.getXmlFragment(rootName).get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(6, 5));
  expect(await ana.saved()).toBe(true);
  await world.run((tx) => world.documents.restore(tx, id, version.id, personIdOf('luis')));
  const { attribution } = await world.run((tx) => world.documents.current(tx, id));
  expect(attribution).toEqual({
    people: [personIdOf('ana'), personIdOf('luis')],
    runs: [
      [6, 0],
      [5, 1],
    ],
  });
});
