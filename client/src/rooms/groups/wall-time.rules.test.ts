import { describe, expect, it } from '@jest/globals';
import { momentOf, wallTimeOf } from './wall-time.rules';

const inUtc = (wallTime: string, timeZone: string) => new Date(momentOf(wallTime, timeZone)).toISOString().slice(0, 16);

describe('momentOf', () => {
  it.each([
    ['2026-01-31T18:00', 'UTC', '2026-01-31T18:00'],
    ['2026-01-31T18:00', 'America/Bogota', '2026-01-31T23:00'],
    ['2026-01-31T20:00', 'America/Bogota', '2026-02-01T01:00'],
    ['2026-01-31T18:00', 'Europe/Paris', '2026-01-31T17:00'],
    ['2026-07-31T18:00', 'Europe/Paris', '2026-07-31T16:00'],
    ['2026-07-31T05:00', 'Asia/Kathmandu', '2026-07-30T23:15'],
    ['2026-07-31T00:00', 'Pacific/Kiritimati', '2026-07-30T10:00'],
    // Clocks go from 2 to 3 on 29 March 2026 in Paris, and from 3 back to 2 on 25 October.
    ['2026-03-29T01:59', 'Europe/Paris', '2026-03-29T00:59'],
    ['2026-03-29T02:30', 'Europe/Paris', '2026-03-29T01:30'],
    ['2026-03-29T03:00', 'Europe/Paris', '2026-03-29T01:00'],
    ['2026-10-25T02:30', 'Europe/Paris', '2026-10-25T00:30'],
    ['2026-10-25T03:00', 'Europe/Paris', '2026-10-25T02:00'],
  ])('%s in %s is %s in UTC', (wallTime, timeZone, utc) => expect(inUtc(wallTime, timeZone)).toBe(utc));

  it('is no moment for what is no time', () => expect(momentOf('soon', 'UTC')).toBeNaN());
});

describe('wallTimeOf', () => {
  it.each(['UTC', 'America/Bogota', 'Europe/Paris', 'Asia/Kathmandu'])('is what momentOf reads, in %s', (timeZone) => {
    const moment = Date.parse('2026-03-29T00:59Z');
    expect(momentOf(wallTimeOf(moment, timeZone), timeZone)).toBe(moment);
  });
});
