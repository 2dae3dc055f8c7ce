import { expect, test } from '@playwright/test';
import type { RoundView } from '@palabre/shared/voting';
import { haveGroup } from '../pages/group';
import { expectSaved, haveProposal, openText, write } from '../pages/proposal';
import { minuteFromNow, vote } from '../pages/round';
import { Actor, withOwnServer } from '../world';

const day = 86_400_000;

test('a general assembly of a SCIC in two calls', async ({ browser }) => {
  test.setTimeout(300_000);
  await withOwnServer(async (server) => {
    const of = (name: string) => Actor.signIn(browser, name, {}, server);
    const people = [await of('Awa Ndiaye'), await of('Rui Alves'), await of('Inés Vidal'), await of('Tom Roy'), await of('Léa Petit'), await of('Ana Souza')];
    const [awa, rui, ines] = people as [Actor, Actor, Actor];
    const colleges = ['workers', 'beneficiaries', 'partners', 'workers', 'beneficiaries', 'partners'];
    for (const [place, person] of people.entries()) await person.call('PATCH', 'me', { college: colleges[place] });
    const groupId = await haveGroup(awa, people.slice(1));
    const { page } = awa;
    let id = '';

    await test.step('it is set up from the law of the SCIC, with a call after ten days when the quorum is missed', async () => {
      const proposalId = await haveProposal(awa, groupId, 'Affecter le résultat aux réserves');
      await openText(page, proposalId);
      await write(page, 'Le résultat de l’exercice est affecté aux réserves impartageables.');
      await expectSaved(page);
      await awa.call('POST', `proposals/${proposalId}/moves`, { from: 'drafting', to: 'deliberation', reason: '' });
      await awa.visit(`/proposals/${proposalId}/open-round`);
      await page.getByLabel('Partir d’une règle existante').selectOption('scic');
      await page.getByRole('textbox', { name: 'Au moins' }).first().fill('1/2');
      await page.getByRole('textbox', { name: 'Clôture' }).fill(minuteFromNow(65, 'Europe/Paris'));
      await expect(page.getByText('On compte par collège', { exact: false }).first()).toBeVisible();
      await expect(page.getByText('une convocation suivante s’ouvre 10 jours plus tard', { exact: false }).first()).toBeVisible();
      await page.getByRole('button', { name: 'Ouvrir le scrutin' }).click();
      await expect(page.getByText('(quorum : 3, il en manque 3)', { exact: false })).toBeVisible();
      id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    });

    await test.step('two of six vote: turnout is told by college, never how anybody voted', async () => {
      for (const one of [rui, ines]) {
        await one.visit(`/rounds/${id}`);
        await vote(one.page, 'Pour');
      }
      await expect(page.getByText('(quorum : 3, il en manque 1)', { exact: false })).toBeVisible();
      await expect(page.getByText(/ : 1 sur 2|: 1 sur 2/).first()).toBeVisible();
      await awa.expectAccessible();
    });

    let second = '';
    await test.step('the quorum is missed, and the assembly is called again', async () => {
      await expect.poll(async () => (await awa.call<RoundView>('GET', `rounds/${id}`)).state, { timeout: 140_000, intervals: [2_000] }).toBe('closed');
      const failed = await awa.call<RoundView>('GET', `rounds/${id}`);
      expect(failed.result?.outcome).toBe('no-quorum');
      second = failed.nextCallId ?? '';
      await awa.visit(`/rounds/${id}`);
      await expect(page.getByText('Quorum non atteint').first()).toBeVisible();
      await page.getByRole('link', { name: 'Convocation suivante' }).click();
      await expect(page.getByText('Convocation n° 2', { exact: false })).toBeVisible();
      await expect(page.getByText('avec les membres du groupe à ce moment-là', { exact: false })).toBeVisible();
    });

    await test.step('ten days later it has opened by itself, without a quorum, with a roll and ballots of its own', async () => {
      await server.kill();
      await server.restart(10 * day + 120_000);
      await expect.poll(async () => (await awa.call<RoundView>('GET', `rounds/${second}`)).state, { timeout: 60_000, intervals: [1_000] }).toBe('open');
      for (const [one, choice] of [
        [awa, 'Pour'],
        [rui, 'Contre'],
        [ines, 'Pour'],
      ] as const) {
        await one.visit(`/rounds/${second}`);
        await vote(one.page, choice);
      }
      await server.kill();
      await server.restart(12 * day);
      await expect.poll(async () => (await awa.call<RoundView>('GET', `rounds/${second}`)).state, { timeout: 60_000, intervals: [1_000] }).toBe('closed');
    });

    await test.step('two colleges of three carry it, and no college of two is split', async () => {
      await awa.visit(`/rounds/${second}`);
      await expect(page.getByText('Adopté').first()).toBeVisible();
      const { result } = await awa.call<RoundView>('GET', `rounds/${second}`);
      expect(result?.conditions).toMatchObject([{ name: 'majority', num: '2', den: '3', met: true }]);
      expect(result?.colleges?.map(({ split }) => split)).toEqual([null, null, null]);
      await awa.expectAccessible();
    });
    expect(people.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
