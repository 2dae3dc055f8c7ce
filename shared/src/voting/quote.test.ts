import { describe, expect, it } from '@jest/globals';
import { quoteIn } from './quote.rules';

const text = 'Le groupe se réunit chaque mois.\nLe budget est voté en juin, avant les travaux.';

describe('words of a text', () => {
  it('are found with what stands around them', () => {
    expect(quoteIn(text, 'en juin')).toEqual({ exact: 'en juin', prefix: 'chaque mois. Le budget est voté ', suffix: ', avant les travaux.' });
  });

  it('are found across lines, however they were broken', () => {
    expect(quoteIn(text, 'mois.\n\nLe   budget')?.exact).toBe('mois. Le budget');
  });

  it('that do not stand there are none, and nothing is no quote', () => {
    expect(quoteIn(text, 'en août')).toBeNull();
    expect(quoteIn(text, '  ')).toBeUndefined();
    expect(quoteIn('a'.repeat(600), 'a'.repeat(501))).toBeNull();
  });
});
