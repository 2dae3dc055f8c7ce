import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { haveRound } from '../pages/round';
import { Actor } from '../world';

test('a secret ballot stays secret', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const rui = await Actor.signIn(browser, 'Rui Alves');
  const groupId = await haveGroup(awa, [rui]);
  const id = await haveRound(awa, groupId, {
    question: 'Confiance au bureau ?',
    rule: { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'secret' },
  });
  const { page } = rui;
  let secret = '';

  await test.step('it goes into the urn with a secret that only its voter is shown', async () => {
    await rui.visit(`/rounds/${id}`);
    await page.getByRole('radio', { name: /^Contre/ }).check();
    await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(page.getByText('Votre bulletin est dans l’urne').first()).toBeVisible();
    secret = await page.locator('[data-ballot-secret]').innerText();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    await rui.expectAccessible();
  });

  await test.step('others see that somebody has voted, and nobody sees what', async () => {
    await awa.visit(`/rounds/${id}`);
    await expect(awa.page.getByText('Participation : 1 sur 2')).toBeVisible();
    await awa.page.getByText('Liste des votants (2)').click();
    const row = awa.page.getByRole('row', { name: /Rui Alves/ });
    await expect(row).toContainText('Oui');
    await expect(row).not.toContainText('Contre');
  });

  await test.step('it is changed with the secret and without the session', async () => {
    await rui.visit(`/rounds/${id}`);
    await page.getByRole('button', { name: 'Changer mon vote' }).click();
    await page.getByRole('radio', { name: /^Pour/ }).check();
    await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    const asked = page.waitForRequest((request) => request.method() === 'PUT' && request.url().endsWith('/sealed-ballots'));
    await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    const headers = await (await asked).allHeaders();
    expect(headers.cookie).toBeUndefined();
    await expect(page.getByText('Votre bulletin est dans l’urne').first()).toBeVisible();
    await expect(page.getByText('Votre choix : Pour')).toBeVisible();
  });

  await test.step('another device asks for the secret', async () => {
    await page.evaluate(() => localStorage.clear());
    await rui.visit(`/rounds/${id}`);
    await page.getByRole('button', { name: 'Changer mon vote' }).click();
    await page.getByLabel('Secret de votre reçu').fill(secret);
    await page.getByRole('radio', { name: /^Abstention/ }).check();
    await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(page.getByText('Votre choix : Abstention')).toBeVisible();
  });
  expect([...awa.faults, ...rui.faults]).toEqual([]);
});
