import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { committedText, expectSaved, haveProposal, openText, textOf, write } from '../pages/proposal';
import { Actor, startOfficeProxy } from '../world';

test('where sockets are blocked', async ({ browser }) => {
  const office = await startOfficeProxy();
  try {
    const bea = await Actor.signIn(browser, 'Bea Roth', { proxy: { server: office.address } });
    const karim = await Actor.signIn(browser, 'Karim Said');
    const proposalId = await haveProposal(karim, await haveGroup(karim, [bea]), 'Un texte au bureau');
    await openText(karim.page, proposalId);

    await test.step('the text opens all the same, and it is said how', async () => {
      await bea.page.goto(`/proposals/${proposalId}/write`);
      await expect(textOf(bea.page)).toBeVisible({ timeout: 30_000 });
      await expect(bea.page.getByText('Connexion limitée')).toBeVisible();
      await bea.expectAccessible();
    });
    await test.step('what is written there is saved and seen by others, and the other way round', async () => {
      await write(bea.page, 'Écrit au bureau. ');
      await expect(textOf(karim.page)).toContainText('Écrit au bureau.');
      await expectSaved(bea.page);
      await write(karim.page, 'Écrit dehors. ');
      await expect(textOf(bea.page)).toContainText('Écrit dehors.');
      const committed = await committedText(karim, proposalId);
      expect([committed.includes('Écrit au bureau.'), committed.includes('Écrit dehors.')]).toEqual([true, true]);
    });
    await test.step('when sockets pass again, it goes back to them by itself', async () => {
      office.openUp();
      await expect(bea.page.getByText('Connexion limitée')).toHaveCount(0, { timeout: 60_000 });
      await write(bea.page, 'Comme avant. ');
      await expect(textOf(karim.page)).toContainText('Comme avant.');
      await expectSaved(bea.page);
    });
    expect([...bea.faults, ...karim.faults]).toEqual([]);
    await bea.context.close();
  } finally {
    await office.stop();
  }
});
