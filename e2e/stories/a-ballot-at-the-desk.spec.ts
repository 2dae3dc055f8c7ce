import { expect, test } from '@playwright/test';
import type { Me } from '@palabre/shared/people';
import { haveGroup } from '../pages/group';
import { haveRound, vote } from '../pages/round';
import { Actor, mailTo } from '../world';

test('a ballot by telephone is entered by two people, told to its voter, and gives way to the voter’s own', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const rui = await Actor.signIn(browser, 'Rui Alves');
  const lea = await Actor.signIn(browser, 'Léa Martin', { viewport: { width: 360, height: 740 } });
  const groupId = await haveGroup(awa, [rui, lea]);
  const ruiId = (await rui.call<Me>('GET', 'me')).person?.id ?? '';
  await awa.call('PUT', `groups/${groupId}/members/${ruiId}/role`, { role: 'facilitator' });
  const id = await haveRound(awa, groupId, { question: 'Achetons-nous le four ?' });

  const openDesk = async (who: Actor) => {
    await who.visit(`/rounds/${id}`);
    await who.page.getByText('Bureau de vote : papier et téléphone').click();
  };
  const fill = async ({ page }: Actor, choice: 'Pour' | 'Contre') => {
    const desk = page.locator('details', { hasText: 'Bureau de vote' });
    await desk.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
    await desk.getByRole('button', { name: 'Vérifier le bulletin' }).click();
  };
  const enter = async () => {
    await awa.page.getByLabel('Chercher un nom').fill('léa');
    await expect(awa.page.getByLabel('Qui vote').getByRole('option')).toHaveText(['Choisir une personne', 'Léa Martin']);
    await awa.page.getByLabel('Qui vote').selectOption('Léa Martin');
    await awa.page.getByRole('radio', { name: 'par téléphone' }).check();
    await awa.page.getByLabel('Raison').fill('Pas de réseau ce jour-là.');
    await awa.page.getByRole('button', { name: 'Remplir le bulletin' }).click();
    await fill(awa, 'Pour');
    await awa.page.getByRole('button', { name: 'Enregistrer la saisie' }).click();
    await expect(awa.page.getByText('Le bulletin de Léa Martin est saisi.')).toBeVisible();
  };

  await test.step('the first person enters it, and nothing counts yet', async () => {
    await openDesk(awa);
    await awa.expectAccessible();
    await enter();
    await awa.expectAccessible();
    await expect(awa.page.getByRole('button', { name: 'Saisir ce bulletin à mon tour' })).toHaveCount(0);
    await lea.visit(`/rounds/${id}`);
    await expect(lea.page.getByText('Votre bulletin a été saisi pour vous')).toHaveCount(0);
  });

  await test.step('the second one has read something else: nothing is cast, and both see it', async () => {
    await openDesk(rui);
    await rui.page.getByRole('button', { name: 'Saisir ce bulletin à mon tour' }).click();
    await fill(rui, 'Contre');
    await rui.page.getByRole('button', { name: 'Confirmer par ma saisie' }).click();
    for (const { page } of [rui, awa]) await expect(page.getByText('La saisie de Rui Alves n’est pas la même')).toBeVisible();
    await rui.expectAccessible();
    expect(await mailTo(awa.email)).toContain('ne sont pas les mêmes');
  });

  await test.step('it is entered anew, and this time it is the same', async () => {
    await enter();
    await rui.page.getByRole('button', { name: 'Saisir ce bulletin à mon tour' }).click();
    await fill(rui, 'Pour');
    await rui.expectAccessible();
    await rui.page.getByRole('button', { name: 'Confirmer par ma saisie' }).click();
    await expect(rui.page.getByText('le bulletin de Léa Martin est déposé')).toBeVisible();
  });

  await test.step('the voter is told on the page and by mail, and votes herself', async () => {
    await lea.visit(`/rounds/${id}`);
    await expect(lea.page.getByText('Awa Ndiaye l’a saisi, Rui Alves l’a confirmé.')).toBeVisible();
    await lea.expectAccessible();
    expect(await mailTo(lea.email)).toContain('Pas de réseau ce jour-là.');
    await lea.page.getByRole('button', { name: 'Changer mon vote' }).click();
    await vote(lea.page, 'Contre');
    await expect(lea.page.getByText('Votre bulletin a été saisi pour vous')).toHaveCount(0);
  });

  await test.step('the record says how it came and why, and names no voter', async () => {
    await lea.visit(`/rounds/${id}/chain`);
    const line = lea.page.getByRole('listitem').filter({ hasText: 'saisi au bureau de vote' });
    await expect(line).toContainText('Donné par téléphone, saisi par deux personnes. Raison : Pas de réseau ce jour-là.');
    await expect(line).not.toContainText('Léa');
    await lea.expectAccessible();
  });
  expect([...awa.faults, ...rui.faults, ...lea.faults]).toEqual([]);
});
