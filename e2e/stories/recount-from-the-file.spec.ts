import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import type { Receipt, RoundView } from '@palabre/shared/voting';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { haveGroup } from '../pages/group';
import { haveRound, minuteFromNow } from '../pages/round';
import { Actor } from '../world';

const choose = (page: Page, buffer: Buffer) =>
  page.getByLabel('Fichier d’export (.zip)').setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer });

/** As a hand does it: the file is let go over the frame. */
async function drop(page: Page, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle((base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], 'export.zip'));
    return data;
  }, bytes.toString('base64'));
  await page.locator('[data-drop]').dispatchEvent('drop', { dataTransfer: transfer });
}

test('recount from the file, offline', async ({ browser }) => {
  // it waits for a close, and a busy machine takes its time beside that
  test.setTimeout(240_000);
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const groupId = await haveGroup(awa, []);
  const { page } = awa;
  const closesAt = new Date(`${minuteFromNow(65, 'UTC')}:00Z`).toISOString();
  const id = await haveRound(awa, groupId, { question: 'Adoptons-nous ce texte ?', closesAt });
  const receipt = await awa.call<Receipt>('PUT', `rounds/${id}/ballot`, { ballot: { choice: 'yes' } });

  await test.step('whoever passes by reads what happened, and nobody looks for receipts before the close', async () => {
    const passer = await Actor.visit(browser, { viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
    await passer.visit(`/rounds/${id}/chain`);
    await expect(passer.page.getByRole('listitem').filter({ hasText: 'bulletin déposé ou changé' })).toContainText('C’est un premier bulletin.');
    await expect(passer.page.getByText('Les reçus se cherchent ici après la clôture')).toBeVisible();
    await passer.expectAccessible();
    expect(passer.faults).toEqual([]);
  });

  await expect.poll(async () => (await awa.call<RoundView>('GET', `rounds/${id}`)).state, { timeout: 140_000, intervals: [2_000] }).toBe('closed');
  await awa.visit(`/rounds/${id}`);
  await page.getByText('Registre du scrutin, export et recomptage').click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger l’export' }).click();
  const bytes = await readFile(await (await downloading).path());

  await test.step('the minutes are taken away in the language of the page, and read on a phone by whoever needs a screen reader', async () => {
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Procès-verbal à lire (page HTML)' }).click();
    const minutes = await readFile(await (await saving).path(), 'utf8');
    const reader = await Actor.visit(browser, { viewport: { width: 360, height: 740 } });
    await reader.page.setContent(minutes);
    await expect(reader.page.locator('html')).toHaveAttribute('lang', 'fr');
    await expect(reader.page.getByRole('region', { name: 'Décision' })).toContainText('Adopté.');
    await reader.expectAccessible();
  });

  await test.step('a receipt is found on the roll', async () => {
    await page.getByRole('link', { name: 'Lire le registre, chercher un reçu' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'résultat publié' })).toContainText('Adopté');
    await page.getByLabel('Code du reçu').fill(receipt.code.toLowerCase());
    await page.getByRole('button', { name: 'Chercher ce reçu' }).click();
    await expect(page.getByText('Ce reçu est celui du bulletin de Awa Ndiaye.')).toBeVisible();
    await expect(page.getByText('Ce qu’il dit : Pour')).toBeVisible();
    await page.getByLabel('Code du reçu').fill('AAAA-AAAA-AAAA');
    await page.getByRole('button', { name: 'Chercher ce reçu' }).click();
    await expect(page.getByText('Aucune ligne de la liste ne porte le code AAAA-AAAA-AAAA.')).toBeVisible();
    await awa.expectAccessible();
  });

  await test.step('the file follows, without a network, and is that of the receipt', async () => {
    await awa.visit('/recount');
    await expect(page.getByText('Tout est chargé')).toBeVisible();
    await awa.context.setOffline(true);
    await drop(page, bytes);
    await expect(page.getByText('Le résultat publié découle des bulletins publiés')).toBeVisible();
    await expect(page.getByText('Les conditions de la règle, une par une')).toBeVisible();
    await page.getByLabel('Empreinte du registre').fill(receipt.chainHead ?? '');
    await expect(page.getByText('est celle de l’événement n° 3')).toBeVisible();
    await awa.expectAccessible();
  });

  await test.step('a file in which a ballot was changed is named', async () => {
    const files = unzipSync(bytes);
    files['ballots.json'] = strToU8(strFromU8(files['ballots.json'] ?? new Uint8Array()).replace('"yes"', '"no"'));
    await choose(page, Buffer.from(zipSync(files)));
    await expect(page.getByText('Un bulletin a été modifié.')).toBeVisible();
    await expect(page.getByText('Premier événement en désaccord : n° 3, bulletin déposé ou changé.')).toBeVisible();
    await awa.expectAccessible();
  });

  await test.step('the file of another round is not that of the receipt', async () => {
    await page.getByLabel('Empreinte du registre').fill('0'.repeat(64));
    await choose(page, bytes);
    await expect(page.getByText('Aucun événement de ce registre ne porte l’empreinte que vous avez donnée')).toBeVisible();
  });
  await awa.context.setOffline(false);
  expect(awa.faults).toEqual([]);
});
