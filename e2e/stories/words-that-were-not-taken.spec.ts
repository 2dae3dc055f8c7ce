import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { committedText, expectSaved, haveProposal, openText, textOf, write } from '../pages/proposal';
import { Actor, killLine, prepareToGrowOld } from '../world';

test('words that the text did not take are kept until they are said elsewhere', async ({ browser }) => {
  const nora = await Actor.signIn(browser, 'Nora Lind');
  const tomas = await Actor.signIn(browser, 'Tomas Vega');
  const { page } = tomas;
  const groupId = await haveGroup(nora, [tomas]);
  const proposalId = await haveProposal(nora, groupId, 'Un texte qui se ferme');
  await prepareToGrowOld(page);
  await openText(page, proposalId);
  await write(page, 'Pris à temps. ');
  await expectSaved(page);

  const notice = page.getByText('Vos derniers mots ne sont pas dans le texte');
  await test.step('the right to write is lost while words are on their way', async () => {
    await killLine(page);
    await write(page, 'Venus trop tard. ');
    await expect(page.getByText('Enregistrement…')).toBeVisible();
    const { person } = await tomas.call<{ person: { id: string } }>('GET', 'me');
    await nora.call('PUT', `groups/${groupId}/members/${person.id}/role`, { role: 'observer' });
    await expect(notice).toBeVisible();
    await expect(page.locator('blockquote')).toHaveText('Venus trop tard.');
    await expect(textOf(page)).toHaveAttribute('aria-readonly', 'true');
    await tomas.expectAccessible();
  });

  await test.step('they are still there when the page is loaded again', async () => {
    await page.reload();
    await expect(notice).toBeVisible();
    await expect(page.locator('blockquote')).toHaveText('Venus trop tard.');
    await expect(page.getByText('Ils sont gardés sur cet appareil.')).toBeVisible();
  });

  await test.step('they become a comment', async () => {
    await page.getByRole('button', { name: 'Proposer ces mots en commentaire' }).click();
    await expect(page.getByLabel('Votre commentaire')).toHaveValue('Venus trop tard.');
  });

  await test.step('given up, they are gone, and the text is as the server has it', async () => {
    await page.goto(`/proposals/${proposalId}/write`);
    await page.getByRole('button', { name: 'Ne plus garder ces mots' }).click();
    await page.getByRole('button', { name: 'Effacer ces mots' }).click();
    await expect(notice).toHaveCount(0);
    await expect(textOf(page)).toContainText('Pris à temps.');
    await expect(textOf(page)).not.toContainText('Venus trop tard');
    expect(await committedText(nora, proposalId)).not.toContain('trop tard');
    await page.reload();
    await expect(page.getByText('Vous ne pouvez pas écrire ce texte')).toBeVisible();
    await expect(notice).toHaveCount(0);
  });
  expect([...nora.faults, ...tomas.faults]).toEqual([]);
});
