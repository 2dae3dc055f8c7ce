import { describe, expect, it } from '@jest/globals';
import { titleOfAction } from './action-title.rules';

describe('the title of an action that has none', () => {
  it.each([
    ['Poursuivre les échanges afin de promouvoir l’apprentissage mutuel.', 'Poursuivre les échanges afin de promouvoir l’apprentissage mutuel'],
    ['Ouvrir un lieu. Il servira à tous.', 'Ouvrir un lieu'],
    ['Ouvrir un lieu\n\nIl servira à tous.', 'Ouvrir un lieu'],
    ['Porter la part à 20,5 % du total', 'Porter la part à 20,5 % du total'],
    [
      'Agir à tous les niveaux (local, régional, national, international) avec des objectifs communs pour tous les réseaux.',
      'Agir à tous les niveaux (local, régional, national, international) avec des objectifs…',
    ],
    ['a'.repeat(120), `${'a'.repeat(89)}…`],
    ['', ''],
  ])('%j', (text, title) => {
    expect(titleOfAction(text)).toBe(title);
    expect(title.length).toBeLessThanOrEqual(90);
  });
});
