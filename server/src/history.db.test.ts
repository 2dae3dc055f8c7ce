import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { OpenRound } from '@palabre/shared/voting';
import { proposalScene, type ProposalScene } from '../test/proposal-scene';
import { createTestApp, type TestApp } from '../test/test-app';
import { Clock, type SettableClock } from './platform/clock';
import { UnitOfWork } from './platform/database';
import { DueRounds } from './voting';

const week = 7 * 86_400_000;
const rule = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: null, secrecy: 'closed' } as const;

let t: TestApp;
let scene: ProposalScene;
let roundId: string;
beforeAll(async () => {
  t = await createTestApp();
  scene = await proposalScene(t);
  const { id: proposalId } = await scene.draft();
  await scene.facilitator.fetch(`/api/proposals/${proposalId}/moves`, { body: { to: 'deliberation', reason: '' } });
  const closesAt = new Date(clock().now().getTime() + week).toISOString();
  const open: OpenRound = { proposalId, question: 'Adoptons-nous ce texte ?', rule, closesAt };
  roundId = (await scene.facilitator.fetch('/api/rounds', { body: open })).body.id;
  await scene.member.fetch(`/api/rounds/${roundId}/ballot`, { method: 'PUT', body: { ballot: { choice: 'yes' } } });
});
afterAll(() => t.close());

const clock = (): SettableClock => t.app.get<SettableClock>(Clock);
const attempt = (sql: string) => t.app.get(UnitOfWork).run((tx) => tx.query(sql));

/* No use case does any of this. The database refuses it too, so that a mistake of ours, or a hand on the console, changes no history. */
describe('the database refuses', () => {
  it.each([
    ['to change the journal', `update event set actor_id = null`],
    ['to thin out the journal', `delete from event`],
    ['to change the life of a proposal', `update proposal_state_change set reason = 'because'`],
    ['to change a text that was voted on', `update collab_version set title = 'another'`],
    ['to strike somebody off a roll', `delete from roll_entry`],
    ['to rename somebody on a roll', `update roll_entry set name = 'somebody else'`],
    ['to change the rule of an open round', `update voting_round set rule = rule || '{"threshold": ">1/10"}'`],
    ['to let a round last longer', `update voting_round set closes_at = closes_at + interval '1 day'`],
    ['to delete a round', `delete from voting_round`],
  ])('%s', async (_, sql) => {
    await expect(attempt(sql)).rejects.toThrow(/what is written in \w+ stays as it is|the terms of a round stay as they are/);
  });

  it.each([
    [
      'a ballot of somebody who is not on the roll',
      () =>
        `insert into ballot (round_id, person_id, ballot, code, nonce, by, cast_at, changes) values ('${roundId}', '${scene.stranger.personId}', '{}', 'CODE', '', 'voter', now(), 0)`,
    ],
    ['the group of nobody', () => `insert into membership values ('${randomUUID()}', '${scene.member.personId}', 'member', now())`],
    ['that a person who has spoken is deleted', () => `delete from person where id = '${scene.member.personId}'`],
  ])('%s', async (_, sql) => {
    await expect(attempt(sql())).rejects.toThrow('violates foreign key constraint');
  });

  it.each([
    ['a hand that is none', `update ballot set by = 'ghost'`, 'ballot_by_check'],
    ['a state that is none', `update proposal set state = 'adopted?'`, 'proposal_state_check'],
    ['an unpublished proposal that is voted on', `update proposal set published_at = null`, 'proposal_published_at_check'],
    ['a round that closes without a result', `update voting_round set state = 'closed', closed_at = now()`, 'voting_round_result_check'],
    ['a role that is none', `update membership set role = 'king'`, 'membership_role_check'],
  ])('%s', async (_, sql, check) => {
    await expect(attempt(sql)).rejects.toThrow(check);
  });

  it('a second open round on a proposal', async () => {
    const copy = `insert into voting_round select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).* from voting_round r`;
    await expect(attempt(copy)).rejects.toThrow('voting_round_one_open_key');
  });

  it('any change of a round that is closed, and of its ballots', async () => {
    clock().advance(week);
    await t.app.get(DueRounds).work();
    await expect(attempt(`update voting_round set result = result || '{"outcome": "rejected"}'`)).rejects.toThrow('stay as they are');
    for (const sql of [`update ballot set ballot = '{}'`, 'delete from ballot']) await expect(attempt(sql)).rejects.toThrow('the round is not open');
    clock().release();
  });
});
