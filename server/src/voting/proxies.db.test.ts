import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RoundView, VotingRule } from '@palabre/shared/voting';
import type { Acting } from '../../test/act-as';
import { roundScene, type RoundScene } from '../../test/round-scene';
import { createTestApp, type TestApp } from '../../test/test-app';

let t: TestApp;
let scene: RoundScene;
let third: Acting;
let id: string;

beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());
/** A round with a proxy each, and three on its roll. */
beforeEach(async () => {
  scene = await roundScene(t);
  third = await scene.join();
  id = await open({ proxies: { most: 1 } });
});

const open = async (rule: Partial<VotingRule>): Promise<string> => ((await scene.prepare(rule)).body as RoundView).id;
const give = (from: Acting, to: Acting) => from.fetch(`/api/rounds/${id}/proxy`, { method: 'PUT', body: { to: to.personId } });
const revoke = (from: Acting) => from.fetch(`/api/rounds/${id}/proxy`, { method: 'DELETE' });
const castFor = (holder: Acting, giver: Acting, choice: string) =>
  holder.fetch(`/api/rounds/${id}/ballot`, { method: 'PUT', body: { ballot: { choice }, onBehalfOf: giver.personId } });

describe('a proxy', () => {
  it('lets its holder cast one more ballot, which counts as the giver’s', async () => {
    expect((await give(scene.member, scene.facilitator)).body.proxyTo.id).toBe(scene.facilitator.personId);
    expect((await scene.view(id, scene.facilitator)).held).toMatchObject([{ person: { id: scene.member.personId }, ballot: null, used: false }]);
    await scene.cast(scene.facilitator, id, { choice: 'no' });
    expect((await castFor(scene.facilitator, scene.member, 'yes')).status).toBe(200);
    expect((await castFor(scene.facilitator, scene.member, 'abstain')).body).toMatchObject({ changes: 1 });
    await scene.pass(25);
    expect((await scene.view(id)).result).toMatchObject({ counts: { yes: 0, no: 1, abstain: 1 }, participation: { cast: 2 } });
    const events: { kind: string; body: { by?: string } }[] = (await scene.visitor.fetch(`/api/rounds/${id}/chain`)).body.items;
    expect(events.map(({ kind, body }) => body.by ?? kind)).toEqual(['prepared', 'opened', 'proxy-given', 'voter', 'proxy', 'proxy', 'closed', 'decided']);
  });

  it('is taken back until it is used, also by voting oneself', async () => {
    await give(scene.member, third);
    expect((await revoke(scene.member)).body.proxyTo).toBeNull();
    expect((await castFor(third, scene.member, 'yes')).code).toBe('voting/not_on_roll');
    await give(scene.member, third);
    await scene.cast(scene.member, id, { choice: 'yes' });
    expect((await castFor(third, scene.member, 'no')).code).toBe('voting/not_on_roll');
    expect(await scene.view(id, scene.member)).toMatchObject({ proxyTo: null, myBallot: { ballot: { choice: 'yes' } } });
  });

  it('stays once it is used: the giver neither votes nor takes it back', async () => {
    await give(scene.member, third);
    await castFor(third, scene.member, 'yes');
    expect((await revoke(scene.member)).code).toBe('voting/proxy_used');
    expect((await scene.cast(scene.member, id, { choice: 'no' })).code).toBe('voting/proxy_used');
    expect((await give(scene.member, scene.facilitator)).code).toBe('voting/proxy_used');
  });

  it('is capped, not handed on, and for people on the roll', async () => {
    await give(scene.member, third);
    expect((await give(scene.facilitator, third)).code).toBe('voting/proxy_cap_reached');
    expect((await give(third, scene.facilitator)).code).toBe('voting/proxy_chain');
    expect((await give(scene.facilitator, scene.stranger)).code).toBe('voting/proxy_not_on_roll');
    expect((await give(scene.facilitator, scene.facilitator)).code).toBe('voting/proxy_self');
    expect((await give(scene.stranger, scene.facilitator)).code).toBe('voting/not_on_roll');
  });

  it('is given to one of two only, when two give at once', async () => {
    const both = await Promise.all([give(scene.member, third), give(scene.facilitator, third)]);
    expect(both.map(({ code }) => code ?? 'given').toSorted()).toEqual(['given', 'voting/proxy_cap_reached']);
  });

  it('counts one ballot when giver and holder vote at once', async () => {
    await give(scene.member, third);
    const both = await Promise.all([scene.cast(scene.member, id, { choice: 'yes' }), castFor(third, scene.member, 'no')]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await scene.view(id)).toMatchObject({ turnout: 1 });
  });

  it('is no part of a rule that says nothing of it', async () => {
    id = await open({});
    expect((await give(scene.member, third)).code).toBe('voting/proxy_cap_reached');
  });

  it('signs the roll of a secret round for its giver', async () => {
    id = await open({ proxies: { most: 1 }, secrecy: 'secret' });
    await give(scene.member, third);
    const sealed = await third.fetch(`/api/rounds/${id}/sealed-ballots`, {
      body: { ballot: { choice: 'yes' }, receipt: 'ab'.repeat(32), onBehalfOf: scene.member.personId },
    });
    expect(sealed.status).toBe(201);
    expect(await scene.view(id, scene.member)).toMatchObject({ voted: true, turnout: 1 });
    expect((await scene.seal(scene.member, id, { choice: 'no' }, 'cd'.repeat(32))).code).toBe('voting/proxy_used');
  });
});
