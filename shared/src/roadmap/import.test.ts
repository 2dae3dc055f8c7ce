import { describe, expect, it } from '@jest/globals';
import { importRoadmap, withoutLines } from './import.rules';
import { ImportedRoadmap, type PrintedRoadmap } from './import.schema';

const imported = (source: string): ImportedRoadmap => {
  const outcome = importRoadmap(source);
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.roadmap;
};
const printed = (source: string): PrintedRoadmap => withoutLines(imported(source));
const action = (number: number, text: string) => ({ number, text });

/** Every kind of dirt of the documents we know, in sentences of our own. */
const gardens = `\uFEFF



## FEUILLE DE ROUTE DES JARDINS

**Ce texte est né de la rencontre des jardins partagés** tenue au printemps, où l'on a parlé de terre et de voisinage.

La session plénière était la suivante :

- LA TERRE EST À CELLES ET CEUX QUI LA SOIGNENT

Trois thèmes ont été abordés lors de sessions parallèles :

1. L'EAU, DE LA SOURCE AU POTAGER
2. LES SEMENCES PAYSANNES.
3. CHANGER NOS OUTILS, CHANGER
   NOS GESTES

**Ce document propose un plan d'action pour la période 2031-2033.**

En parallèle, deux sessions auto-organisées ont eu lieu.



## LA TERRE EST À CELLES ET CEUX QUI LA SOIGNENT

1. Ouvrir les friches aux riverains, en lien avec les communes. Les friches
sont nombreuses.
2. Dresser la carte des sols, avec une co-construction de la légende.
3. Former chaque année cent personnes à la lecture des sols, avec l'appui des écoles, des associations, la recherche



et les anciens du quartier.

4. Partager les outils : une remise par rue.

### L'EAU, DE LA SOURCE AU POTAGER

1.\tRécolter la pluie de l’ensemble des toits, soit 40 % des besoins.
2. Publier chaque mois le niveau des puits.

   Les relevés sont lus à voix haute lors de la réunion du quartier.

   - au printemps ;
   - en automne.

3. Protéger les sources avec l'aide de l'



ONU et des communes.

### **LES SEMENCES PAYSANNES**

1. Garder les semences
2. Échanger les semences à la foire d'hiver.
2. Écrire l'histoire de chaque variété.
5. Planter le verger des enfants.

## CHANGER NOS OUTILS, CHANGER NOS GESTES

Nous avons beaucoup discuté.

a) avant la pause

1. Réparer avant d'acheter :
a) les bêches ;
b) les arrosoirs.
2. Prêter.

# SESSIONS AUTOGÉRÉES

### LE COMPOST DU COIN

1. Installer un bac par rue.

## LES ABEILLES EN VILLE

1. Semer des fleurs.

## CHANTS ET VEILLÉES
`;

describe('a dirty document', () => {
  it('gives its themes, kinds, numbers and whole sentences', () => {
    expect(printed(gardens)).toMatchObject({
      title: 'FEUILLE DE ROUTE DES JARDINS',
      themes: [
        {
          number: 1,
          title: 'LA TERRE EST À CELLES ET CEUX QUI LA SOIGNENT',
          kind: 'plenary',
          actions: [
            action(1, 'Ouvrir les friches aux riverains, en lien avec les communes. Les friches sont nombreuses.'),
            action(2, 'Dresser la carte des sols, avec une co-construction de la légende.'),
            action(
              3,
              "Former chaque année cent personnes à la lecture des sols, avec l'appui des écoles, des associations, la recherche et les anciens du quartier.",
            ),
            action(4, 'Partager les outils : une remise par rue.'),
          ],
        },
        {
          number: 2,
          title: "L'EAU, DE LA SOURCE AU POTAGER",
          kind: 'parallel',
          actions: [
            action(1, 'Récolter la pluie de l’ensemble des toits, soit 40 % des besoins.'),
            action(
              2,
              'Publier chaque mois le niveau des puits.\n\nLes relevés sont lus à voix haute lors de la réunion du quartier.\n- au printemps ;\n- en automne.',
            ),
            action(3, "Protéger les sources avec l'aide de l'ONU et des communes."),
          ],
        },
        {
          number: 3,
          title: 'LES SEMENCES PAYSANNES',
          kind: 'parallel',
          actions: [
            action(1, 'Garder les semences'),
            action(2, "Échanger les semences à la foire d'hiver."),
            action(2, "Écrire l'histoire de chaque variété."),
            action(5, 'Planter le verger des enfants.'),
          ],
        },
        {
          number: 4,
          title: 'CHANGER NOS OUTILS, CHANGER NOS GESTES',
          kind: 'parallel',
          actions: [action(1, "Réparer avant d'acheter :\na) les bêches ;\nb) les arrosoirs."), action(2, 'Prêter.')],
        },
        { number: 5, title: 'LE COMPOST DU COIN', kind: 'self-organised', actions: [action(1, 'Installer un bac par rue.')] },
        { number: 6, title: 'LES ABEILLES EN VILLE', kind: 'self-organised', actions: [action(1, 'Semer des fleurs.')] },
        { number: 7, title: 'CHANTS ET VEILLÉES', kind: 'self-organised', actions: [] },
      ],
    });
  });

  it('says what to look at, in the order of the source', () => {
    const lineOf = (text: string) => gardens.split('\n').findIndex((line) => line.includes(text)) + 1;
    expect(imported(gardens).warnings).toEqual([
      { code: 'sentence_joined_over_break', line: lineOf('et les anciens') },
      { code: 'sentence_joined_over_break', line: lineOf('ONU et') },
      { code: 'unfinished_text', line: lineOf('Garder les'), theme: 3, action: 1 },
      { code: 'duplicate_number', line: lineOf('Écrire'), theme: 3, number: 2 },
      { code: 'numbers_jump', line: lineOf('Planter'), theme: 3, expected: 3, found: 5 },
      { code: 'text_outside_actions', line: lineOf('beaucoup discuté'), to: lineOf('avant la pause') },
      { code: 'container_heading', line: lineOf('SESSIONS AUTO'), title: 'SESSIONS AUTOGÉRÉES' },
      { code: 'theme_without_actions', line: lineOf('CHANTS'), theme: 7 },
    ]);
  });

  it('tells the lines each theme and action came from', () => {
    const { themes } = imported(gardens);
    expect(themes[0]?.lines).toEqual({ from: 26, to: 37 });
    expect(themes[0]?.actions.map(({ lines }) => [lines.from, lines.to])).toEqual([
      [28, 29],
      [30, 30],
      [31, 35],
      [37, 37],
    ]);
    expect(themes[6]?.lines).toEqual({ from: 83, to: 83 });
  });

  it('is what the contract says', () => {
    expect(ImportedRoadmap.parse(imported(gardens))).toEqual(imported(gardens));
  });

  it.each<[string, (source: string) => string]>([
    ['line ends of Windows', (source) => source.replaceAll('\n', '\r\n')],
    ['form feeds', (source) => source.replaceAll('\n\n\n\n', '\n\n\f\n')],
    ['form feeds in front of the text', (source) => source.replaceAll('\n\n\n\n', '\n\n\n\f')],
    ['page numbers', (source) => ['1', '- 2 -', 'Page 3 / 9', '4'].reduce((text, number) => text.replace('\n\n\n\n', `\n\n${number}\n\n`), source)],
    ['rules', (source) => source.replaceAll('\n\n\n\n', '\n\n---\n\n')],
    ['no-break spaces', (source) => source.replaceAll(' ', '\u00a0')],
    ['spaces at the ends of lines', (source) => source.replaceAll('\n', '  \n')],
    ['headings closed', (source) => source.replace(/^(#+) (.*)$/gm, '$1 $2 $1')],
    ['headings of one depth', (source) => source.replace(/^#+ /gm, '### ')],
    ['headings in bold', (source) => source.replace(/^#+ \**([^*\n]*)\**$/gm, '**$1**')],
    ['headings in capitals', (source) => source.replace(/^#+ /gm, '')],
    ['headings underlined', (source) => source.replace(/^#+ (.*)$/gm, '$1\n=====')],
    ['numbers 1)', (source) => source.replace(/^(\d)\./gm, '$1)')],
    ['numbers 1 -', (source) => source.replace(/^(\d)\./gm, '$1 -')],
    ['numbers 1°', (source) => source.replace(/^(\d)\./gm, '$1°')],
    ['bold numbers', (source) => source.replace(/^(\d\.)/gm, '**$1**')],
    ['escaped numbers', (source) => source.replace(/^(\d)\./gm, '$1\\.')],
    ['numbers on lines of their own', (source) => source.replace(/^(\d\.)\s/gm, '$1\n')],
  ])('reads the same with %s', (_, change) => {
    const { title, themes } = printed(gardens);
    expect(printed(change(gardens))).toMatchObject({ title, themes });
  });
});

describe('other languages', () => {
  it('Spanish, in plain text with pages and capitals', () => {
    const source =
      'HOJA DE RUTA DEL VALLE\n\nLas sesiones plenarias fueron las siguientes:\n- EL AGUA\n\nEL AGUA\n\n1.- Cuidar el agua\nde todas.\n2.- Reunir a cada coo-\nperativa; una cooperativa por pueblo.\n12\n\f3.- Medir el agua.\n\nTALLERES AUTOGESTIONADOS\n\nEL FUEGO\n\n1.- Apagar el fuego.\n';
    expect(printed(source)).toMatchObject({
      title: 'HOJA DE RUTA DEL VALLE',
      themes: [
        {
          title: 'EL AGUA',
          kind: 'plenary',
          actions: [action(1, 'Cuidar el agua de todas.'), action(2, 'Reunir a cada cooperativa; una cooperativa por pueblo.'), action(3, 'Medir el agua.')],
        },
        { title: 'EL FUEGO', kind: 'self-organised', actions: [action(1, 'Apagar el fuego.')] },
      ],
      warnings: [{ code: 'container_heading', title: 'TALLERES AUTOGESTIONADOS' }],
    });
  });

  it('English, in Markdown with groups of themes', () => {
    const source =
      '# Roadmap of the river\n\n## Plenary sessions\n\n### Water for all\n1) Keep the wells open.\n\n## Parallel sessions\n\n### Boats\n1) Paint boats.\n2) Repair boats.\n\n### Tides\n\n## Self-organized workshops\n\n### Songs\n1) Sing.\n';
    expect(printed(source)).toMatchObject({
      title: 'Roadmap of the river',
      themes: [
        { title: 'Water for all', kind: 'plenary', actions: [action(1, 'Keep the wells open.')] },
        { title: 'Boats', kind: 'parallel', actions: [action(1, 'Paint boats.'), action(2, 'Repair boats.')] },
        { title: 'Tides', kind: 'parallel', actions: [] },
        { title: 'Songs', kind: 'self-organised', actions: [action(1, 'Sing.')] },
      ],
    });
  });

  it('Portuguese, with bold headings and ordinals', () => {
    const source =
      '**Roteiro da Costa**\n\n**Introdução**\n\nTexto de abertura.\n\n**Sessões plenárias**\n\n**Mar**\n\n1º Limpar a praia.\n2º Contar os\npeixes.\n\n**Oficinas autogeridas**\n\n**Terra**\n\n1º Plantar.\n';
    expect(printed(source)).toMatchObject({
      title: 'Roteiro da Costa',
      themes: [
        { title: 'Mar', kind: 'plenary', actions: [action(1, 'Limpar a praia.'), action(2, 'Contar os peixes.')] },
        { title: 'Terra', kind: 'self-organised', actions: [action(1, 'Plantar.')] },
      ],
      warnings: [
        { code: 'container_heading', title: 'Introdução' },
        { code: 'container_heading', title: 'Sessões plenárias' },
        { code: 'container_heading', title: 'Oficinas autogeridas' },
      ],
    });
  });
});

describe('a source that cannot be imported', () => {
  const limit = 2 * 1024 * 1024;

  it.each([
    ['empty', '', 'roadmap/import_empty'],
    ['blank', '\uFEFF \r\n\t\f\n', 'roadmap/import_empty'],
    ['with NUL bytes', '# T\n\n1. a\0b', 'roadmap/import_binary'],
    ['an image read as text', `\ufffdPNG\r\n\u001a${'\ufffd\u0001a'.repeat(50)}`, 'roadmap/import_binary'],
    ['a PDF file', '%PDF-1.7\n1. Foo', 'roadmap/import_binary'],
    ['an RTF file', '{\\rtf1 1. Foo}', 'roadmap/import_binary'],
    ['prose', '# Titre\n\nPas de liste ici, en 2031.', 'roadmap/import_no_action'],
    ['nothing but a list of themes', '# Titre\n\n1. Eau\n2. Feu\n\n## Eau\n\n## Feu\n', 'roadmap/import_no_action'],
    ['20 MB', 'a'.repeat(20_000_000), 'roadmap/import_too_large'],
    ['too many bytes in few letters', 'é'.repeat(limit / 2 + 1), 'roadmap/import_too_large'],
  ])('%s', (_, source, code) => {
    expect(importRoadmap(source)).toMatchObject({ ok: false, error: { code } });
  });

  it('says how much it reads, and reads that much', () => {
    expect(importRoadmap('a'.repeat(limit + 1))).toEqual({ ok: false, error: { code: 'roadmap/import_too_large', limit } });
    const line = '1. Une action ordinaire, longue comme elles le sont toutes, et qui se termine bien.\n';
    const source = `# T\n\n## Eau\n${line}\n`.repeat(20_000).slice(0, limit);
    const before = performance.now();
    expect(imported(source).themes).toHaveLength(20_000);
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('a text in a wrong encoding is read, and said to be damaged', () => {
    expect(imported('# Route\n\n## Sant\ufffd\n\n1. Soigner bien tout le monde.\n').warnings).toEqual([{ code: 'damaged_characters', line: 3 }]);
  });
});
