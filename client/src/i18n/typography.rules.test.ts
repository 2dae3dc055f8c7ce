import { describe, expect, it } from '@jest/globals';
import { inFrenchTypography } from './typography.rules';

const set = (text: string) => inFrenchTypography({ one: [text] }).one?.[0];

describe('French typography', () => {
  it.each([
    ['Durée : 2 heures', 'Durée\u00a0: 2 heures'],
    ['Quitter le groupe ?', 'Quitter le groupe\u202f?'],
    ['Merci ! Rien n’a changé ; regardez.', 'Merci\u202f! Rien n’a changé\u202f; regardez.'],
    ['si le « pour » réunit', 'si le «\u00a0pour\u00a0» réunit'],
    ['à 200 % sans perte', 'à 200\u202f% sans perte'],
    ['Par exemple : arbres, %, euros.', 'Par exemple\u00a0: arbres, %, euros.'],
    ['</0> : <1>', '</0>\u00a0: <1>'],
    ['https://palabre.example/?a=b', 'https://palabre.example/?a=b'],
  ])('sets %j', (typed, printed) => expect(set(typed)).toBe(printed));

  it('leaves placeholders as they are, and sets what stands beside them', () => {
    expect(inFrenchTypography({ one: ['Thèmes de « ', ['title'], ' » : ', ['kind']] })).toEqual({
      one: ['Thèmes de «\u00a0', ['title'], '\u00a0»\u00a0: ', ['kind']],
    });
  });

  it('reaches into plurals', () => {
    const message = (space: string) => ({ one: [['count', 'plural', { offset: 1, one: ['#', ` mot${space}!`], other: ['#', ` mots${space}!`] }]] });
    expect(inFrenchTypography(message(' ') as never)).toEqual(message('\u202f'));
  });
});
