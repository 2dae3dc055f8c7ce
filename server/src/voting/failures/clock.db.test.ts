import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { sha256Hex, type Ballot, type RoundView, type VotingRule } from '@palabre/shared/voting';
import pg from 'pg';
import { type Acting, fetchFrom } from '../../../test/act-as';
import { recounted } from '../../../test/recounted';
import { roundScene, type RoundScene } from '../../../test/round-scene';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { until } from '../../../test/until';
import { DueRounds } from '../due.service';

jest.setTimeout(60_000);

const hour = 3_600_000;
const secret = 'ab'.repeat(32);
const extensible = { extension: { mostHours: 48 } };

let t: TestApp;
let scene: RoundScene;
let round: RoundView;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());
/** A round of a day. */
beforeEach(async () => {
  scene = await roundScene(t);
});

const open = async (rule: Partial<VotingRule> = {}) => {
  round = (await scene.prepare(rule)).body;
};
/** So many hours after the opening, or before it, by the clock of this server. */
const itIs = (hours: number) => scene.clock.set(new Date(Date.parse(round.opensAt) + hours * hour));
const work = () => t.app.get(DueRounds).work();
const cast = async (who: Acting, choice: 'yes' | 'no') => {
  const { code, body } = await scene.cast(who, round.id, { choice });
  return code ?? body.ballot.choice;
};
const seal = async (who: Acting, ballot: Ballot) => {
  const { code, status } = await scene.seal(who, round.id, ballot, secret);
  return code ?? status;
};
const extend = async (hours: number) => {
  const closesAt = new Date(Date.parse(round.opensAt) + hours * hour).toISOString();
  const { code, status } = await scene.facilitator.fetch(`/api/rounds/${round.id}/extension`, { body: { closesAt, reason: 'La salle était fermée.' } });
  return code ?? status;
};
const end = () => scene.query<{ kind: string }>(`select kind from round_event where round_id = $1 and kind in ('closed', 'decided') order by seq`, [round.id]);
const endedOnce = [{ kind: 'closed' }, { kind: 'decided' }];

/** Another server on the same database, whose clock says something else. */
async function withServerAt<Result>(hours: number, act: (other: TestApp) => Promise<Result>): Promise<Result> {
  const other = await createTestApp({}, { databaseUrl: t.databaseUrl, at: new Date(Date.parse(round.opensAt) + hours * hour) });
  try {
    return await act(other);
  } finally {
    await other.close();
  }
}
const at = ({ http }: TestApp, who: Acting): Acting => ({ ...who, fetch: fetchFrom(http, { cookie: who.cookie }) });

describe('a clock that is set back', () => {
  it('while a round is open takes no ballot away: they count in the order in which they came', async () => {
    await open();
    itIs(5);
    expect(await cast(scene.member, 'yes')).toBe('yes');
    itIs(-3);
    expect([await cast(scene.facilitator, 'no'), await cast(scene.member, 'no')]).toEqual(['no', 'no']);
    itIs(2);
    expect(await cast(scene.facilitator, 'yes')).toBe('yes');
    expect(await work()).toBe(0);
    itIs(24);
    expect(await work()).toBe(1);
    const { head, result } = await recounted(t, scene.member, round.id);
    expect([head, result.counts]).toEqual([(await scene.view(round.id)).chainHead, { yes: 1, no: 1, abstain: 0, blank: 0 }]);
  });

  it('after the close leaves the round closed, and no ballot is taken any more', async () => {
    await open({ ...extensible });
    expect(await cast(scene.member, 'yes')).toBe('yes');
    itIs(25);
    expect(await work()).toBe(1);
    const closed = await scene.view(round.id);
    itIs(20);
    expect([await cast(scene.member, 'no'), await cast(scene.facilitator, 'no')]).toEqual(['voting/round_closed', 'voting/round_closed']);
    expect([await extend(30), await work()]).toEqual(['voting/wrong_moment', 0]);
    itIs(-5);
    expect(await work()).toBe(0);
    itIs(26);
    expect(await work()).toBe(0);
    expect([await scene.view(round.id), await end()]).toEqual([closed, endedOnce]);
  });

  it('after the close of a secret round keeps the urn shut, also for whoever has a receipt', async () => {
    await open({ secrecy: 'secret' });
    expect(await seal(scene.member, { choice: 'yes' })).toBe(201);
    itIs(25);
    await work();
    itIs(20);
    expect(await seal(scene.facilitator, { choice: 'no' })).toBe('voting/round_closed');
    expect((await scene.reseal(round.id, { choice: 'no' }, secret)).code).toBe('voting/round_closed');
    const urn = await scene.query(`select receipt, ballot from sealed_ballot where round_id = $1`, [round.id]);
    expect(urn).toEqual([{ receipt: sha256Hex(secret), ballot: { choice: 'yes' } }]);
    expect(await recounted(t, scene.member, round.id)).toMatchObject({ ballots: 1, result: { counts: { yes: 1 } } });
  });

  it('between its time and its close lets a round go on until its time has come again: nothing was closed', async () => {
    await open();
    itIs(24);
    expect(await cast(scene.member, 'yes')).toBe('voting/round_closed');
    itIs(23);
    expect([await work(), await cast(scene.member, 'yes')]).toEqual([0, 'yes']);
    itIs(24);
    expect([await work(), await end()]).toEqual([1, endedOnce]);
    expect((await scene.view(round.id)).result).toMatchObject({ counts: { yes: 1 } });
  });

  it('before the time at which a round was opened does not open it again', async () => {
    round = (await scene.prepare({}, { opensAt: scene.inHours(2), closesAt: scene.inHours(26) })).body;
    itIs(0);
    expect(await work()).toBe(1);
    expect(await cast(scene.member, 'yes')).toBe('yes');
    itIs(-1);
    expect([await work(), await cast(scene.member, 'yes')]).toEqual([0, 'yes']);
    itIs(0);
    expect([await work(), (await scene.view(round.id)).turnout]).toEqual([0, 1]);
    itIs(24);
    expect([await work(), await end()]).toEqual([1, endedOnce]);
  });
});

describe('two servers whose clocks differ', () => {
  it('close a round once: the one that is behind takes no ballot after it, nor does it open the round again', async () => {
    await open();
    expect(await cast(scene.member, 'yes')).toBe('yes');
    itIs(24);
    await withServerAt(20, async (behind) => {
      expect((await scene.cast(at(behind, scene.member), round.id, { choice: 'no' })).status).toBe(200);
      expect(await work()).toBe(1);
      expect((await scene.cast(at(behind, scene.member), round.id, { choice: 'yes' })).code).toBe('voting/round_closed');
      expect(await behind.app.get(DueRounds).work()).toBe(0);
    });
    expect(await end()).toEqual(endedOnce);
    expect(await recounted(t, scene.member, round.id)).toMatchObject({ ballots: 1, result: { counts: { no: 1 } } });
  });

  it('close by themselves what came due while nobody was running, and after a restart with the clock set back leave it closed', async () => {
    await open();
    await withServerAt(25, () => until(async () => (await scene.view(round.id)).state === 'closed'));
    const closed = await scene.view(round.id);
    await withServerAt(3, async (back) => {
      expect((await scene.cast(at(back, scene.member), round.id, { choice: 'yes' })).code).toBe('voting/round_closed');
      expect(await back.app.get(DueRounds).work()).toBe(0);
    });
    expect([await scene.view(round.id), await end()]).toEqual([closed, endedOnce]);
  });

  it('do not close a round that the other one has put off this very moment', async () => {
    await open({ ...extensible });
    const other = new pg.Client(t.databaseUrl);
    await other.connect();
    await other.query('begin');
    await other.query(`update voting_round set closes_at = closes_at + interval '2 hours' where id = $1`, [round.id]);
    itIs(24);
    const working = work();
    await until(async () => (await scene.query(`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)).length > 0);
    await other.query('commit');
    await other.end();
    expect([await working, (await scene.view(round.id)).state]).toEqual([0, 'open']);
    itIs(26);
    expect([await work(), await end()]).toEqual([1, endedOnce]);
  });
});
