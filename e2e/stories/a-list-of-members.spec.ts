import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { haveGroup } from '../pages/group';
import { Actor, mailTo } from '../world';

test('a list of members from a spreadsheet is looked at before it is imported, and invites each once', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const rui = await Actor.signIn(browser, 'Rui Alves');
  const groupId = await haveGroup(awa, [rui]);
  const { page } = awa;
  const newcomer = `lea.${randomUUID().slice(0, 8)}@example.org`;
  const rows = [
    'Nom;Courriel;Collège;Téléphone',
    `Léa Martin;${newcomer};Bénévoles;0102030405`,
    `Rui Alves;${rui.email};Salariés;`,
    'Zoé Petit;zoe at example.org;;',
  ];
  // as a spreadsheet of Windows writes it
  const file = { name: 'membres.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\r\n'), 'latin1') };
  const line = (words: string) => page.getByRole('row').filter({ hasText: words });

  await test.step('the preview says what happens with each line, and which one is to be put right', async () => {
    await awa.visit(`/groups/${groupId}/members`);
    await page.getByText('Importer une liste (CSV)').click();
    await awa.expectAccessible();
    await page.getByLabel('Liste de membres (.csv)').setInputFiles(file);
    await expect(line(newcomer)).toContainText('Léa Martin');
    await expect(line(newcomer)).toContainText('invitation');
    await expect(line(rui.email)).toContainText('change de collège');
    await expect(line('zoe at example.org')).toContainText('courriel : ce n’est pas une adresse');
    await expect(page.getByText('Colonnes qui ne sont pas lues : Téléphone.')).toBeVisible();
    await awa.expectAccessible();
    expect(await mailTo(newcomer)).toBe('');
  });

  await test.step('it is imported once it is confirmed', async () => {
    await page.getByRole('button', { name: 'Importer', exact: true }).dblclick();
    await expect(page.getByText('La liste est importée')).toBeVisible();
    await expect(page.getByText('1 invitation', { exact: true })).toBeVisible();
    await expect(line('zoe at example.org')).toBeVisible();
    await awa.expectAccessible();
    expect(await mailTo(newcomer)).toContain('Bonjour Léa Martin,');
    expect(await mailTo(rui.email)).toContain('Personnes qui y travaillent');
  });

  await test.step('the same file does nothing more', async () => {
    await awa.visit(`/groups/${groupId}/members`);
    await page.getByText('Importer une liste (CSV)').click();
    await page.getByLabel('Liste de membres (.csv)').setInputFiles(file);
    await expect(line(newcomer)).toContainText('déjà en attente');
    await expect(page.getByText('Il n’y a rien à importer dans ce fichier.')).toBeVisible();
  });
  expect([...awa.faults, ...rui.faults]).toEqual([]);
});
