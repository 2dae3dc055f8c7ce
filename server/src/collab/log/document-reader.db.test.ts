import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { plainText } from '@palabre/shared/collab';
import { DocumentReader } from './document-reader';
import { TextShelf, textOf, typing } from '../testing/text-shelf';

let shelf: TextShelf;
let id: string;
beforeAll(async () => {
  shelf = await TextShelf.open();
});
afterAll(() => shelf.close());

/** Four updates, with snapshots after the second and the third. */
beforeEach(async () => {
  id = await shelf.create(textOf('un'));
  await shelf.write(id, null, typing(0, 2, ' deux'));
  await shelf.snapshot(id);
  await shelf.write(id, null, typing(0, 7, ' trois'));
  await shelf.snapshot(id);
  await shelf.write(id, null, typing(0, 13, ' quatre'));
});

const sql = (statement: string) => shelf.run((tx) => tx.query(statement.replaceAll('$id', `'${id}'`)));
const read = (headSeq?: string) => shelf.run(async (tx) => shelf.get(DocumentReader).text(tx, { ...(await shelf.row(tx, id)), ...(headSeq && { headSeq }) }));
const words = async (headSeq?: string) => plainText((await read(headSeq)).content);
const reason = (headSeq?: string) =>
  read(headSeq).then(
    () => 'readable',
    (error: { message: string; details: { reason: string } }) => `${error.message}: ${error.details.reason}`,
  );
const whole = 'un deux trois quatre';

it('reads the newest snapshot and what follows it, and needs nothing before', async () => {
  await sql('delete from collab_update where document_id = $id and seq < 4');
  expect(await words()).toBe(whole);
});

it('reads as far as whoever asks knows of, although more was written since', async () => {
  expect([await words('1'), await words('2'), await words('3')]).toEqual(['un', 'un deux', 'un deux trois']);
});

it.each([
  ['is not what was stored', `update collab_snapshot set state = state || 'x'::bytea where document_id = $id and seq = 3`],
  ['cannot be applied', `update collab_snapshot set state = '\\xff', sha256 = encode(sha256('\\xff'), 'hex') where document_id = $id and seq = 3`],
])('falls back to the snapshot before when one %s', async (_, damage) => {
  await sql(damage);
  await sql('delete from collab_update where document_id = $id and seq < 3');
  expect(await words()).toBe(whole);
});

it('falls back to the log alone when no snapshot is good', async () => {
  await sql(`update collab_snapshot set sha256 = 'none' where document_id = $id`);
  expect(await words()).toBe(whole);
});

it.each([
  ['a gap in the log', 'delete from collab_update where document_id = $id and seq = 2', 'update 2 is missing'],
  ['a log without its end', 'delete from collab_update where document_id = $id and seq = 4', 'update 4 is missing'],
  ['an update that is none', `update collab_update set payload = '\\xff' where document_id = $id and seq = 2`, 'an update cannot be applied'],
])('refuses %s, rather than take a part for the text', async (_, damage, expected) => {
  await sql('delete from collab_snapshot where document_id = $id');
  await sql(damage);
  expect(await reason()).toMatch(`collab/damaged: ${expected}`);
});

it('refuses a gap although as many updates follow as were asked for', async () => {
  await sql('delete from collab_snapshot where document_id = $id');
  await sql('delete from collab_update where document_id = $id and seq = 2');
  expect(await reason('3')).toBe('collab/damaged: update 2 is missing');
});

it('refuses an update that builds on words that are not there', async () => {
  const other = await shelf.create(textOf('autre'));
  await sql('delete from collab_snapshot where document_id = $id');
  await sql(`update collab_update u set payload = o.payload from collab_update o where u.document_id = $id and u.seq = 1 and o.document_id = '${other}'`);
  expect(await reason()).toBe('collab/damaged: an update builds on another that is not there');
});

it('says what was wrong first when nothing helps', async () => {
  await sql(`update collab_snapshot set sha256 = 'none' where document_id = $id`);
  await sql('delete from collab_update where document_id = $id and seq = 1');
  expect(await reason()).toBe('collab/damaged: snapshot 3 is not what was stored');
});

it('reads a large one in a thread of its own, and finds the same', async () => {
  const lines = Array.from({ length: 400 }, (_, index) => `${index} ${'mot '.repeat(60)}`.trim());
  id = await shelf.create(textOf(...lines));
  expect(await words()).toBe(lines.join('\n'));
  await sql(`update collab_update set payload = substr(payload, 1, 70000) where document_id = $id`);
  expect(await reason()).toMatch('collab/damaged: an update cannot be applied');
});
