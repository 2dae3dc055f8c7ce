import { describe, expect, it } from '@jest/globals';
import type { Measurement } from '@palabre/shared/outcomes';
import { scaleOf, yearsOf } from './years.rules';

const measured = (day: string, value: string): Measurement => ({ id: day + value, day, value, note: '', author: null, recordedAt: `${day}T12:00:00.000Z` });

describe('yearsOf', () => {
  it('puts targets and the last measurement of each year side by side', () => {
    const targets = [
      { year: 2026, value: '20' },
      { year: 2028, value: '30' },
    ];
    const measurements = [measured('2025-12-31', '4'), measured('2026-03-01', '9'), measured('2026-11-01', '12'), measured('2026-11-01', '12.5')];
    expect(yearsOf({ targets, measurements })).toEqual([
      { year: 2025, target: null, measured: { day: '2025-12-31', value: '4' } },
      { year: 2026, target: '20', measured: { day: '2026-11-01', value: '12.5' } },
      { year: 2028, target: '30', measured: null },
    ]);
  });
});

describe('scaleOf', () => {
  const line = (target: string | null, value: string | null) => ({ year: 2026, target, measured: value === null ? null : { day: '2026-01-01', value } });

  it('begins at zero', () => {
    const { zero, at } = scaleOf([line('200', '50'), line(null, '100')]);
    expect([zero, at('50'), at('200')]).toEqual([0, 25, 100]);
  });

  it('has room below zero', () => {
    const { zero, at } = scaleOf([line('-50', '150')]);
    expect([zero, at('-50'), at('150')]).toEqual([25, 0, 100]);
  });

  it('is a line even when there is nothing on it', () => {
    const { zero, at } = scaleOf([line('0', null)]);
    expect([zero, at('0')]).toEqual([0, 0]);
  });
});
