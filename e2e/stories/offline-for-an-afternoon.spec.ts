import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { committedText, expectSaved, haveProposal, openText, textOf, timesIn, wordsOf, write } from '../pages/proposal';
import { Actor, cutSockets, keptOnDevice, settledOnDevice } from '../world';

test('offline for an afternoon', async ({ browser }) => {
  const zoe = await Actor.signIn(browser, 'Zoe Blanc');
  const luis = await Actor.signIn(browser, 'Luis Prado');
  const proposalId = await haveProposal(zoe, await haveGroup(zoe, [luis]), 'Un texte en voyage');
  await openText(zoe.page, proposalId);
  await openText(luis.page, proposalId);
  await write(zoe.page, 'Avant le tunnel. ');
  await expect(textOf(luis.page)).toContainText('Avant le tunnel.');

  await test.step('without a network one writes on, and closes the browser', async () => {
    await zoe.context.setOffline(true);
    await write(zoe.page, 'Dans le tunnel. ');
    await expect(zoe.page.getByText('Hors connexion. Vos mots sont gardés sur cet appareil').first()).toBeVisible();
    await write(luis.page, 'Dehors, pendant ce temps. ');
    await expect(textOf(luis.page)).not.toContainText('Dans le tunnel');
    await settledOnDevice(zoe.page);
    await zoe.page.close();
  });

  const later = await zoe.context.newPage();
  await cutSockets(later);
  await test.step('the text is there again before the server has been heard of, and can be written', async () => {
    await zoe.context.setOffline(false);
    await later.goto(`/proposals/${proposalId}/write`);
    await expect(textOf(later)).toContainText('Dans le tunnel.');
    await expect(textOf(later)).not.toContainText('Dehors');
    await write(later, 'Au port. ');
    await settledOnDevice(later);
    await later.close();
  });

  const back = await zoe.context.newPage();
  await test.step('on return nothing is lost and nothing is doubled, on any screen and on the server', async () => {
    await openText(back, proposalId);
    await expect(textOf(luis.page)).toContainText('Au port.');
    await expect(textOf(back)).toContainText('Dehors, pendant ce temps.');
    await expectSaved(back);
    await luis.page.reload();
    await expect(textOf(luis.page)).toContainText('Au port.');
    const texts = [await wordsOf(back), await wordsOf(luis.page), await committedText(luis, proposalId)];
    const written = ['Avant le tunnel.', 'Dans le tunnel.', 'Dehors, pendant ce temps.', 'Au port.'];
    expect(texts.map((text) => written.map((words) => timesIn(text, words)))).toEqual(texts.map(() => written.map(() => 1)));
  });

  await test.step('two windows on one device keep one text, and double nothing', async () => {
    const beside = await zoe.context.newPage();
    await openText(beside, proposalId);
    await write(back, 'Première fenêtre. ');
    await expect(textOf(beside)).toContainText('Première fenêtre.');
    await write(beside, 'Seconde fenêtre. ');
    await Promise.all([expectSaved(back), expectSaved(beside)]);
    await Promise.all([back.reload(), beside.reload()]);
    for (const page of [back, beside]) await expect(textOf(page)).toContainText('Seconde fenêtre.');
    const texts = [await wordsOf(back), await wordsOf(beside), await committedText(luis, proposalId)];
    const written = ['Avant le tunnel.', 'Première fenêtre.', 'Seconde fenêtre.'];
    expect(texts.map((text) => written.map((words) => timesIn(text, words)))).toEqual(texts.map(() => written.map(() => 1)));
    await beside.close();
  });

  await test.step('signing out leaves nothing on the device', async () => {
    expect(await keptOnDevice(back)).not.toEqual([]);
    await back.goto('/account');
    await back.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
    await expect(back).toHaveURL(/\/$/);
    await expect.poll(() => keptOnDevice(back)).toEqual([]);
  });
  expect([...zoe.faults, ...luis.faults]).toEqual([]);
});
