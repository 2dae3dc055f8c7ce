import { expect, test } from '@playwright/test';
import type { RoundView } from '@palabre/shared/voting';
import { haveGroup } from '../pages/group';
import { haveRound } from '../pages/round';
import { Actor } from '../world';

test('the vote closes while I am voting', async ({ browser }) => {
  // it waits for a close, and a busy machine takes its time beside that
  test.setTimeout(240_000);
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const groupId = await haveGroup(awa, []);
  const id = await haveRound(awa, groupId, { question: 'Partons-nous demain ?', closesAt: new Date(Date.now() + 66_000 + 15_000).toISOString() });
  const { page } = awa;
  await awa.visit(`/rounds/${id}`);
  await page.getByRole('radio', { name: /^Pour/ }).check();
  await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
  await expect(page.getByText('Le scrutin s’est terminé avant le dépôt de votre bulletin.')).toBeVisible({ timeout: 100_000 });
  await awa.expectAccessible();
  const { result, turnout } = await awa.call<RoundView>('GET', `rounds/${id}`);
  expect([result?.outcome, turnout]).toEqual(['rejected', 0]);
  expect(awa.faults).toEqual([]);
});
