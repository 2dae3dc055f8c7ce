import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Attribution } from '@palabre/shared/collab';
import type * as Y from 'yjs';
import { TextShelf, textOf, typing } from '../testing/text-shelf';
import { Versions } from './versions.service';

const [ana, luis] = [randomUUID(), randomUUID()];
let shelf: TextShelf;
beforeAll(async () => {
  shelf = await TextShelf.open();
});
afterAll(() => shelf.close());

const note = (id: string, clientId: number, personId: string | null) =>
  shelf.run((tx) => tx.query(`insert into collab_client values ($1, $2, $3, 2)`, [id, clientId, personId]));
const save = (id: string) => shelf.run((tx) => shelf.documents.saveVersion(tx, id, { title: 'v', personId: null }));

/** `name: words` for each run. */
function told({ people, runs }: Attribution, words: string): string[] {
  let at = 0;
  return runs.map(([length, author]) => {
    const name = author < 0 ? 'server' : people[author] === ana ? 'Ana' : people[author] === luis ? 'Luis' : '?';
    return `${name}: ${words.slice(at, (at += length))}`;
  });
}

describe('who wrote which words', () => {
  it('is kept with a version and told of the text as it is, across blocks and after deletions', async () => {
    const id = await shelf.create(textOf('Début. ', 'Fin.'));
    await note(id, await shelf.write(id, ana, typing(0, 7, 'D’Ana. ')), ana);
    await note(
      id,
      await shelf.write(id, luis, (root) => {
        typing(1, 0, 'De Luis. ')(root);
        ((root.get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 3);
      }),
      luis,
    );
    const version = await save(id);
    const expected = ['server: ut. ', 'Ana: D’Ana. ', 'Luis: De Luis. ', 'server: Fin.'];
    expect(told(version.attribution as Attribution, 'ut. D’Ana. De Luis. Fin.')).toEqual(expected);
    const current = await shelf.run((tx) => shelf.documents.current(tx, id));
    expect(current.attribution).toEqual(version.attribution);
    expect(current.sha256).toBe(version.sha256);
  });

  it('is the person of whoever begins a text', async () => {
    const id = await shelf.create(textOf('D’Ana.'), ana);
    expect(told((await save(id)).attribution as Attribution, 'D’Ana.')).toEqual(['Ana: D’Ana.']);
  });

  it('is what the log says of clients that nobody noted', async () => {
    const id = await shelf.create(textOf('Début. '));
    await shelf.write(id, ana, typing(0, 7, 'D’Ana. '));
    await shelf.write(id, luis, typing(0, 0, 'De Luis. '));
    expect(told((await save(id)).attribution as Attribution, 'De Luis. Début. D’Ana. ')).toEqual(['Luis: De Luis. ', 'server: Début. ', 'Ana: D’Ana. ']);
  });

  it('is no part of what is hashed', async () => {
    const [one, other] = [await shelf.create(textOf('Pareil.'), ana), await shelf.create(textOf('Pareil.'), luis)];
    expect((await save(one)).sha256).toBe((await save(other)).sha256);
  });
});

describe('a rescue', () => {
  it('keeps the text before most of it goes, once for the same words', async () => {
    const id = await shelf.create(textOf('Tout ce qui va partir.'));
    const [first, again] = [await shelf.run((tx) => shelf.documents.rescue(tx, id, ana)), await shelf.run((tx) => shelf.documents.rescue(tx, id, luis))];
    expect(first).toMatchObject({ kind: 'rescue', title: '', number: 1, createdBy: ana });
    expect(again.id).toBe(first.id);
  });
});

describe('a document that is set apart', () => {
  it('is neither read nor kept, while its versions are', async () => {
    const id = await shelf.create(textOf('Illisible.'));
    const version = await save(id);
    await shelf.documents.quarantine(id, 'a test');
    await expect(shelf.run((tx) => shelf.documents.current(tx, id))).rejects.toThrow('collab/damaged');
    await expect(save(id)).rejects.toThrow('collab/damaged');
    await expect(shelf.run((tx) => shelf.documents.restore(tx, id, version.id, ana))).rejects.toThrow('collab/damaged');
    expect((await shelf.run((tx) => shelf.get(Versions).find(tx, version.id))).content).toEqual(textOf('Illisible.'));
  });
});
