import type { Locale } from '@palabre/shared/kernel';
import { identifyThemes, titleOfAction, type RoadmapText } from '@palabre/shared/roadmap';
import type { ActionEntity } from './action.entity';
import type { RoadmapEntity } from './roadmap.entity';
import type { ThemeEntity } from './theme.entity';

/** A roadmap with everything that any of its versions had. */
export interface WholeRoadmap {
  roadmap: RoadmapEntity;
  themes: ThemeEntity[];
  actions: ActionEntity[];
}

type PublishedTheme = RoadmapText['themes'][number];
type PublishedAction = PublishedTheme['actions'][number];

/**
 * The rows after a publication. What the new version no longer has is retired. A text that did not change keeps its
 * translations; one that did loses them, since they would say something else.
 * @param before the roadmap as it stands; null when this is its first version
 */
export function nextVersion(before: WholeRoadmap | null, text: RoadmapText, now: Date): WholeRoadmap {
  const { slug, lang } = text;
  const ids = identifyThemes(slug, knownThemes(before, lang), text.themes);
  const themes = text.themes.map((theme, index) => themeRow(before, `${ids[index]}`, index + 1, theme, text));
  const actions = text.themes.flatMap((theme, index) => theme.actions.map((action) => actionRow(before, `${ids[index]}`, action, lang)));
  return {
    roadmap: {
      slug,
      version: (before?.roadmap.version ?? 0) + 1,
      sourceLocale: lang,
      title: before?.roadmap.title[lang] === text.title ? before.roadmap.title : { [lang]: text.title },
      subtitle: null,
      isSummary: false,
      source: text.source,
      publishedAt: now,
    },
    themes: [...themes, ...retired(before?.themes, themes, now)],
    actions: [...actions, ...retired(before?.actions, actions, now)],
  };
}

function knownThemes(before: WholeRoadmap | null, lang: Locale) {
  return (before?.themes ?? []).map(({ id, title }) => ({
    id,
    title: title[lang] ?? '',
    actions: (before?.actions ?? []).filter(({ themeId }) => themeId === id).map(({ text }) => ({ text: text[lang] ?? '' })),
  }));
}

function themeRow(before: WholeRoadmap | null, id: string, number: number, { title, kind }: PublishedTheme, { slug, lang }: RoadmapText): ThemeEntity {
  const old = before?.themes.find((theme) => theme.id === id);
  const unchanged = old?.title[lang] === title;
  return {
    id,
    roadmapSlug: slug,
    number,
    kind,
    title: unchanged ? old.title : { [lang]: title },
    summary: unchanged ? old.summary : null,
    retiredAt: null,
  };
}

function actionRow(before: WholeRoadmap | null, themeId: string, { number, text }: PublishedAction, lang: Locale): ActionEntity {
  const id = `${themeId}.${number}`;
  const old = before?.actions.find((action) => action.id === id);
  const unchanged = old?.text[lang] === text;
  return {
    id,
    themeId,
    number,
    title: unchanged ? old.title : { [lang]: titleOfAction(text) },
    text: unchanged ? old.text : { [lang]: text },
    levels: old?.levels ?? [],
    sdgs: old?.sdgs ?? [],
    retiredAt: null,
  };
}

function retired<Row extends { id: string; retiredAt: Date | null }>(before: Row[] = [], now: Row[], at: Date): Row[] {
  const kept = new Set(now.map(({ id }) => id));
  return before.filter(({ id }) => !kept.has(id)).map((row) => ({ ...row, retiredAt: row.retiredAt ?? at }));
}
