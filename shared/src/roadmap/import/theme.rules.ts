import type { ImportedTheme, ImportWarning } from '../import.schema';
import type { ThemeKind } from '../roadmap.schema';
import { readActions } from './action.rules';
import { readContents } from './contents.rules';
import { readHabits } from './habit.rules';
import { readKinds } from './kind.rules';
import { giveRoles, type Part } from './part.rules';
import type { Section } from './section.rules';
import { readTitleLabel } from './vocabulary.rules';
import { partWarnings } from './warning.rules';
import { plainText } from './wording.rules';

export interface Reading {
  readonly title: string;
  readonly themes: ImportedTheme[];
  readonly warnings: ImportWarning[];
}

const longestTitle = 160;

/**
 * Tells themes from the title, from headings that group themes, and from the introduction.
 * @param sections the whole text
 */
export function readThemes(sections: readonly Section[]): Reading {
  const contents = readContents(sections);
  const habits = readHabits(sections.flatMap((section) => section.rows));
  const read = sections.map((section) => {
    const isContents = contents.sections.has(section);
    return { section, isContents, ...(isContents ? { intro: [], actions: [], warnings: [] } : readActions(section.rows, habits)) };
  });
  const parts = giveRoles(read, contents.listed);
  const themed = parts.filter((part) => part.role === 'theme');
  const kinds = readKinds(parts, contents.listed);
  const titles = themeTitles(themed);
  const themes = themed.map((part, at) => toTheme(part, at + 1, titles[at] ?? '', kinds.get(part) ?? 'parallel'));
  return { title: roadmapTitle(parts), themes, warnings: parts.flatMap(partWarnings) };
}

/** Printed numbers are taken out of the titles when they are the places of the themes; other numbers are part of the wording. */
function themeTitles(themed: readonly Part[]): string[] {
  const printed = themed.map(({ section }) => section.heading?.title ?? '');
  const labels = printed.map(readTitleLabel);
  return labels.every((label, at) => label?.number === at + 1) ? labels.map((label) => label?.rest ?? '') : printed;
}

function toTheme({ section, actions }: Part, number: number, title: string, kind: ThemeKind): ImportedTheme {
  const from = section.heading?.line ?? section.rows[0]?.line ?? 1;
  return { number, title, kind, actions, lines: { from, to: section.rows.at(-1)?.line ?? from } };
}

/**
 * The first heading; when that is a theme, a line before it; when it is the only theme, both.
 * @returns empty text when nothing can be the title
 */
function roadmapTitle(parts: readonly Part[]): string {
  const first = parts.find(({ section }) => section.heading);
  if (first && first.role !== 'theme' && first.role !== 'container') return first.section.heading?.title ?? '';
  const opening = parts.find(({ role }) => role === 'preface')?.section.rows[0];
  const line = opening && !opening.label ? plainText(opening.text) : '';
  if (line !== '' && line.length <= longestTitle) return line;
  const isAlone = parts.filter(({ role }) => role === 'theme').length === 1;
  return (isAlone ? first?.section.heading?.title : undefined) ?? '';
}
