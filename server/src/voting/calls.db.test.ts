import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { RoundView, VotingRule } from '@palabre/shared/voting';
import { roundScene, type RoundScene } from '../../test/round-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { DueRounds } from './due.service';

let t: TestApp;
let scene: RoundScene;

beforeAll(async () => {
  t = await createTestApp();
});
beforeEach(async () => {
  scene = await roundScene(t);
});
afterAll(() => t.close());
/** No round is left for the next story. */
afterEach(async () => {
  for (let times = 0; times < 4; times += 1) await scene.pass(24 * 30);
});

const stateOf = async (proposalId: string) => (await scene.member.fetch(`/api/proposals/${proposalId}`)).body.state;
const twoCalls: Partial<VotingRule> = { quorum: '>=2/3', furtherCalls: [{ quorum: null, after: 'PT2H', lasts: 'P1D' }] };

describe('a call that misses its quorum', () => {
  it('is followed by the next one at its time, with the same words and a roll of its own; its ballots are discarded', async () => {
    const first: RoundView = (await scene.prepare(twoCalls)).body;
    await scene.cast(scene.member, first.id, { choice: 'no' });
    await scene.pass(25);
    const failed = await scene.view(first.id);
    expect(failed.result?.outcome).toBe('no-quorum');
    expect(await stateOf(failed.proposal.id)).toBe('voting');
    const second = await scene.view(failed.nextCallId ?? '');
    expect(second).toMatchObject({ state: 'prepared', call: 2, previousCallId: first.id, textSha256: first.textSha256, members: 0, opensAt: scene.inHours(2) });

    const late = await scene.join();
    expect((await scene.cast(scene.member, second.id, { choice: 'yes' })).code).toBe('voting/not_on_roll');
    await scene.pass(2);
    expect(await scene.view(second.id)).toMatchObject({ state: 'open', members: 3, turnout: 0 });
    await scene.cast(late, second.id, { choice: 'yes' });
    await scene.pass(24);
    expect((await scene.view(second.id)).result).toMatchObject({ outcome: 'adopted', participation: { cast: 1, members: 3 } });
    expect(await stateOf(failed.proposal.id)).toBe('adopted');
  });

  it('follows from the chain of the one before it', async () => {
    const first: RoundView = (await scene.prepare(twoCalls)).body;
    await scene.pass(25);
    const failed = await scene.view(first.id);
    const events = async (id: string) => (await scene.visitor.fetch(`/api/rounds/${id}/chain`)).body.items;
    const [prepared] = await events(failed.nextCallId ?? '');
    expect(prepared.body.previousHead).toBe(failed.chainHead);
    await scene.pass(2);
    const opened = (await events(failed.nextCallId ?? ''))[1];
    expect(opened.body.terms).toMatchObject({ call: 2, previousHead: failed.chainHead });
  });

  it('leads back to drafting after the last one', async () => {
    const first: RoundView = (await scene.prepare({ quorum: '>=2/3', furtherCalls: [{ quorum: { members: 1 }, after: 'PT1H', lasts: 'PT2H' }] })).body;
    await scene.pass(25);
    await scene.pass(1);
    await scene.pass(2);
    expect(await stateOf(first.proposal.id)).toBe('drafting');
  });
});

describe('a round that is announced', () => {
  it('freezes the text at once, opens by itself with the roll of that moment, and takes no ballot before', async () => {
    const round: RoundView = (await scene.prepare({}, { opensAt: scene.inHours(2) })).body;
    expect(round).toMatchObject({ state: 'prepared', members: 0, fingerprint: null, rollSha256: null });
    expect(await stateOf(round.proposal.id)).toBe('voting');
    await scene.pass(2);
    expect(await scene.view(round.id)).toMatchObject({ state: 'open', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('keeps its length when nobody was running at its time', async () => {
    const round: RoundView = (await scene.prepare({}, { opensAt: scene.inHours(2) })).body;
    await scene.pass(5);
    expect(await scene.view(round.id)).toMatchObject({ state: 'open', opensAt: scene.inHours(0), closesAt: scene.inHours(22) });
  });

  it('opens once, whoever does it', async () => {
    const round: RoundView = (await scene.prepare({}, { opensAt: scene.inHours(1) })).body;
    scene.clock.advance(3_600_000);
    const done = await Promise.all([1, 2, 3].map(() => t.app.get(DueRounds).work()));
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await scene.query(`select kind from round_event where round_id = $1 order by seq`, [round.id])).toEqual([{ kind: 'prepared' }, { kind: 'opened' }]);
  });

  it('can be called off before it opens, by a facilitator and not after', async () => {
    const round: RoundView = (await scene.prepare({}, { opensAt: scene.inHours(1) })).body;
    const cancel = (who: typeof scene.member) => who.fetch(`/api/rounds/${round.id}/cancellation`, { body: { reason: 'Le texte a une faute.' } });
    expect((await cancel(scene.member)).code).toBe('groups/not_a_facilitator');
    expect((await cancel(scene.facilitator)).body.state).toBe('cancelled');
    expect(await stateOf(round.proposal.id)).toBe('drafting');
    expect((await cancel(scene.facilitator)).code).toBe('voting/wrong_moment');
  });

  it('is called off, with the reason, when its roll cannot be drawn', async () => {
    const weights = [
      { college: 'workers', weight: '1/2' },
      { college: 'partners', weight: '1/2' },
    ] as const;
    const round: RoundView = (await scene.prepare({ colleges: { aggregation: 'majority', weights: [...weights] } }, { opensAt: scene.inHours(1) })).body;
    await scene.pass(1);
    expect((await scene.view(round.id)).state).toBe('cancelled');
    expect((await scene.query<{ body: object }>(`select body from round_event where round_id = $1 and kind = 'cancelled'`, [round.id]))[0]?.body).toEqual({
      reason: 'voting/college_missing',
    });
  });
});

describe('an extension', () => {
  it('is as long as the rule said, in all, and moves the close', async () => {
    const { id }: RoundView = (await scene.prepare({ extension: { mostHours: 3 } })).body;
    const extend = (hours: number, who = scene.facilitator) =>
      who.fetch(`/api/rounds/${id}/extension`, { body: { closesAt: scene.inHours(hours), reason: 'Panne de réseau.' } });
    expect((await extend(26, scene.member)).code).toBe('groups/not_a_facilitator');
    expect((await extend(26)).body.closesAt).toBe(scene.inHours(26));
    expect((await extend(25)).code).toBe('voting/extension_refused');
    expect((await extend(27)).status).toBe(200);
    expect((await extend(28)).code).toBe('voting/extension_refused');
    await scene.pass(25);
    expect((await scene.view(id)).state).toBe('open');
    await scene.pass(2);
    expect((await scene.view(id)).state).toBe('closed');
  });

  it('is refused where the rule says nothing of it', async () => {
    const { id }: RoundView = (await scene.prepare({})).body;
    const asked = await scene.facilitator.fetch(`/api/rounds/${id}/extension`, { body: { closesAt: scene.inHours(25), reason: 'Panne de réseau.' } });
    expect(asked.code).toBe('voting/extension_refused');
  });
});
