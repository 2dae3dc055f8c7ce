import { expect, test, type Page } from '@playwright/test';
import type { ChoiceRule, RoundOption, RoundView } from '@palabre/shared/voting';
import { readFile } from 'node:fs/promises';
import { haveGroup } from '../pages/group';
import { haveRound } from '../pages/round';
import { Actor } from '../world';

const options: RoundOption[] = [
  { id: 'nord', label: 'La source du Nord' },
  { id: 'sud', label: 'Le puits du Sud', detail: 'Creusé en 1974, à consolider.' },
  { id: 'est', label: 'La citerne de l’Est' },
];
const rule = (method: ChoiceRule['method'], settings: object = {}): ChoiceRule => ({ method, options: { ...settings }, quorum: null, secrecy: 'closed' });
const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'light' } as const;
const desk = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } as const;

/** The ballot as it is seen on a phone and at a desk. */
async function look(actor: Actor): Promise<void> {
  for (const screen of [phone, desk]) {
    await actor.moveTo(screen);
    await actor.expectAccessible();
  }
}

async function review(page: Page, words: string | RegExp): Promise<void> {
  // A second click of the same gesture sends nothing twice, so one that comes too fast is asked again.
  await expect(async () => {
    await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await expect(page.getByText('Vous vous apprêtez à voter')).toContainText(words, { timeout: 500 });
  }).toPass();
}

async function cast(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
  await expect(page.getByText('Votre bulletin est enregistré').first()).toBeVisible();
}

/** Takes a line by its handle and lets go of it over another one. @param at share of its height */
async function drag(page: Page, label: string, over: string, at: number): Promise<void> {
  const line = (name: string) => page.getByRole('listitem').filter({ has: page.getByLabel(`Place de ${name}`) });
  await line(label).scrollIntoViewIfNeeded();
  const handle = (await line(label).locator('[data-handle]').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const target = (await line(over).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + target.width / 2, target.y + target.height * at, { steps: 6 });
  await page.mouse.up();
}

test('a ranking is made by pointer, by keyboard and by number, and may hold equals', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const groupId = await haveGroup(awa, []);
  const { page } = awa;
  const places = () => page.getByLabel(/^Place de/).evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

  await test.step('by the number, and a number that is taken is shared', async () => {
    await awa.visit(`/rounds/${await haveRound(awa, groupId, { question: 'Quelle eau d’abord ?', rule: rule('schulze'), options })}`);
    await page.getByLabel('Place de Le puits du Sud').fill('1');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Place de Le puits du Sud')).toBeFocused();
    await page.getByLabel('Place de La citerne de l’Est').fill('1');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-announcements]')).toHaveText('La citerne de l’Est : place 1 sur 1, à égalité avec Le puits du Sud');
    await page.getByRole('button', { name: 'Classer La source du Nord' }).click();
    expect(await places()).toEqual(['1', '1', '2']);
    await look(awa);
  });

  await test.step('by keyboard, and the focus goes along', async () => {
    const up = page.getByRole('button', { name: 'Monter La source du Nord' });
    await up.focus();
    await page.keyboard.press('Enter');
    await expect(up).toBeFocused();
    expect(await places()).toEqual(['1', '2', '2']);
    // At the top it can go no further, and keeps the focus all the same.
    await page.keyboard.press('Enter');
    await expect(up).toBeFocused();
    await expect(up).toHaveAttribute('aria-disabled', 'true');
    expect(await places()).toEqual(['1', '2', '2']);
  });

  await test.step('by pointer: before another, and beside it', async () => {
    await drag(page, 'La citerne de l’Est', 'La source du Nord', 0.1);
    expect(await places()).toEqual(['1', '2', '3']);
    await drag(page, 'Le puits du Sud', 'La source du Nord', 0.5);
    expect(await places()).toEqual(['1', '2', '2']);
    await page.getByRole('button', { name: 'Ne plus classer La citerne de l’Est' }).click();
    await review(page, '1. La source du Nord = Le puits du Sud');
    await expect(page.getByText('Sans rang : La citerne de l’Est.')).toBeVisible();
    await cast(page);
  });

  await test.step('the receipt is taken away as a file', async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger' }).click()]);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toMatch(/Votre choix\s: 1\. La source du Nord = Le puits du Sud/);
    expect(text).toMatch(/Fin du registre du scrutin\s: [0-9a-f]{64}/);
    const mail = new URL((await page.getByRole('link', { name: 'Me l’envoyer par mail' }).getAttribute('href')) ?? '');
    expect([mail.protocol, mail.searchParams.get('body')]).toEqual(['mailto:', text]);
    await look(awa);
  });
  expect(awa.faults).toEqual([]);
});

test('what cannot be counted is said where it is written', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const groupId = await haveGroup(awa, []);
  const { page } = awa;

  await test.step('points beyond the cap of an option, then beyond the purse', async () => {
    const law = rule('cumulative', { points: 10, maxPerOption: 6 });
    await awa.visit(`/rounds/${await haveRound(awa, groupId, { question: 'Comment partager ?', rule: law, options })}`);
    await page.getByLabel('La source du Nord').fill('8');
    await expect(page.getByText('Écrivez un nombre de 0 à 6.')).toBeVisible();
    await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await page.getByRole('link', { name: 'La source du Nord' }).click();
    await expect(page.getByLabel('La source du Nord')).toBeFocused();
    await page.getByLabel('La source du Nord').fill('6');
    await expect(page.getByText('Ce bulletin ne peut pas être compté tel quel')).toHaveCount(0);
    await page.getByLabel('Le puits du Sud').fill('5');
    await expect(page.getByText('C’est trop. Retirez-en 1.')).toBeVisible();
    await look(awa);
    await page.getByLabel('Le puits du Sud').fill('3');
    await expect(page.getByText('Il en reste 1.')).toBeVisible();
    await review(page, 'La source du Nord : 6 · Le puits du Sud : 3');
    await cast(page);
  });

  await test.step('votes tell their price', async () => {
    await awa.visit(`/rounds/${await haveRound(awa, groupId, { question: 'Avec quelle force ?', rule: rule('quadratic', { credits: 20 }), options })}`);
    await page.getByLabel('La source du Nord').fill('3');
    await page.getByLabel('Le puits du Sud').fill('-2');
    await expect(page.getByText('Coûte 9 crédits.')).toBeVisible();
    await expect(page.getByText('13 crédits sur 20.')).toBeVisible();
    await look(awa);
    await review(page, 'La source du Nord : 3 · Le puits du Sud : -2');
    await cast(page);
  });

  await test.step('grades stand in a table at a desk and in cards on a phone', async () => {
    const law = rule('majority-judgment', { gradesWorstToBest: ['À rejeter', 'Insuffisant', 'Passable', 'Assez bien', 'Bien', 'Très bien'] });
    await awa.visit(`/rounds/${await haveRound(awa, groupId, { question: 'Que valent ces projets ?', rule: law, options })}`);
    await look(awa);
    const sides = async () => {
      const boxes = [
        await page.getByRole('radio', { name: 'La source du Nord : Très bien' }).boundingBox(),
        await page.getByRole('radio', { name: 'La source du Nord : Bien' }).boundingBox(),
      ];
      return boxes.map((box) => Math.round(box?.y ?? 0));
    };
    const [first, second] = await sides();
    expect(first).toBe(second);
    await awa.moveTo(phone);
    const [above, below] = await sides();
    expect(below).toBeGreaterThan(above ?? 0);
    await page.getByRole('radio', { name: 'La source du Nord : Très bien' }).check();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'La source du Nord : Bien' })).toBeChecked();
    await review(page, 'La source du Nord : Bien');
    await expect(page.getByText('Sans réponse : Le puits du Sud et La citerne de l’Est.')).toBeVisible();
    await cast(page);
  });
  expect(awa.faults).toEqual([]);
});

test('a ballot waits for the network, and counts only when it has arrived', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const groupId = await haveGroup(awa, []);
  const { page } = awa;
  const id = await haveRound(awa, groupId, { question: 'Un bulletin dans le tunnel ?' });
  const choose = async (choice: string) => {
    await page.getByRole('radio', { name: new RegExp(`^${choice}`) }).check();
    await review(page, choice);
  };
  const keep = async (choice: string) => {
    await choose(choice);
    await page.getByRole('button', { name: 'Le mettre en attente sur cet appareil' }).click();
    await expect(page.getByText('il n’est pas encore compté')).toBeVisible();
  };
  const counted = async () => (await awa.call<RoundView>('GET', `rounds/${id}`)).myBallot?.ballot ?? null;
  await awa.visit(`/rounds/${id}`);

  await test.step('it is withdrawn before it has gone', async () => {
    await awa.context.setOffline(true);
    await keep('Contre');
    await look(awa);
    await page.getByRole('button', { name: 'Retirer ce bulletin' }).click();
    await expect(page.getByRole('radio', { name: /^Pour/ })).toBeVisible();
  });

  await test.step('it goes when there is a network again', async () => {
    await keep('Pour');
    await awa.context.setOffline(false);
    expect(await counted()).toBeNull();
    await expect(page.getByText('Vous avez voté')).toBeVisible();
    expect(await counted()).toEqual({ choice: 'yes' });
  });

  await test.step('it overrules no newer ballot from elsewhere, unless its voter says so', async () => {
    await awa.context.setOffline(true);
    await page.getByRole('button', { name: 'Changer mon vote' }).click();
    await keep('Contre');
    await expect(page.getByText('C’est votre bulletin précédent qui compte')).toContainText('Pour');
    await awa.call('PUT', `rounds/${id}/ballot`, { ballot: { choice: 'abstain' } });
    await awa.context.setOffline(false);
    await expect(page.getByText('vous avez voté ailleurs depuis')).toBeVisible();
    expect(await counted()).toEqual({ choice: 'abstain' });
    await page.getByRole('button', { name: 'Déposer celui-ci à la place' }).click();
    await expect(page.getByText('Vous avez voté')).toBeVisible();
    expect(await counted()).toEqual({ choice: 'no' });
  });

  await test.step('two tabs know the same of it, and other pages say that it waits', async () => {
    const beside = await awa.context.newPage();
    await beside.goto(`/rounds/${id}`);
    await expect(beside.getByText('Vous avez voté')).toBeVisible();
    const home = await awa.context.newPage();
    // It has to know whose device this is before the network goes.
    await Promise.all([home.waitForResponse('**/api/me'), home.goto('/help')]);
    await awa.context.setOffline(true);
    await page.getByRole('button', { name: 'Changer mon vote' }).click();
    await keep('Pour');
    await expect(beside.getByText('il n’est pas encore compté')).toBeVisible();
    await expect(home.getByText('Un bulletin attend sur cet appareil')).toBeVisible();
    await beside.getByRole('button', { name: 'Retirer ce bulletin' }).click();
    await expect(page.getByText('il n’est pas encore compté')).toHaveCount(0);
    await expect(home.getByText('Un bulletin attend sur cet appareil')).toHaveCount(0);
    await awa.context.setOffline(false);
    expect(await counted()).toEqual({ choice: 'no' });
  });
  expect(awa.faults).toEqual([]);
});

test('a secret ballot does not wait, and its secret survives a lost answer', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const groupId = await haveGroup(awa, []);
  const { page } = awa;
  const law = { method: 'yes-no', base: 'cast', threshold: '>1/2', quorum: null, secrecy: 'secret' } as const;
  await awa.visit(`/rounds/${await haveRound(awa, groupId, { question: 'Confiance au bureau ?', rule: law })}`);
  const sealed = '**/sealed-ballots';

  await test.step('without a network it is not kept for later', async () => {
    await awa.context.setOffline(true);
    await page.getByRole('radio', { name: /^Contre/ }).check();
    await review(page, 'Contre');
    await expect(page.getByText('Un bulletin secret n’est jamais mis en attente')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Le mettre en attente' })).toHaveCount(0);
    await look(awa);
    await awa.context.setOffline(false);
  });

  await test.step('it arrives, its answer does not; another choice is then a change of the same ballot', async () => {
    await page.route(sealed, async (route) => {
      await route.fetch();
      await page.unroute(sealed);
      await route.abort();
    });
    // What the page would learn of it meanwhile is kept from it, as on a network that has gone.
    await page.route(/\/api\/rounds\/[^/]+$/, (route) => route.abort());
    await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(page.getByText('network/unreachable')).toBeVisible();
    await page.unroute(/\/api\/rounds\/[^/]+$/);
    await page.getByRole('button', { name: 'Modifier mon choix' }).click();
    await page.getByRole('radio', { name: /^Pour/ }).check();
    await review(page, 'Pour');
    await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(page.getByText('Votre choix : Pour')).toBeVisible();
    await look(awa);
  });

  await test.step('it is read again in the urn, with the secret that this device keeps', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Relire mon bulletin dans l’urne' }).click();
    await expect(page.getByText('Votre choix : Pour')).toBeVisible();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Télécharger' }).click()]);
    expect(await readFile(await file.path(), 'utf8')).toContain(await page.locator('[data-ballot-secret]').innerText());
  });

  await test.step('signing out leaves no secret on the device', async () => {
    await page.goto('/account');
    await page.getByRole('button', { name: 'Me déconnecter', exact: true }).click();
    await expect(page).toHaveURL(/\/$/);
    await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('ballot')))).toEqual([]);
  });
  expect(awa.faults).toEqual([]);
});
