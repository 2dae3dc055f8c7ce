import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { expectSaved, haveProposal, openText, textOf, write } from '../pages/proposal';
import { Actor } from '../world';

test('offline and back', async ({ browser }) => {
  const zoe = await Actor.signIn(browser, 'Zoe Blanc');
  const luis = await Actor.signIn(browser, 'Luis Prado');
  const proposalId = await haveProposal(zoe, await haveGroup(zoe, [luis]), 'Un texte en voyage');
  await openText(zoe.page, proposalId);
  await openText(luis.page, proposalId);
  await write(zoe.page, 'Avant le tunnel. ');
  await expect(textOf(luis.page)).toContainText('Avant le tunnel.');

  await zoe.context.setOffline(true);
  await expect(zoe.page.getByText('Hors connexion').first()).toBeVisible({ timeout: 45_000 });
  await write(zoe.page, 'Dans le tunnel. ');
  await write(luis.page, 'Dehors, pendant ce temps. ');
  await expect(textOf(luis.page)).not.toContainText('Dans le tunnel');

  await zoe.context.setOffline(false);
  await expect(textOf(luis.page)).toContainText('Dans le tunnel.', { timeout: 45_000 });
  await expect(textOf(zoe.page)).toContainText('Dehors, pendant ce temps.');
  await expectSaved(zoe.page);
  await luis.page.reload();
  await expect(textOf(luis.page)).toContainText('Dans le tunnel.');
  expect([...zoe.faults, ...luis.faults]).toEqual([]);
});
