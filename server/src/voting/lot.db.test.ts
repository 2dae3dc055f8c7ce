import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { seedOf, sha256Hex, type RoundView } from '@palabre/shared/voting';
import { roundScene, type RoundScene } from '../../test/round-scene';
import { createTestApp, type TestApp } from '../../test/test-app';

const secrets = { facilitator: '11'.repeat(32), member: '22'.repeat(32) };
let t: TestApp;
let scene: RoundScene;

beforeAll(async () => {
  t = await createTestApp();
});
beforeEach(async () => {
  scene = await roundScene(t);
});
afterAll(() => t.close());
afterEach(async () => {
  for (let times = 0; times < 3; times += 1) await scene.pass(24 * 30);
});

/** A tie between two options, counted at the close: each scrutineer has committed to a secret before the opening. */
async function tied(): Promise<RoundView> {
  const scrutineers = [scene.facilitator.personId, scene.member.personId];
  const { id }: RoundView = (
    await scene.choice({ method: 'approval', ties: 'lot' }, ['nord', 'sud', 'est'], { opensAt: scene.inHours(1), closesAt: scene.inHours(25), scrutineers })
  ).body;
  for (const who of ['facilitator', 'member'] as const) {
    expect((await scene[who].fetch(`/api/rounds/${id}/commitment`, { body: { commitment: sha256Hex(secrets[who]) } })).status).toBe(200);
  }
  await scene.pass(1);
  await scene.cast(scene.member, id, { approvals: ['nord'] });
  await scene.cast(scene.facilitator, id, { approvals: ['sud'] });
  await scene.pass(24);
  return scene.view(id);
}

const reveal = (who: 'facilitator' | 'member', id: string, secret = secrets[who]) => scene[who].fetch(`/api/rounds/${id}/secret`, { body: { secret } });

describe('a lot nobody can steer', () => {
  it('is drawn from the secrets once the last one is told, and decides', async () => {
    const round = await tied();
    expect(round).toMatchObject({ state: 'awaiting-lot', result: null });
    expect((await reveal('member', round.id, secrets.facilitator)).code).toBe('voting/secret_wrong');
    expect((await reveal('member', round.id)).body.state).toBe('awaiting-lot');
    const decided: RoundView = (await reveal('facilitator', round.id)).body;
    expect(decided.state).toBe('closed');
    expect(decided.result?.outcome).toBe('adopted');
    expect(['nord', 'sud']).toContain(decided.result?.winners[0]);

    const events: { kind: string; hash: string; body: { seed?: string } }[] = (await scene.visitor.fetch(`/api/rounds/${round.id}/chain`)).body.items;
    const closing = events.find(({ kind }) => kind === 'closed')?.hash ?? '';
    const inOrder = [scene.facilitator, scene.member].toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
    const told = inOrder.map((who) => (who === scene.member ? secrets.member : secrets.facilitator));
    expect(events.find(({ kind }) => kind === 'lot')?.body.seed).toBe(seedOf(decided.fingerprint ?? '', closing, told));
  });

  it('is not held up for ever by a secret that does not come: the tie is declared', async () => {
    const round = await tied();
    await reveal('member', round.id);
    await scene.pass(47);
    expect((await scene.view(round.id)).state).toBe('awaiting-lot');
    await scene.pass(1);
    const decided = await scene.view(round.id);
    expect(decided.result).toMatchObject({ outcome: 'tied', winners: [] });
    expect((await scene.member.fetch(`/api/proposals/${round.proposal.id}`)).body.state).toBe('drafting');
  });

  it('needs commitments before the opening: later ones are refused, and nobody commits twice or for another', async () => {
    const { id }: RoundView = (
      await scene.choice({ method: 'approval', ties: 'lot' }, ['nord', 'sud'], { opensAt: scene.inHours(1), scrutineers: [scene.member.personId] })
    ).body;
    const commit = (who: 'facilitator' | 'member') => scene[who].fetch(`/api/rounds/${id}/commitment`, { body: { commitment: sha256Hex(secrets[who]) } });
    expect((await commit('facilitator')).code).toBe('voting/not_a_scrutineer');
    expect((await commit('member')).status).toBe(200);
    expect((await commit('member')).code).toBe('voting/already_committed');
    await scene.pass(1);
    expect((await commit('member')).code).toBe('voting/wrong_moment');
  });

  it('is no part of a round without scrutineers: a tie is declared', async () => {
    const { id }: RoundView = (await scene.choice({ method: 'approval', ties: 'lot' }, ['nord', 'sud'])).body;
    await scene.cast(scene.member, id, { approvals: ['nord', 'sud'] });
    await scene.pass(24);
    expect((await scene.view(id)).result).toMatchObject({ outcome: 'tied', winners: [] });
  });
});

describe('a ballot that cannot be counted', () => {
  it('is refused with the path to what is wrong, and nothing is kept', async () => {
    const { id }: RoundView = (await scene.choice({ method: 'approval' }, ['nord', 'sud'])).body;
    const asked = await scene.cast(scene.member, id, { approvals: ['ouest'] });
    expect(asked).toMatchObject({ status: 422, code: 'voting/ballot_invalid', body: { details: { path: '/approvals/0' } } });
    expect((await scene.cast(scene.member, id, { choice: 'yes' })).code).toBe('voting/ballot_invalid');
    expect(await scene.view(id)).toMatchObject({ turnout: 0 });
    expect((await scene.cast(scene.member, id, { blank: true })).status).toBe(200);
  });

  it.each([
    [{ options: { seats: 3 } }, ['a', 'b'], 'voting/rule_invalid'],
    [{ method: 'approval' as const }, [], 'voting/options_missing'],
  ])('nor is a round opened whose method does not take its options: %j', async (rule, options, code) => {
    const asked = options.length ? await scene.choice({ method: 'approval', ...rule }, options) : await scene.choice(rule, [], { options: undefined });
    expect(asked.code).toBe(code);
  });
});
