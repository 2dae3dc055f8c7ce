import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { locales } from '@palabre/shared/kernel';
import { createTestApp, type TestApp } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';
import { Editions } from './editions.service';
import { RoadmapReading } from './roadmap-reading.service';
import { Roadmap } from './roadmap.service';

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

describe('the edition that ships with the product', () => {
  it('is loaded once, on an installation without a roadmap', async () => {
    expect(await t.app.get(Editions).loadFirst()).toBe(true);
    expect(await t.app.get(Editions).loadFirst()).toBe(false);
  });

  it.each(locales)('has 14 themes and 77 actions in %s, the last theme without any', async (locale) => {
    const reading = t.app.get(RoadmapReading);
    const roadmap = await reading.roadmap({ kind: 'visitor' }, 'rmb-2022', locale);
    expect(roadmap).toMatchObject({ themes: 14, actions: 77, isSummary: true, version: 1, title: { lang: locale }, may: { edit: false } });
    expect(roadmap.themeList.map(({ actions }) => actions)).toEqual([4, 9, 6, 6, 6, 9, 7, 5, 8, 2, 3, 5, 7, 0]);
    const views = await Promise.all(roadmap.themeList.map(({ id }) => reading.theme(id, locale)));
    const actions = views.flatMap(({ actionList }) => actionList);
    expect(new Set(actions.map(({ id }) => id)).size).toBe(77);
    for (const { title, levels, sdgs } of actions) {
      expect(title).toMatchObject({ lang: locale, text: expect.stringMatching(/\S/) });
      expect(Math.min(levels.length, sdgs.length)).toBeGreaterThan(0);
    }
  });

  it('is named to other rooms in the language of the reader', async () => {
    const [roadmap, unitOfWork] = [t.app.get(Roadmap), t.app.get(UnitOfWork)];
    const ids = await unitOfWork.read((tx) => roadmap.actionsOfTheme(tx, 'rmb-2022.8'));
    expect(ids).toEqual([1, 2, 3, 4, 5].map((number) => `rmb-2022.8.${number}`));
    const mentions = await unitOfWork.read((tx) => roadmap.actionMentions(tx, [...ids, 'rmb-2022.8.99'], 'pt'));
    expect(new Set(mentions.keys())).toEqual(new Set(ids));
    expect(mentions.get('rmb-2022.8.2')).toMatchObject({ number: 2, title: { lang: 'pt' } });
    const themes = await unitOfWork.read((tx) => roadmap.themeMentions(tx, ['rmb-2022.14'], 'en'));
    expect(themes.get('rmb-2022.14')).toMatchObject({ number: 14, title: { lang: 'en' } });
  });
});
