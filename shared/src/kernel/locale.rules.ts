import type { Locale } from './locale.schema';

/** The four languages of the interface, in the order they are offered. French is the source language. */
export const locales = ['fr', 'es', 'en', 'pt'] as const;

export const defaultLocale: Locale = 'fr';

/**
 * The first of our languages in a list of preferences.
 * @param preferences language tags, best first (RFC 5646), e.g. `navigator.languages` or a parsed Accept-Language header
 * @returns the locale whose primary subtag matches first, else French
 */
export function negotiateLocale(preferences: readonly string[]): Locale {
  for (const tag of preferences) {
    const primary = tag.trim().toLowerCase().split('-')[0];
    const match = locales.find((locale) => locale === primary);
    if (match) return match;
  }
  return defaultLocale;
}
