import type { ActionEntity } from '../action.entity';
import type { WholeRoadmap } from '../publication.rules';
import type { ThemeEntity } from '../theme.entity';
import { type Edition, inAllLanguages } from './edition.schema';

/** The rows of a roadmap that ships with the product, as its first version. @throws when a language lacks a text */
export function rowsOfEdition({ structure, words }: Edition, publishedAt: Date): WholeRoadmap {
  const { slug, sourceLocale } = structure;
  const title = inAllLanguages(words, (ofLocale) => ofLocale.title);
  const subtitle = inAllLanguages(words, (ofLocale) => ofLocale.subtitle);
  return {
    roadmap: { slug, version: 1, sourceLocale, title, subtitle, isSummary: true, source: null, publishedAt },
    themes: structure.themes.map((theme) => themeRow(slug, theme, words)),
    actions: structure.themes.flatMap((theme) => theme.actions.map((action) => actionRow(slug, theme.number, action, words))),
  };
}

function themeRow(slug: string, { number, kind }: Edition['structure']['themes'][number], words: Edition['words']): ThemeEntity {
  const title = inAllLanguages(words, ({ themes }) => themes[number]?.title);
  const summary = inAllLanguages(words, ({ themes }) => themes[number]?.summary);
  return { id: `${slug}.${number}`, roadmapSlug: slug, number, kind, title, summary, retiredAt: null };
}

type ActionOfEdition = Edition['structure']['themes'][number]['actions'][number];

function actionRow(slug: string, theme: number, { number, levels, sdgs }: ActionOfEdition, words: Edition['words']): ActionEntity {
  const title = inAllLanguages(words, ({ themes }) => themes[theme]?.actions[number]?.title);
  const text = inAllLanguages(words, ({ themes }) => themes[theme]?.actions[number]?.summary);
  return { id: `${slug}.${theme}.${number}`, themeId: `${slug}.${theme}`, number, title, text, levels, sdgs, retiredAt: null };
}
