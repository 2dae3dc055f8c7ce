import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hasYearTwice, orderTargets, plainQuantity, targetFor } from './commitment.rules';
import { Quantity, RecordMeasurement } from './outcomes.schema';

describe('plainQuantity', () => {
  it.each([
    ['12.5000', '12.5'],
    ['12.0000', '12'],
    ['1200.0000', '1200'],
    ['100', '100'],
    ['007.50', '7.5'],
    ['0.0500', '0.05'],
    ['0', '0'],
    ['000', '0'],
    ['-0.0', '0'],
    ['-3.10', '-3.1'],
    ['999999999999.9999', '999999999999.9999'],
    ['-999999999999.9999', '-999999999999.9999'],
  ])('%s is %s', (text, plain) => expect(plainQuantity(text)).toBe(plain));

  it('keeps the number, and what is plain already', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^-?\d{1,12}(\.\d{1,4})?$/), (text) => {
        const plain = plainQuantity(text);
        expect(Quantity.safeParse(plain).success).toBe(true);
        expect(plainQuantity(plain)).toBe(plain);
        expect(BigInt(tenThousandths(plain))).toBe(BigInt(tenThousandths(text)));
      }),
    );
  });
});

/** The number times ten thousand, as a whole number. */
function tenThousandths(text: string): string {
  const [whole = '', decimals = ''] = text.split('.');
  return whole + decimals.padEnd(4, '0');
}

describe('targets', () => {
  const targets = [
    { year: 2027, value: '30.0' },
    { year: 2025, value: '010' },
  ];

  it('are kept by year, with plain values', () =>
    expect(orderTargets(targets)).toEqual([
      { year: 2025, value: '10' },
      { year: 2027, value: '30' },
    ]));

  it.each([
    [2024, 2025],
    [2025, 2025],
    [2026, 2027],
    [2027, 2027],
    [2030, 2027],
  ])('for %i the one of %i counts', (year, expected) => expect(targetFor(targets, year)?.year).toBe(expected));

  it('without any there is none', () => expect(targetFor([], 2026)).toBeNull());

  it('are one a year', () => {
    expect(hasYearTwice(targets)).toBe(false);
    expect(hasYearTwice([...targets, { year: 2025, value: '1' }])).toBe(true);
  });
});

describe('a measurement', () => {
  const base = { value: '1', note: '', idempotencyKey: '0193a3f0-1c2b-4d4e-8f60-718293a4b5c6' };
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['0000-01-01', false],
    ['1999-12-31', false],
    ['2100-12-31', true],
  ])('on %s: %s', (day, accepted) => expect(RecordMeasurement.safeParse({ ...base, day }).success).toBe(accepted));

  it.each(['', '1,5', '1e3', '1.23456', '1234567890123', 'NaN', '.5', '5.', ' 5'])('of “%s” is refused', (value) =>
    expect(RecordMeasurement.safeParse({ ...base, day: '2026-01-01', value }).success).toBe(false),
  );
});
