import { expect, test } from '@playwright/test';
import type { RoundView } from '@palabre/shared/voting';
import { haveGroup } from '../pages/group';
import { expectSaved, haveProposal, openText, write } from '../pages/proposal';
import { minuteFromNow } from '../pages/round';
import { Actor } from '../world';

const standing = [
  { name: 'Carlos', side: 'les hommes' },
  { name: 'Davi', side: 'les hommes' },
  { name: 'Bea', side: 'les femmes' },
  { name: 'Ana', side: 'les femmes' },
];

test('a board elected by STV with parity', async ({ browser }) => {
  test.setTimeout(240_000);
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const rui = await Actor.signIn(browser, 'Rui Alves', { viewport: { width: 360, height: 740 } });
  const ines = await Actor.signIn(browser, 'Inés Vidal');
  const voters = [awa, rui, ines];
  const groupId = await haveGroup(awa, [rui, ines]);
  const { page } = awa;
  let id = '';

  await test.step('it is set up with who stands, and for which side each counts', async () => {
    const proposalId = await haveProposal(awa, groupId, 'Élire le conseil');
    await openText(page, proposalId);
    await write(page, 'Le conseil a deux membres.');
    await expectSaved(page);
    await awa.call('POST', `proposals/${proposalId}/moves`, { from: 'drafting', to: 'deliberation', reason: '' });
    await awa.visit(`/proposals/${proposalId}/open-round`);
    await page.getByRole('radio', { name: 'Élire plusieurs personnes' }).check();
    await page.getByLabel('Méthode').selectOption('stv-scottish');
    await page.getByLabel('Nombre de sièges').fill('2');
    await page.getByLabel('Garantir la parité').check();
    await page.getByLabel('Écart permis entre femmes et hommes').fill('0');
    for (const _ of standing.slice(2)) await page.getByRole('button', { name: 'Ajouter une option' }).click();
    for (const [place, { name, side }] of standing.entries()) {
      await page
        .getByLabel(`Option ${place + 1}`, { exact: false })
        .first()
        .fill(name);
      await page.getByLabel('Compte pour').nth(place).selectOption({ label: side });
    }
    await page.getByRole('group', { name: 'Quorum (minimum de votants)' }).getByLabel('Aucun').check();
    await page.getByRole('textbox', { name: 'Clôture' }).fill(minuteFromNow(75, 'Europe/Paris'));
    await expect(page.getByText('Parité : autant de femmes que d’hommes', { exact: false })).toBeVisible();
    await awa.expectAccessible();
    await page.getByRole('button', { name: 'Ouvrir le scrutin' }).click();
    await expect(page.getByRole('button', { name: 'Classer Carlos' })).toBeVisible();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  });

  await test.step('everybody ranks two men first', async () => {
    for (const one of voters) {
      await one.visit(`/rounds/${id}`);
      for (const { name } of standing.slice(0, 3)) await one.page.getByRole('button', { name: `Classer ${name}` }).click();
      await one.page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
      await one.page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
      await expect(one.page.getByText('Votre bulletin est enregistré').first()).toBeVisible();
    }
  });

  await test.step('one of them is elected, and one woman', async () => {
    await expect.poll(async () => (await awa.call<RoundView>('GET', `rounds/${id}`)).state, { timeout: 140_000, intervals: [2_000] }).toBe('closed');
    await awa.visit(`/rounds/${id}`);
    await expect(page.getByText('Adopté').first()).toBeVisible();
    const { result } = await awa.call<RoundView>('GET', `rounds/${id}`);
    expect(result?.winners).toEqual(['o1', 'o3']);
    await expect(page.getByText('Élection de Carlos et Bea').first()).toBeVisible();
    await awa.expectAccessible();
  });
  expect(voters.flatMap(({ faults }) => faults)).toEqual([]);
});
