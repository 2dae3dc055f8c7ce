import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { closeCode, collabProtocol } from '@palabre/shared/collab';
import { CollabWorld } from '../testing/collab-world';
import { eventually } from '../testing/eventually';
import { personIdOf } from '../testing/test-gate';

let world: CollabWorld;
beforeAll(async () => {
  world = await CollabWorld.create();
});
afterEach(() => world.leaveAll());
afterAll(() => world.end());

/** Somebody signed in with a browser in which a page was opened for a person, perhaps another one. */
const pageOf = (documentId: string, openedFor: string, signedIn: string) =>
  world.guestAt([world.address()], documentId, signedIn, { person: personIdOf(openedFor) });

it('words that a page took from one person are not written under the name of whoever has signed in since', async () => {
  const id = await world.document();
  await world.joined(id, 'bilal'); // who is known here already, from a page of his own
  const page = pageOf(id, 'anna', 'anna');
  await page.synced();
  page.provider.disconnect();
  page.type('dit par Anna');
  page.provider.protocols = [collabProtocol, 'token.bilal'];
  page.provider.connect();
  await eventually(() => page.closedWith === closeCode.signInRequired);
  expect(await world.stored(id)).toBe('');
});

it('what the other person may not do is not what the page is told', async () => {
  const id = await world.document();
  world.gate().rights.set('bilal', 'refused');
  const page = pageOf(id, 'anna', 'bilal');
  await eventually(() => page.closedWith === closeCode.signInRequired);
});

it('a page writes for the person it was opened for', async () => {
  const id = await world.document();
  const page = pageOf(id, 'anna', 'anna');
  await page.synced();
  page.type('dit par Anna');
  expect([await page.saved(), await world.stored(id)]).toEqual([true, 'dit par Anna']);
});
