import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import * as Y from 'yjs';
import { EventEntity } from '../../platform/events';
import { readRichText } from '../text/rich-text.ydoc';
import { TextShelf, textOf, typing } from '../testing/text-shelf';
import { DocumentCare } from './document-care.service';
import { LogExport } from './log-export.service';

let shelf: TextShelf;
let id: string;
beforeAll(async () => {
  shelf = await TextShelf.open();
});
afterAll(() => shelf.close());
beforeEach(async () => {
  id = await shelf.create(textOf('Un texte.'));
  await shelf.write(id, null, typing(0, 0, 'Oui. '));
});

const care = () => shelf.get(DocumentCare);
const listed = async () => (await shelf.run((tx) => care().quarantined(tx, { limit: 100 }))).items.map((document) => document.id);
const events = async () => (await shelf.run((tx) => tx.findBy(EventEntity, { subjectId: id }))).map(({ kind, topics }) => [kind, ...topics].join(' '));
const tryAgain = () => shelf.run((tx) => care().tryAgain(tx, id, null));

interface Line {
  what: string;
  id?: string;
  headSeq?: string;
  seq?: string;
  payload?: string;
  state?: string;
}

/** @param meanwhile happens when the first update was read */
async function exported(meanwhile?: () => Promise<void>): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of await shelf.get(LogExport).lines(id)) {
    lines.push(JSON.parse(line) as Line);
    if (lines.at(-1)?.seq === '1') await meanwhile?.();
  }
  return lines;
}

it('marks a text once, with the first reason, and tells the administration', async () => {
  await Promise.all([care().quarantine(id, 'first'), care().quarantine(id, 'first')]);
  await care().quarantine(id, 'second');
  expect(await shelf.run((tx) => shelf.row(tx, id))).toMatchObject({ quarantineReason: 'first', quarantinedAt: expect.any(Date) });
  expect(await listed()).toContain(id);
  expect(await events()).toEqual(['collab.document_quarantined administration']);
});

it('lifts the mark when the whole text can be read again, and only then', async () => {
  const taken = await shelf.run((tx) => tx.query('delete from collab_update where document_id = $1 and seq = 1 returning *', [id]));
  await care().quarantine(id, 'did not load');
  expect(await tryAgain()).toEqual({ readable: false, reason: 'update 1 is missing' });
  expect(await shelf.run((tx) => shelf.row(tx, id))).toMatchObject({ quarantineReason: 'update 1 is missing' });
  const [{ payload, created_at: createdAt }] = taken[0];
  await shelf.run((tx) => tx.query('insert into collab_update values ($1, 1, null, $2, $3)', [id, payload, createdAt]));
  expect(await tryAgain()).toEqual({ readable: true });
  expect(await listed()).not.toContain(id);
  expect((await events()).at(-1)).toBe('collab.document_released administration');
});

it('has nothing to lift from a text that is well', async () => {
  expect(await tryAgain()).toEqual({ readable: true });
  expect(await events()).toEqual([]);
});

it('hands out all that is stored, line by line: enough to make the text again', async () => {
  await shelf.snapshot(id);
  for (let count = 0; count < 120; count += 1) await shelf.write(id, null, typing(0, 0, 'x'));
  const version = await shelf.run((tx) => shelf.documents.saveVersion(tx, id, { title: 'v', personId: null }));
  const lines = await exported();
  const count = (what: string) => lines.filter((line) => line.what === what).length;
  expect([lines[0]?.what, lines[0]?.id, lines[0]?.headSeq]).toEqual(['document', id, '122']);
  expect([count('document'), count('client'), count('snapshot'), count('update')]).toEqual([1, 1, 1, 122]);
  expect(lines.filter(({ what }) => what === 'version')).toMatchObject([{ number: 1, sha256: version.sha256, content: version.content }]);
  expect(lines.filter(({ what }) => what === 'update').map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 122 }, (_, index) => index + 1));
  const [stored] = await shelf.run((tx) => tx.query(`select encode(payload, 'base64') as payload from collab_update where document_id = $1 and seq = 2`, [id]));
  expect(lines.find(({ what, seq }) => what === 'update' && seq === '2')?.payload).toBe(stored.payload.replaceAll('\n', ''));
});

it('hands out enough to make the text again also where snapshots are made meanwhile, and let go of what was not read yet', async () => {
  for (let count = 0; count < 120; count += 1) await shelf.write(id, null, typing(0, 0, 'x'));
  const lines = await exported(async () => {
    for (let count = 0; count < 3; count += 1) {
      await shelf.write(id, null, typing(0, 0, 'y'));
      await shelf.snapshot(id);
    }
    await shelf.run((tx) => tx.query('delete from collab_snapshot where document_id = $1 and seq < 124', [id]));
    await shelf.run((tx) => tx.query('delete from collab_update where document_id = $1 and seq <= 124', [id]));
  });
  const snapshot = lines.findLast(({ what }) => what === 'snapshot');
  const rows = lines.filter(({ what, seq }) => what === 'update' && Number(seq) > Number(snapshot?.seq));
  const doc = new Y.Doc();
  for (const bytes of [snapshot?.state, ...rows.map(({ payload }) => payload)]) Y.applyUpdate(doc, Buffer.from(bytes ?? '', 'base64'));
  expect(readRichText(doc)).toEqual(readRichText(await shelf.read(id)));
});

it('of a text that there is not, there is nothing to hand out', async () => {
  await expect(shelf.get(LogExport).lines(randomUUID())).rejects.toThrow('collab/unknown_document');
});
