import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { committedText, expectSaved, haveProposal, openText, textOf, timesIn, write } from '../pages/proposal';
import { Actor, withOwnServer } from '../world';

/** The same person in two browsers: what one of them shows, everybody would have seen. */
test('server killed while typing', async ({ browser }) => {
  test.setTimeout(240_000);
  await withOwnServer(async (server) => {
    const hand = await Actor.administrator(browser, {}, server);
    const eye = await Actor.administrator(browser, {}, server);
    const proposalId = await haveProposal(hand, await haveGroup(hand, []), 'Un texte et une panne');
    await openText(hand.page, proposalId);
    await openText(eye.page, proposalId);
    await write(hand.page, 'Ce qui est enregistré le reste. ');
    await expectSaved(hand.page);

    await test.step('the server dies in the middle of a sentence, and the sentence goes on', async () => {
      await textOf(hand.page).focus();
      await hand.page.keyboard.press('ControlOrMeta+End');
      const typing = hand.page.keyboard.type('Une phrase qui commence avant la panne et finit après. ', { delay: 40 });
      await expect(textOf(eye.page)).toContainText('Une phrase');
      await server.kill();
      await typing;
      await expect(hand.page.getByText('Connexion perdue').first()).toBeVisible({ timeout: 45_000 });
    });
    const seen = await textOf(eye.page).innerText();

    await test.step('it comes back, and so do both: nothing seen is lost, nothing is doubled', async () => {
      await server.restart();
      await expect(textOf(eye.page)).toContainText('finit après.', { timeout: 45_000 });
      await expectSaved(hand.page);
      const committed = await committedText(hand, proposalId);
      expect(committed).toContain('Ce qui est enregistré le reste.');
      for (const word of seen.match(/\p{L}{4,}/gu) ?? []) expect(committed).toContain(word);
      expect(timesIn(committed, 'Une phrase qui commence avant la panne et finit après.')).toBe(1);
    });

    await test.step('and both write on', async () => {
      await write(eye.page, 'Et la suite. ');
      await expect(textOf(hand.page)).toContainText('Et la suite.');
    });
    expect([...hand.faults, ...eye.faults]).toEqual([]);
    await hand.context.close();
    await eye.context.close();
  });
});
