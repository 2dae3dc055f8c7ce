import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RoundView, VotingRule } from '@palabre/shared/voting';
import { type Acting, fetchFrom } from '../../../test/act-as';
import { roundScene, type RoundScene } from '../../../test/round-scene';
import { createTestApp, type TestApp } from '../../../test/test-app';

/*
 * The roll is frozen: whoever is removed from the group while a round is open keeps their vote. A session or an access token that was revoked is nobody's
 * from then on, on every server, and the voter votes again once they have signed in.
 */

const [secret, other] = ['ab'.repeat(32), 'cd'.repeat(32)] as const;
let t: TestApp;
let scene: RoundScene;
let round: RoundView;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  scene = await roundScene(t);
});

const open = async (rule: Partial<VotingRule> = {}) => {
  round = (await scene.prepare(rule)).body;
};
const told = async (answer: ReturnType<Acting['fetch']>) => {
  const { status, code } = await answer;
  return code ?? status;
};
const remove = (who: Acting) => told(scene.facilitator.fetch(`/api/groups/${scene.groupId}/members/${who.personId}`, { method: 'DELETE' }));
const endSessions = async (who: Acting) => {
  for (const { id } of (await who.fetch('/api/me/devices')).body.items) await who.fetch(`/api/me/devices/${id}`, { method: 'DELETE' });
};
const castFor = (holder: Acting, giver: Acting) =>
  told(holder.fetch(`/api/rounds/${round.id}/ballot`, { method: 'PUT', body: { ballot: { choice: 'yes' }, onBehalfOf: giver.personId } }));

describe('somebody who is removed from the group while a round is open', () => {
  it('stays on its roll: their ballot stands, can be changed, and is counted', async () => {
    await open();
    await scene.cast(scene.member, round.id, { choice: 'yes' });
    expect(await remove(scene.member)).toBe(204);
    expect((await scene.view(round.id, scene.member)).mayVote).toBe(true);
    expect(await told(scene.cast(scene.member, round.id, { choice: 'no' }))).toBe(200);
    await scene.pass(25);
    expect((await scene.view(round.id)).result).toMatchObject({ counts: { yes: 0, no: 1 }, participation: { members: 2, cast: 1 } });
  });

  it('votes in a secret round too, and is represented by whoever holds their proxy', async () => {
    await open({ secrecy: 'secret' });
    expect(await remove(scene.member)).toBe(204);
    expect(await told(scene.seal(scene.member, round.id, { choice: 'yes' }, secret))).toBe(201);
    scene = await roundScene(t);
    await open({ proxies: { most: 1 } });
    await scene.member.fetch(`/api/rounds/${round.id}/proxy`, { method: 'PUT', body: { to: scene.facilitator.personId } });
    await remove(scene.member);
    expect(await castFor(scene.facilitator, scene.member)).toBe(200);
  });

  it('is not on the roll of a round that opens after it', async () => {
    round = (await scene.prepare({}, { opensAt: scene.inHours(2), closesAt: scene.inHours(26) })).body;
    await remove(scene.member);
    await scene.pass(2);
    expect(await told(scene.cast(scene.member, round.id, { choice: 'yes' }))).toBe('voting/not_on_roll');
    expect(await scene.view(round.id, scene.member)).toMatchObject({ members: 1, mayVote: false, notOnRoll: 'not-a-member' });
  });
});

describe('a session that was revoked while a round is open', () => {
  it('casts no ballot any more, neither with a name nor a secret one, and gives no proxy', async () => {
    await open({ proxies: { most: 1 } });
    await scene.cast(scene.member, round.id, { choice: 'yes' });
    await endSessions(scene.member);
    expect(await told(scene.cast(scene.member, round.id, { choice: 'no' }))).toBe('people/sign_in_required');
    expect(await told(scene.member.fetch(`/api/rounds/${round.id}/proxy`, { method: 'PUT', body: { to: scene.facilitator.personId } }))).toBe(
      'people/sign_in_required',
    );
    await open({ secrecy: 'secret' });
    expect(await told(scene.seal(scene.member, round.id, { choice: 'no' }, secret))).toBe('people/sign_in_required');
    expect(await scene.view(round.id)).toMatchObject({ turnout: 0 });
  });

  it('uses no proxy any more, and its giver takes it back', async () => {
    await open({ proxies: { most: 1 } });
    await scene.member.fetch(`/api/rounds/${round.id}/proxy`, { method: 'PUT', body: { to: scene.facilitator.personId } });
    await endSessions(scene.facilitator);
    expect(await castFor(scene.facilitator, scene.member)).toBe('people/sign_in_required');
    expect(await told(scene.cast(scene.member, round.id, { choice: 'no' }))).toBe(200);
    expect(await scene.view(round.id)).toMatchObject({ turnout: 1 });
  });

  it('is refused by every other server from that moment', async () => {
    await open();
    const second = await createTestApp({}, { databaseUrl: t.databaseUrl, at: scene.clock.now() });
    const elsewhere: Acting = { ...scene.member, fetch: fetchFrom(second.http, { cookie: scene.member.cookie }) };
    expect(await told(scene.cast(elsewhere, round.id, { choice: 'yes' }))).toBe(200);
    await endSessions(scene.member);
    expect(await told(scene.cast(elsewhere, round.id, { choice: 'no' }))).toBe('people/sign_in_required');
    await second.close();
    expect((await scene.query('select ballot, changes from ballot where round_id = $1', [round.id]))[0]).toEqual({ ballot: { choice: 'yes' }, changes: 0 });
  });

  it('leaves a secret ballot to whoever has the secret of its receipt, which needs no session, and to nobody else', async () => {
    await open({ secrecy: 'secret' });
    await scene.seal(scene.member, round.id, { choice: 'yes' }, secret);
    await endSessions(scene.member);
    expect(await told(scene.reseal(round.id, { choice: 'no' }, other))).toBe('voting/receipt_unknown');
    expect(await told(scene.reseal(round.id, { choice: 'no' }, secret))).toBe(200);
  });

  it('takes nothing from its person, who votes with another session; nor does a revoked access token', async () => {
    await open();
    const { token, secret: shown } = (await scene.member.fetch('/api/me/tokens', { body: { name: 'Vote' } })).body;
    const withToken: Acting = {
      ...scene.member,
      fetch: (path, request) => scene.visitor.fetch(path, { ...request, headers: { authorization: `Bearer ${shown}` } }),
    };
    const byToken = await told(scene.cast(withToken, round.id, { choice: 'no' }));
    await scene.member.fetch(`/api/me/tokens/${token.id}`, { method: 'DELETE' });
    expect([byToken, await told(scene.cast(withToken, round.id, { choice: 'yes' }))]).toEqual([200, 'people/sign_in_required']);
    expect(await told(scene.cast(scene.member, round.id, { choice: 'yes' }))).toBe(200);
  });
});
