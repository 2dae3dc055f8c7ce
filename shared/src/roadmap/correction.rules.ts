import type { ImportedAction, ImportedRoadmap, ImportedTheme } from './import.schema';
import { readLabel } from './import/label.rules';
import { reviewThemes } from './import/warning.rules';
import type { ThemeKind } from './roadmap.schema';

/**
 * What a person may change in an import before it is published. Every correction gives a new roadmap whose themes are numbered by
 * their places and whose warnings are found again; one that cannot be made (no such action, an empty title, nothing to join with)
 * gives back the very roadmap it got. Places are counted from 0.
 */
const corrected = (roadmap: ImportedRoadmap, themes: readonly ImportedTheme[]): ImportedRoadmap => {
  const placed = themes.map((theme, at) => (theme.number === at + 1 ? theme : { ...theme, number: at + 1 }));
  return { ...roadmap, themes: placed, warnings: reviewThemes(placed, roadmap.warnings) };
};

function withTheme(roadmap: ImportedRoadmap, at: number, change: (theme: ImportedTheme) => readonly ImportedTheme[]): ImportedRoadmap {
  const theme = roadmap.themes[at];
  return theme ? corrected(roadmap, roadmap.themes.toSpliced(at, 1, ...change(theme))) : roadmap;
}

function withAction(roadmap: ImportedRoadmap, theme: number, at: number, change: (action: ImportedAction) => readonly ImportedAction[]): ImportedRoadmap {
  const action = roadmap.themes[theme]?.actions[at];
  if (!action) return roadmap;
  return withTheme(roadmap, theme, (found) => [{ ...found, actions: found.actions.toSpliced(at, 1, ...change(action)) }]);
}

/**
 * Cuts an action in two. A number that stands at the cut becomes the number of the second action, which else gets the next one.
 * @param offset where the second text begins, in UTF-16 units; white space around the cut goes
 */
export function splitAction(roadmap: ImportedRoadmap, themeIndex: number, actionIndex: number, offset: number): ImportedRoadmap {
  const text = roadmap.themes[themeIndex]?.actions[actionIndex]?.text ?? '';
  const cut = isInsideSign(text, offset) ? offset - 1 : offset;
  const [head, tail] = [text.slice(0, Math.max(cut, 0)).trim(), text.slice(Math.max(cut, 0)).trim()];
  if (head === '' || tail === '') return roadmap;
  const label = readLabel(tail);
  const isNumbered = label !== undefined && label.rest !== '';
  return withAction(roadmap, themeIndex, actionIndex, (action) => [
    { ...action, text: head },
    { ...action, number: isNumbered ? label.number : action.number + 1, text: isNumbered ? label.rest : tail },
  ]);
}

function isInsideSign(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Makes an action the rest of the one before it in its theme. The number of the first one stays. */
export function joinActionWithPrevious(roadmap: ImportedRoadmap, themeIndex: number, actionIndex: number): ImportedRoadmap {
  const second = roadmap.themes[themeIndex]?.actions[actionIndex];
  if (!second) return roadmap;
  const joined = withAction(roadmap, themeIndex, actionIndex - 1, (first) => [
    { ...first, text: `${first.text} ${second.text}`.trim(), lines: spanned(first, second) },
  ]);
  return joined === roadmap ? roadmap : removeAction(joined, themeIndex, actionIndex);
}

const spanned = (first: Pick<ImportedAction, 'lines'>, second: Pick<ImportedAction, 'lines'>) => ({
  from: Math.min(first.lines.from, second.lines.from),
  to: Math.max(first.lines.to, second.lines.to),
});

/** @param number as printed in the official text, from 0 */
export function renumberAction(roadmap: ImportedRoadmap, themeIndex: number, actionIndex: number, number: number): ImportedRoadmap {
  if (!Number.isSafeInteger(number) || number < 0) return roadmap;
  return withAction(roadmap, themeIndex, actionIndex, (action) => [{ ...action, number }]);
}

export function editActionText(roadmap: ImportedRoadmap, themeIndex: number, actionIndex: number, text: string): ImportedRoadmap {
  if (text.trim() === '') return roadmap;
  return withAction(roadmap, themeIndex, actionIndex, (action) => [{ ...action, text: text.trim() }]);
}

export function removeAction(roadmap: ImportedRoadmap, themeIndex: number, actionIndex: number): ImportedRoadmap {
  return withAction(roadmap, themeIndex, actionIndex, () => []);
}

export function retitleRoadmap(roadmap: ImportedRoadmap, title: string): ImportedRoadmap {
  if (title.trim() === '') return roadmap;
  const warnings = roadmap.warnings.filter(({ code }) => code !== 'title_missing');
  return { ...roadmap, title: title.trim(), warnings };
}

export function retitleTheme(roadmap: ImportedRoadmap, themeIndex: number, title: string): ImportedRoadmap {
  if (title.trim() === '') return roadmap;
  return withTheme(roadmap, themeIndex, (theme) => [{ ...theme, title: title.trim() }]);
}

export function setThemeKind(roadmap: ImportedRoadmap, themeIndex: number, kind: ThemeKind): ImportedRoadmap {
  return withTheme(roadmap, themeIndex, (theme) => [{ ...theme, kind }]);
}

/**
 * Begins a new theme at an action: it and the ones after it leave the theme they are in. The first action of a theme can begin
 * one too; the theme before it is then empty.
 * @param title of the new theme, which has the kind of the one it leaves
 */
export function startThemeAtAction(roadmap: ImportedRoadmap, themeIndex: number, actionIndex: number, title: string): ImportedRoadmap {
  const first = roadmap.themes[themeIndex]?.actions[actionIndex];
  if (!first || title.trim() === '') return roadmap;
  return withTheme(roadmap, themeIndex, (theme) => [
    { ...theme, actions: theme.actions.slice(0, actionIndex), lines: { from: theme.lines.from, to: Math.max(theme.lines.from, first.lines.from - 1) } },
    { ...theme, title: title.trim(), actions: theme.actions.slice(actionIndex), lines: { from: first.lines.from, to: theme.lines.to } },
  ]);
}

/** Gives the actions of a theme to the one before it. The title of the first one stays. */
export function joinThemeWithPrevious(roadmap: ImportedRoadmap, themeIndex: number): ImportedRoadmap {
  const second = roadmap.themes[themeIndex];
  if (!second || !roadmap.themes[themeIndex - 1]) return roadmap;
  const joined = withTheme(roadmap, themeIndex - 1, (first) => [{ ...first, actions: [...first.actions, ...second.actions], lines: spanned(first, second) }]);
  return removeTheme(joined, themeIndex);
}

/** Removes a theme with its actions. */
export function removeTheme(roadmap: ImportedRoadmap, themeIndex: number): ImportedRoadmap {
  return withTheme(roadmap, themeIndex, () => []);
}
