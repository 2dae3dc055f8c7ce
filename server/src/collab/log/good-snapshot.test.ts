import { expect, it } from '@jest/globals';
import { fromGoodSnapshot } from './good-snapshot';
import { DamagedDocument } from './update-log.port';

/** Documents with snapshots 2 and 3, of which some are bad; and what the operator was told. */
function reading(bad: readonly number[]) {
  const asked: (number | undefined)[] = [];
  const told: string[] = [];
  const read = async (below?: number) => {
    asked.push(below);
    const seq = [3, 2].find((known) => known < (below ?? Infinity));
    return { snapshot: seq === undefined ? null : { seq, state: Uint8Array.of(seq) } };
  };
  const make = ({ snapshot }: Awaited<ReturnType<typeof read>>) => {
    if (bad.includes(snapshot?.seq ?? 0)) throw new DamagedDocument(`bad from ${snapshot?.seq ?? 0} on`);
    return snapshot?.seq ?? 0;
  };
  return { asked, told, made: (reader = read) => fromGoodSnapshot(reader, make, (line) => told.push(line)) };
}

it.each([
  ['makes a document of the newest snapshot', [], 3, [undefined], []],
  ['of the one before when that is bad', [3], 2, [undefined, 3], ['snapshot 3 is passed over: bad from 3 on']],
  ['of the log alone when all are', [3, 2], 0, [undefined, 3, 2], ['snapshot 3 is passed over: bad from 3 on', 'snapshot 2 is passed over: bad from 2 on']],
])('%s', async (_, bad, expected, asked, told) => {
  const tried = reading(bad);
  expect([await tried.made(), tried.asked, tried.told]).toEqual([expected, asked, told]);
});

it('says what was wrong first when nothing helps, also when an older snapshot cannot be read any more', async () => {
  await expect(reading([3, 2, 0]).made()).rejects.toEqual(new DamagedDocument('bad from 3 on'));
  const gone = (below?: number) => (below ? Promise.reject(new DamagedDocument('gone')) : Promise.resolve({ snapshot: { seq: 3, state: Uint8Array.of(3) } }));
  await expect(reading([3]).made(gone)).rejects.toEqual(new DamagedDocument('bad from 3 on'));
});

it('passes nothing over when the database does not answer', async () => {
  const tried = reading([]);
  await expect(tried.made(() => Promise.reject(new Error('silent')))).rejects.toThrow('silent');
  expect(tried.told).toEqual([]);
});
