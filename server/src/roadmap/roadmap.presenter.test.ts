import { describe, expect, it } from '@jest/globals';
import type { Locale, Localised } from '@palabre/shared/kernel';
import type { RoadmapEntity } from './roadmap.entity';
import { RoadmapPresenter } from './roadmap.presenter';
import type { PlacedAction, PlacedTheme } from './roadmap.repository';

const roadmap: RoadmapEntity = {
  slug: 'r',
  version: 1,
  sourceLocale: 'es',
  title: { es: 'Hoja de ruta', en: 'Roadmap' },
  subtitle: null,
  isSummary: false,
  source: null,
  publishedAt: new Date('2026-01-01T00:00:00Z'),
};
const theme: PlacedTheme = {
  roadmap,
  id: 'r.1',
  roadmapSlug: 'r',
  number: 1,
  kind: 'parallel',
  title: { es: 'Salud' },
  summary: null,
  retiredAt: null,
};
const action = (number: number, title: Localised = { es: `${number}` }): PlacedAction => ({
  id: `r.1.${number}`,
  themeId: 'r.1',
  theme,
  number,
  title,
  text: title,
  levels: [],
  sdgs: [],
  retiredAt: null,
});

describe('a text is shown in', () => {
  it.each<[string, Localised, Locale, { text: string; lang: Locale }]>([
    ['the language of the reader', { es: 'Salud', en: 'Health' }, 'en', { text: 'Health', lang: 'en' }],
    ['else that of the roadmap', { en: 'Health', es: 'Salud' }, 'pt', { text: 'Salud', lang: 'es' }],
    ['else any it has', { en: 'Health', pt: 'Saúde' }, 'fr', { text: 'Health', lang: 'en' }],
    ['else it is empty', {}, 'fr', { text: '', lang: 'es' }],
  ])('%s', (_, title, reader, shown) => {
    expect(new RoadmapPresenter(roadmap, reader).actionMention(action(1, title)).title).toEqual(shown);
  });
});

describe('an action stands between its neighbours', () => {
  const inOrder = [action(1), action(2), action(5)];
  it.each([
    [1, undefined, 2],
    [2, 1, 5],
    [5, 2, undefined],
    [9, undefined, undefined],
  ])('%i', (number, previous, next) => {
    const view = new RoadmapPresenter(roadmap, 'es').actionView(action(number), inOrder);
    expect([view.previous?.number, view.next?.number]).toEqual([previous, next]);
  });
});
