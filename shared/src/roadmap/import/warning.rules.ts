import type { ImportedTheme, ImportWarning } from '../import.schema';
import type { Part } from './part.rules';
import { isFinished, isOpening } from './wording.rules';

const structural = new Set<ImportWarning['code']>(['theme_without_actions', 'numbers_jump', 'duplicate_number', 'unfinished_text']);

/**
 * The warnings of a roadmap as it stands: those that its themes and numbers give, found anew, and those that came from the source.
 * @param themes the roadmap
 * @param known warnings found before; the structural ones among them are forgotten
 * @returns all warnings in the order of the source
 */
export function reviewThemes(themes: readonly ImportedTheme[], known: readonly ImportWarning[]): ImportWarning[] {
  const kept = known.filter((warning) => !structural.has(warning.code));
  return [...kept, ...emptyThemes(themes), ...oddNumbers(themes), ...unfinishedTexts(themes)].toSorted((a, b) => a.line - b.line);
}

/** What a person should know about one section, beyond the roadmap that came of it. */
export function partWarnings({ role, section, intro, actions, warnings }: Part): ImportWarning[] {
  const { heading } = section;
  const [first] = actions;
  if (role === 'theme') return [...warnings, ...outsideText(intro)];
  const unused: ImportWarning[] = first ? [{ code: 'list_outside_themes', line: first.lines.from }] : [];
  return role === 'container' && heading ? [{ code: 'container_heading', line: heading.line, title: heading.title }, ...unused] : unused;
}

function outsideText(intro: Part['intro']): ImportWarning[] {
  const [from, to] = [intro[0]?.line, intro.at(-1)?.line];
  return from === undefined || to === undefined ? [] : [{ code: 'text_outside_actions', line: from, to }];
}

const emptyThemes = (themes: readonly ImportedTheme[]): ImportWarning[] =>
  themes.filter(({ actions }) => actions.length === 0).map(({ number, lines }) => ({ code: 'theme_without_actions', line: lines.from, theme: number }));

/** Numbers count from 1 in every theme, or run on from the theme before. */
function oddNumbers(themes: readonly ImportedTheme[]): ImportWarning[] {
  let last = 0;
  return themes.flatMap((theme) => {
    const seen = new Set<number>();
    let expected = theme.actions[0]?.number === last + 1 ? last + 1 : 1;
    return theme.actions.flatMap(({ number, lines }): ImportWarning[] => {
      const place = { line: lines.from, theme: theme.number };
      const [wanted, isKnown] = [expected, seen.has(number)];
      seen.add(number);
      [last, expected] = [number, number + 1];
      if (isKnown) return [{ code: 'duplicate_number', ...place, number }];
      return number === wanted ? [] : [{ code: 'numbers_jump', ...place, expected: wanted, found: number }];
    });
  });
}

/** Only where most texts end with a full stop is one without it likely to have lost something. */
function unfinishedTexts(themes: readonly ImportedTheme[]): ImportWarning[] {
  const texts = themes.flatMap((theme) => theme.actions.map((action) => ({ theme, action })));
  const open = texts.filter(({ action }) => !endsWell(action.text));
  if (open.length * 2 > texts.length) return [];
  return open.map(({ theme, action }) => ({ code: 'unfinished_text', line: action.lines.from, theme: theme.number, action: action.number }));
}

/** A list inside an action may end as lists do. */
function endsWell(text: string): boolean {
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  const isItem = text.includes('\n') && !text.endsWith(`\n\n${lastLine}`);
  return isFinished(text) || (isItem && !isOpening(text));
}
