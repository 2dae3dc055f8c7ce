import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { canonicalJson, type RichNode } from '@palabre/shared/collab';
import { Clock, Ids } from '../platform/clock';
import type { Tx } from '../platform/database';
import type { Documents } from './documents.service';
import { TextShelf } from './testing/text-shelf';
import { Versions } from './versions/versions.service';

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const text: RichNode = {
  type: 'doc',
  content: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'L’eau' }] }, paragraph('Un bien commun 🌊.')],
};

let shelf: TextShelf;
let documents: Documents;
beforeAll(async () => {
  shelf = await TextShelf.open();
  documents = shelf.documents;
});
afterAll(() => shelf.close());

const run = <T>(use: (tx: Tx) => Promise<T>) => shelf.run(use);
const create = (content: RichNode | null) => shelf.create(content);

it('gives back the first content, with a hash that anybody can compute again', async () => {
  const id = await create(text);
  const current = await run((tx) => documents.current(tx, id));
  expect(current.content).toEqual(text);
  expect(current.sha256).toBe(createHash('sha256').update(canonicalJson(text)).digest('hex'));
  expect(current.updatedAt.getTime()).toBeLessThanOrEqual(shelf.get(Clock).now().getTime());
});

it('starts with one empty paragraph when there is no first content', async () => {
  const id = await create(null);
  expect((await run((tx) => documents.current(tx, id))).content).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
});

it('is not there when the transaction that creates it is rolled back', async () => {
  const id = shelf.get(Ids).next();
  const broken = run(async (tx) => {
    await documents.create(tx, { id, kind: 'proposal', content: text, personId: null });
    throw new Error('rolled back');
  });
  await expect(broken).rejects.toThrow('rolled back');
  await expect(run((tx) => documents.current(tx, id))).rejects.toThrow('collab/unknown_document');
});

it('freezes once, with the version that is voted on, and thaws', async () => {
  const id = await create(text);
  const version = await run((tx) => documents.freeze(tx, id, { title: 'Mise au vote', personId: null }));
  expect(version).toMatchObject({ number: 1, seq: '1', kind: 'frozen', sha256: (await run((tx) => documents.current(tx, id))).sha256 });
  await expect(run((tx) => documents.freeze(tx, id, { title: 'Encore', personId: null }))).rejects.toThrow('collab/already_frozen');
  await run((tx) => documents.thaw(tx, id));
  await run((tx) => documents.thaw(tx, id));
  expect(await run((tx) => documents.freeze(tx, id, { title: 'Deuxième vote', personId: null }))).toMatchObject({ number: 2 });
});

it('keeps versions that hash to what they say after a round trip through the database', async () => {
  const odd = { type: 'text', text: 'a\0b\ud83d', marks: [{ type: 'link', attrs: { href: 'https://example.org', class: null } }, { type: 'bold' }] };
  const id = await create({ type: 'doc', content: [{ type: 'paragraph', content: [odd] }] });
  const saved = await run((tx) => documents.saveVersion(tx, id, { title: 'Une version', personId: null }));
  const read = await run((tx) => shelf.get(Versions).find(tx, saved.id));
  expect(read.content.content?.[0]?.content?.[0]).toEqual({
    type: 'text',
    text: 'ab\ufffd',
    marks: [{ type: 'bold' }, { type: 'link', attrs: { href: 'https://example.org' } }],
  });
  expect(createHash('sha256').update(canonicalJson(read.content)).digest('hex')).toBe(saved.sha256);
  expect((await run((tx) => shelf.get(Versions).page(tx, id, { limit: 20 }))).items.map(({ id: versionId }) => versionId)).toEqual([saved.id]);
});
