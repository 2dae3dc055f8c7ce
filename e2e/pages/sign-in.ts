import { expect, type Page } from '@playwright/test';
import { codeFor } from '../world';

/** Signing in for the first time as a person does: address, code from the mailbox, first steps. */
export async function signInForTheFirstTime(page: Page, { name, email }: { name: string; email: string }): Promise<void> {
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByRole('button', { name: 'Recevoir un code' }).click();
  await expect(page.getByLabel('Code reçu')).toBeFocused();
  await page.getByLabel('Code reçu').fill(await codeFor(email));
  await page.getByRole('button', { name: 'Me connecter' }).click();
  await page.getByLabel('Nom affiché').fill(name);
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
}
