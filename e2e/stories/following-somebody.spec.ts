import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { caretIn, haveProposal, openText, textOf, write } from '../pages/proposal';
import { Actor } from '../world';

test('following somebody through a long text', async ({ browser }) => {
  const ines = await Actor.signIn(browser, 'Ines Faro');
  const paul = await Actor.signIn(browser, 'Paul Nkomo');
  const proposalId = await haveProposal(ines, await haveGroup(ines, [paul]), 'Un long texte');
  await openText(paul.page, proposalId);
  for (let line = 1; line <= 40; line += 1) {
    await paul.page.keyboard.insertText(line === 1 ? '' : `Ligne ${line}.`);
    if (line === 1) await write(paul.page, 'Ligne 1.');
    await paul.page.keyboard.press('Enter');
  }
  await openText(ines.page, proposalId);
  const hisCaret = caretIn(ines.page, 'Paul Nkomo');
  await expect(hisCaret).toBeAttached();
  await expect(hisCaret).not.toBeInViewport();

  const avatar = ines.page.getByRole('button', { name: 'Suivre Paul Nkomo' }).first();
  await test.step('a press on the avatar brings the caret into sight, and keeps it there', async () => {
    await avatar.focus();
    await ines.page.keyboard.press('Enter');
    await expect(avatar).toHaveAttribute('aria-pressed', 'true');
    await expect(hisCaret).toBeInViewport();
    await expect(ines.page.getByText('Vous suivez le curseur de Paul Nkomo')).toBeAttached();
    await paul.page.keyboard.press('ControlOrMeta+Home');
    await expect(textOf(ines.page).locator('p').first()).toBeInViewport();
    await expect(hisCaret).toBeInViewport();
    await expect(avatar).toBeFocused();
    await ines.expectAccessible();
  });

  await test.step('Escape ends it: the page stays where it is', async () => {
    await ines.page.keyboard.press('Escape');
    await expect(avatar).toHaveAttribute('aria-pressed', 'false');
    await paul.page.keyboard.press('ControlOrMeta+End');
    await expect(hisCaret).not.toBeInViewport();
  });

  await test.step('scrolling by hand ends it too', async () => {
    await avatar.click();
    await expect(hisCaret).toBeInViewport();
    await ines.page.mouse.wheel(0, -2_000);
    await expect(avatar).toHaveAttribute('aria-pressed', 'false');
  });
  expect([...ines.faults, ...paul.faults]).toEqual([]);
});
