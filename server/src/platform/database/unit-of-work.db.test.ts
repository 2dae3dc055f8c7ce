import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from '../../../test/test-database';
import { entities, migrations } from '../../schema';
import { createDataSource, type Tx, UnitOfWork } from '.';

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, entities, migrations).initialize();
  await dataSource.query('create table note (text text)');
  unitOfWork = new UnitOfWork(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const write = (text: string) => unitOfWork.run((tx) => tx.query('insert into note values ($1)', [text]));
const fail = () =>
  unitOfWork.run(async (tx) => {
    await tx.query(`insert into note values ('failed')`);
    throw new Error('changed my mind');
  });
const texts = async (tx: Pick<Tx, 'query'>): Promise<string[]> =>
  ((await tx.query('select text from note order by text')) as { text: string }[]).map(({ text }) => text);

it('lets a transaction ask several things at once', async () => {
  const warnings: Error[] = [];
  const note = (warning: Error) => warnings.push(warning);
  process.on('warning', note);
  const answers = await unitOfWork.run((tx) => Promise.all([1, 2, 3].map((number) => tx.query('select $1::int as number', [number]))));
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('warning', note);
  expect(answers).toEqual([[{ number: 1 }], [{ number: 2 }], [{ number: 3 }]]);
  expect(warnings).toEqual([]);
});

it('shows nothing of one whole to others before its end, and all of it to those inside', async () => {
  const inside = await unitOfWork.asOne(async () => {
    await Promise.all([write('a'), write('b'), fail().catch(() => undefined), write('c')]);
    expect(await texts(dataSource)).toEqual([]);
    return unitOfWork.read(texts);
  });
  expect(inside).toEqual(['a', 'b', 'c']);
  expect(await texts(dataSource)).toEqual(['a', 'b', 'c']);
});

it('leaves nothing of a whole that fails, and goes on as usual after it', async () => {
  const acts: string[] = [];
  const broken = unitOfWork.asOne(async () => {
    await unitOfWork.run(async (tx) => {
      unitOfWork.afterCommit(tx, () => acts.push('told'));
      await tx.query(`insert into note values ('d')`);
    });
    throw new Error('killed');
  });
  await expect(broken).rejects.toThrow('killed');
  await write('e');
  expect(await texts(dataSource)).toEqual(['a', 'b', 'c', 'e']);
  expect(acts).toEqual([]);
});

it('waits at its end for what somebody else began in it', async () => {
  let begun: Promise<void> | undefined;
  await unitOfWork.asOne(async () => {
    begun = unitOfWork.run(async (tx) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await tx.query(`insert into note values ('f')`);
    });
    await write('g');
  });
  expect(await texts(dataSource)).toEqual(['a', 'b', 'c', 'e', 'f', 'g']);
  await begun;
});

it('does what was to be done after the commit once the whole is committed', async () => {
  const acts: string[] = [];
  await unitOfWork.asOne(async () => {
    await unitOfWork.run((tx) => Promise.resolve(unitOfWork.afterCommit(tx, () => acts.push('told'))));
    expect(acts).toEqual([]);
  });
  expect(acts).toEqual(['told']);
});
