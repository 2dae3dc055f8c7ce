import { expect, test } from '@playwright/test';
import type { ChoiceRule, RoundOption } from '@palabre/shared/voting';
import { haveGroup } from '../pages/group';
import { haveRound } from '../pages/round';
import { Actor } from '../world';

const options: RoundOption[] = [
  { id: 'nord', label: 'La source du Nord', cost: 4000 },
  { id: 'sud', label: 'Le puits du Sud', cost: 6000 },
  { id: 'est', label: 'La citerne de l’Est', cost: 3000 },
];
const plain = options.map(({ id, label }) => ({ id, label }));
const rule = (method: ChoiceRule['method'], settings: object = {}): ChoiceRule => ({ method, options: { ...settings }, quorum: null, secrecy: 'closed' });
const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'light' } as const;
const desk = { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } as const;

test('every kind of ballot', async ({ browser }) => {
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const groupId = await haveGroup(awa, []);
  const { page } = awa;

  const cast = async (words: string) => {
    // A second click of the same gesture sends nothing twice, so one that comes too fast is asked again.
    await expect(async () => {
      await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
      await expect(page.getByText('Vous vous apprêtez à voter')).toContainText(words, { timeout: 500 });
    }).toPass();
    await page.getByRole('button', { name: 'Déposer mon bulletin' }).click();
    await expect(page.getByText('Votre bulletin est enregistré').first()).toBeVisible();
  };
  /** The ballot as it is seen on a phone and at a desk. */
  const open = async (id: string) => {
    await awa.visit(`/rounds/${id}`);
    for (const screen of [phone, desk]) {
      await awa.moveTo(screen);
      await awa.expectAccessible();
    }
  };

  await test.step('a ranking, by buttons and by the number of the place', async () => {
    await open(await haveRound(awa, groupId, { question: 'Quelle eau d’abord ?', rule: rule('irv'), options: plain }));
    await page.getByRole('button', { name: 'Classer La source du Nord' }).click();
    await page.getByRole('button', { name: 'Classer Le puits du Sud' }).click();
    await page.getByRole('button', { name: 'Classer La citerne de l’Est' }).click();
    await page.getByRole('button', { name: 'Monter La citerne de l’Est' }).click();
    await page.getByLabel('Place de Le puits du Sud').fill('1');
    await page.keyboard.press('Enter');
    await expect(page.getByLabel('Place de Le puits du Sud')).toBeFocused();
    await cast('1. Le puits du Sud · 2. La source du Nord · 3. La citerne de l’Est');
  });

  await test.step('grades in words', async () => {
    await open(
      await haveRound(awa, groupId, {
        question: 'Que valent ces projets ?',
        rule: rule('majority-judgment', { gradesWorstToBest: ['À rejeter', 'Passable', 'Bien', 'Très bien'] }),
        options: plain,
      }),
    );
    await page.getByRole('radio', { name: 'La source du Nord : Très bien' }).check();
    await page.getByRole('radio', { name: 'Le puits du Sud : Passable' }).check();
    await cast('La source du Nord : Très bien · Le puits du Sud : Passable');
  });

  await test.step('projects of a budget, with what they cost together', async () => {
    await open(
      await haveRound(awa, groupId, { question: 'Que finançons-nous ?', rule: rule('equal-shares-budget', { budget: 10_000, completion: 'add1' }), options }),
    );
    await page.getByRole('checkbox', { name: /La source du Nord/ }).check();
    await page.getByRole('checkbox', { name: /La citerne de l’Est/ }).check();
    await expect(page.getByText(/coûtent ensemble 7.000/)).toBeVisible();
    await cast('La source du Nord, La citerne de l’Est');
  });

  await test.step('points, not more than there are', async () => {
    await open(await haveRound(awa, groupId, { question: 'Comment partager ?', rule: rule('cumulative', { points: 10 }), options: plain }));
    await page.getByLabel('La source du Nord').fill('8');
    await page.getByLabel('Le puits du Sud').fill('4');
    await expect(page.getByText('C’est trop.')).toBeVisible();
    await page.getByRole('button', { name: 'Vérifier mon bulletin' }).click();
    await expect(page.getByText('Ce bulletin ne peut pas être compté tel quel')).toBeVisible();
    await page.getByLabel('Le puits du Sud').fill('2');
    await cast('La source du Nord : 8 · Le puits du Sud : 2');
  });

  await test.step('a blank, and a change of mind', async () => {
    await open(await haveRound(awa, groupId, { question: 'Qui nous représente ?', rule: rule('sequential-phragmen', { seats: 2 }), options: plain }));
    await page.getByRole('checkbox', { name: 'Voter blanc' }).check();
    await cast('Vote blanc');
    await page.getByRole('button', { name: 'Changer mon vote' }).click();
    await page.getByRole('checkbox', { name: 'Voter blanc' }).uncheck();
    await page.getByRole('checkbox', { name: 'La source du Nord' }).check();
    await cast('La source du Nord');
    await expect(page.getByText('Changé 1 fois.')).toBeVisible();
  });
  expect(awa.faults).toEqual([]);
});
