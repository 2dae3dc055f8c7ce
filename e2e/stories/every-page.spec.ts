import { expect, test } from '@playwright/test';
import { Actor, administration, allPlaces } from '../world';

const screens = [
  { name: 'a phone', viewport: { width: 360, height: 740 }, hasTouch: true, colorScheme: 'light' as const },
  { name: 'the narrowest phone, in the dark', viewport: { width: 320, height: 640 }, hasTouch: true, colorScheme: 'dark' as const },
  { name: 'a desk', viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const },
];

for (const { name, ...options } of screens) {
  test(`every page is accessible and fits on ${name}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const reader = await Actor.signIn(browser, 'Paola Lima', options);
    const administrator = await Actor.administrator(browser, options);
    for (const place of await allPlaces(reader)) await test.step(place, () => lookAt(reader, place));
    for (const place of administration) await test.step(place, () => lookAt(administrator, place));
    expect([...reader.faults, ...administrator.faults]).toEqual([]);
  });
}

async function lookAt(actor: Actor, place: string): Promise<void> {
  await actor.visit(place);
  await actor.expectAccessible();
}
