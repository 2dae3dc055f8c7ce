import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { expectSaved, haveProposal, openText, write } from '../pages/proposal';
import { Actor, killLine, keptOnDevice, prepareToGrowOld } from '../world';

test('a device that others use keeps nothing of a text', async ({ browser }) => {
  const iris = await Actor.signIn(browser, 'Iris Koch');
  const { page } = iris;
  const proposalId = await haveProposal(iris, await haveGroup(iris, []), 'Un texte à la bibliothèque');
  await iris.signInAgain({ sharedDevice: true });
  await prepareToGrowOld(page);
  await openText(page, proposalId);
  await write(page, 'Écrit à la bibliothèque. ');
  await expectSaved(page);
  expect(await keptOnDevice(page)).toEqual([]);

  await killLine(page);
  await write(page, 'Sans réseau. ');
  await iris.context.setOffline(true);
  await expect(page.getByText('Vos mots sont gardés dans cette page : ne la fermez pas.').first()).toBeVisible();
  expect(await keptOnDevice(page)).toEqual([]);
  expect(iris.faults).toEqual([]);
});
