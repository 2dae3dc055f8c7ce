import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { expectSaved, haveProposal, openText, write } from '../pages/proposal';
import { Actor, sitOnSlowLine } from '../world';

function openRound(by: Actor, proposalId: string): Promise<{ textSha256: string }> {
  const rule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'named' };
  return by.call('POST', 'rounds', { proposalId, question: 'Adopter ce texte ?', rule, closesAt: new Date(Date.now() + 3_600_000).toISOString() });
}

/** A vote is bound to words: those that were there when it began, and none that was on its way. */
test('frozen while typing', async ({ browser }) => {
  const nadia = await Actor.signIn(browser, 'Nadia Benali');
  const tomas = await Actor.signIn(browser, 'Tomas Vega');
  const { page } = tomas;
  const proposalId = await haveProposal(nadia, await haveGroup(nadia, [tomas]), 'Un texte mis au vote');
  const line = await sitOnSlowLine(page);
  await openText(page, proposalId);
  await write(page, 'Ce qui sera voté. ');
  await expectSaved(page);
  await nadia.call('POST', `proposals/${proposalId}/moves`, { to: 'deliberation', reason: '' });
  await expectSaved(page);

  const round = await test.step('a round opens while words are on their way, and he types on', async () => {
    line.slowDown();
    await write(page, 'Des mots partis avant le scrutin. ');
    const typing = page.keyboard.type('Et d’autres, tapés pendant qu’il s’ouvre.', { delay: 30 });
    const opened = await openRound(nadia, proposalId);
    await typing;
    return opened;
  });

  await test.step('those words arrive too late: he is told so, and has them to copy', async () => {
    line.arrive();
    await expect(page.getByText('Lecture seule : le texte est figé').first()).toBeVisible();
    await expect(page.getByText('Vos derniers mots ne sont pas dans le texte')).toBeVisible();
    await expect(page.locator('blockquote')).toContainText('Des mots partis avant le scrutin.');
    await expect(page.locator('blockquote')).not.toContainText('Ce qui sera voté');
    await expect(page.getByRole('button', { name: 'Copier vos mots' })).toBeVisible();
    await tomas.expectAccessible();
  });

  await test.step('the vote is on the words that were there', async () => {
    const committed = await nadia.call<{ sha256: string }>('GET', `proposals/${proposalId}/text`);
    expect(committed.sha256).toBe(round.textSha256);
    expect(JSON.stringify(committed)).toContain('Ce qui sera voté.');
    expect(JSON.stringify(committed)).not.toContain('avant le scrutin');
  });
  expect([...nadia.faults, ...tomas.faults]).toEqual([]);
});
