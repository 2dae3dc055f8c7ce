import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actAs, type Acting, actAsVisitor } from '../../test/act-as';
import { createTestApp, type TestApp } from '../../test/test-app';
import { Editions } from './editions.service';

let t: TestApp;
let administrator: Acting;
beforeAll(async () => {
  t = await createTestApp();
  await t.app.get(Editions).loadFirst();
  administrator = await actAs(t, { role: 'administrator' });
});
afterAll(() => t.close());

const inLanguage = (path: string, locale: string) => actAsVisitor(t).fetch(path, { headers: { 'accept-language': locale } });

describe('reading a roadmap without an account', () => {
  it('lists the roadmaps', async () => {
    const { body } = await inLanguage('/api/roadmaps', 'en');
    expect(body.items).toMatchObject([{ slug: 'rmb-2022', themes: 14, actions: 77, title: { lang: 'en' } }]);
    expect(body.items[0]).not.toHaveProperty('source');
  });

  it.each(['fr', 'es', 'en', 'pt'])('answers in %s', async (locale) => {
    const roadmap = (await inLanguage('/api/roadmaps/rmb-2022', locale)).body;
    expect(roadmap.themeList).toHaveLength(14);
    expect(roadmap.themeList[13]).toMatchObject({ kind: 'self-organised', actions: 0, progress: { proposals: 0, openRounds: 0, decisions: 0 } });
    const theme = (await inLanguage('/api/themes/rmb-2022.8', locale)).body;
    expect(theme).toMatchObject({ roadmap: { slug: 'rmb-2022' }, isSummary: true, retired: false, actions: 5 });
    const action = (await inLanguage('/api/actions/rmb-2022.8.2', locale)).body;
    expect(action).toMatchObject({ number: 2, isSummary: true, retired: false, theme: { id: 'rmb-2022.8' } });
    for (const { lang } of [roadmap.title, theme.title, theme.summary, action.title, action.text, action.next.title]) expect(lang).toBe(locale);
  });

  it('goes on from the last action of a theme to the first of the next one', async () => {
    const { body } = await inLanguage('/api/actions/rmb-2022.1.4', 'fr');
    expect([body.previous.id, body.next.id]).toEqual(['rmb-2022.1.3', 'rmb-2022.2.1']);
    expect((await inLanguage('/api/actions/rmb-2022.1.1', 'fr')).body.previous).toBeNull();
    expect((await inLanguage('/api/actions/rmb-2022.13.7', 'fr')).body.next).toBeNull();
  });

  it.each([
    ['/api/roadmaps/nowhere', 404, 'roadmap/not_found'],
    ['/api/themes/rmb-2022.15', 404, 'roadmap/theme_not_found'],
    ['/api/actions/rmb-2022.14.1', 404, 'roadmap/action_not_found'],
    ['/api/actions/8', 400, 'kernel/invalid_input'],
    ['/api/roadmaps/rmb-2022/source', 401, 'people/sign_in_required'],
  ])('%s answers %i %s', async (path, status, code) => {
    expect(await inLanguage(path, 'fr')).toMatchObject({ status, code });
  });

  it('says who may edit', async () => {
    expect((await inLanguage('/api/roadmaps/rmb-2022', 'fr')).body.may).toEqual({ edit: false });
    expect((await administrator.fetch('/api/roadmaps/rmb-2022')).body.may).toEqual({ edit: true });
    expect((await administrator.fetch('/api/roadmaps/rmb-2022/source')).body).toMatchObject({ version: 1, source: null, lang: 'fr' });
  });
});

describe('a text over the edition that ships', () => {
  it('takes the place of the summaries; levels and goals stay, and what did not change stays translated', async () => {
    const first = (await inLanguage('/api/themes/rmb-2022.1', 'fr')).body;
    const kept = (await inLanguage('/api/actions/rmb-2022.1.2', 'fr')).body.text.text;
    const actions = [
      { number: 1, text: 'Écrire des règles communes.' },
      { number: 2, text: kept },
    ];
    const body = {
      slug: 'rmb-2022',
      corrects: 1,
      lang: 'fr',
      title: 'Feuille de route',
      source: 'Le texte.',
      themes: [{ title: first.title.text, kind: 'plenary', actions }],
    };
    expect((await administrator.fetch('/api/roadmaps', { body })).body).toEqual({ slug: 'rmb-2022', version: 2 });
    const inEnglish = async (id: string) => (await inLanguage(`/api/actions/${id}`, 'en')).body;
    expect(await inEnglish('rmb-2022.1.1')).toMatchObject({
      isSummary: false,
      text: { text: 'Écrire des règles communes.', lang: 'fr' },
      title: { text: 'Écrire des règles communes', lang: 'fr' },
      levels: first.actionList[0].levels,
      sdgs: first.actionList[0].sdgs,
      theme: { title: { lang: 'en' } },
    });
    expect(await inEnglish('rmb-2022.1.2')).toMatchObject({ text: { lang: 'en' }, title: { lang: 'en' } });
    expect(await inEnglish('rmb-2022.2.1')).toMatchObject({ retired: true, text: { lang: 'en' } });
  });
});
