import { i18n, type Messages } from '@lingui/core';
import { type Locale } from '@palabre/shared/kernel';
import { initialLocale, localeCookie } from './locale.rules';

const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  fr: () => import('./catalogues/fr.po'),
  es: () => import('./catalogues/es.po'),
  en: () => import('./catalogues/en.po'),
  pt: () => import('./catalogues/pt.po'),
};

async function activate(locale: Locale): Promise<void> {
  const { messages } = await catalogues[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
}

/** Loads the language of this reader; called once, before the first render. */
export const startLocale = (): Promise<void> => activate(initialLocale(document.cookie, navigator.languages));

/** Changes the language and keeps the choice on this device. Rejects, changing nothing, when the catalogue cannot be loaded. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await activate(locale);
  document.cookie = localeCookie(locale);
}
