import { expect, test } from '@playwright/test';
import { foundGroup, joinGroup } from '../pages/group';
import { committedText, expectSaved, textOf, wordsOf, write } from '../pages/proposal';
import { minuteFromNow, vote } from '../pages/round';
import { signInForTheFirstTime } from '../pages/sign-in';
import { Actor } from '../world';

/** The whole path, in the pages, with three people in three browsers. The round is a minute long, so this takes its time. */
test('from action to decision', async ({ browser }) => {
  test.setTimeout(360_000);
  const awa = await Actor.visit(browser);
  const mateo = await Actor.signIn(browser, 'Mateo Giraldo');
  const ana = await Actor.signIn(browser, 'Ana Pereira');

  await test.step('a visitor reads her way from the roadmap to an action', async () => {
    await awa.page.goto('/');
    await awa.page.getByRole('link', { name: 'Lire la feuille de route' }).click();
    await awa.page.getByRole('link', { name: /numérique au service/ }).click();
    await awa.page
      .getByRole('link', { name: /plus grand nombre/i })
      .first()
      .click();
    await expect(awa.page).toHaveURL(/\/actions\/rmb-2022\.8\.3$/);
    await expect(awa.page.getByText('Résumé en mots simples')).toBeVisible();
  });

  await test.step('she signs in with a code, and says who she is', async () => {
    await awa.page.goto('/sign-in');
    await signInForTheFirstTime(awa.page, { name: 'Awa Ndiaye', email: `awa.${Date.now()}@example.org` });
    await expect(awa.page.getByRole('heading', { name: /Bonjour Awa/ })).toBeVisible();
  });

  const group = await test.step('she founds a group; two people join it', async () => {
    const address = await foundGroup(awa.page, { name: 'Relais du numérique', theme: /numérique au service/ });
    await joinGroup(mateo.page, address);
    await joinGroup(ana.page, address);
    return address;
  });

  const proposal = await test.step('she begins a proposal from the action', async () => {
    await awa.page.goto('/actions/rmb-2022.8.3');
    await awa.page.getByRole('link', { name: 'Commencer une proposition' }).click();
    await awa.page.getByLabel('Titre').fill('Un relais dans chaque village');
    await awa.page.getByLabel('Résumé').fill('Une personne formée par village pour aider les autres.');
    await awa.page.getByRole('button', { name: 'Commencer la rédaction' }).click();
    await expect(textOf(awa.page)).toBeVisible();
    return awa.page.url().replace(/\/write$/, '');
  });
  const proposalId = proposal.split('/').at(-1) ?? '';

  await test.step('two people type in the same paragraph at once', async () => {
    await mateo.page.goto(`${proposal}/write`);
    await expect(textOf(mateo.page)).toBeVisible();
    await Promise.all([write(awa.page, 'Chaque village choisit une personne relais. '), write(mateo.page, 'Elle est payée pour ce temps. ')]);
    await expect(textOf(mateo.page)).toContainText('Chaque village choisit une personne relais.');
    await expect(textOf(awa.page)).toContainText('Elle est payée pour ce temps.');
    await expect(awa.page.getByText('2 personnes ici')).toBeVisible();
    await Promise.all([expectSaved(awa.page), expectSaved(mateo.page)]);
    expect(await committedText(mateo, proposalId)).toContain('personne relais');
    expect(await wordsOf(awa.page)).toBe(await wordsOf(mateo.page));
  });

  await test.step('it is opened to everybody, and somebody comments', async () => {
    await awa.page.goto(proposal);
    await awa.page.getByRole('button', { name: 'Passer en délibération' }).click();
    await awa.page.getByRole('dialog').getByRole('button', { name: 'Passer en délibération' }).click();
    await expect(awa.page.getByText('En délibération').first()).toBeVisible();
    await ana.page.goto(proposal);
    await ana.page.getByLabel('Votre commentaire').fill('Deux personnes seraient mieux qu’une.');
    await ana.page.getByRole('button', { name: 'Publier le commentaire' }).click();
    await expect(ana.page.getByText('Deux personnes seraient mieux qu’une.')).toBeVisible();
  });

  const round = await test.step('a round is opened: the text is frozen', async () => {
    await awa.page.getByRole('link', { name: 'Ouvrir un scrutin' }).click();
    await awa.page.getByLabel('Clôture', { exact: true }).fill(minuteFromNow(63, 'Europe/Paris'));
    await awa.page.getByRole('button', { name: 'Ouvrir le scrutin' }).click();
    await expect(awa.page).toHaveURL(/\/rounds\//);
    await mateo.page.goto(`${proposal}/write`);
    await expect(mateo.page.getByRole('textbox', { name: 'Texte de la proposition' })).toHaveCount(0);
    return awa.page.url();
  });

  await test.step('three people vote, and one changes her mind', async () => {
    await vote(awa.page, 'Pour');
    await mateo.page.goto(round);
    await vote(mateo.page, 'Pour');
    await ana.page.goto(round);
    await vote(ana.page, 'Contre');
    await ana.page.getByRole('button', { name: 'Changer mon vote' }).click();
    await vote(ana.page, 'Abstention');
    await expect(awa.page.getByText('Participation : 3 sur 3')).toBeVisible();
  });

  await test.step('the round closes by itself, and every open page says so', async () => {
    for (const { page } of [awa, mateo, ana]) await expect(page.getByText('2 pour, 0 contre, 1 abstention')).toBeVisible({ timeout: 150_000 });
    await expect(awa.page.getByRole('listitem').filter({ hasText: /^Quorum/ })).toContainText('3/3');
    await expect(awa.page.getByRole('listitem').filter({ hasText: /^Majorité/ })).toContainText('2/2');
  });

  await test.step('a commitment follows from the decision', async () => {
    await awa.page.getByRole('link', { name: 'Voir la décision et son suivi' }).click();
    await awa.page.getByRole('button', { name: 'Noter un engagement' }).click();
    await awa.page.getByLabel('Ce qui est promis').fill('Former les premières personnes relais');
    await awa.page.getByLabel('Indicateur').fill('Villages avec une personne relais');
    await awa.page.getByLabel('Unité').fill('villages');
    await awa.page.getByLabel('Objectif', { exact: true }).first().fill('12');
    await awa.page.getByLabel('Prochain examen').fill('2027-06-30');
    await awa.page.getByRole('button', { name: 'Enregistrer l’engagement' }).click();
    await expect(awa.page.getByText('Former les premières personnes relais').first()).toBeVisible();
  });

  await test.step('and the way back leads, one click a step, to the action, which shows what became of it', async () => {
    const path = awa.page.getByRole('navigation', { name: 'Le chemin de cette décision' });
    for (const part of [
      /\/rounds\//,
      new RegExp(`/proposals/${proposalId}$`),
      new RegExp(new URL(group).pathname),
      /\/actions\/rmb-2022\.8\.3/,
      /\/themes\/rmb-2022\.8/,
    ]) {
      const links = await path.getByRole('link').evaluateAll((elements) => elements.map((element) => (element as HTMLAnchorElement).pathname));
      expect(
        links.some((pathname) => part.test(pathname)),
        `${part} in ${links.join(' ')}`,
      ).toBe(true);
    }
    await path
      .getByRole('link', { name: /fracture|relais|numérique/i })
      .first()
      .click();
    await awa.page.goto('/actions/rmb-2022.8.3');
    await expect(awa.page.getByText('Un relais dans chaque village').first()).toBeVisible();
    await expect(awa.page.getByText('Former les premières personnes relais').first()).toBeVisible();
  });

  for (const person of [awa, mateo, ana]) expect(person.faults).toEqual([]);
});
