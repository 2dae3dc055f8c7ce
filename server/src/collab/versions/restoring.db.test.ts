import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { plainText } from '@palabre/shared/collab';
import { EventStream, type StreamItem } from '../../platform/events';
import { ClientEntity } from '../client.entity';
import { DocumentEntity } from '../document.entity';
import { readRichText } from '../text/rich-text.ydoc';
import { TextShelf, textOf, typing } from '../testing/text-shelf';
import { UpdateEntity } from '../update.entity';
import type { VersionEntity } from '../version.entity';
import { Versions } from './versions.service';

const ana = randomUUID();
let shelf: TextShelf;
beforeAll(async () => {
  shelf = await TextShelf.open();
});
afterAll(() => shelf.close());

const words = async (id: string) => plainText(readRichText(await shelf.read(id)));
const restore = (id: string, versionId: string) => shelf.run((tx) => shelf.documents.restore(tx, id, versionId, ana));

/** A text that was changed after a version of it was kept. */
async function changed(): Promise<{ id: string; version: VersionEntity }> {
  const id = await shelf.create(textOf('Un bien commun.', 'Pour tous.'));
  const version = await shelf.run((tx) => shelf.documents.saveVersion(tx, id, { title: 'Avant', personId: null }));
  await shelf.write(id, null, typing(0, 3, 'grand '));
  return { id, version };
}

it('writes the words of the version again, as the person who asks, and keeps what was there before', async () => {
  const { id, version } = await changed();
  const before = await restore(id, version.id);
  expect(await words(id)).toBe('Un bien commun.\nPour tous.');
  const current = await shelf.run((tx) => shelf.documents.current(tx, id));
  expect(current.sha256).toBe(version.sha256);
  expect(before).toMatchObject({ number: 2, kind: 'rescue', createdBy: ana });
  const kept = await shelf.run((tx) => shelf.get(Versions).find(tx, before?.id ?? ''));
  expect(plainText(kept.content)).toBe('Un grand bien commun.\nPour tous.');
});

it('is one more update of the log, under a client that is this person’s, counted in what the document weighs', async () => {
  const { id, version } = await changed();
  const weight = async () => Number((await shelf.run((tx) => tx.findOneByOrFail(DocumentEntity, { id }))).logBytes);
  const lighter = await weight();
  await restore(id, version.id);
  const { rows, clients, document } = await shelf.run(async (tx) => ({
    rows: await tx.find(UpdateEntity, { where: { documentId: id }, order: { seq: 'ASC' } }),
    clients: await tx.findBy(ClientEntity, { documentId: id, personId: ana }),
    document: await shelf.row(tx, id),
  }));
  expect([rows.map(({ seq }) => seq), document.headSeq]).toEqual([['1', '2', '3'], '3']);
  expect(rows[2]).toMatchObject({ personId: ana });
  expect(clients).toMatchObject([{ firstSeq: '3' }]);
  expect(await weight()).toBe(lighter + (rows[2]?.payload.length ?? 0));
});

it('does nothing, and keeps nothing, when the text says the same already', async () => {
  const id = await shelf.create(textOf('Pareil.'));
  const version = await shelf.run((tx) => shelf.documents.saveVersion(tx, id, { title: 'v', personId: null }));
  await shelf.write(id, null, typing(0, 0, 'x'));
  await restore(id, version.id);
  expect(await restore(id, version.id)).toBeNull();
  expect((await shelf.run((tx) => shelf.row(tx, id))).headSeq).toBe('3');
});

it('tells those who have it open, once it is committed', async () => {
  const { id, version } = await changed();
  const heard = new Promise<StreamItem>((resolve) => {
    const subscription = shelf.get(EventStream).items.subscribe((item) => {
      if (item.type !== 'event' || item.event.kind !== 'collab.document_written') return;
      subscription.unsubscribe();
      resolve(item);
    });
  });
  await restore(id, version.id);
  expect(await heard).toMatchObject({ event: { subject: { kind: 'document', id } } });
});

it('of two at once, both are done, one after the other', async () => {
  const { id, version } = await changed();
  const second = await shelf.run((tx) => shelf.documents.saveVersion(tx, id, { title: 'Après', personId: null }));
  await Promise.all([restore(id, version.id), restore(id, second.id)]);
  const { headSeq } = await shelf.run((tx) => shelf.row(tx, id));
  expect(['Un bien commun.\nPour tous.', 'Un grand bien commun.\nPour tous.']).toContain(await words(id));
  expect(Number(headSeq)).toBeGreaterThanOrEqual(3);
});

it('is refused of another text, of a frozen one, and when there is no room', async () => {
  const [{ id, version }, other] = [await changed(), await changed()];
  await expect(restore(id, other.version.id)).rejects.toThrow('collab/unknown_version');
  await expect(restore(id, randomUUID())).rejects.toThrow('collab/unknown_version');
  await expect(restore(randomUUID(), version.id)).rejects.toThrow('collab/unknown_document');
  await shelf.run((tx) => tx.update(DocumentEntity, { id: other.id }, { maxBytes: '1' }));
  await expect(restore(other.id, other.version.id)).rejects.toThrow('collab/too_large');
  await shelf.run((tx) => shelf.documents.freeze(tx, id, { title: 'Au vote', personId: null }));
  await expect(restore(id, version.id)).rejects.toThrow('collab/frozen');
  expect(await words(id)).toBe('Un grand bien commun.\nPour tous.');
});
