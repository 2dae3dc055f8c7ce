import { expect, type Page } from '@playwright/test';

/** Chooses, looks at it once more, casts. */
export async function vote(page: Page, choice: 'Pour' | 'Contre' | 'Abstention'): Promise<void> {
  await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
  await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
  await expect(page.getByText('Votre bulletin est enregistré').first()).toBeVisible();
}

/** The field of the browser in its own time zone, at least `seconds` from now at a full minute. */
export function minuteFromNow(seconds: number, timeZone: string): string {
  const moment = new Date(Math.ceil((Date.now() + seconds * 1000) / 60_000) * 60_000);
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
  return parts.replace(' ', 'T');
}
