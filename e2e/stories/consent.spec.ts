import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { expectSaved, openText, write } from '../pages/proposal';
import { haveRound } from '../pages/round';
import { Actor } from '../world';

const rule = { method: 'consent', setAside: 'all-others', reviewOn: '2031-06-30', quorum: null, secrecy: 'named' } as const;

test('a consent round with an integrated objection', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const rui = await Actor.signIn(browser, 'Rui Alves', { viewport: { width: 360, height: 740 } });
  const ines = await Actor.signIn(browser, 'Inés Vidal');
  const groupId = await haveGroup(awa, [rui, ines]);
  const id = await haveRound(awa, groupId, { question: 'Plantons-nous des haies ?', rule });
  const all = [awa, rui, ines];
  for (const one of all) await one.visit(`/rounds/${id}`);
  let proposalId = '';

  await test.step('everybody asks what they do not understand, and the page says who has not spoken', async () => {
    await rui.page.getByLabel('Votre question').fill('Qui fournit les plants ?');
    await rui.page.getByRole('button', { name: 'Poser ma question' }).click();
    await expect(awa.page.getByText('Qui fournit les plants ?')).toBeVisible();
    await expect(awa.page.getByText('On attend encore : Awa Ndiaye et Inés Vidal.')).toBeVisible();
    for (const one of [awa, ines]) await one.page.getByRole('button', { name: 'Je n’ai rien à demander' }).click();
    await expect(awa.page.getByText('Tout le monde s’est exprimé.')).toBeVisible();
    await awa.page.getByRole('button', { name: 'Passer à l’étape « Réagir »' }).click();
  });

  await test.step('everybody reacts once, then the answers begin', async () => {
    await ines.page.getByLabel('Votre réaction').fill('Cela me plaît.');
    await ines.page.getByRole('button', { name: 'Dire ma réaction' }).click();
    await expect(rui.page.getByText('Cela me plaît.')).toBeVisible();
    await awa.page.getByRole('button', { name: 'Passer à l’étape « Répondre »' }).click();
  });

  await test.step('an objection has a reason, and lies on words of the text', async () => {
    const { page } = rui;
    await page.getByRole('radio', { name: /^J’ai une objection/ }).check();
    await page.getByRole('button', { name: 'Donner ma réponse' }).click();
    await expect(page.getByText('Cette réponse est nécessaire.').first()).toBeVisible();
    await page.getByLabel('Votre objection, et quel tort elle évite').fill('Personne n’a le temps de voter deux fois.');
    await page.getByLabel('Les mots du texte qui posent problème').fill('jamais écrit');
    await page.getByRole('button', { name: 'Donner ma réponse' }).click();
    await expect(page.getByText('Ces mots ne sont pas dans le texte.', { exact: false }).first()).toBeVisible();
    await page.getByText('Ce texte est soumis au vote.').selectText();
    await expect(page.getByLabel('Les mots du texte qui posent problème')).toHaveValue('Ce texte est soumis au vote.');
    await rui.expectAccessible();
    await page.getByRole('button', { name: 'Donner ma réponse' }).click();
    await expect(page.getByText('Votre réponse : J’ai une objection')).toBeVisible();
    await expect(awa.page.getByRole('heading', { name: '1 objection' })).toBeVisible();
    await expect(awa.page.getByText('Objection à traiter')).toBeVisible();
    await expect(awa.page.locator('mark')).toHaveText('Ce texte est soumis au vote.');
  });

  await test.step('the others say whether it holds; nobody adopts over an objection that does', async () => {
    await ines.page.getByRole('button', { name: 'Elle tient', exact: true }).click();
    await expect(awa.page.getByText('1 personne dit qu’elle tient', { exact: false })).toBeVisible();
    await awa.page.getByRole('radio', { name: 'Je consens', exact: false }).first().check();
    await awa.page.getByRole('button', { name: 'Donner ma réponse' }).click();
    await expect(awa.page.getByRole('button', { name: 'Constater le consentement' })).toHaveCount(0);
    await awa.expectAccessible();
  });

  await test.step('the text goes back, is changed, and a new round says what has changed', async () => {
    await awa.page.getByRole('button', { name: 'Reprendre le texte pour intégrer les objections' }).click();
    await awa.page.getByRole('button', { name: 'Reprendre le texte', exact: true }).click();
    await expect(awa.page.getByText('Objection à intégrer').first()).toBeVisible();
    const before = await awa.call<{ proposal: { id: string } }>('GET', `rounds/${id}`);
    proposalId = before.proposal.id;
    await openText(awa.page, proposalId);
    await write(awa.page, 'Une fois par an. ');
    await expectSaved(awa.page);
    await awa.call('POST', `proposals/${proposalId}/moves`, { from: 'drafting', to: 'deliberation', reason: '' });
    await awa.visit(`/proposals/${proposalId}/open-round`);
    await awa.page.getByRole('radio', { name: 'Adopter le texte par consentement' }).check();
    await awa.page.getByLabel('Jour où le groupe réexaminera sa décision').fill('2031-06-30');
    await awa.page.getByRole('button', { name: 'Ouvrir le scrutin' }).click();
    await expect(awa.page.getByText('Au tour précédent, une objection a renvoyé le texte à la rédaction :')).toBeVisible();
    await expect(awa.page.getByText('Rui Alves : Personne n’a le temps de voter deux fois.')).toBeVisible();
    await awa.page.getByRole('link', { name: 'Voir ce qui a changé dans le texte' }).click();
    await expect(awa.page.locator('ins').first()).toContainText('Une fois par an.');
    await awa.page.goBack();
  });

  await test.step('with everybody’s consent it is adopted, and its concerns and day of review stay with the decision', async () => {
    const again = new URL(awa.page.url()).pathname;
    for (const step of ['Réagir', 'Répondre']) await awa.page.getByRole('button', { name: `Passer à l’étape « ${step} »` }).click();
    for (const one of [rui, ines]) await one.visit(again);
    await ines.page.getByRole('radio', { name: /^Je consens, avec une réserve/ }).check();
    await ines.page.getByLabel('Votre réserve').fill('À suivre au printemps.');
    await ines.page.getByRole('button', { name: 'Donner ma réponse' }).click();
    for (const one of [awa, rui]) {
      await one.page.getByRole('radio', { name: 'Je consens', exact: false }).first().check();
      await one.page.getByRole('button', { name: 'Donner ma réponse' }).click();
      await expect(one.page.getByText('Votre réponse : Je consens')).toBeVisible();
    }
    await awa.page.getByRole('button', { name: 'Constater le consentement' }).click();
    await awa.page.getByRole('button', { name: 'Adopter le texte' }).click();
    await expect(awa.page.getByText('Adopté').first()).toBeVisible();
    await awa.visit(`/decisions/${proposalId}`);
    await expect(awa.page.getByText('À suivre au printemps.')).toBeVisible();
    await expect(awa.page.getByText('Prochain examen le', { exact: false }).first()).toBeVisible();
  });
  expect(all.flatMap(({ faults }) => faults)).toEqual([]);
});
