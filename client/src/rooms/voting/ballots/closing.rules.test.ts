import { describe, expect, it } from '@jest/globals';
import { isTold, remaining } from './closing.rules';

const close = '2026-12-01T18:00:00.000Z';
const at = (time: string): number => new Date(`2026-12-01T${time}Z`).getTime();

describe('the time that is left to vote', () => {
  it.each([
    ['11:59:59.999', null],
    ['12:00:00.000', { hours: 6, minutes: 0 }],
    ['15:45:30.000', { hours: 2, minutes: 14 }],
    ['17:59:30.000', { hours: 0, minutes: 0 }],
    ['18:00:00.000', null],
  ])('at %s', (time, left) => expect(remaining(close, at(time))).toEqual(left));

  it('is told when a moment is passed, once, and not at the first look', () => {
    expect([isTold(null, 60), isTold(61, 60), isTold(60, 59), isTold(20, 14), isTold(14, 13), isTold(2, 0)]).toEqual([false, true, false, true, false, true]);
  });
});
