import { expect, test } from '@playwright/test';
import { haveGroup } from '../pages/group';
import { caretIn, committedText, expectSaved, haveProposal, openText, textOf, timesIn, wordsOf, write } from '../pages/proposal';
import { Actor } from '../world';

test('two people in one sentence', async ({ browser }) => {
  const lea = await Actor.signIn(browser, 'Lea Morel');
  const omar = await Actor.signIn(browser, 'Omar Haddad');
  const proposalId = await haveProposal(lea, await haveGroup(lea, [omar]), 'Une phrase à deux');
  await openText(lea.page, proposalId);
  await openText(omar.page, proposalId);
  await write(lea.page, 'Nous partageons.');
  await expect(textOf(omar.page)).toContainText('Nous partageons.');
  const sameWords = () => expect.poll(async () => (await wordsOf(lea.page)) === (await wordsOf(omar.page))).toBe(true);

  await test.step('both type inside it at once, with signs of more than one code unit', async () => {
    await placeCaret(lea, 'Nous'.length);
    await placeCaret(omar, 'Nous partageons'.length);
    await expect(caretIn(lea.page, 'Omar Haddad')).toBeAttached();
    await expect(caretIn(omar.page, 'Lea Morel')).toBeAttached();
    await Promise.all([typeSigns(lea, [' toutes', ' et', ' tous', ' 🌍']), typeSigns(omar, [' l’eau', ' 👩‍👩‍👧', ' partout'])]);
    await sameWords();
    await expect.poll(() => wordsOf(omar.page)).toBe('Nous toutes et tous 🌍 partageons l’eau 👩‍👩‍👧 partout.');
  });

  await test.step('one makes the sentence bold while the other goes on', async () => {
    await Promise.all([makeBold(lea), typeSigns(omar, [' et', ' toujours'])]);
    await expect(textOf(omar.page).locator('strong').first()).toContainText('Nous toutes');
    await sameWords();
    expect(await wordsOf(lea.page)).toBe('Nous toutes et tous 🌍 partageons l’eau 👩‍👩‍👧 partout et toujours.');
  });

  await test.step('undoing takes back one’s own changes only', async () => {
    for (let step = 0; step < 12; step += 1) await lea.page.keyboard.press('ControlOrMeta+Z');
    await expect(textOf(omar.page)).not.toContainText('toutes');
    await sameWords();
    expect(await wordsOf(lea.page)).toContain('l’eau 👩‍👩‍👧 partout et toujours');
    for (let step = 0; step < 12; step += 1) await lea.page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(textOf(omar.page)).toContainText('toutes');
  });

  await test.step('what both see is what is committed', async () => {
    await Promise.all([expectSaved(lea.page), expectSaved(omar.page), sameWords()]);
    const words = await wordsOf(lea.page);
    await omar.page.reload();
    await expect.poll(() => wordsOf(omar.page)).toBe(words);
    const committed = await committedText(omar, proposalId);
    expect(['🌍', '👩‍👩‍👧', 'partout'].map((sign) => timesIn(committed, sign))).toEqual([1, 1, 1]);
  });
  expect([...lea.faults, ...omar.faults]).toEqual([]);
});

/** @param letters from the beginning of the text */
async function placeCaret({ page }: Actor, letters: number): Promise<void> {
  await textOf(page).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let step = 0; step < letters; step += 1) await page.keyboard.press('ArrowRight');
}

/** Word for word, as from a keyboard that knows signs. */
async function typeSigns({ page }: Actor, words: string[]): Promise<void> {
  for (const word of words) {
    for (const sign of word.startsWith(' 👩') || word === ' 🌍' ? [word] : word) await page.keyboard.insertText(sign);
  }
}

async function makeBold({ page }: Actor): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+B');
}
