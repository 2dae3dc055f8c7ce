import { randomUUID } from 'node:crypto';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Actor } from '../world';

/** The text being written, and what the line above says of it. */
export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Texte de la proposition' });
/** The line says saved again only once nobody has typed for a second; the attribute tells of the last letter as it is. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Enregistré', { exact: true })).toBeVisible();
  await expect(page.locator('[data-settled="true"]')).toBeVisible();
}

/** A proposal to begin with, as furniture. */
export async function haveProposal(by: Actor, groupId: string, title: string): Promise<string> {
  const proposal = { groupId, actionIds: ['rmb-2022.8.3'], title, summary: 'En deux phrases.', lang: 'fr', idempotencyKey: randomUUID() };
  const { id } = await by.call<{ id: string }>('POST', 'proposals', proposal);
  return id;
}

/** Opens the text for writing, and waits until it is there. */
export async function openText(page: Page, proposalId: string): Promise<Locator> {
  await page.goto(`/proposals/${proposalId}/write`);
  await expect(textOf(page)).toBeVisible();
  await expectSaved(page);
  return textOf(page);
}

/** Types at the end of the text. */
export async function write(page: Page, words: string): Promise<void> {
  await textOf(page).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(words, { delay: 15 });
}

/** The words of the text, without the carets of others and the names they carry. */
export const wordsOf = (page: Page): Promise<string> =>
  textOf(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const caret of copy.querySelectorAll('[class*="caret"], .ProseMirror-widget')) caret.remove();
    return copy.textContent.replaceAll('\u2060', '');
  });

/** What the server has, read by somebody with an account. */
export async function committedText(by: Actor, proposalId: string): Promise<string> {
  return JSON.stringify(await by.call('GET', `proposals/${proposalId}/text`));
}

/** The caret of somebody else in the text. */
export const caretIn = (page: Page, name: string): Locator => textOf(page).locator('[data-person]').filter({ hasText: name });

/** How often words stand in a text. */
export const timesIn = (text: string, words: string): number => text.split(words).length - 1;
