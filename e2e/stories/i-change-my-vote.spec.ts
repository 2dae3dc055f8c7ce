import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { haveRound, vote } from '../pages/round';
import { Actor } from '../world';

test('I change my vote', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const rui = await Actor.signIn(browser, 'Rui Alves');
  const groupId = await haveGroup(awa, [rui]);
  const id = await haveRound(awa, groupId, {
    question: 'Ouvrons-nous le samedi ?',
    rule: { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'closed', proxies: { most: 1 } },
  });

  await test.step('in another tab; the first one follows, and one ballot counts', async () => {
    await rui.visit(`/rounds/${id}`);
    await vote(rui.page, 'Pour');
    const second = await rui.context.newPage();
    await second.goto(`/rounds/${id}`);
    await second.getByRole('button', { name: 'Changer mon vote' }).click();
    await second.getByRole('radio', { name: /^Contre/ }).check();
    await second.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await second.getByRole('button', { name: 'Déposer mon bulletin' }).dblclick();
    await expect(second.getByText('Changé 1 fois.')).toBeVisible();
    await rui.page.bringToFront();
    await expect(rui.page.getByText('Participation : 1 sur 2')).toBeVisible();
    await rui.visit(`/rounds/${id}`);
    await expect(rui.page.getByText('Votre choix : Contre')).toBeVisible();
    await second.close();
  });

  await test.step('somebody votes for me, and I vote no more', async () => {
    await awa.visit(`/rounds/${id}`);
    await awa.page.getByText('Donner procuration').first().click();
    await awa.page.getByLabel('Qui votera à votre place').selectOption('Rui Alves');
    await awa.page.getByRole('button', { name: 'Donner procuration' }).click();
    await expect(awa.page.getByText('Vous avez donné procuration à Rui Alves.')).toBeVisible();
    await awa.expectAccessible();
    await rui.visit(`/rounds/${id}`);
    const held = rui.page.locator('details', { hasText: 'Voter pour Awa Ndiaye' });
    await held.getByRole('radio', { name: /^Pour/ }).check();
    await held.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await held.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(held.getByText('Bulletin déposé : Pour')).toBeAttached();
    await expect(rui.page.getByText('Participation : 2 sur 2')).toBeVisible();
    await rui.expectAccessible();
  });
  expect([...awa.faults, ...rui.faults]).toEqual([]);
});
