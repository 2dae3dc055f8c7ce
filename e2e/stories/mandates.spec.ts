import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { haveGroup } from '../pages/group';
import { haveProposal, expectSaved, openText, write } from '../pages/proposal';
import { Actor } from '../world';

test('organisations vote by their delegates: one splits its votes, the other is voted for by its alternate', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const rui = await Actor.signIn(browser, 'Rui Alves');
  const lea = await Actor.signIn(browser, 'Léa Martin', { viewport: { width: 360, height: 740 } });
  const groupId = await haveGroup(awa, [rui, lea]);
  const [water, mutual] = ['Régie des eaux', 'Mutuelle'].map((name) => `${name} ${randomUUID().slice(0, 8)}`) as [string, string];
  for (const name of [water, mutual]) await awa.call('POST', 'organisations', { name, kind: 'cooperative', country: 'FR' });
  const { page } = awa;
  let address = '';

  const give = async (organisation: string, delegate: string, fill: () => Promise<void>) => {
    await page.getByText('Ajouter un mandat').click();
    await page.getByLabel('Chercher par nom').fill(organisation);
    await page.getByRole('button', { name: organisation }).click();
    await page.getByLabel('Déléguée ou délégué').selectOption(delegate);
    await fill();
    await page.getByRole('button', { name: 'Enregistrer le mandat' }).click();
    await expect(page.getByRole('row', { name: organisation })).toContainText(delegate);
  };

  await test.step('the facilitator writes down the mandates', async () => {
    await awa.visit(`/groups/${groupId}/members`);
    await give(water, 'Rui Alves', async () => {
      await page.getByLabel('Nombre de voix').fill('3');
      await page.getByLabel('Les voix peuvent se répartir').check();
    });
    await give(mutual, 'Awa Ndiaye', async () => {
      await page.getByLabel('Nombre de voix').fill('2');
      await page.getByLabel('Suppléance').selectOption('Léa Martin');
    });
    await expect(page.getByRole('row', { name: water })).toContainText('3 voix');
    await awa.expectAccessible();
  });

  await test.step('a round is opened for organisations', async () => {
    const proposalId = await haveProposal(awa, groupId, 'Une régie commune');
    await openText(page, proposalId);
    await write(page, 'Nos organisations fondent une régie commune.');
    await expectSaved(page);
    await awa.call('POST', `proposals/${proposalId}/moves`, { from: 'drafting', to: 'deliberation', reason: '' });
    await awa.visit(`/proposals/${proposalId}/open-round`);
    await page.getByRole('radio', { name: 'Les organisations, par leurs délégués' }).check();
    await page.getByText('Organisations qui voteraient maintenant (2)').click();
    await expect(page.getByText('Les organisations votent, chacune par sa déléguée')).toBeVisible();
    await awa.expectAccessible();
    await page.getByRole('button', { name: 'Ouvrir le scrutin' }).click();
    await expect(page.getByText('Participation : 0 sur 5')).toBeVisible();
    address = new URL(page.url()).pathname;
  });

  await test.step('a delegate splits the votes, exactly', async () => {
    await rui.visit(address);
    await expect(rui.page.getByText(`Vous votez pour ${water}, avec 3 voix.`)).toBeVisible();
    await rui.page.getByLabel('Répartir les voix').check();
    await rui.page.getByLabel('Pour', { exact: true }).fill('2');
    await rui.page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await expect(rui.page.getByText('Ce bulletin ne peut pas être compté tel quel.')).toBeVisible();
    await rui.page.getByLabel('Contre', { exact: true }).fill('1');
    await rui.expectAccessible();
    await rui.page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await rui.page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(rui.page.getByText('Pour : 2 · Contre : 1')).toBeVisible();
  });

  await test.step('an alternate votes, and gives way to the delegate', async () => {
    await lea.visit(address);
    const held = lea.page.locator('details', { hasText: `Voter pour ${mutual} à la place de Awa Ndiaye` });
    await held.getByRole('radio', { name: /^Contre/ }).check();
    await held.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await lea.expectAccessible();
    await held.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(held.getByText('Bulletin déposé : Contre')).toBeVisible();
    await awa.visit(address);
    await expect(page.getByText('Participation : 5 sur 5')).toBeVisible();
    await expect(page.getByText('Votre suppléance a voté à votre place.')).toBeVisible();
    await page.getByRole('button', { name: 'Changer mon vote' }).click();
    await page.getByRole('radio', { name: /^Pour/ }).check();
    await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(page.getByText('Votre bulletin est enregistré').first()).toBeVisible();
    await expect(held).toHaveCount(0);
    await lea.visit(`${address}/chain`);
    await expect(lea.page.getByText('Il a été déposé par la suppléance de la personne déléguée.')).toBeVisible();
  });
  expect([...awa.faults, ...rui.faults, ...lea.faults]).toEqual([]);
});
