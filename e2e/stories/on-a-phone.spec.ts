import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { haveProposal, openText, textOf, write } from '../pages/proposal';
import { Actor } from '../world';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('on a phone', async ({ browser }) => {
  const inaya = await Actor.signIn(browser, 'Inaya Sow', phone);
  const { page } = inaya;
  const proposalId = await haveProposal(inaya, await haveGroup(inaya, []), 'Depuis mon téléphone');

  await test.step('the four places are under the thumb', async () => {
    await inaya.visit('/');
    for (const [place, path] of [
      ['Textes', '/proposals'],
      ['Décisions', '/decisions'],
      ['Groupes', '/groups'],
    ] as const) {
      const link = page.getByRole('navigation').getByRole('link', { name: place, exact: true });
      const box = await link.boundingBox();
      expect(box && box.height >= 44 && box.y > 600, `${place} at the bottom, 44 px high`).toBe(true);
      await link.tap();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
    }
  });

  await test.step('a text is written', async () => {
    await openText(page, proposalId);
    await write(page, 'Écrit dans le bus. ');
    await expect(textOf(page)).toContainText('Écrit dans le bus.');
    await inaya.expectAccessible();
  });

  await test.step('a ballot is cast with the thumb', async () => {
    await inaya.call('POST', `proposals/${proposalId}/moves`, { from: 'drafting', to: 'deliberation', reason: '' });
    const rule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'closed' };
    const closesAt = new Date(Date.now() + 3_600_000).toISOString();
    await inaya.call('POST', 'rounds', { proposalId, question: 'On y va ?', rule, closesAt });
    await inaya.visit('/');
    await page.getByRole('link', { name: 'Voter', exact: true }).tap();
    await page.getByText('Pour', { exact: true }).tap();
    await page.getByRole('button', { name: 'Vérifier mon bulletin' }).tap();
    await page.getByRole('button', { name: 'Déposer mon bulletin' }).tap();
    await expect(page.getByText('Votre bulletin est enregistré').first()).toBeVisible();
    await inaya.expectAccessible();
  });
  expect(inaya.faults).toEqual([]);
});
