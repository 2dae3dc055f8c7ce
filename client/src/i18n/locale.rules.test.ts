import { describe, expect, it } from '@jest/globals';
import { initialLocale, localeCookie } from './locale.rules';

describe('initialLocale', () => {
  it.each([
    ['locale=pt', ['es'], 'pt'],
    ['a=1; locale=en; b=2', [], 'en'],
    ['xlocale=en', ['es-CO', 'fr'], 'es'],
    ['locale=klingon', ['de', 'pt-BR'], 'pt'],
    ['', ['de'], 'fr'],
    ['', [], 'fr'],
  ])('reads %j with the browser in %j as %s', (cookies, preferred, expected) => {
    expect(initialLocale(cookies, preferred)).toBe(expected);
  });

  it('finds again what the cookie keeps', () => {
    expect(initialLocale(localeCookie('es'), ['en'])).toBe('es');
  });
});
