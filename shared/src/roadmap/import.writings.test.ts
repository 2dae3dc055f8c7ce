import { describe, expect, it } from '@jest/globals';
import { importRoadmap, withoutLines } from './import.rules';

/** `title | theme: 1 text, 2 text | theme: ...`, which reads better than nested objects. */
function summary(source: string): string {
  const outcome = importRoadmap(source);
  if (!outcome.ok) return outcome.error.code;
  const { title, themes } = withoutLines(outcome.roadmap);
  return [title, ...themes.map((theme) => `${theme.title}: ${theme.actions.map(({ number, text }) => `${number} ${text}`).join(', ')}`)].join(' | ');
}
const warnings = (source: string): object[] => {
  const outcome = importRoadmap(source);
  return outcome.ok ? outcome.roadmap.warnings : [];
};
const kinds = (source: string): string => {
  const outcome = importRoadmap(source);
  return outcome.ok ? outcome.roadmap.themes.map(({ title, kind }) => `${title} ${kind}`).join(', ') : outcome.error.code;
};

describe('numbers', () => {
  it.each([
    ['1. Planter.\n2. Arroser.'],
    ['1) Planter.\n2) Arroser.'],
    ['(1) Planter.\n(2) Arroser.'],
    ['1 - Planter.\n2 – Arroser.'],
    ['1.- Planter.\n2.- Arroser.'],
    ['1 : Planter.\n2 : Arroser.'],
    ['1° Planter.\n2º Arroser.'],
    ['1.Planter.\n2.Arroser.'],
    ['**1.** Planter.\n**2**. Arroser.'],
    ['**1. Planter.**\n__2.__ Arroser.'],
    ['- 1. Planter.\n* 2. Arroser.'],
    [' 1. Planter.\n\t2. Arroser.'],
    ['Action 1 : Planter.\nAction n° 2 : Arroser.'],
    ['### Action 1\n\nPlanter.\n\n### Action 2\n\nArroser.'],
    ['### 1. Planter.\n### 2. Arroser.'],
    ['1.1 Planter.\n1.2 Arroser.'],
    ['1.\n\nPlanter.\n2.\n\nArroser.'],
    ['1. Planter.\n\n\n2) Arroser.'],
  ])('%j', (list) => {
    expect(summary(`# Route\n\n## Terre\n\n${list}\n`)).toBe('Route | Terre: 1 Planter., 2 Arroser.');
  });

  it.each([
    ['2031. Une année.', 'roadmap/import_no_action'],
    ['3.5 litres par jour', 'roadmap/import_no_action'],
    ['10 - 15 ans', 'roadmap/import_no_action'],
    ['12', 'roadmap/import_no_action'],
  ])('%j is no action', (line, code) => expect(summary(`# Route\n\n## Terre\n\n${line}\n`)).toBe(code));

  it('may run on from theme to theme', () => {
    const source = '# R\n\n## Eau\n1. Foi.\n2. Loi.\n\n## Feu\n3. Roi.\n\n## Air\n4. Toi.\n';
    expect(summary(source)).toBe('R | Eau: 1 Foi., 2 Loi. | Feu: 3 Roi. | Air: 4 Toi.');
    expect(warnings(source)).toEqual([]);
  });

  it('are counted where Markdown counts them', () => {
    const source = '# R\n\n## Eau\n1. Foi.\n1. Loi.\n1. Roi.\n';
    expect(summary(source)).toBe('R | Eau: 1 Foi., 2 Loi., 3 Roi.');
    expect(warnings(source)).toEqual([{ code: 'numbers_counted', line: 4 }]);
  });

  it('of a sentence that was wrapped begin no action', () => {
    const source = `# R

## Eau

1. Les communes se sont engagées lors de la grande assemblée de
2031. Elles veulent atteindre en peu de temps tout l'objectif
8. Chacune le fera à sa manière, avec ses moyens et ses forces.
2. Les habitants sont invités à suivre ce travail jour après jour
– carnets en main – jusqu'à son terme.
`;
    expect(summary(source)).toBe(
      "R | Eau: 1 Les communes se sont engagées lors de la grande assemblée de 2031. Elles veulent atteindre en peu de temps tout l'objectif 8. " +
        "Chacune le fera à sa manière, avec ses moyens et ses forces., 2 Les habitants sont invités à suivre ce travail jour après jour – carnets en main – jusqu'à son terme.",
    );
  });
});

describe('inside an action', () => {
  const text = (list: string): string => {
    const outcome = importRoadmap(`# R\n\n## Eau\n\n${list}\n`);
    return outcome.ok ? (outcome.roadmap.themes[0]?.actions[0]?.text ?? '') : outcome.error.code;
  };

  it.each([
    ['letters', '1. Offrir :\na) un puits ;\nb) un seau.\n2. Fin.', 'Offrir :\na) un puits ;\nb) un seau.'],
    ['bullets', '1. Offrir :\n• un puits ;\n  profond ;\n• un seau.\n2. Fin.', 'Offrir :\n- un puits ; profond ;\n- un seau.'],
    ['deeper numbers', '1. Offrir :\n   1. un puits ;\n   2. un seau.\n2. Fin.', 'Offrir :\n1. un puits ;\n2. un seau.'],
    ['other numbers', '1. Offrir :\n1) un puits ;\n2) un seau.\n2. Fin.', 'Offrir :\n1) un puits ;\n2) un seau.'],
    ['numbers under its own', '1. Offrir :\n1.1 Un puits ;\n1.2 Un seau.\n2. Fin.', 'Offrir :\n1.1 Un puits ;\n1.2 Un seau.'],
    ['the same numbers', '1. Fin.', 'Fin.'],
    ['paragraphs', '1. Creuser.\n\n   Longtemps.\n\nEnsemble.\n\n2. Fin.', 'Creuser.\n\nLongtemps.\n\nEnsemble.'],
    ['marks', '1. **Creuser** *vite*, sans 2 * 3 \\*outils\\* [ici](http://a.b) &amp; _là_.', 'Creuser vite, sans 2 * 3 *outils* ici (http://a.b) & là.'],
    ['words cut', '1. Aider la coo-\npérative. La coopérative aide.', 'Aider la coopérative. La coopérative aide.'],
    ['words with a hyphen', '1. Un vice-\nprésident. Le vice-président aide.', 'Un vice-président. Le vice-président aide.'],
    ['a sentence cut before a capital', "1. Suivre la charte de l'\n\nONU.\n2. Fin.", "Suivre la charte de l'ONU."],
    ['a page turned between two sentences', '1. Creuser.\n\n\n\nRemplir.\n2. Fin.', 'Creuser. Remplir.'],
    ['signs nobody sees', '1. Creu\u00adser\u200b un\u202fpuits.', 'Creuser un puits.'],
  ])('%s', (_, list, expected) => expect(text(list)).toBe(expected));

  it('a hyphen nobody can judge is kept and shown', () => {
    expect(text('1. Aider la coo-\npérative.')).toBe('Aider la coo-pérative.');
    expect(warnings('# R\n\n## Eau\n\n1. Aider la coo-\npérative.\n')).toEqual([{ code: 'hyphen_kept', line: 6, word: 'coo-pérative' }]);
  });

  it('a paragraph after the last action is kept with it and shown', () => {
    expect(summary('# R\n\n## Eau\n1. Foi.\n\nFait à Brest.\n')).toBe('R | Eau: 1 Foi.\n\nFait à Brest.');
    expect(warnings('# R\n\n## Eau\n1. Foi.\n\nFait à Brest.\n')).toEqual([{ code: 'closing_paragraph', line: 6 }]);
  });
});

describe('pages', () => {
  it('running headers and numbers go', () => {
    const page = (number: number, text: string) => `${text}\n\n${number} / 9\n\fLes jardins de 2031\n\n`;
    const source = `Route des jardins\n\nEau\n\n${page(1, '1. Foi.')}${page(2, '2. Loi, et avec elle')}${page(3, 'la règle.')}${page(4, '3. Roi.')}4. Toi.\n`;
    expect(summary(source)).toBe('Route des jardins | Eau: 1 Foi., 2 Loi, et avec elle la règle., 3 Roi., 4 Toi.');
  });

  it('headings repeated on a new page open no theme', () => {
    const source = '# ROUTE\n\n## Eau\n1. Foi.\n\f\n## Eau (suite)\n2. Loi.\n\f\n# ROUTE\n3. Roi.\n\n## Feu\n1. Toi.\n';
    expect(summary(source)).toBe('ROUTE | Eau: 1 Foi., 2 Loi., 3 Roi. | Feu: 1 Toi.');
  });

  it('a table of contents names no theme', () => {
    const source = 'ROUTE\n\nSOMMAIRE\n\nEAU ........ 2\nFEU ........ 3\n\n\fEAU\n\n1. Foi.\n\nFEU\n\n1. Loi.\n';
    expect(summary(source)).toBe('ROUTE | EAU: 1 Foi. | FEU: 1 Loi.');
    expect(summary(source.replaceAll(/ \.+ \d/g, '\n'))).toBe('ROUTE | EAU: 1 Foi. | FEU: 1 Loi.');
  });

  it('settings at the head of a Markdown file are no text', () => {
    expect(summary('---\ntitle: x\nlang: fr\n---\n\n# R\n\n## Eau\n1. Foi.\n')).toBe('R | Eau: 1 Foi.');
  });
});

describe('headings', () => {
  it.each([
    ['numbered', '# R\n\n## Thème 1 : Eau\n1. Foi.\n\n## Thème 2 : Feu\n1. Loi.\n', 'R | Eau: 1 Foi. | Feu: 1 Loi.'],
    ['numbered in capitals', 'ROUTE\n\nI. EAU\n\n1. Foi.\n2. Moi.\n\nII. FEU\n\n1. Loi.\n', 'ROUTE | EAU: 1 Foi., 2 Moi. | FEU: 1 Loi.'],
    ['numbered like actions', 'ROUTE\n\n1. EAU\n\n1. Foi.\n2. Moi.\n\n2. FEU\n\n1. Loi.\n', 'ROUTE | EAU: 1 Foi., 2 Moi. | FEU: 1 Loi.'],
    ['with numbers that are no places', '# R\n\n## 4. Eau\n1. Foi.\n\n## 7. Feu\n1. Loi.\n', 'R | 4. Eau: 1 Foi. | 7. Feu: 1 Loi.'],
    ['over two lines', 'ROUTE\n\nEAU DE LA SOURCE\nAU POTAGER\n\n1. Foi.\n', 'ROUTE | EAU DE LA SOURCE AU POTAGER: 1 Foi.'],
    [
      'without any mark',
      'Route du val\n\nNée ici.\n\nEau vive\n\n1. Foi.\n2. Moi.\n\nFeu\n\n1. Loi.\n',
      'Route du val | Eau vive: 1 Foi., 2 Moi. | Feu: 1 Loi.',
    ],
    ['that announce the actions', '# R\n\n## Eau\n\n### Actions\n1. Foi.\n\n## Feu\n\n**Actions :**\n\n1. Loi.\n', 'R | Eau: 1 Foi. | Feu: 1 Loi.'],
    ['of the first depth', 'La route\n\n# Eau\n1. Foi.\n\n# Feu\n1. Loi.\n', 'La route | Eau: 1 Foi. | Feu: 1 Loi.'],
    ['of the title alone', 'La route\n\n1. Foi.\n2. Loi.\n', 'La route | La route: 1 Foi., 2 Loi.'],
    ['missing', '1. Foi.\n2. Loi.\n', ' | : 1 Foi., 2 Loi.'],
    ['of a theme without actions', '# R\n\n## Eau\n1. Foi.\n\n## Sol\n\n## Feu\n1. Loi.\n', 'R | Eau: 1 Foi. | Sol:  | Feu: 1 Loi.'],
    [
      'in capitals inside a list',
      'ROUTE\n\nEAU\n\n1. Foi.\n\nNOTA BENE\n\n2. Loi.\n\nFEU\n\n1. Roi.\n',
      'ROUTE | EAU: 1 Foi.\n\nNOTA BENE, 2 Loi. | FEU: 1 Roi.',
    ],
    ['in bold that stress a sentence', '# R\n\n**Tout est lié.**\n\n## Eau\n1. Foi.\n\n**Notez bien.**\n\n2. Loi.\n', 'R | Eau: 1 Foi.\n\nNotez bien., 2 Loi.'],
  ])('%s', (_, source, expected) => expect(summary(source)).toBe(expected));

  it('of an introduction or a conclusion are no themes', () => {
    const source = '# R\n\n## Introduction\n\nMots.\n\n## Eau\n1. Foi.\n\n## Conclusion\n\nMerci.\n';
    expect(summary(source)).toBe('R | Eau: 1 Foi.');
    expect(warnings(source)).toMatchObject([
      { code: 'container_heading', title: 'Introduction' },
      { code: 'container_heading', title: 'Conclusion' },
    ]);
  });

  it('a list under the title is not taken for actions, and is shown', () => {
    const source = '# R\n\nNos membres sont :\n\n1. Ana.\n2. Luis.\n\n## Eau\n1. Foi.\n';
    expect(summary(source)).toBe('R | Eau: 1 Foi.');
    expect(warnings(source)).toEqual([{ code: 'list_outside_themes', line: 5 }]);
  });

  it('a title nobody printed is asked for', () => {
    expect(warnings('## Eau\n1. Foi.\n\n## Feu\n1. Loi.\n')).toEqual([{ code: 'title_missing', line: 1 }]);
  });
});

describe('kinds of sessions', () => {
  it.each([
    ['session plénière', 'plenary'],
    ['sesiones plenarias', 'plenary'],
    ['plenary sessions', 'plenary'],
    ['sessões plenárias', 'plenary'],
    ['ateliers parallèles', 'parallel'],
    ['talleres simultáneos', 'parallel'],
    ['breakout sessions', 'parallel'],
    ['sessões paralelas', 'parallel'],
    ['sessions autogérées', 'self-organised'],
    ['actividades auto-organizadas', 'self-organised'],
    ['self-organized workshops', 'self-organised'],
    ['oficinas autogeridas', 'self-organised'],
  ])('%s', (group, kind) => expect(kinds(`# R\n\n## ${group.toUpperCase()}\n\n### Eau\n1. Foi.\n`)).toBe(`Eau ${kind}`));

  it('a theme about self-management is no self-organised session', () => {
    expect(kinds("# R\n\n## Défendre les communs autogérés et l'autogestion\n1. Foi.\n")).toBe("Défendre les communs autogérés et l'autogestion parallel");
  });

  it('the list of the introduction speaks before the group, the group before the neighbours', () => {
    const source =
      '# R\n\nEn plénière :\n- Eau\n- Sol et terre des jardins partagés du quartier nord\n\n## Eau\n1. Foi.\n\n## Air\n1. Moi.\n\n' +
      '## Sol et terre des jardins partagés du quartier du nord\n1. Toi.\n\n## Sessions autogérées\n\n### Feu\n1. Loi.\n\n## Bois\n1. Roi.\n';
    expect(kinds(source)).toBe(
      'Eau plenary, Air plenary, Sol et terre des jardins partagés du quartier du nord plenary, Feu self-organised, Bois self-organised',
    );
  });
});
