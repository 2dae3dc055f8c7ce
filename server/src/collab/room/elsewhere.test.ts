import { expect, it } from '@jest/globals';
import { Elsewhere } from './elsewhere';
import { gone, PresenceUpdate } from './presence.codec';

let time = 0;
const elsewhere = () => new Elsewhere(() => time);
const anna = { clientId: 7, clock: 1, state: '{"user":{"personId":"p1"}}' };
const bilal = { clientId: 8, clock: 1, state: '{"user":{"personId":"p2"}}' };
const says = (...entries: (typeof anna)[]) => new PresenceUpdate(entries).encode();
const ids = (entries: readonly { clientId: number }[]) => entries.map(({ clientId }) => clientId);

it('those who sit on a server that died are gone when it has been silent for long', () => {
  const known = elsewhere();
  known.hear('first', says(anna));
  known.hear('second', says(bilal));
  time += 14_000;
  known.hear('second', says(bilal));
  expect(known.expire()).toEqual([]);
  time += 2_000;
  expect(known.expire()).toEqual([{ clientId: 7, clock: 2, state: gone }]);
  expect([ids(known.everyone()), known.expire()]).toEqual([[8], []]);
});

it('somebody whose leaving was not heard of is gone when their server has not spoken of them for long', () => {
  const known = elsewhere();
  known.hear('first', says(anna, bilal));
  for (let beat = 0; beat < 4; beat += 1) {
    time += 5_000;
    known.hear('first', says(bilal));
  }
  expect([ids(known.expire()), ids(known.everyone())]).toEqual([[7], [8]]);
});

it('somebody who was said to be here after they left, since news came late, is gone again before long', () => {
  const known = elsewhere();
  known.hear('first', says({ ...anna, clock: 3, state: gone }));
  known.hear('first', says(anna));
  time += 15_000;
  known.hear('first', says());
  expect([ids(known.expire()), known.everyone()]).toEqual([[7], []]);
});

it('a server that comes anew is told apart, and what is repeated is no news', () => {
  const known = elsewhere();
  expect(known.hear('first', says(anna))).toMatchObject({ isNew: true, told: [{ clientId: 7 }] });
  expect(known.hear('first', says(anna))).toEqual({ isNew: false, told: [] });
  expect([known.personAt(7), known.personAt(9)]).toEqual(['p1', undefined]);
});
