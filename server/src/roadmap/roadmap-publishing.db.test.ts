import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportedRoadmap, PublishRoadmap } from '@palabre/shared/roadmap';
import { actAs, type Acting, actAsVisitor } from '../../test/act-as';
import { createTestApp, type TestApp } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';
import { RoadmapPublishing } from './roadmap-publishing.service';

let t: TestApp;
let administrator: Acting;
let member: Acting;
beforeAll(async () => {
  t = await createTestApp();
  administrator = await actAs(t, { role: 'administrator' });
  member = await actAs(t);
});
afterAll(() => t.close());

const source = `# Plan de quartier

## Se loger

1. Ouvrir une maison commune dans chaque rue.
2. Réparer les toits avant l'hiver.

## Manger

1. Planter des arbres fruitiers.
2. Ouvrir une cuisine partagée.
3. Donner ce qui reste le soir.
`;

const theme = (title: string, ...texts: string[]) => ({ title, kind: 'parallel' as const, actions: texts.map((text, index) => ({ number: index + 1, text })) });
const housing = theme('Se loger', 'Ouvrir une maison commune dans chaque rue.', 'Réparer les toits avant l’hiver.');
const food = theme('Manger', 'Planter des arbres fruitiers.', 'Ouvrir une cuisine partagée.', 'Donner ce qui reste le soir.');
const plan = (slug: string, corrects: number | null, themes = [housing, food]): PublishRoadmap => ({
  slug,
  title: 'Plan de quartier',
  lang: 'fr',
  source,
  corrects,
  themes,
});
const publish = (body: PublishRoadmap, by = administrator) => by.fetch('/api/roadmaps', { body });
const read = async (path: string) => (await actAsVisitor(t).fetch(path)).body;

describe('who may', () => {
  it.each([
    ['/api/roadmaps/preview', { source }],
    ['/api/roadmaps', plan('forbidden', null)],
  ])('POST %s: administrators only', async (path, body) => {
    expect(await actAsVisitor(t).fetch(path, { body })).toMatchObject({ status: 401, code: 'people/sign_in_required' });
    expect(await member.fetch(path, { body })).toMatchObject({ status: 403, code: 'people/not_allowed' });
    expect((await read('/api/roadmaps')).items).toEqual([]);
  });
});

describe('the preview', () => {
  it('cuts the text and keeps nothing', async () => {
    const { status, body } = await administrator.fetch('/api/roadmaps/preview', { body: { source } });
    const { title, themes } = body as ImportedRoadmap;
    expect(status).toBe(200);
    expect(title).toBe('Plan de quartier');
    expect(themes.map(({ actions }) => actions.map(({ number }) => number))).toEqual([
      [1, 2],
      [1, 2, 3],
    ]);
    expect(themes[1]?.actions[2]).toMatchObject({ text: 'Donner ce qui reste le soir.', lines: { from: 12, to: 12 } });
    expect((await read('/api/roadmaps')).items).toEqual([]);
  });

  it.each([
    ['nothing', '  \n', 422, 'roadmap/import_empty'],
    ['a binary file', '%PDF-1.7\n1 0 obj', 422, 'roadmap/import_binary'],
    ['bytes that no text has', '1. Ouvrir\0une maison.', 400, 'kernel/invalid_input'],
    ['no action', 'Un texte sans aucune liste.', 422, 'roadmap/import_no_action'],
    ['more than 2 MiB', 'a'.repeat(2 * 1024 * 1024 + 1), 413, 'roadmap/import_too_large'],
    ['20 MB', 'a'.repeat(20_000_000), 413, 'kernel/body_too_large'],
  ])('refuses %s', async (_, text, status, code) => {
    expect(await administrator.fetch('/api/roadmaps/preview', { body: { source: text } })).toMatchObject({ status, code });
  });
});

describe('publishing', () => {
  it('gives ids that follow from the place and the printed number, and keeps the source', async () => {
    expect(await publish(plan('quartier', null))).toMatchObject({ status: 201, body: { slug: 'quartier', version: 1 } });
    expect(await read('/api/roadmaps/quartier')).toMatchObject({ version: 1, isSummary: false, themes: 2, actions: 5, title: { lang: 'fr' } });
    expect(await read('/api/actions/quartier.2.3')).toMatchObject({
      title: { text: 'Donner ce qui reste le soir', lang: 'fr' },
      text: { text: 'Donner ce qui reste le soir.' },
      number: 3,
      levels: [],
    });
    expect((await administrator.fetch('/api/roadmaps/quartier/source')).body).toMatchObject({ source, version: 1 });
  });

  it('keeps the ids in a corrected version, also when a theme is inserted', async () => {
    await publish(plan('stable', null));
    const corrected = { ...food, title: 'MANGER :', actions: [...food.actions, { number: 4, text: 'Apprendre à cuisiner.' }] };
    expect((await publish(plan('stable', 1, [housing, theme('Se soigner', 'Ouvrir un dispensaire.'), corrected]))).body.version).toBe(2);
    const { themeList, version } = await read('/api/roadmaps/stable');
    expect(version).toBe(2);
    expect(themeList.map(({ id, number }: { id: string; number: number }) => [id, number])).toEqual([
      ['stable.1', 1],
      ['stable.3', 2],
      ['stable.2', 3],
    ]);
    expect(await read('/api/actions/stable.2.4')).toMatchObject({ text: { text: 'Apprendre à cuisiner.' }, theme: { number: 3, title: { text: 'MANGER :' } } });
  });

  it('retires what is gone, which keeps its page and can come back', async () => {
    await publish(plan('retired', null));
    await publish(plan('retired', 1, [{ ...food, actions: food.actions.slice(0, 2) }]));
    expect(await read('/api/roadmaps/retired')).toMatchObject({ themes: 1, actions: 2, version: 2 });
    expect(await read('/api/actions/retired.2.3')).toMatchObject({ retired: true, previous: null, next: null, text: { text: 'Donner ce qui reste le soir.' } });
    expect(await read('/api/themes/retired.1')).toMatchObject({ retired: true, actionList: [{ id: 'retired.1.1' }, { id: 'retired.1.2' }] });
    expect(await read('/api/actions/retired.2.1')).toMatchObject({ retired: false, next: { id: 'retired.2.2' } });
    await publish(plan('retired', 2));
    expect(await read('/api/actions/retired.2.3')).toMatchObject({ retired: false });
    expect(await read('/api/themes/retired.1')).toMatchObject({ retired: false, actions: 2 });
  });

  it('refuses to overwrite a version that the publisher has not seen', async () => {
    await publish(plan('stale', null));
    expect(await publish(plan('stale', null))).toMatchObject({ status: 409, code: 'roadmap/import_stale', body: { details: { version: 1 } } });
    await publish(plan('stale', 1));
    expect(await publish(plan('stale', 1))).toMatchObject({ status: 409, body: { details: { version: 2 } } });
    expect(await publish(plan('unknown', 3))).toMatchObject({ status: 409, body: { details: { version: null } } });
  });

  it('lets one of two publishers at once win', async () => {
    const answers = await Promise.all([publish(plan('race', null)), publish(plan('race', null))]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it.each([
    ['two actions of one number', [{ ...food, actions: [food.actions[0]!, food.actions[0]!] }], 'roadmap/duplicate_number'],
    ['no action at all', [{ ...food, actions: [] }], 'roadmap/import_no_action'],
  ])('refuses %s', async (_, themes, code) => {
    expect(await publish(plan('refused', null, themes))).toMatchObject({ status: 422, code });
    expect(await actAsVisitor(t).fetch('/api/roadmaps/refused')).toMatchObject({ status: 404 });
  });

  it('tells who watches, and the console needs no version', async () => {
    await t.app.get(RoadmapPublishing).publishFromConsole(plan('console', null));
    await t.app.get(RoadmapPublishing).publishFromConsole(plan('console', null));
    const events = await t.app
      .get(UnitOfWork)
      .read((tx) => tx.query(`select actor_id, topics, details from event where kind = 'roadmap.published' and subject_id = 'console' order by id`));
    expect(events).toMatchObject([
      { actor_id: null, topics: ['roadmap:console', 'commons'], details: { title: 'Plan de quartier', version: 1 } },
      { details: { version: 2 } },
    ]);
  });
});

describe('the largest text', () => {
  it('can be published as well as previewed', async () => {
    const long = theme('Long', ...Array.from({ length: 400 }, (_, index) => `${index} ${'é '.repeat(850)}"`));
    const body = { ...plan('largest', null, [long]), source: '"é" \n'.repeat(349_525) };
    expect(await publish(body)).toMatchObject({ status: 201 });
  });
});
