import { locales, negotiateLocale, type Locale } from '@palabre/shared/kernel';

const cookieName = 'locale';

/** The names of our languages, each in itself: a reader who is lost in a language can still find theirs. */
export const localeNames: Record<Locale, string> = { fr: 'Français', es: 'Español', en: 'English', pt: 'Português' };

/**
 * The language to start in: the one chosen before on this device, else the best of the browser's, else French.
 * @param cookies `document.cookie`
 * @param preferred `navigator.languages`, best first
 */
export function initialLocale(cookies: string, preferred: readonly string[]): Locale {
  const stored = new RegExp(`(?:^|;\\s*)${cookieName}=(\\w+)`).exec(cookies)?.[1];
  return locales.find((locale) => locale === stored) ?? negotiateLocale(preferred);
}

/** A cookie and not local storage, so that the server writes its mails and light pages in the same language. */
export const localeCookie = (locale: Locale): string => `${cookieName}=${locale}; path=/; max-age=31536000; samesite=lax`;
