import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { committedText, expectSaved, haveProposal, openText, textOf, write } from '../pages/proposal';
import { Actor } from '../world';

function openRound(by: Actor, proposalId: string): Promise<{ textSha256: string }> {
  const rule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'named' };
  return by.call('POST', 'rounds', { proposalId, question: 'Adopter ce texte ?', rule, closesAt: new Date(Date.now() + 3_600_000).toISOString() });
}

/** A vote is bound to words: those that were there when it began, and none that was on its way. */
test('frozen while typing', async ({ browser }) => {
  const nadia = await Actor.signIn(browser, 'Nadia Benali');
  const tomas = await Actor.signIn(browser, 'Tomas Vega');
  const proposalId = await haveProposal(nadia, await haveGroup(nadia, [tomas]), 'Un texte mis au vote');
  await openText(tomas.page, proposalId);
  await write(tomas.page, 'Ce qui sera voté. ');
  await expectSaved(tomas.page);
  await nadia.call('POST', `proposals/${proposalId}/moves`, { to: 'deliberation', reason: '' });
  await expect(tomas.page.getByText('Enregistré', { exact: true })).toBeVisible();

  await textOf(tomas.page).focus();
  await tomas.page.keyboard.press('ControlOrMeta+End');
  const typing = tomas.page.keyboard.type('Des mots qui arrivent pendant que le scrutin s’ouvre, et dont certains arrivent trop tard.', { delay: 30 });
  await expect(textOf(tomas.page)).toContainText('Des mots');
  const round = await openRound(nadia, proposalId);
  await typing;

  await expect(tomas.page.getByText('Lecture seule : le texte est figé').first()).toBeVisible();
  await expect(tomas.page.getByText('Vos derniers mots ne sont pas dans le texte')).toBeVisible();
  await expect(tomas.page.getByRole('button', { name: 'Copier vos mots' })).toBeVisible();
  const committed = await committedText(nadia, proposalId);
  expect(committed).toContain('Ce qui sera voté.');
  expect(committed).not.toContain('trop tard');
  expect((JSON.parse(committed) as { sha256: string }).sha256).toBe(round.textSha256);
  await tomas.expectAccessible();
  expect([...nadia.faults, ...tomas.faults]).toEqual([]);
});
