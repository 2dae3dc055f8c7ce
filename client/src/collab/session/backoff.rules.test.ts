import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { backoff } from './backoff.rules';

it('waits twice as long each time, up to a bound', () => {
  expect([0, 1, 2, 3, 20].map((failures) => backoff(failures, 8_000, 0.5))).toEqual([200, 400, 800, 1_600, 8_000]);
});

it('never lets everybody come back at once: the spread is as wide as the wait', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer({ min: 1_000, max: 60_000 }), (failures, longest) => {
      const [soonest, latest] = [backoff(failures, longest, 0), backoff(failures, longest, 1)];
      expect(latest).toBe(3 * soonest);
      expect(latest).toBeLessThanOrEqual(1.5 * longest);
    }),
  );
});
