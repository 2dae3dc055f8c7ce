import { expect, type Page, test } from '@playwright/test';
import { Actor, allPlaces } from '../world';

const languages = [
  { lang: 'fr', name: 'Français', tag: 'fr-CA', texts: 'Textes', decisions: 'Décisions' },
  { lang: 'es', name: 'Español', tag: 'es-CO', texts: 'Textos', decisions: 'Decisiones' },
  { lang: 'en', name: 'English', tag: 'en-GB', texts: 'Texts', decisions: 'Decisions' },
  { lang: 'pt', name: 'Português', tag: 'pt-BR', texts: 'Textos', decisions: 'Decisões' },
];

for (const { lang, tag, texts, decisions } of languages) {
  test(`four languages: ${lang}, as the browser prefers`, async ({ browser }) => {
    const visitor = await Actor.visit(browser, { locale: tag });
    const { page } = visitor;
    await visitor.visit('/');
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('link', { name: texts, exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: decisions, exact: true })).toBeVisible();
    await visitor.visit('/actions/rmb-2022.9.4');
    await expect(
      page
        .getByRole('heading', { level: 1 })
        .locator(`[lang="${lang}"], :scope[lang="${lang}"]`)
        .or(page.locator(`h1 [lang="${lang}"]`))
        .first(),
    ).toBeVisible();
    expect(visitor.faults).toEqual([]);
  });
}

test('four languages: every page has the switch, and says every sentence in each of them', async ({ browser }) => {
  test.setTimeout(300_000);
  const places = await allPlaces(await Actor.signIn(browser, 'Paola Lima'));
  const visitor = await Actor.visit(browser, { locale: 'fr-FR' });
  for (const place of places) {
    await visitor.visit(place);
    for (const { lang, name } of languages) {
      await test.step(`${place} in ${lang}`, async () => {
        await choose(visitor.page, name);
        await expect(visitor.page.locator('html')).toHaveAttribute('lang', lang);
        await visitor.rest();
        expect(untranslated(await visitor.page.locator('body').innerText())).toEqual([]);
      });
    }
  }
  expect(visitor.faults).toEqual([]);
});

/** A sentence that is in no catalogue shows as its identifier: six characters that are no word, or braces left open. */
const untranslated = (text: string): string[] => text.match(/(?:^|\s)(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[A-Za-z0-9+/]{6}(?=\s|$)|\{\w+\}/g) ?? [];

/** With the switch at the top of each page, which says the language it is in. */
async function choose(page: Page, name: string): Promise<void> {
  const top = page.getByRole('banner');
  await top.getByText(/^(FR|ES|EN|PT)$/).click();
  await top.getByText(name, { exact: true }).click();
}

test('four languages: the choice is kept', async ({ browser }) => {
  const visitor = await Actor.visit(browser, { locale: 'fr-FR' });
  const { page } = visitor;
  await visitor.visit('/decisions');
  await choose(page, 'Português');
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Decisões/);
});
