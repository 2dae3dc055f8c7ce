import { expect, test } from '@playwright/test';
import { Actor, allPlaces } from '../world';

const languages = [
  { lang: 'fr', tag: 'fr-CA', texts: 'Textes', decisions: 'Décisions' },
  { lang: 'es', tag: 'es-CO', texts: 'Textos', decisions: 'Decisiones' },
  { lang: 'en', tag: 'en-GB', texts: 'Texts', decisions: 'Decisions' },
  { lang: 'pt', tag: 'pt-BR', texts: 'Textos', decisions: 'Decisões' },
];

for (const { lang, tag, texts, decisions } of languages) {
  test(`four languages: ${lang}, as the browser prefers`, async ({ browser }) => {
    test.setTimeout(180_000);
    const visitor = await Actor.visit(browser, { locale: tag });
    const reader = await Actor.signIn(browser, 'Paola Lima', { locale: tag });
    await reader.call('PATCH', 'me', { locale: lang });
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
    for (const place of await allPlaces(reader)) {
      await test.step(place, async () => {
        await visitor.visit(place);
        expect(untranslated(await page.locator('body').innerText()), place).toEqual([]);
      });
    }
    expect(visitor.faults).toEqual([]);
  });
}

/** A sentence that is in no catalogue shows as its identifier: six characters that are no word, or braces left open. */
const untranslated = (text: string): string[] => text.match(/(?:^|\s)(?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[A-Za-z0-9+/]{6}(?=\s|$)|\{\w+\}/g) ?? [];

test('four languages: the switch is always there, and the choice is kept', async ({ browser }) => {
  const visitor = await Actor.visit(browser, { locale: 'fr-FR' });
  const { page } = visitor;
  await visitor.visit('/decisions');
  await page.getByRole('banner').getByText('FR', { exact: true }).click();
  await page.getByRole('banner').getByText('Português', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Decisões/);
});
