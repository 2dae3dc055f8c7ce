import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { importRoadmap, withoutLines } from './import.rules';
import { ImportedRoadmap } from './import.schema';
import type { ThemeKind } from './roadmap.schema';

/* A failing property prints its seed and path; put both in the second argument of `fc.assert` to see the case again. */

interface PlainTheme {
  title: string;
  kind: ThemeKind;
  actions: { number: number; text: string }[];
}

const titleWords = ['eau', 'sol', 'semis', 'récolte', 'abeille', 'verger', 'compost', 'haie', 'étang', 'serre', 'ruche', 'pré'];
const words = [
  ...'ouvrir les friches à chaque commune où co-construire des ateliers en juin été ESS ONU 20% (voir page) et/ou "libre" 2031'.split(' '),
  ..."l'atelier d'été the garden water, no semillas año niños y de ação coração".split(' '),
];

const sentence = fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 14 }).map((chosen) => `Voici ${chosen.join(' ')} ensemble.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(' '));
const kind = fc.constantFrom<ThemeKind>('plenary', 'parallel', 'self-organised');

const roadmap = fc
  .record({
    names: fc.shuffledSubarray(titleWords, { minLength: 2, maxLength: 8 }),
    texts: fc.array(fc.array(text, { minLength: 1, maxLength: 7 }), { minLength: 8, maxLength: 8 }),
    kinds: fc.array(kind, { minLength: 8, maxLength: 8 }),
    runsOn: fc.boolean(),
  })
  .map(({ names, texts, kinds, runsOn }) => {
    let last = 0;
    return names.map((name, at): PlainTheme => {
      if (!runsOn) last = 0;
      const actions = (texts[at] ?? []).map((line) => ({ number: (last += 1), text: line }));
      return { title: `Le chemin de ${name} et ${name}s`, kind: kinds[at] ?? 'parallel', actions };
    });
  });

const headings: Record<string, (title: string, depth: number) => string> = {
  marked: (title, depth) => `${'#'.repeat(depth)} ${title}`,
  'marked, in bold': (title, depth) => `${'#'.repeat(depth)} **${title}**`,
  closed: (title, depth) => `${'#'.repeat(depth)} ${title} ${'#'.repeat(depth)}`,
  underlined: (title) => `${title}\n${'-'.repeat(title.length)}`,
  'in bold': (title) => `**${title}**`,
  'in capitals': (title) => title.toUpperCase(),
};
const numbers: ((number: number) => string)[] = [
  (number) => `${number}. `,
  (number) => `${number}) `,
  (number) => `(${number}) `,
  (number) => `${number} - `,
  (number) => `${number}° `,
  (number) => `**${number}.** `,
  (number) => `${number}.\t`,
  (number) => `   ${number}. `,
  (number) => `${number}.\u00a0`,
];
const breaks = ['\n\n\n\n', '\n\f', '\n\n\f\n', '\n\n- 7 -\n\n', '\n\n12\n\n', '\n12\n\f', '\n\n---\n\n', '\n\nPage 3 sur 9\n\n'];
const announced: Record<ThemeKind, string> = {
  plenary: 'Les sessions plénières étaient :',
  parallel: 'Estos temas se trataron en sesiones paralelas:',
  'self-organised': 'The self-organised sessions were:',
};

const style = fc.record({
  heading: fc.constantFrom(...Object.keys(headings)),
  number: fc.constantFrom(...numbers),
  depths: fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 8, maxLength: 8 }),
  width: fc.constantFrom(Infinity, 50, 72),
  between: fc.constantFrom('\n', '\n\n'),
  cuts: fc.array(fc.record({ at: fc.nat(), mark: fc.constantFrom(...breaks) }), { maxLength: 6 }),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  start: fc.constantFrom('', '\uFEFF', '\n\n\n'),
});
type Style = typeof style extends fc.Arbitrary<infer Value> ? Value : never;

function wrapped(line: string, width: number): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const current = lines.at(-1) ?? '';
    if (current !== '' && current.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = current === '' ? word : `${current} ${word}`;
  }
  return lines.join('\n');
}

/** Cuts a text between two words of a sentence, as the end of a page does. */
function cutByPage(line: string, at: number, mark: string): string {
  const places = [...line.matchAll(/(?<=[^.]) /g)].map(({ index }) => index);
  const place = places[at % places.length] ?? 0;
  return `${line.slice(0, place)}${mark}${line.slice(place + 1)}`;
}

function rendered(themes: readonly PlainTheme[], { heading, number, depths, width, between, cuts, end, start }: Style): string {
  const title = (theme: PlainTheme, at: number): string => headings[heading]?.(theme.title, depths[at] ?? 2) ?? '';
  const cut = new Map(cuts.map(({ at, mark }) => [at % themes.length, { at, mark }]));
  const body = themes.map((theme, place) => {
    const turned = cut.get(place);
    const items = theme.actions.map((action, at) => {
      const item = wrapped(action.text, width);
      return `${number(action.number)}${turned && turned.at % theme.actions.length === at ? cutByPage(item, turned.at, turned.mark) : item}`;
    });
    return `${title(theme, place)}\n\n${items.join(between)}`;
  });
  const lists = Object.entries(announced).map(([session, intro]) => {
    const named = themes.filter((theme) => theme.kind === session);
    return named.length === 0 ? '' : `${intro}\n\n${named.map((theme) => `- ${theme.title}.`).join('\n')}\n\n`;
  });
  const first = headings[heading]?.('La grande feuille de route', 1) ?? '';
  return start + `${first}\n\nTexte né de nos rencontres.\n\n${lists.join('')}${body.join('\n\n')}\n`.replaceAll('\n', end);
}

describe('any roadmap', () => {
  it('printed in any way comes back whole', () => {
    fc.assert(
      fc.property(roadmap, style, (themes, chosen) => {
        const capitals = (title: string): string => (chosen.heading === 'in capitals' ? title.toUpperCase() : title);
        const outcome = importRoadmap(rendered(themes, chosen));
        expect(outcome.ok && withoutLines(outcome.roadmap)).toMatchObject({
          title: capitals('La grande feuille de route'),
          themes: themes.map((theme, at) => ({ ...theme, number: at + 1, title: capitals(theme.title) })),
        });
      }),
      { numRuns: 400 },
    );
  });
});

const scraps = [
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  '# ',
  '## ',
  '**',
  '_',
  '- ',
  '1. ',
  '2) ',
  '3 - ',
  '1.1 ',
  'a) ',
  '---',
  '===',
  '7',
  'EAU',
  'Sol.',
  'et',
  '[',
  '](',
  '<b',
  '\\',
  '\t',
  ' ',
];

function expectWhole(imported: ImportedRoadmap): void {
  expect(ImportedRoadmap.parse(imported)).toEqual(imported);
  const places = imported.themes.flatMap((theme) => [theme.lines.from, ...theme.actions.flatMap(({ lines }) => [lines.from, lines.to])]);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(imported.themes.map((theme) => theme.number)).toEqual(imported.themes.map((_theme, at) => at + 1));
}

describe('any string', () => {
  it.each<[string, fc.Arbitrary<string>]>([
    ['letters and signs', fc.string({ unit: 'grapheme', maxLength: 400 })],
    ['bytes', fc.string({ unit: 'binary', maxLength: 400 })],
    ['scraps of roadmaps', fc.array(fc.constantFrom(...scraps), { maxLength: 120 }).map((parts) => parts.join(''))],
  ])('is imported or refused, never half: %s', (_, source) => {
    fc.assert(
      fc.property(source, (given) => {
        const outcome = importRoadmap(given);
        expect(outcome.ok ? 'imported' : outcome.error.code).toMatch(/^imported$|^roadmap\/import_/);
        if (outcome.ok) expectWhole(outcome.roadmap);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['headings', '## A B\n'],
    ['capitals', 'ABCD EF\n\n'],
    ['bold', '**a b**\n\nc\n\n'],
    ['stars', '*a '],
    ['brackets', '[a]('],
    ['numbers', '8. Le\n'],
    ['words cut', 'coopé-\n'],
    ['sentences cut', 'mot\n\n\n'],
    ['dots', '. . . '],
    ['spaces', '1.        '],
    ['headers', 'Route 2031\n\f'],
  ])('takes time that grows with its length: %s', (_, unit) => {
    const time = (length: number): number => {
      const source = `1. Foi.\n${unit.repeat(length / unit.length)}`;
      const start = performance.now();
      importRoadmap(source);
      return performance.now() - start;
    };
    time(20_000);
    expect(time(200_000)).toBeLessThan(4_000);
  });
});
