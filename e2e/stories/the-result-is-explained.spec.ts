import { readFile } from 'node:fs/promises';
import { expect, type Locator, test } from '@playwright/test';
import type { Ballot, ChoiceRule, RoundOption, RoundView, YesNoRule } from '@palabre/shared/voting';
import { haveGroup } from '../pages/group';
import { haveRound } from '../pages/round';
import { Actor } from '../world';

const options: RoundOption[] = [
  { id: 'nord', label: 'La source du Nord' },
  { id: 'sud', label: 'Le puits du Sud' },
  { id: 'est', label: '=La citerne de l’Est' },
];
const custom = { quorum: '>=1/2', secrecy: 'closed' } as const;
const byCollege: YesNoRule = {
  method: 'yes-no',
  base: 'expressed',
  threshold: '>1/2',
  colleges: {
    aggregation: 'proportional',
    weights: [
      { college: 'workers', weight: '3/5' },
      { college: 'partners', weight: '2/5' },
    ],
  },
  ...custom,
};
const choice = (method: ChoiceRule['method']): ChoiceRule => ({ method, options: {}, ...custom });
const phone = { viewport: { width: 360, height: 740 }, colorScheme: 'dark' } as const;
const desk = { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } as const;

/** What a spreadsheet reads of a table. */
const cellsOf = (csv: string): string[][] =>
  csv
    .replace('\ufeff', '')
    .replaceAll('\u00a0', ' ')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

test('the result is explained', async ({ browser }) => {
  test.setTimeout(300_000);
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const others = await Promise.all(['Rui Alves', 'Ana Torres', 'Mateo Rojas', 'Jeanne Petit', 'Lia Costa'].map((name) => Actor.signIn(browser, name)));
  const voters = [awa, ...others];
  const groupId = await haveGroup(awa, others);
  await Promise.all(voters.map((voter, place) => voter.call('PATCH', 'me', { college: place < 5 ? 'workers' : 'partners' })));
  const { page } = awa;
  const castAll = (id: string, ballots: Ballot[]) =>
    Promise.all(voters.slice(0, ballots.length).map((voter, place) => voter.call('PUT', `rounds/${id}/ballot`, { ballot: ballots[place] })));

  const closesAt = new Date(Date.now() + 110_000).toISOString();
  const text = await haveRound(awa, groupId, { question: 'Adoptons-nous ce texte ?', rule: byCollege, closesAt });
  const water = await haveRound(awa, groupId, { question: 'Quelle eau d’abord ?', rule: choice('irv'), options, closesAt });
  const tie = await haveRound(awa, groupId, { question: 'Où nous retrouver ?', rule: choice('schulze'), options, closesAt });
  await castAll(text, [{ choice: 'yes' }, { choice: 'yes' }, { choice: 'yes' }, { choice: 'no' }, { choice: 'abstain' }, { choice: 'no' }]);
  await castAll(water, [
    { ranking: [['nord']] },
    { ranking: [['nord']] },
    { ranking: [['sud'], ['nord']] },
    { ranking: [['sud']] },
    { ranking: [['est'], ['sud']] },
  ]);
  await castAll(tie, [{ ranking: [['nord'], ['sud']] }, { ranking: [['sud'], ['nord']] }, { blank: true }]);
  for (const id of [text, water, tie]) {
    await expect.poll(async () => (await awa.call<RoundView>('GET', `rounds/${id}`)).state, { timeout: 160_000, intervals: [2_000] }).toBe('closed');
  }

  const chart = (title: string): Locator => page.getByRole('group', { name: title, exact: true });
  /** What the menu of a chart hands over. */
  const take = async (title: string, what: string): Promise<Buffer> => {
    const downloading = page.waitForEvent('download');
    await chart(title).getByText('Télécharger', { exact: true }).click();
    await chart(title).getByRole('button', { name: what }).click();
    return readFile(await (await downloading).path());
  };
  const expectFineOnBothScreens = async () => {
    for (const screen of [phone, desk]) {
      await awa.moveTo(screen);
      await awa.expectAccessible();
    }
  };

  await test.step('yes and no: the decision, each condition, the votes, and nothing of a college where one can be guessed', async () => {
    await awa.visit(`/rounds/${text}`);
    await expect(page.getByText('Le texte n’est pas adopté. 3 pour, 2 contre, 1 abstention.')).toBeVisible();
    const conditions = page.getByRole('list', { name: 'Les conditions de la règle, une par une' }).getByRole('listitem');
    await expect(conditions.filter({ hasText: 'Quorum' })).toContainText('6/6 (100 %)');
    await expect(conditions.filter({ hasText: 'Majorité' })).toContainText('9/20 (45 %)');
    const votes = chart('Votes pour et contre');
    await expect(votes.getByRole('img')).toBeVisible();
    await votes.getByText('Lire en tableau').click();
    await expect(votes.getByRole('table', { name: 'Votes pour et contre' }).getByRole('row', { name: 'Pour' })).toContainText('50 %');
    const colleges = chart('Votes par collège');
    await expect(colleges).toContainText('Un collège où il y a moins de cinq bulletins n’est pas détaillé');
    await colleges.getByText('Lire en tableau').click();
    await expect(colleges.getByRole('row', { name: 'Partenaires' }).getByRole('cell')).toHaveText(['2/5', '1', '1', ...Array<string>(3).fill('non détaillé')]);
    await expectFineOnBothScreens();
  });

  await test.step('a run-off: round by round, as a drawing, as a table, as files', async () => {
    await awa.visit(`/rounds/${water}`);
    await expect(page.getByText('Option retenue : Le puits du Sud.')).toBeVisible();
    const title = 'Le comptage, étape par étape';
    const stages = chart(title);
    await stages.getByText('Lire en tableau').click();
    const table = stages.getByRole('table', { name: title });
    await expect(table.getByRole('columnheader')).toHaveText(['Option', 'Tour 1', 'Tour 2', 'Issue']);
    await expect(table.getByRole('row', { name: 'Le puits du Sud' }).getByRole('cell')).toHaveText(['2', '3', 'Tour 2 : majorité']);
    expect(cellsOf((await take(title, 'Tableau (CSV)')).toString('utf8'))).toEqual([
      ['Option', 'Tour 1', 'Tour 2', 'Issue'],
      ['Le puits du Sud', '2', '3', 'Tour 2 : majorité'],
      ['La source du Nord', '2', '2', ''],
      ["'=La citerne de l’Est", '1', '', 'Tour 1 : élimination'],
      ['Bulletins épuisés', '0', '0', ''],
    ]);
    const svg = (await take(title, 'Dessin (SVG)')).toString('utf8');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain('Le puits du Sud');
    expect(svg).toContain('#0b5d57');
    expect(svg).not.toContain('var(');
    const isWellFormed = (drawing: string) => new DOMParser().parseFromString(drawing, 'image/svg+xml').querySelector('parsererror') === null;
    expect(await page.evaluate(isWellFormed, svg)).toBe(true);
    const png = await take(title, 'Image (PNG)');
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger tout le résultat (JSON)' }).click();
    const whole = JSON.parse((await readFile(await (await downloading).path())).toString('utf8')) as Pick<RoundView, 'result' | 'options'>;
    expect(whole.result?.winners).toEqual(['sud']);
    await expectFineOnBothScreens();
  });

  await test.step('a tie that the rule declares', async () => {
    await awa.visit(`/rounds/${tie}`);
    await expect(page.getByText('Égalité entre La source du Nord et Le puits du Sud : rien n’est décidé.')).toBeVisible();
    const ties = page.getByRole('region', { name: 'Égalités rencontrées, et ce qui les a départagées' });
    await expect(ties).toContainText('À la première place : La source du Nord et Le puits du Sud. La règle déclare les égalités');
    await expect(chart('Duels : les options deux à deux').getByRole('img')).toBeVisible();
    await expectFineOnBothScreens();
  });
  expect(voters.flatMap(({ faults }) => faults)).toEqual([]);
});
