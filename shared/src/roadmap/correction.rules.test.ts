import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  editActionText,
  joinActionWithPrevious,
  joinThemeWithPrevious,
  removeAction,
  removeTheme,
  renumberAction,
  retitleRoadmap,
  retitleTheme,
  setThemeKind,
  splitAction,
  startThemeAtAction,
} from './correction.rules';
import { importRoadmap } from './import.rules';
import { ImportedRoadmap } from './import.schema';

const source = `# Route

## Eau

1. Creuser un puits. 2. Le couvrir.
3. Le mesurer.

## Feu

1. Souffler.
2. Éteindre.

## Air
`;
const outcome = importRoadmap(source);
if (!outcome.ok) throw new Error(outcome.error.code);
const { roadmap } = outcome;

const summary = ({ themes }: ImportedRoadmap): string[] =>
  themes.map(({ number, title, actions }) => `${number} ${title}: ${actions.map((action) => `${action.number} ${action.text}`).join(' / ')}`);
const codes = ({ warnings }: ImportedRoadmap): string[] => warnings.map(({ code }) => code);
const untouched = ['1 Eau: 1 Creuser un puits. 2. Le couvrir. / 3 Le mesurer.', '2 Feu: 1 Souffler. / 2 Éteindre.', '3 Air: '];

it('begins from an import', () => {
  expect(summary(roadmap)).toEqual(untouched);
  expect(codes(roadmap)).toEqual(['numbers_jump', 'theme_without_actions']);
});

describe('actions', () => {
  it('split at a printed number take it, and the warning goes', () => {
    const split = splitAction(roadmap, 0, 0, 'Creuser un puits.'.length);
    expect(summary(split)[0]).toBe('1 Eau: 1 Creuser un puits. / 2 Le couvrir. / 3 Le mesurer.');
    expect(codes(split)).toEqual(['theme_without_actions']);
    expect(split.themes[0]?.actions.map(({ lines }) => lines.from)).toEqual([5, 5, 6]);
  });

  it('split elsewhere take the next number', () => {
    expect(summary(splitAction(roadmap, 1, 0, 4))[1]).toBe('2 Feu: 1 Souf / 2 fler. / 2 Éteindre.');
    expect(codes(splitAction(roadmap, 1, 0, 4))).toContain('duplicate_number');
  });

  it('are not split through a sign of two units', () => {
    const signed = editActionText(roadmap, 1, 0, 'Feu 🔥🔥');
    expect(splitAction(signed, 1, 0, 5).themes[1]?.actions[1]?.text).toBe('🔥🔥');
  });

  it('are joined, renumbered, rewritten and removed', () => {
    expect(summary(joinActionWithPrevious(roadmap, 0, 1))[0]).toBe('1 Eau: 1 Creuser un puits. 2. Le couvrir. Le mesurer.');
    expect(joinActionWithPrevious(roadmap, 0, 1).themes[0]?.actions[0]?.lines).toEqual({ from: 5, to: 6 });
    expect(summary(renumberAction(roadmap, 0, 1, 2))[0]).toBe('1 Eau: 1 Creuser un puits. 2. Le couvrir. / 2 Le mesurer.');
    expect(codes(renumberAction(roadmap, 0, 1, 2))).toEqual(['theme_without_actions']);
    expect(summary(editActionText(roadmap, 1, 1, ' Rallumer. '))[1]).toBe('2 Feu: 1 Souffler. / 2 Rallumer.');
    expect(summary(removeAction(roadmap, 1, 0))[1]).toBe('2 Feu: 2 Éteindre.');
  });
});

describe('themes', () => {
  it('begin at an action, and the others move on', () => {
    const started = startThemeAtAction(roadmap, 0, 1, ' Sol ');
    expect(summary(started)).toEqual(['1 Eau: 1 Creuser un puits. 2. Le couvrir.', '2 Sol: 3 Le mesurer.', '3 Feu: 1 Souffler. / 2 Éteindre.', '4 Air: ']);
    expect(started.themes.slice(0, 2).map(({ lines }) => lines)).toEqual([
      { from: 3, to: 5 },
      { from: 6, to: 6 },
    ]);
    expect(summary(joinThemeWithPrevious(started, 1))).toEqual(untouched);
  });

  it('are joined and removed', () => {
    expect(summary(joinThemeWithPrevious(roadmap, 1))).toEqual([
      '1 Eau: 1 Creuser un puits. 2. Le couvrir. / 3 Le mesurer. / 1 Souffler. / 2 Éteindre.',
      '2 Air: ',
    ]);
    expect(summary(removeTheme(roadmap, 0))).toEqual(['1 Feu: 1 Souffler. / 2 Éteindre.', '2 Air: ']);
    expect(removeTheme(roadmap, 0).warnings).toEqual([{ code: 'theme_without_actions', line: 13, theme: 2 }]);
    expect(codes(removeTheme(roadmap, 2))).toEqual(['numbers_jump']);
  });

  it('get a title and a kind', () => {
    expect(retitleTheme(roadmap, 2, ' Vent ').themes[2]?.title).toBe('Vent');
    expect(setThemeKind(roadmap, 1, 'plenary').themes.map(({ kind }) => kind)).toEqual(['parallel', 'plenary', 'parallel']);
  });

  it('the roadmap gets a title, and is no longer asked for one', () => {
    const untitled = importRoadmap('## Eau\n1. Foi.\n\n## Feu\n1. Loi.\n');
    const titled = retitleRoadmap(untitled.ok ? untitled.roadmap : roadmap, ' La route ');
    expect(titled).toMatchObject({ title: 'La route', warnings: [] });
  });
});

describe('what cannot be done', () => {
  it.each<[string, (given: ImportedRoadmap) => ImportedRoadmap]>([
    ['splitting at the start', (given) => splitAction(given, 0, 0, 0)],
    ['splitting at the end', (given) => splitAction(given, 0, 1, 99)],
    ['splitting before the start', (given) => splitAction(given, 0, 1, -3)],
    ['joining the first action', (given) => joinActionWithPrevious(given, 1, 0)],
    ['joining the first theme', (given) => joinThemeWithPrevious(given, 0)],
    ['joining nothing', (given) => joinActionWithPrevious(given, 2, 0)],
    ['a number that is none', (given) => renumberAction(given, 0, 0, 1.5)],
    ['a number under 0', (given) => renumberAction(given, 0, 0, -1)],
    ['an empty text', (given) => editActionText(given, 0, 0, ' ')],
    ['an empty title', (given) => retitleTheme(given, 0, ' ')],
    ['an empty title of the roadmap', (given) => retitleRoadmap(given, '')],
    ['a theme without a title', (given) => startThemeAtAction(given, 0, 1, '')],
    ['a theme at no action', (given) => startThemeAtAction(given, 2, 0, 'Sol')],
    ['no such theme', (given) => removeTheme(given, 7)],
    ['no such action', (given) => removeAction(given, 0, -1)],
  ])('%s changes nothing', (_, correct) => expect(correct(roadmap)).toBe(roadmap));
});

describe('any corrections', () => {
  const place = fc.integer({ min: -1, max: 4 });
  const word = fc.constantFrom('Puits', 'a b', ' ', '4. Sol', '🔥🔥');
  const correction: fc.Arbitrary<(given: ImportedRoadmap) => ImportedRoadmap> = fc.oneof(
    fc.tuple(place, place, fc.nat(30)).map(
      ([theme, at, offset]) =>
        (given: ImportedRoadmap) =>
          splitAction(given, theme, at, offset),
    ),
    fc.tuple(place, place).map(
      ([theme, at]) =>
        (given: ImportedRoadmap) =>
          joinActionWithPrevious(given, theme, at),
    ),
    fc.tuple(place, place, place).map(
      ([theme, at, number]) =>
        (given: ImportedRoadmap) =>
          renumberAction(given, theme, at, number),
    ),
    fc.tuple(place, place, word).map(
      ([theme, at, text]) =>
        (given: ImportedRoadmap) =>
          editActionText(given, theme, at, text),
    ),
    fc.tuple(place, place, word).map(
      ([theme, at, title]) =>
        (given: ImportedRoadmap) =>
          startThemeAtAction(given, theme, at, title),
    ),
    fc.tuple(place, place).map(
      ([theme, at]) =>
        (given: ImportedRoadmap) =>
          removeAction(given, theme, at),
    ),
    place.map((theme) => (given: ImportedRoadmap) => joinThemeWithPrevious(given, theme)),
    place.map((theme) => (given: ImportedRoadmap) => removeTheme(given, theme)),
  );

  it('leave a roadmap: numbered themes, no empty text, warnings about what is there', () => {
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 12 }), (corrections) => {
        const before = JSON.stringify(roadmap);
        const after = corrections.reduce((given, correct) => correct(given), roadmap);
        expect(JSON.stringify(roadmap)).toBe(before);
        expect(ImportedRoadmap.parse(after)).toEqual(after);
        expect(after.themes.map(({ number }) => number)).toEqual(after.themes.map((_, at) => at + 1));
        expect(after.themes.flatMap(({ actions }) => actions).every(({ text }) => text === text.trim() && text !== '')).toBe(true);
        expect(codes(after).filter((code) => code === 'theme_without_actions')).toHaveLength(after.themes.filter(({ actions }) => actions.length === 0).length);
      }),
      { numRuns: 500 },
    );
  });

  it('lose no letter by splitting and joining again', () => {
    const letters = ({ themes }: ImportedRoadmap): string => themes.map(({ actions }) => actions.map(({ text }) => text.replace(/\s/g, '')).join('')).join('');
    const text = fc.string({ unit: fc.constantFrom('a', 'É', ' ', '🔥', '.', '\n'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat(22), (given, offset) => {
        const edited = editActionText(roadmap, 1, 0, given);
        const split = splitAction(edited, 1, 0, offset);
        expect(letters(split)).toBe(letters(edited));
        expect(letters(split === edited ? edited : joinActionWithPrevious(split, 1, 1))).toBe(letters(edited));
      }),
    );
  });

  it('lose no action by parting and joining themes', () => {
    fc.assert(
      fc.property(fc.nat(1), fc.nat(1), (theme, at) => {
        const joined = joinThemeWithPrevious(startThemeAtAction(roadmap, theme, at, 'Sol'), theme + 1);
        expect(summary(joined)).toEqual(summary(roadmap));
        expect(joined.warnings).toEqual(roadmap.warnings);
      }),
    );
  });
});
