import { expect, type Locator, type Page, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { expectSaved, haveProposal, openText, textOf, write } from '../pages/proposal';
import { minuteFromNow } from '../pages/round';
import { Actor } from '../world';

/** Presses Tab until the focus is there, as somebody without a mouse does; the focus is visible at each step. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(unseenFocus), 'elements whose focus cannot be seen').toBe('');
  }
  await expect(target).toBeFocused();
}

test('keyboard only', async ({ browser }) => {
  const rui = await Actor.signIn(browser, 'Rui Alves');
  const groupId = await haveGroup(rui, []);
  const proposalId = await haveProposal(rui, groupId, 'Sans souris');
  const { page } = rui;

  await test.step('the skip link leads into the page', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Aller au contenu' });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.querySelector('main')?.contains(document.activeElement))).toBe(true);
  });

  await test.step('a text is written and made bold from the toolbar, and left with Escape', async () => {
    await openText(page, proposalId);
    await write(page, 'Des mots sans souris');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Alt+F10');
    await expect(page.getByRole('toolbar').getByRole('button').first()).toBeFocused();
    for (
      let presses = 0;
      presses < 12 && !(await page.getByRole('button', { name: 'Gras' }).evaluate((element) => element === document.activeElement));
      presses += 1
    )
      await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(textOf(page).locator('strong')).toHaveText('Des mots sans souris');
    await textOf(page).focus();
    await page.keyboard.press('Escape');
    await expect(textOf(page)).not.toBeFocused();
    await expectSaved(page);
  });

  await test.step('a round is opened and voted in', async () => {
    await rui.call('POST', `proposals/${proposalId}/moves`, { from: 'drafting', to: 'deliberation', reason: '' });
    await page.goto(`/proposals/${proposalId}/open-round`);
    const closing = page.getByLabel('Clôture', { exact: true });
    await expect(closing).toBeVisible();
    await closing.fill(minuteFromNow(3_600, 'Europe/Paris'));
    await tabTo(page, page.getByRole('button', { name: 'Ouvrir le scrutin' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/rounds\//);
    await expect(page.getByRole('radio', { name: /^Pour/ })).toBeVisible();
    await tabTo(page, page.getByRole('radio', { name: /^Pour/ }));
    await page.keyboard.press('Space');
    await tabTo(page, page.getByRole('button', { name: 'Vérifier mon bulletin' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: 'Déposer mon bulletin' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Votre bulletin est enregistré').first()).toBeVisible();
  });
  expect(rui.faults).toEqual([]);
});

/** The element that has the focus, if nothing shows it: neither an outline nor a shadow, on it or on the label around it. */
function unseenFocus(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return '';
  const shown = (element: Element | null): boolean => {
    const style = element && getComputedStyle(element);
    return style !== null && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
  };
  return shown(focused) || shown(focused.closest('label')) ? '' : focused.outerHTML.slice(0, 200);
}
