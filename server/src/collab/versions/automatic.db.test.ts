import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { minute } from '../../platform/clock';
import { TextShelf, textOf, typing } from '../testing/text-shelf';
import { AutomaticVersions } from './automatic.service';
import { Versions } from './versions.service';

let shelf: TextShelf;
const begin = new Date('2030-05-01T10:00:00Z');
beforeAll(async () => {
  shelf = await TextShelf.open();
});
afterAll(() => shelf.close());
beforeEach(async () => {
  shelf.clock.set(begin);
  // Rounds hang on versions, and their events are never emptied: no round is in this test.
  const guard = (state: string) => `alter table round_event ${state} trigger round_event_is_not_emptied`;
  await shelf.run((tx) => tx.query(`${guard('disable')}; truncate collab_document cascade; ${guard('enable')}`));
});

const keepDue = () => shelf.get(AutomaticVersions).keepDue();
const after = (minutes: number) => shelf.clock.set(new Date(begin.getTime() + minutes * minute));
const kinds = async (id: string) => (await shelf.run((tx) => shelf.get(Versions).page(tx, id, { limit: 100 }))).items.map(({ kind }) => kind);

async function written(): Promise<string> {
  const id = await shelf.create(textOf('Début.'));
  await shelf.write(id, null, typing(0, 0, 'Nouveau '));
  return id;
}

it('is kept once a text has been left alone for ten minutes', async () => {
  const id = await written();
  after(9);
  expect([await keepDue(), await kinds(id)]).toEqual([0, []]);
  after(10);
  expect([await keepDue(), await kinds(id)]).toEqual([1, ['automatic']]);
  after(30);
  expect([await keepDue(), await kinds(id)]).toEqual([0, ['automatic']]);
});

it('is kept of a text that is written without a pause once an hour has passed', async () => {
  const id = await written();
  for (let minutes = 5; minutes < 60; minutes += 5) {
    after(minutes);
    await shelf.write(id, null, typing(0, 0, 'x'));
    expect(await keepDue()).toBe(0);
  }
  after(60);
  await shelf.write(id, null, typing(0, 0, 'x'));
  expect([await keepDue(), await kinds(id)]).toEqual([1, ['automatic']]);
  after(65);
  await shelf.write(id, null, typing(0, 0, 'x'));
  expect(await keepDue()).toBe(0);
});

it('is not kept early of a text that is written so much that its first changes are in a snapshot already', async () => {
  const id = await written();
  await shelf.run((tx) => shelf.documents.saveVersion(tx, id, { title: 'v', personId: null }));
  await shelf.write(id, null, typing(0, 0, 'x'));
  await shelf.write(id, null, typing(0, 0, 'x'));
  await shelf.snapshot(id);
  await shelf.run((tx) => tx.query('delete from collab_update where document_id = $1', [id]));
  after(5);
  expect(await keepDue()).toBe(0);
});

it('is not kept of a first content, of what was kept since, of a frozen text, or of one that is set apart', async () => {
  await shelf.create(textOf('Première forme.'));
  const kept = await written();
  await shelf.run((tx) => shelf.documents.saveVersion(tx, kept, { title: 'v', personId: null }));
  await shelf.run(async (tx) => shelf.documents.freeze(tx, await written(), { title: 'v', personId: null }));
  await shelf.documents.quarantine(await written(), 'a test');
  after(120);
  expect(await keepDue()).toBe(0);
});

it('is one, however many nodes look at once', async () => {
  const texts = [await written(), await written(), await written()];
  const other = await shelf.another();
  try {
    other.clock.set(new Date(begin.getTime() + 20 * minute));
    after(20);
    const looks = await Promise.all([keepDue(), other.get(AutomaticVersions).keepDue(), keepDue()]);
    expect(looks.reduce((sum, count) => sum + count, 0)).toBe(3);
    for (const id of texts) expect(await kinds(id)).toEqual(['automatic']);
  } finally {
    await other.close();
  }
});

it('passes over a text that cannot be read, and goes on with the others', async () => {
  const broken = await written();
  await shelf.run((tx) => tx.query('delete from collab_update where document_id = $1 and seq = 1', [broken]));
  after(1);
  const good = await written();
  after(20);
  expect([await keepDue(), await kinds(broken), await kinds(good)]).toEqual([1, [], ['automatic']]);
});

it('leaves the rest for the next look when there is much to do', async () => {
  for (let count = 0; count < 23; count += 1) await written();
  after(20);
  expect([await keepDue(), await keepDue(), await keepDue()]).toEqual([20, 3, 0]);
});
