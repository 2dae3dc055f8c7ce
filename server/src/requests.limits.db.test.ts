import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { collabSchema } from '@palabre/shared/collab';
import { type Acting, actAs, type Answer } from '../test/act-as';
import { proposalScene, type ProposalScene } from '../test/proposal-scene';
import { createTestApp, type TestApp } from '../test/test-app';
import { Joining } from './groups';

let t: TestApp;
let scene: ProposalScene;
let text: string;
beforeAll(async () => {
  t = await createTestApp({ TRUST_PROXY: '1' });
  scene = await proposalScene(t);
  ({ documentId: text } = await scene.draft());
});
afterAll(() => t.close());

type Sender = Pick<Acting, 'fetch'>;

const base64 = (...bytes: (number | string)[]): string =>
  Buffer.concat(bytes.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part)))).toString('base64');
/** From a page that has nothing, and nothing to give. */
const question = { stateVector: base64(0), schema: collabSchema };
/** One more paragraph, by one client of Yjs. */
const words = base64(1, 1, 7, 0, 7, 1, 7, 'default', 3, 9, 'paragraph', 0);
/** Every test has a network address of its own, behind the proxy. */
const from = (address: string) => ({ 'x-forwarded-for': address });
const exchange = (who: Sender, address: string, more: object = {}, headers: Record<string, string> = {}): Promise<Answer> =>
  who.fetch(`/api/collab/documents/${text}/exchange`, { body: { ...question, ...more }, headers: { ...from(address), ...headers } });
const statusOfMe = async (who: Sender, address: string) => (await who.fetch('/api/me', { headers: from(address) })).status;

/** Sends so many, ten at a time. @returns how often each status was answered */
async function statusesOf(requests: number, send: (index: number) => Promise<Answer>): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  let next = 0;
  const sendOn = async (): Promise<void> => {
    while (next < requests) {
      const { status } = await send(next++);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: 10 }, sendOn));
  return statuses;
}

/** So many who may write the text. */
async function crowd(size: number): Promise<Acting[]> {
  const people: Acting[] = [];
  while (people.length < size) people.push(await actAs(t));
  for (const { actor } of people) await t.app.get(Joining).join(actor, scene.groupId);
  return people;
}

/** What a request of this address has left, as the last answer said. */
const left = async (who: Sender, address: string): Promise<number> => {
  const { headers } = await who.fetch('/api/me', { headers: from(address) });
  return Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
};

describe('a hall that writes over HTTP from one address', () => {
  it('shuts nobody out of the rest', async () => {
    const hall = await crowd(13);
    const sent = await statusesOf(1_300, (index) => exchange(hall[index % hall.length] as Acting, '198.51.100.1'));
    expect(sent).toEqual({ 200: 1_300 });
    expect([await statusOfMe(scene.member, '198.51.100.1'), await left(scene.member, '198.51.100.1')]).toEqual([200, 1_198]);
  }, 120_000);

  it('has one who hammers, and is told when to come back; neither their words nor their neighbours pay for it', async () => {
    const [hammering, neighbour] = (await crowd(2)) as [Acting, Acting];
    const address = '198.51.100.2';
    expect((await exchange(hammering, address)).status).toBe(200);
    expect(await statusesOf(150, () => exchange(hammering, address))).toEqual({ 200: 119, 429: 31 });
    const refused = await exchange(hammering, address, { update: words });
    expect([refused.status, refused.code, refused.body.details]).toEqual([429, 'kernel/too_many_requests', { retryAfterSeconds: expect.any(Number) }]);
    expect(refused.headers.get('retry-after')).toBe(`${refused.body.details.retryAfterSeconds}`);
    const { status, body: before } = await exchange(neighbour, address);
    expect([status, await statusOfMe(hammering, address), await left(hammering, address)]).toEqual([200, 200, 1_198]);
    const { secret } = (await hammering.fetch('/api/me/tokens', { body: { name: 'not limited yet' }, headers: from(address) })).body;
    const again = await exchange(hammering, address, { update: words }, { cookie: '', authorization: `Bearer ${secret}` });
    expect([again.status, again.body.taken, again.body.stateVector === before.stateVector]).toEqual([200, true, false]);
  });
});

describe('no way past the limit', () => {
  it('strangers who hammer use up their address, and it alone; who wrote from there before goes on', async () => {
    const [writing] = (await crowd(1)) as [Acting];
    const address = '198.51.100.3';
    expect((await exchange(writing, address)).status).toBe(200);
    const guess = (index: number): Record<string, string> => (index % 10 ? {} : { authorization: `Bearer guess-${index}` });
    const sent = await statusesOf(1_250, (index) => exchange(scene.visitor, address, {}, guess(index)));
    expect(sent).toEqual({ 401: 1_200, 429: 50 });
    expect([await statusOfMe(scene.visitor, address), await statusOfMe(scene.visitor, '198.51.100.4')]).toEqual([429, 200]);
    expect((await exchange(writing, address)).status).toBe(200);
  }, 120_000);

  it('what is refused counts for the address, whoever sends it', async () => {
    const [invalid] = (await crowd(1)) as [Acting];
    for (let times = 0; times < 10; times += 1) expect((await exchange(invalid, '198.51.100.5', { stateVector: '!' })).status).toBe(400);
    expect(await left(invalid, '198.51.100.5')).toBe(1_189);
  });

  it('a session is one sender, however it is dressed', async () => {
    const [dressed] = (await crowd(1)) as [Acting];
    const sent = await statusesOf(130, (index) => exchange(dressed, '198.51.100.6', {}, { cookie: `other=${index}; ${dressed.cookie}` }));
    expect(sent).toEqual({ 200: 120, 429: 10 });
  });
});
