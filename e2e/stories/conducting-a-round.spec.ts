import { expect, test } from '@playwright/test';
import type { Me } from '@palabre/shared/people';
import type { RoundView } from '@palabre/shared/voting';
import { haveGroup } from '../pages/group';
import { haveRound } from '../pages/round';
import { Actor } from '../world';

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const yesNo = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null } as const;

test('a round is announced, its lot is watched over, and it is called off with a reason', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const { page } = awa;
  const me = (await awa.call<Me>('GET', 'me')).person?.id ?? '';
  const groupId = await haveGroup(awa, []);
  const id = await haveRound(awa, groupId, { question: 'Qui représente le groupe ?', opensAt: inHours(48), closesAt: inHours(72), scrutineers: [me] });

  await test.step('whoever watches over the lot commits to a secret that stays on their device', async () => {
    await awa.visit(`/rounds/${id}`);
    const promise = page.locator('form').filter({ has: page.getByRole('button', { name: 'M’engager sur ce secret' }) });
    const secret = await promise.locator('code').innerText();
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    const sending = page.waitForRequest((request) => request.url().endsWith('/commitment'));
    await page.getByRole('button', { name: 'M’engager sur ce secret' }).click();
    expect((await sending).postData()).not.toContain(secret);
    await expect(page.getByText('Awa Ndiaye (engagement pris)')).toBeVisible();
    await awa.visit(`/rounds/${id}`);
    await page.getByText('Mon secret pour le tirage au sort').click();
    await expect(page.getByText(secret)).toBeVisible();
    await awa.expectAccessible();
  });

  await test.step('it is called off, and everybody reads why', async () => {
    await page.getByText('Annuler ce scrutin').click();
    await page.getByLabel('Raison').fill('Le texte a une erreur.');
    await page.getByRole('button', { name: 'Annuler le scrutin' }).click();
    await expect(page.getByText('Ce scrutin a été annulé avant son ouverture.')).toBeVisible();
    const passer = await Actor.visit(browser);
    await passer.visit(`/rounds/${id}/chain`);
    const line = (words: string) => passer.page.getByRole('listitem').filter({ hasText: words });
    await expect(line('engagement pour le tirage')).toContainText('Awa Ndiaye a choisi un secret');
    await expect(line('scrutin annulé')).toContainText('Raison : Le texte a une erreur.');
    await passer.expectAccessible();
    expect(passer.faults).toEqual([]);
  });
  expect(awa.faults).toEqual([]);
});

test('the close is put off where the rule allows it, and a proxy is taken back as long as it was not used', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const rui = await Actor.signIn(browser, 'Rui Alves');
  const groupId = await haveGroup(awa, [rui]);
  const rule = { ...yesNo, secrecy: 'secret' as const, proxies: { most: 1 }, extension: { mostHours: 5 } };
  const id = await haveRound(awa, groupId, { question: 'Confiance au bureau ?', rule });
  const { page } = awa;

  await test.step('the close is put off', async () => {
    const before = Date.parse((await awa.call<RoundView>('GET', `rounds/${id}`)).closesAt);
    await awa.visit(`/rounds/${id}`);
    await page.getByText('Repousser la clôture').first().click();
    await expect(page.getByText('5 heures en tout')).toBeVisible();
    await page.getByLabel('Raison').fill('Le réseau était coupé.');
    await awa.expectAccessible();
    await page.getByRole('button', { name: 'Repousser la clôture' }).click();
    await expect.poll(async () => Date.parse((await awa.call<RoundView>('GET', `rounds/${id}`)).closesAt)).toBeGreaterThan(before);
    await awa.visit(`/rounds/${id}/chain`);
    await expect(page.getByRole('listitem').filter({ hasText: 'clôture repoussée' })).toContainText('Raison : Le réseau était coupé.');
  });

  await test.step('a proxy is given, taken back, given again and used', async () => {
    await awa.visit(`/rounds/${id}`);
    const give = async () => {
      await page.getByText('Donner procuration').first().click();
      await page.getByLabel('Qui votera à votre place').selectOption('Rui Alves');
      await page.getByRole('button', { name: 'Donner procuration' }).click();
      await expect(page.getByText('Vous avez donné procuration à Rui Alves.')).toBeVisible();
    };
    await give();
    await page.getByRole('button', { name: 'Reprendre ma procuration' }).click();
    await give();
    await rui.visit(`/rounds/${id}`);
    const held = rui.page.locator('details', { hasText: 'Voter pour Awa Ndiaye' });
    await held.getByRole('radio', { name: /^Pour/ }).check();
    await held.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await held.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(held.getByText('Le bulletin de cette personne est dans l’urne.')).toBeVisible();
    const secret = await held.locator('code').innerText();
    await rui.expectAccessible();
    await awa.visit(`/rounds/${id}`);
    await expect(page.getByText('Votre bulletin est déposé : elle ne peut plus être reprise.')).toBeVisible();
    await awa.visit(`/rounds/${id}/chain`);
    const asking = page.waitForRequest((request) => request.url().endsWith('/sealed-ballots/look'));
    await page.getByLabel('Secret de votre reçu').fill(secret);
    await page.getByRole('button', { name: 'Chercher mon bulletin' }).click();
    expect((await (await asking).allHeaders()).cookie).toBeUndefined();
    await expect(page.getByText('Ce bulletin est dans l’urne.')).toBeVisible();
    await expect(page.getByText('Ce qu’il dit : Pour')).toBeVisible();
    await page.getByLabel('Secret de votre reçu').fill('0'.repeat(64));
    await page.getByRole('button', { name: 'Chercher mon bulletin' }).click();
    await expect(page.getByText('Aucun bulletin de l’urne ne porte ce reçu.')).toBeVisible();
    await awa.expectAccessible();
  });
  expect([...awa.faults, ...rui.faults]).toEqual([]);
});
