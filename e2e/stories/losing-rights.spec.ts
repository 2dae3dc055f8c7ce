import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { committedText, expectSaved, haveProposal, openText, textOf, write } from '../pages/proposal';
import { Actor } from '../world';

test('losing rights stops my typing', async ({ browser }) => {
  const lea = await Actor.signIn(browser, 'Lea Morel');
  const ivan = await Actor.signIn(browser, 'Ivan Costa');
  const groupId = await haveGroup(lea, [ivan]);
  const proposalId = await haveProposal(lea, groupId, 'Un texte à deux');
  await openText(lea.page, proposalId);
  await openText(ivan.page, proposalId);
  await write(ivan.page, 'Mes premiers mots. ');
  await expect(textOf(lea.page)).toContainText('Mes premiers mots.');
  await expectSaved(ivan.page);

  const { person } = await ivan.call<{ person: { id: string } }>('GET', 'me');
  await lea.call('PUT', `groups/${groupId}/members/${person.id}/role`, { role: 'observer' });

  await expect(ivan.page.getByText('vous n’avez plus le droit d’écrire ici').first()).toBeVisible();
  await ivan.page.keyboard.type('Des mots de trop.');
  await write(lea.page, 'Je continue. ');
  await expect(textOf(lea.page)).toContainText('Je continue.');
  await expectSaved(lea.page);
  await expect(textOf(lea.page)).not.toContainText('Des mots de trop');
  const committed = await committedText(lea, proposalId);
  expect(committed).toContain('Mes premiers mots');
  expect(committed).toContain('Je continue');
  expect(committed).not.toContain('de trop');
  expect([...lea.faults, ...ivan.faults]).toEqual([]);
});
