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
    expect(await committedText(mina, proposalId)).not.toContain('Pendant la mise à jour');
    await mina.expectAccessible();
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
