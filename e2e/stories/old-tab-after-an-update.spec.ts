import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { committedText, expectSaved, haveProposal, openText, textOf, timesIn, write } from '../pages/proposal';
import { Actor, growOld, killLine, prepareToGrowOld } from '../world';

test('old tab after an update of the program', async ({ browser }) => {
  const mina = await Actor.signIn(browser, 'Mina Okafor');
  const { page } = mina;
  const proposalId = await haveProposal(mina, await haveGroup(mina, []), 'Un texte et sa mise à jour');
  await prepareToGrowOld(page);
  await openText(page, proposalId);
  await write(page, 'Avant la mise à jour. ');
  await expectSaved(page);
  const before = await committedText(mina, proposalId);
  const attempts: string[] = [];
  page.on('websocket', (socket) => socket.url().includes('/collab/') && attempts.push(socket.url()));
  page.on('request', (request) => request.url().includes('/exchange') && attempts.push(request.url()));

  await test.step('the program is updated while somebody writes', async () => {
    await killLine(page);
    await write(page, 'Pendant la mise à jour. ');
    await expect(page.getByText('Enregistrement…')).toBeVisible();
    await growOld(page);
  });

  const reload = page.getByRole('button', { name: 'Recharger la page' });
  await test.step('the old page says so, keeps the words in sight, and does nothing by itself', async () => {
    await expect(reload).toBeVisible();
    await expect(page.getByText('cette page est trop ancienne').first()).toBeVisible();
    await expect(page.getByText('Vos derniers mots ne sont pas dans le texte')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Copier vos mots' })).toBeVisible();
    await expect(textOf(page)).toContainText('Pendant la mise à jour.');
    expect(await committedText(mina, proposalId)).toBe(before);
    await mina.expectAccessible();
  });

  await test.step('nothing more can be written or taken away with it, and it was told so at its first attempt', async () => {
    await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');
    await textOf(page).focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.type('Après la mise à jour.');
    await expect(textOf(page)).toContainText('Avant la mise à jour.');
    await expect(textOf(page)).not.toContainText('Après la mise à jour.');
    expect(await committedText(mina, proposalId)).toBe(before);
    expect(attempts).toEqual([expect.stringMatching(/[?&]schema=0\b/)]);
  });

  await test.step('loaded again when asked to, it brings the words', async () => {
    await reload.click();
    await expect(reload).toHaveCount(0);
    await expectSaved(page);
    await expect(textOf(page)).toContainText('Pendant la mise à jour.');
    await expect.poll(async () => timesIn(await committedText(mina, proposalId), 'Pendant la mise à jour.')).toBe(1);
  });
  expect(mina.faults).toEqual([]);
});
