import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifyThemes, type KnownTheme } from './identity.rules';

const theme = (title: string, ...texts: string[]) => ({ title, actions: texts.map((text) => ({ text })) });
const known = (id: string, title: string, ...texts: string[]) => ({ id, ...theme(title, ...texts) });

const before = [known('r.1', 'Santé', 'a', 'b'), known('r.2', 'Logement', 'c', 'd'), known('r.3', 'École', 'e', 'f')];

describe('a theme keeps its id', () => {
  it.each<[string, { title: string; actions: { text: string }[] }[], string[], KnownTheme[]?]>([
    ['the same text again', [theme('Santé'), theme('Logement'), theme('École')], ['r.1', 'r.2', 'r.3']],
    ['a first publication', [theme('Un'), theme('Deux')], ['r.1', 'r.2'], []],
    ['a title corrected', [theme('SANTÉ :'), theme('Logement'), theme('ecole')], ['r.1', 'r.2', 'r.3']],
    ['a theme inserted', [theme('Santé'), theme('Climat', 'x'), theme('Logement'), theme('École')], ['r.1', 'r.4', 'r.2', 'r.3']],
    ['a theme moved', [theme('École'), theme('Santé'), theme('Logement')], ['r.3', 'r.1', 'r.2']],
    ['a theme taken out', [theme('Santé'), theme('École')], ['r.1', 'r.3']],
    ['inserted and retitled', [theme('Climat', 'x'), theme('Santé'), theme('L’habitat', 'c', 'D.')], ['r.4', 'r.1', 'r.2']],
    ['rewritten in another language', [theme('Health'), theme('Housing'), theme('School')], ['r.1', 'r.2', 'r.3']],
  ])('%s', (_, incoming, ids, versions = before) => {
    expect(identifyThemes('r', versions, incoming)).toEqual(ids);
  });

  it('comes back under its old id, and a new theme never takes one that was used', () => {
    const all = [...before, known('r.4', 'Climat', 'x')];
    expect(identifyThemes('r', all, [theme('Santé'), theme('Logement'), theme('École'), theme('Climat')])).toEqual(['r.1', 'r.2', 'r.3', 'r.4']);
    expect(identifyThemes('r', all, [theme('Logement'), theme('Climat'), theme('Santé'), theme('École'), theme('Eau')])).toEqual([
      'r.2',
      'r.4',
      'r.1',
      'r.3',
      'r.5',
    ]);
  });

  it('never gives one id twice, and gives the ids back in a second reading of the same text', () => {
    const themes = fc.array(
      fc.record({ title: fc.string({ maxLength: 3 }), actions: fc.array(fc.record({ text: fc.string({ maxLength: 2 }) }), { maxLength: 3 }) }),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(themes, themes, (first, second) => {
        const firstIds = identifyThemes('r', [], first);
        const versions = first.map((one, index) => ({ ...one, id: firstIds[index] ?? '' }));
        const ids = identifyThemes('r', versions, second);
        expect(new Set(ids).size).toBe(second.length);
        expect(new Set(identifyThemes('r', versions, first))).toEqual(new Set(firstIds));
      }),
    );
  });
});
