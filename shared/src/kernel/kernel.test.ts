import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  allow,
  compareFractions,
  defineErrors,
  firstRefusal,
  formatFraction,
  fraction,
  inLocale,
  negotiateLocale,
  parseFraction,
  percentOf,
  refuse,
} from './index';

describe('languages', () => {
  it.each([
    [['es-CO', 'en'], 'es'],
    [['de', 'pt-BR', 'fr'], 'pt'],
    [['*'], 'fr'],
    [[], 'fr'],
    [['ENG', 'EN-gb'], 'en'],
  ])('of %j we speak %s', (preferences, locale) => expect(negotiateLocale(preferences)).toBe(locale));

  it('falls back to the language a text was written in, then to any', () => {
    expect(inLocale({ fr: 'bonjour', es: 'hola' }, 'es', 'fr')).toEqual({ text: 'hola', lang: 'es' });
    expect(inLocale({ fr: 'bonjour', es: 'hola' }, 'pt', 'fr')).toEqual({ text: 'bonjour', lang: 'fr' });
    expect(inLocale({ pt: 'olá' }, 'en', 'fr')).toEqual({ text: 'olá', lang: 'pt' });
  });
});

describe('fractions', () => {
  const part = fc.integer({ min: 0, max: 1_000_000 });
  const whole = fc.integer({ min: 1, max: 1_000_000 });

  it('compare as the real numbers they are', () => {
    fc.assert(
      fc.property(part, whole, part, whole, (a, b, c, d) => {
        expect(compareFractions(fraction(a, b), fraction(c, d))).toBe(Math.sign(a * d - c * b));
      }),
    );
  });

  it('are read as they are written', () => {
    fc.assert(fc.property(part, whole, (num, den) => expect(parseFraction(formatFraction(fraction(num, den)))).toEqual(fraction(num, den))));
    for (const text of ['1/0', '-1/2', '1.5', '', '1/2/3']) expect(parseFraction(text)).toBeUndefined();
    expect(() => fraction(1, 0)).toThrow(RangeError);
  });

  it.each([
    [2, 3, 4, '66.6667'],
    [1, 2, 0, '50'],
    [1, 8, 1, '12.5'],
    [1, 800, 1, '0.1'],
    [999, 1000, 0, '100'],
  ])('%i/%i with %i decimals is %s per cent', (num, den, decimals, text) => expect(percentOf(fraction(num, den), decimals)).toBe(text));
});

describe('errors and decisions', () => {
  it('give a stable code and a kind', () => {
    expect(defineErrors('voting', { round_closed: 'conflict' }).round_closed).toEqual({ code: 'voting/round_closed', kind: 'conflict' });
  });

  it('refuse with the first refusal', () => {
    const { first, second } = defineErrors('test', { first: 'forbidden', second: 'conflict' });
    expect(firstRefusal(allow, refuse(first), refuse(second))).toEqual({ allowed: false, error: first });
    expect(firstRefusal(allow, allow)).toBe(allow);
  });
});
