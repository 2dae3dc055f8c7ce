import { expect, test } from '@playwright/test';
import { Actor, administration, allPlaces, type Screen } from '../world';

const screens: (Screen & { name: string })[] = [
  { name: 'a desk', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'a phone', viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { name: 'the narrowest phone, in the dark', viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
];

test('every page is accessible and fits on a desk, on a phone, and on the narrowest phone in the dark', async ({ browser }) => {
  test.setTimeout(300_000);
  const reader = await Actor.signIn(browser, 'Paola Lima');
  await lookAt(reader, await allPlaces(reader));
});

test('so is every page of administrators', async ({ browser }) => {
  await lookAt(await Actor.administrator(browser), administration);
});

/** Opens each place once: a page on another screen is the same page, and follows when its size and colours change. */
async function lookAt(actor: Actor, places: string[]): Promise<void> {
  for (const place of places) {
    await actor.visit(place);
    for (const screen of screens) {
      await test.step(`${place} on ${screen.name}`, async () => {
        await actor.moveTo(screen);
        await actor.expectAccessible();
      });
    }
  }
  expect(actor.faults).toEqual([]);
}
