import { beforeEach, expect, it } from '@jest/globals';
import type { Admitted } from './admission';
import { Deletions, takenBy } from './deletions';
import type { Seat } from './seat';

let time: number;
let deletions: Deletions;
beforeEach(() => {
  time = 1_000;
  deletions = new Deletions(() => time);
});

const seatOf = (personId: string) => ({ participant: { personId, name: personId } }) as Seat;
const anna = 'anna';

/** Takes away from a text what is there, and says whether a version was kept before. */
function take(personId: string, size: number, taken: number): boolean {
  const isMass = deletions.isMass(personId, size, taken);
  if (isMass) deletions.rescued(personId, size);
  deletions.took(personId, size, taken);
  return isMass;
}

it('sees most of a text go in one piece, and in pieces that follow each other', () => {
  expect([take(anna, 10_000, 6_000), take('luis', 10_000, 6_001)]).toEqual([false, true]);
  let size = 4_000;
  const pieces = Array.from({ length: 10 }, () => {
    time += 400;
    return take('chloe', size, 300) || ((size -= 300), false);
  });
  expect(pieces.indexOf(true)).toBe(8);
});

it.each([1, 600, 2_500, 4_900])('sees it whenever it begins: half of it, and the rest 4.9 seconds later, %i ms after a first letter', (offset) => {
  take(anna, 10_000, 1);
  time += offset;
  expect(take(anna, 9_999, 3_500)).toBe(false);
  time += 4_900;
  expect(take(anna, 6_499, 3_500)).toBe(true);
});

it('sees it although each part comes on a connection of its own, and not where two people take a part each', () => {
  expect([take('anna', 10_000, 4_000), take('luis', 6_000, 1_000), take('anna', 5_000, 2_500)]).toEqual([false, false, true]);
});

it('counts one person’s connections together in what comes at once', () => {
  const part = (seat: Seat, length: number) => ({ item: { seat }, delta: { deletes: [{ client: 1, clock: 0, length }] } }) as Admitted;
  const taken = [...takenBy([part(seatOf('anna'), 4_000), part(seatOf('luis'), 10), part(seatOf('anna'), 3_000)])];
  expect(taken).toEqual([
    ['anna', 7_000],
    ['luis', 10],
  ]);
});

it('is no mass deletion of a short text, nor a tenth of a text every six seconds', () => {
  expect(take(anna, 1_999, 1_999)).toBe(false);
  time += 10_000;
  const afternoon = Array.from({ length: 20 }, () => {
    time += 6_000;
    return take(anna, 10_000, 1_000);
  });
  expect(afternoon).toEqual(afternoon.map(() => false));
});

it('keeps one version, and another where the text has grown since', () => {
  expect([take(anna, 10_000, 9_000), take(anna, 1_000, 500)]).toEqual([true, false]);
  time += 100;
  expect([take(anna, 12_000, 8_000), take(anna, 4_000, 3_000)]).toEqual([true, false]);
  time += 60_000;
  expect(take(anna, 10_000, 9_000)).toBe(true);
});

it('is asked again without keeping another when the commit had to be tried again', () => {
  expect(deletions.isMass(anna, 10_000, 9_000)).toBe(true);
  deletions.rescued(anna, 10_000);
  expect(deletions.isMass(anna, 10_000, 9_000)).toBe(false);
});

it('knows nobody any more who has taken nothing away for long', () => {
  for (let person = 0; person < 1_000; person += 1) {
    time += 1_000;
    take(`p${person}`, 10_000, 10);
  }
  const { takers } = deletions as unknown as { takers: Map<string, unknown> };
  expect(takers.size).toBeLessThan(10);
});
