import { describe, expect, it } from '@jest/globals';
import { isQuantity, readQuantity } from './quantity.rules';

describe('readQuantity', () => {
  it.each([
    ['12', '12'],
    ['12,5', '12.5'],
    ['12.5', '12.5'],
    ['1 250,5', '1250.5'],
    ['1\u202f250\u00a0000', '1250000'],
    ['1’250.50', '1250.5'],
    ['1.250,5', '1250.5'],
    ['1,250.5', '1250.5'],
    ['1.234.567,89', '1234567.89'],
    ['-3,10', '-3.1'],
    ['−3', '-3'],
    [' 007 ', '7'],
    ['999999999999,9999', '999999999999.9999'],
  ])('%s is %s', (typed, quantity) => {
    expect(readQuantity(typed)).toBe(quantity);
    expect(isQuantity(readQuantity(typed))).toBe(true);
  });

  it.each(['', 'douze', '12 %', '1,2,3', '1.2.3', '1.25,5', '12,34567', '1234567890123', ',5', '5,', '1e3', '--1'])(
    '“%s” stays as it is, and is refused',
    (typed) => {
      expect(readQuantity(typed)).toBe(typed);
      expect(isQuantity(typed)).toBe(false);
    },
  );
});
