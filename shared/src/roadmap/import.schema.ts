import * as z from 'zod/mini';
import { ThemeKind } from './roadmap.schema';

/** 1-based number of a line of the source, counted as `sourceLines` does. */
const Line = z.int().check(z.minimum(1));
const Count = z.int().check(z.minimum(0));

/** Lines of the source, both ends included, so that the preview can stand beside the text it came from. */
export const LineRange = z.object({ from: Line, to: Line });
export type LineRange = z.infer<typeof LineRange>;

/**
 * What a person should look at before publishing. The codes are stable; the interface has a sentence for each.
 * The first four follow from the roadmap itself and are found again after every correction; the others come from the source.
 */
export const ImportWarning = z.discriminatedUnion('code', [
  z.object({ code: z.literal('theme_without_actions'), line: Line, theme: Count }),
  z.object({ code: z.literal('numbers_jump'), line: Line, theme: Count, expected: Count, found: Count }),
  z.object({ code: z.literal('duplicate_number'), line: Line, theme: Count, number: Count }),
  /** the text stops without a full stop, where most others have one */
  z.object({ code: z.literal('unfinished_text'), line: Line, theme: Count, action: Count }),
  /** a sentence cut by a page break was joined; `line` is where it goes on */
  z.object({ code: z.literal('sentence_joined_over_break'), line: Line }),
  /** a word cut at the end of a line: nothing in the text told whether the hyphen belongs to it, so it was kept */
  z.object({ code: z.literal('hyphen_kept'), line: Line, word: z.string() }),
  /** a heading that is no theme: it groups the themes that follow, or opens an introduction, a conclusion, a table of contents */
  z.object({ code: z.literal('container_heading'), line: Line, title: z.string() }),
  /** text of a theme that stands before its first action, and is not imported */
  z.object({ code: z.literal('text_outside_actions'), line: Line, to: Line }),
  /** a numbered list of the introduction that was not taken for actions, though it does not repeat the titles of the themes */
  z.object({ code: z.literal('list_outside_themes'), line: Line }),
  /** a paragraph after the last action of a theme: it may belong to the action or close the theme; it was kept with the action */
  z.object({ code: z.literal('closing_paragraph'), line: Line }),
  /** every number of the theme is printed 1, as Markdown allows: the actions were counted */
  z.object({ code: z.literal('numbers_counted'), line: Line }),
  /** characters lost by a wrong encoding */
  z.object({ code: z.literal('damaged_characters'), line: Line }),
  z.object({ code: z.literal('title_missing'), line: Line }),
]);
export type ImportWarning = z.infer<typeof ImportWarning>;

/** `number` is printed in the source. Paragraphs of `text` are parted by an empty line; sub-items stand on lines of their own. */
const PrintedAction = z.object({ number: Count, text: z.string() });
const PrintedTheme = z.object({ number: z.int().check(z.minimum(1)), title: z.string(), kind: ThemeKind, actions: z.array(PrintedAction) });

/** What the command line prints: an import without the places it came from. */
export const PrintedRoadmap = z.object({ title: z.string(), themes: z.array(PrintedTheme), warnings: z.array(ImportWarning) });
export type PrintedRoadmap = z.infer<typeof PrintedRoadmap>;

export const ImportedAction = z.object({ ...PrintedAction.shape, lines: LineRange });
export type ImportedAction = z.infer<typeof ImportedAction>;

/** `number` is the place of the theme in the roadmap, from 1. */
export const ImportedTheme = z.object({ ...PrintedTheme.shape, actions: z.array(ImportedAction), lines: LineRange });
export type ImportedTheme = z.infer<typeof ImportedTheme>;

/** A text cut into themes and numbered actions, not published yet. */
export const ImportedRoadmap = z.object({ ...PrintedRoadmap.shape, themes: z.array(ImportedTheme) });
export type ImportedRoadmap = z.infer<typeof ImportedRoadmap>;
