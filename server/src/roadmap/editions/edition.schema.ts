import { Locale, type Localised } from '@palabre/shared/kernel';
import { Level, RoadmapSlug, Sdg, ThemeKind } from '@palabre/shared/roadmap';
import * as z from 'zod/mini';

const Text = z.string().check(z.minLength(1));

/** What does not depend on a language. */
export const EditionStructure = z.object({
  slug: RoadmapSlug,
  sourceLocale: Locale,
  themes: z.array(
    z.object({
      number: z.int(),
      kind: ThemeKind,
      actions: z.array(z.object({ number: z.int(), levels: z.array(Level), sdgs: z.array(Sdg) })),
    }),
  ),
});
export type EditionStructure = z.infer<typeof EditionStructure>;

/** The words of one language; themes and actions by their numbers. */
export const EditionWords = z.object({
  title: Text,
  subtitle: Text,
  themes: z.record(z.string(), z.object({ title: Text, summary: Text, actions: z.record(z.string(), z.object({ title: Text, summary: Text })) })),
});
export type EditionWords = z.infer<typeof EditionWords>;

export interface Edition {
  structure: EditionStructure;
  words: Record<Locale, EditionWords>;
}

/**
 * One text of an edition in all its languages.
 * @param pick finds the text among the words of one language
 * @throws when a language lacks it: an edition is complete or not shipped
 */
export function inAllLanguages(words: Edition['words'], pick: (words: EditionWords) => string | undefined): Localised {
  return Object.fromEntries(
    Object.entries(words).map(([locale, ofLocale]) => {
      const text = pick(ofLocale);
      if (text === undefined) throw new Error(`the edition lacks a text in ${locale}`);
      return [locale, text];
    }),
  );
}
