import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { expectSaved, haveProposal, openText, textOf, write } from '../pages/proposal';
import { Actor } from '../world';

test('two hands in one text, and back to an earlier version of it', async ({ browser }) => {
  const lea = await Actor.signIn(browser, 'Lea Morel');
  const ivan = await Actor.signIn(browser, 'Ivan Costa');
  const proposalId = await haveProposal(lea, await haveGroup(lea, [ivan]), 'Un texte et son passé');
  await openText(lea.page, proposalId);
  await write(lea.page, 'L’eau est un bien commun. ');
  await expectSaved(lea.page);
  await lea.visit(`/proposals/${proposalId}/versions`);
  await lea.page.getByLabel('Nom de la version').fill('Avant la réunion');
  await lea.page.getByRole('button', { name: 'Garder le texte actuel' }).click();
  await expect(lea.page.getByText('est gardée')).toBeVisible();

  await test.step('who wrote the new words is said by name', async () => {
    await openText(ivan.page, proposalId);
    await write(ivan.page, 'Et personne n’en est privé.');
    await expectSaved(ivan.page);
    await lea.visit(`/proposals/${proposalId}/changes`);
    await expect(lea.page.getByRole('list', { name: 'Qui a écrit les mots ajoutés' }).getByRole('listitem')).toHaveText(/Ivan Costa/);
    await expect(lea.page.locator('ins')).toContainText('Et personne n’en est privé.');
    await expect(lea.page.locator('ins')).toHaveAttribute('title', 'Ivan Costa');
    await lea.expectAccessible();
  });

  await test.step('an earlier version is taken up again, under the eyes of whoever is writing', async () => {
    await lea.visit(`/proposals/${proposalId}/versions`);
    await lea.page.getByLabel('Autres actions sur la version 1').click();
    await lea.page.getByRole('button', { name: 'Reprendre la version 1' }).click();
    await lea.page.getByRole('dialog').getByRole('button', { name: 'Reprendre cette version' }).click();
    await expect(lea.page.getByText('Le texte est de nouveau celui de la version 1. Celui d’avant est la version 2.')).toBeVisible();
    await expect(lea.page.getByRole('heading', { name: '2. Avant un grand changement' })).toBeVisible();
    await expect(textOf(ivan.page)).not.toContainText('personne');
    await write(ivan.page, 'Ivan continue.');
    await expectSaved(ivan.page);
    await expect(textOf(ivan.page)).toContainText('L’eau est un bien commun. Ivan continue.');
  });

  await test.step('and nothing was lost: the text that was left is a version too', async () => {
    await lea.page.getByRole('link', { name: 'Lire la version 2' }).click();
    await expect(lea.page.getByRole('heading', { name: 'Version 2' })).toBeVisible();
    await expect(lea.page.getByText('Et personne n’en est privé.')).toBeVisible();
    await lea.expectAccessible();
  });
  expect([...lea.faults, ...ivan.faults]).toEqual([]);
});

test('administrators see that every text can be read', async ({ browser }) => {
  const administrator = await Actor.administrator(browser);
  await administrator.visit('/admin');
  await administrator.page.getByRole('link', { name: 'Textes à réparer' }).click();
  await expect(administrator.page.getByText('Tout va bien : chaque texte peut être lu.')).toBeVisible();
  await administrator.expectAccessible();
  expect(administrator.faults).toEqual([]);
});
