import type { Fragment, Localised } from './fragment.schema';
import { locales } from './locale.rules';
import type { Locale } from './locale.schema';

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
