import { i18n, type Messages } from '@lingui/core';
import { type Locale } from '@palabre/shared/kernel';
import { initialLocale, localeCookie } from './locale.rules';
import { inFrenchTypography } from './typography.rules';

type Catalogues = Record<Locale, () => Promise<{ messages: Messages }>>;

/** The sentences of the frame and of the home page. */
const first: Catalogues = {
  fr: () => import('./catalogues/fr.po'),
  es: () => import('./catalogues/es.po'),
  en: () => import('./catalogues/en.po'),
  pt: () => import('./catalogues/pt.po'),
};

/** Those of all other pages, which come with the first of them. */
const late: Catalogues = {
  fr: () => import('./catalogues/late/fr.po'),
  es: () => import('./catalogues/late/es.po'),
  en: () => import('./catalogues/late/en.po'),
  pt: () => import('./catalogues/late/pt.po'),
};

/** Those that explain the result of a round. */
const result: Catalogues = {
  fr: () => import('./catalogues/result/fr.po'),
  es: () => import('./catalogues/result/es.po'),
  en: () => import('./catalogues/result/en.po'),
  pt: () => import('./catalogues/result/pt.po'),
};

/** What was asked for so far: a change of language brings all of it. */
const wanted = new Set([first]);

const load = (locale: Locale, messages: Messages) => i18n.load(locale, locale === 'fr' ? inFrenchTypography(messages) : messages);

async function activate(locale: Locale): Promise<void> {
  const loaded = await Promise.all([...wanted].map((catalogues) => catalogues[locale]()));
  for (const { messages } of loaded) load(locale, messages);
  i18n.activate(locale);
  document.documentElement.lang = locale;
}

let started: Promise<void> | undefined;

/** Loads the language of this reader; called once, before the first render. */
export function startLocale(): Promise<void> {
  started ??= activate(initialLocale(document.cookie, navigator.languages));
  return started;
}

async function loadMore(catalogues: Catalogues): Promise<void> {
  wanted.add(catalogues);
  await startLocale();
  const locale = i18n.locale as Locale;
  const { messages } = await catalogues[locale]();
  load(locale, messages);
}

/** Loads what pages other than the home page say. */
export const loadLateSentences = (): Promise<void> => loadMore(late);

/** Loads what the result of a round says. */
export const loadResultSentences = (): Promise<void> => loadMore(result);

/** Changes the language and keeps the choice on this device. Rejects, changing nothing, when a catalogue cannot be loaded. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await activate(locale);
  document.cookie = localeCookie(locale);
}
