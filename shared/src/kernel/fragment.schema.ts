import * as z from 'zod/mini';
import { Locale, locales } from './locale.schema';

/** A text and the language it is written in, so that the page can mark it with `lang`. */
export const Fragment = z.object({ text: z.string(), lang: Locale });
export type Fragment = z.infer<typeof Fragment>;

/** One text in some of our languages. */
export const Localised = z.partialRecord(Locale, z.string());
export type Localised = z.infer<typeof Localised>;

/**
 * A localised text for a reader.
 * @param text the text in some languages, at least one
 * @param wanted the reader's language
 * @param source the language to fall back to first: the one the text was written in
 * @returns the text in `wanted`, else in `source`, else in the first language that has it; empty text if there is none
 */
export function inLocale(text: Localised, wanted: Locale, source: Locale): Fragment {
  const lang = [wanted, source, ...locales].find((locale) => text[locale] !== undefined);
  return lang ? { text: text[lang] ?? '', lang } : { text: '', lang: source };
}
