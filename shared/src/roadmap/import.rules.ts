import type { ImportedRoadmap, ImportWarning, PrintedRoadmap } from './import.schema';
import { type Row, readRows } from './import/page.rules';
import { isNumberedHeading, readSections } from './import/section.rules';
import { type ImportError, refuseSource, sourceLines } from './import/source.rules';
import { type Reading, readThemes } from './import/theme.rules';
import { reviewThemes } from './import/warning.rules';

export type ImportOutcome = { readonly ok: true; readonly roadmap: ImportedRoadmap } | { readonly ok: false; readonly error: ImportError };

/**
 * Cuts a text into themes and numbered actions. Text or Markdown, as it comes out of word processors and PDF files: the source is
 * freed of pages (`page.rules`), cut at its headings (`section.rules`), the lists that only name themes are set apart
 * (`contents.rules`), and what remains is read action by action (`action.rules`). Time grows with the length of the text.
 * @param source at most 2 MiB of UTF-8
 * @returns the roadmap and what a person should look at, or `roadmap/import_empty`, `roadmap/import_binary`,
 *   `roadmap/import_too_large`, `roadmap/import_no_action`
 */
export function importRoadmap(source: string): ImportOutcome {
  const error = refuseSource(source);
  if (error) return { ok: false, error };
  const { title, themes, warnings } = readText(readRows(source));
  if (!themes.some((theme) => theme.actions.length > 0)) return { ok: false, error: { code: 'roadmap/import_no_action' } };
  const found: ImportWarning[] = [...warnings, ...damage(source), ...(title === '' ? [{ code: 'title_missing' as const, line: 1 }] : [])];
  return { ok: true, roadmap: { title, themes, warnings: reviewThemes(themes, found) } };
}

/** Where no list holds an action, the numbered headings may be them. */
function readText(rows: readonly Row[]): Reading {
  const reading = readThemes(readSections(rows, false));
  const hasActions = reading.themes.some((theme) => theme.actions.length > 0);
  return hasActions || !rows.some(isNumberedHeading) ? reading : readThemes(readSections(rows, true));
}

function damage(source: string): ImportWarning[] {
  if (!source.includes('\ufffd')) return [];
  return [{ code: 'damaged_characters', line: sourceLines(source).findIndex((line) => line.includes('\ufffd')) + 1 }];
}

/** The roadmap as the command line prints it, without the lines it came from. */
export function withoutLines(roadmap: ImportedRoadmap): PrintedRoadmap {
  const themes = roadmap.themes.map(({ number, title, kind, actions }) => ({
    number,
    title,
    kind,
    actions: actions.map((action) => ({ number: action.number, text: action.text })),
  }));
  return { title: roadmap.title, themes, warnings: roadmap.warnings };
}
