import { expect, it } from '@jest/globals';
import { forge } from '../testing/forged-update';
import { rootName } from '../text/rich-text.ydoc';
import { readUpdate } from './update.reader';

const limits = { structs: 10, ranges: 10, step: 1_000, anyName: false, anyOrder: false };

it('committed deletions that come in another order than Yjs writes them are read in that one', () => {
  const { deletes } = readUpdate(
    forge(
      [],
      [
        [7, 20, 1],
        [7, 4, 2],
        [8, 1, 1],
        [7, 9, 1],
      ],
    ),
    rootName,
    { ...limits, anyOrder: true },
  );
  expect(deletes.map(({ client, clock }) => [client, clock])).toEqual([
    [8, 1],
    [7, 4],
    [7, 9],
    [7, 20],
  ]);
});

it.each([
  ['in another order', [[7, [20, 1, 4, 1]]]],
  ['twice', [[7, [4, 1, 4, 1]]]],
  [
    'of one client in two places',
    [
      [7, [4, 1]],
      [7, [9, 1]],
    ],
  ],
] as [string, [number, number[]][]][])('deletions of a client that come %s are refused', (_, sets) => {
  const numbers = sets.flatMap(([client, ranges]) => [client, ranges.length / 2, ...ranges]);
  expect(() => readUpdate(Uint8Array.from([0, sets.length, ...numbers]), rootName, limits)).toThrow('unreadable');
});

it('deletions that are known already are counted, and not read again', () => {
  const update = forge(
    [],
    [
      [7, 4, 2],
      [7, 9, 1],
      [8, 1, 1],
    ],
  );
  const { deletes, repeats } = readUpdate(update, rootName, { ...limits, anyOrder: true }, { covers: (client, clock) => client === 7 && clock < 9 });
  expect([deletes.map(({ client, clock }) => [client, clock]), repeats]).toEqual([
    [
      [8, 1],
      [7, 9],
    ],
    1,
  ]);
});

it('more deletions than an update may hold are refused, however they are spread', () => {
  const many = Array.from({ length: 11 }, (_, index) => [index, 0, 1] as const);
  expect(() => readUpdate(forge([], many), rootName, limits)).toThrow('too many structs');
});
