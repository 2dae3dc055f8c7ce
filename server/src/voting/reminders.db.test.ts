import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RoundView } from '@palabre/shared/voting';
import { mailsTo } from '../../test/mailbox';
import { roundScene, type RoundScene } from '../../test/round-scene';
import { createTestApp, type TestApp } from '../../test/test-app';

let t: TestApp;
let scene: RoundScene;

beforeAll(async () => {
  t = await createTestApp();
});
beforeEach(async () => {
  scene = await roundScene(t);
});
afterAll(() => t.close());
afterEach(() => scene.pass(24 * 30));

const open = async (hours: number, secrecy: 'closed' | 'secret' = 'closed'): Promise<RoundView> =>
  (await scene.prepare({ secrecy }, { question: 'Qui vote ?', closesAt: scene.inHours(hours) })).body;
const remind = (who = scene.facilitator, id = '') => who.fetch(`/api/rounds/${id}/reminder`, { body: {} });
const reminders = async (email: string) => (await mailsTo(t, email)).filter(({ text }) => text.includes('Qui vote ?'));

describe('a day before the close', () => {
  it('those who have not voted are reminded once, and nobody else', async () => {
    const round = await open(72);
    await scene.cast(scene.member, round.id, { choice: 'yes' });
    await scene.pass(47);
    expect(await reminders(scene.facilitator.email)).toHaveLength(0);
    await scene.pass(2);
    await scene.pass(1);
    const [mail, ...more] = await reminders(scene.facilitator.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Votre voix est attendue : Qui vote ?');
    expect(mail?.text).toContain(`/rounds/${round.id}`);
    expect(mail?.giveUpAt.toISOString()).toBe(round.closesAt);
    expect(await reminders(scene.member.email)).toHaveLength(0);
  });

  it('a signature of the roll is a vote too, where ballots are secret', async () => {
    const round = await open(72, 'secret');
    await scene.seal(scene.member, round.id, { choice: 'yes' }, 'ab'.repeat(32));
    await scene.pass(49);
    expect(await reminders(scene.facilitator.email)).toHaveLength(1);
    expect(await reminders(scene.member.email)).toHaveLength(0);
  });

  it('nobody is reminded of a round that is shorter than two days', async () => {
    await open(40);
    await scene.pass(20);
    expect(await reminders(scene.facilitator.email)).toHaveLength(0);
  });
});

describe('a facilitator', () => {
  it('reminds once a day, without learning whom', async () => {
    const { id } = await open(24 * 6);
    expect((await remind(scene.member, id)).code).toBe('groups/not_a_facilitator');
    const both = await Promise.all([remind(scene.facilitator, id), remind(scene.facilitator, id)]);
    expect(both.map(({ code }) => code ?? 'sent').toSorted()).toEqual(['sent', 'voting/reminded_lately']);
    expect(await reminders(scene.member.email)).toHaveLength(1);
    expect(JSON.stringify(both.map(({ body }) => body))).not.toContain(scene.member.email);
    await scene.pass(25);
    expect((await remind(scene.facilitator, id)).status).toBe(200);
    expect(await reminders(scene.member.email)).toHaveLength(2);
  });

  it('reminds nobody after the close', async () => {
    const { id } = await open(24);
    await scene.pass(25);
    expect((await remind(scene.facilitator, id)).code).toBe('voting/wrong_moment');
  });
});
