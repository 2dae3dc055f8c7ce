import { expect, test } from '@playwright/test';
import type { Me } from '@palabre/shared/people';
import type { RoundView } from '@palabre/shared/voting';
import { haveGroup } from '../pages/group';
import { haveRound } from '../pages/round';
import { Actor } from '../world';

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();

test('a lot that nobody steers', async ({ browser }) => {
  // it waits for a close, and a busy machine takes its time beside that
  test.setTimeout(240_000);
  const awa = await Actor.signIn(browser, 'Awa Ndiaye');
  const rui = await Actor.signIn(browser, 'Rui Alves');
  const { page } = awa;
  const me = (await awa.call<Me>('GET', 'me')).person?.id ?? '';
  const id = await haveRound(awa, await haveGroup(awa, [rui]), {
    question: 'Quel lieu pour la rencontre ?',
    rule: { method: 'approval', options: {}, quorum: null, secrecy: 'closed', ties: 'lot' },
    options: [
      { id: 'dakar', label: 'Dakar' },
      { id: 'porto', label: 'Porto' },
    ],
    opensAt: inSeconds(25),
    closesAt: inSeconds(90),
    scrutineers: [me],
  });
  const inState = (...states: RoundView['state'][]) =>
    expect.poll(async () => states.includes((await awa.call<RoundView>('GET', `rounds/${id}`)).state), { timeout: 100_000, intervals: [1_000] }).toBe(true);

  await test.step('before the opening a secret is chosen, after the close it is told', async () => {
    await awa.visit(`/rounds/${id}`);
    await page.getByRole('button', { name: 'M’engager sur ce secret' }).click();
    await expect(page.getByText('Awa Ndiaye (engagement pris)')).toBeVisible();
    await inState('open');
    await awa.call('PUT', `rounds/${id}/ballot`, { ballot: { approvals: ['dakar'] } });
    await rui.call('PUT', `rounds/${id}/ballot`, { ballot: { approvals: ['porto'] } });
    await inState('awaiting-lot');
    await awa.visit(`/rounds/${id}`);
    await expect(page.getByText('le tirage au sort attend les secrets')).toBeVisible();
    await page.getByRole('button', { name: 'Révéler mon secret' }).click();
    await expect(page.getByText('Awa Ndiaye (secret révélé)')).toBeVisible();
    await inState('closed');
  });

  await test.step('one of the two is chosen, and whoever recounts draws the same lot', async () => {
    const { result } = await awa.call<RoundView>('GET', `rounds/${id}`);
    const chosen = result?.winners[0] === 'dakar' ? 'Dakar' : 'Porto';
    const buffer = await (await awa.context.request.get(`/api/rounds/${id}/export`)).body();
    await awa.visit('/recount');
    await page.getByLabel('Fichier d’export (.zip)').setInputFiles({ name: 'export.zip', mimeType: 'application/zip', buffer });
    await expect(page.getByText('Le résultat publié découle des bulletins publiés')).toBeVisible();
    await expect(page.getByText(`Option retenue : ${chosen}.`)).toBeVisible();
    await expect(page.getByText('Un tirage au sort les a départagées.')).toBeVisible();
    await awa.visit(`/rounds/${id}/chain`);
    await expect(page.getByRole('listitem').filter({ hasText: 'secret révélé' })).toContainText('Awa Ndiaye a montré son secret.');
    await awa.expectAccessible();
  });
  expect([...awa.faults, ...rui.faults]).toEqual([]);
});
