import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { RoundView } from '@palabre/shared/voting';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { haveGroup } from '../pages/group';
import { haveRound, minuteFromNow } from '../pages/round';
import { Actor } from '../world';

test('recount from the file, offline', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const groupId = await haveGroup(awa, []);
  const { page } = awa;
  const closesAt = new Date(`${minuteFromNow(65, 'UTC')}:00Z`).toISOString();
  const id = await haveRound(awa, groupId, { question: 'Adoptons-nous ce texte ?', closesAt });
  await awa.call('PUT', `rounds/${id}/ballot`, { ballot: { choice: 'yes' } });
  await expect.poll(async () => (await awa.call<RoundView>('GET', `rounds/${id}`)).state, { timeout: 140_000, intervals: [2_000] }).toBe('closed');

  await awa.visit(`/rounds/${id}`);
  await page.getByText('Registre du scrutin, export et recomptage').click();
  await expect(page.getByRole('row', { name: /résultat publié/ })).toBeVisible();
  await awa.expectAccessible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger l’export' }).click();
  const bytes = await readFile(await (await downloading).path());

  await awa.visit('/recount');
  await awa.context.setOffline(true);
  const choose = (buffer: Buffer) => page.getByLabel('Fichier d’export (.zip)').setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer });
  await choose(bytes);
  await expect(page.getByText('Le résultat publié découle des bulletins publiés')).toBeVisible();
  await awa.expectAccessible();

  const files = unzipSync(bytes);
  files['ballots.json'] = strToU8(strFromU8(files['ballots.json'] ?? new Uint8Array()).replace('"yes"', '"no"'));
  await choose(Buffer.from(zipSync(files)));
  await expect(page.getByText('Un bulletin a été modifié.')).toBeVisible();
  await expect(page.getByText('Premier événement en désaccord : n° 3, bulletin déposé ou changé.')).toBeVisible();
  await awa.context.setOffline(false);
  expect(awa.faults).toEqual([]);
});
