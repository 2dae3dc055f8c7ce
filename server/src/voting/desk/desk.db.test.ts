import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readExport, recount } from '@palabre/shared/counting';
import type { DeskEntry, EnterAtDesk, RoundView, VotingRule } from '@palabre/shared/voting';
import { strFromU8, unzipSync } from 'fflate';
import type { Acting } from '../../../test/act-as';
import { mailsTo } from '../../../test/mailbox';
import { roundScene, type RoundScene } from '../../../test/round-scene';
import { RoundExports } from '../record/round-export.service';
import { createTestApp, type TestApp } from '../../../test/test-app';

let t: TestApp;
let scene: RoundScene;
let second: Acting;
let id: string;

beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());
/** A group with two facilitators and a member, and a round of theirs. */
beforeEach(async () => {
  scene = await roundScene(t);
  second = await scene.join();
  await scene.facilitator.fetch(`/api/groups/${scene.groupId}/members/${second.personId}/role`, { method: 'PUT', body: { role: 'facilitator' } });
  id = await open({});
});

const open = async (rule: Partial<VotingRule>): Promise<string> => ((await scene.prepare(rule)).body as RoundView).id;
const occasion = { channel: 'phone', reason: 'Pas de réseau chez elle.' } as const;
const enter = (who: Acting, choice = 'yes', changes: Partial<EnterAtDesk> = {}) =>
  who.fetch(`/api/rounds/${id}/desk-entries`, { body: { voter: scene.member.personId, ballot: { choice }, ...occasion, ...changes } });
const confirm = (who: Acting, { id: entryId }: { id: string }, choice = 'yes') =>
  who.fetch(`/api/rounds/${id}/desk-entries/${entryId}/confirmation`, { body: { ballot: { choice } } });
const withdraw = (who: Acting, { id: entryId }: { id: string }) => who.fetch(`/api/rounds/${id}/desk-entries/${entryId}`, { method: 'DELETE' });
const waiting = async (who: Acting): Promise<DeskEntry[]> => (await who.fetch(`/api/rounds/${id}/desk-entries`)).body.items;
const events = async (): Promise<{ kind: string; body: Record<string, unknown> }[]> => (await scene.visitor.fetch(`/api/rounds/${id}/chain`)).body.items;

describe('a ballot at the desk', () => {
  it('counts nothing until a second person has entered the same, without having been shown it', async () => {
    const entry: DeskEntry = (await enter(scene.facilitator)).body;
    expect(await scene.view(id, scene.member)).toMatchObject({ turnout: 0, voted: false, myBallot: null, myDesk: null });
    const [seen] = await waiting(second);
    expect(seen).toMatchObject({ ...occasion, id: entry.id, state: 'waiting', voter: { id: scene.member.personId }, may: { confirm: true, withdraw: true } });
    expect(JSON.stringify(seen)).not.toContain('choice');
    expect((await confirm(second, entry)).body.state).toBe('cast');
    expect(await waiting(second)).toEqual([]);
    expect(await scene.view(id, scene.member)).toMatchObject({
      turnout: 1,
      voted: true,
      myBallot: { ballot: { choice: 'yes' } },
      myDesk: { ...occasion, enteredBy: { id: scene.facilitator.personId }, confirmedBy: { id: second.personId } },
    });
  });

  it('stands in the chain with how it came, who entered it and why; the recount follows it', async () => {
    await confirm(second, (await enter(scene.facilitator)).body);
    const [ballot] = (await events()).filter(({ kind }) => kind === 'ballot');
    expect(ballot?.body).toMatchObject({ by: 'desk', ...occasion, enteredBy: scene.facilitator.personId, confirmedBy: second.personId });
    expect(JSON.stringify(ballot)).not.toContain(scene.member.personId);
    await scene.pass(25);
    const files = unzipSync(await t.app.get(RoundExports).zip(scene.member.actor, id));
    const file = readExport(Object.fromEntries(Object.entries(files).map(([name, content]) => [name.replace('.json', ''), strFromU8(content)])));
    expect(recount(file).result).toMatchObject({ counts: { yes: 1, no: 0 }, participation: { cast: 1 } });
  });

  it('is told to its voter by mail, with the names of both and without the choice', async () => {
    await confirm(second, (await enter(scene.facilitator, 'no')).body, 'no');
    const [mail] = await mailsTo(t, scene.member.email);
    expect(mail?.text).toContain(`/rounds/${id}`);
    expect(mail?.text).toContain(occasion.reason);
    expect(mail?.text).not.toMatch(/contre|"no"/i);
  });

  it('gives way to the voter’s own, until the close, and never takes its place', async () => {
    await confirm(second, (await enter(scene.facilitator)).body);
    expect((await scene.cast(scene.member, id, { choice: 'no' })).body.changes).toBe(1);
    expect(await scene.view(id, scene.member)).toMatchObject({ turnout: 1, myBallot: { ballot: { choice: 'no' } }, myDesk: null });
    expect((await enter(scene.facilitator)).code).toBe('voting/desk_voter_voted');
    await scene.pass(25);
    expect((await scene.view(id)).result).toMatchObject({ counts: { yes: 0, no: 1 } });
  });

  it('is not cast when its voter was faster than the second person', async () => {
    const entry = (await enter(scene.facilitator)).body;
    await scene.cast(scene.member, id, { choice: 'no' });
    expect((await confirm(second, entry)).code).toBe('voting/desk_voter_voted');
    expect((await scene.view(id, scene.member)).myBallot?.ballot).toEqual({ choice: 'no' });
  });

  it('is one ballot when voter and desk come at once, and the voter’s stays', async () => {
    const entry = (await enter(scene.facilitator)).body;
    const [own] = await Promise.all([scene.cast(scene.member, id, { choice: 'no' }), confirm(second, entry)]);
    expect(own.status).toBe(200);
    expect(await scene.view(id, scene.member)).toMatchObject({ turnout: 1, myBallot: { ballot: { choice: 'no' } }, myDesk: null });
  });

  it('that differs casts nothing, is told to both, and is entered anew', async () => {
    const entry = (await enter(scene.facilitator)).body;
    expect((await confirm(second, entry, 'no')).code).toBe('voting/desk_differs');
    expect((await confirm(second, entry, 'yes')).code).toBe('voting/desk_settled');
    expect(await waiting(scene.facilitator)).toMatchObject([
      { state: 'differs', answeredBy: { id: second.personId }, may: { confirm: false, withdraw: true } },
    ]);
    for (const { email } of [scene.facilitator, second]) expect((await mailsTo(t, email))[0]?.text).toContain(`/rounds/${id}`);
    expect((await scene.view(id)).turnout).toBe(0);
    expect((await enter(second, 'no')).body).toMatchObject({ id: entry.id, state: 'waiting', enteredBy: { id: second.personId } });
    expect((await confirm(scene.facilitator, entry, 'no')).body.state).toBe('cast');
  });

  it('is of two people, neither of whom is the voter', async () => {
    const entry = (await enter(scene.facilitator)).body;
    expect((await confirm(scene.facilitator, entry)).code).toBe('voting/desk_second_person');
    expect((await enter(second)).code).toBe('voting/desk_waiting');
    expect((await enter(scene.facilitator, 'yes', { voter: scene.facilitator.personId })).code).toBe('voting/desk_own_ballot');
    const ofSecond = (await enter(scene.facilitator, 'yes', { voter: second.personId })).body;
    expect((await confirm(second, ofSecond)).code).toBe('voting/desk_own_ballot');
    for (const who of [scene.member, scene.stranger, scene.administrator]) expect((await enter(who)).code).toBe('groups/not_a_facilitator');
    expect((await enter(second, 'yes', { voter: scene.observer.personId })).code).toBe('voting/desk_not_on_roll');
    expect((await confirm(second, { id: scene.member.personId })).code).toBe('voting/desk_not_found');
  });

  it('is entered once, however often it is clicked; the first may put it right', async () => {
    const entered = await Promise.all([1, 2, 3].map(() => enter(scene.facilitator)));
    expect(entered.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await enter(scene.facilitator, 'no')).status).toBe(201);
    const [entry, ...more] = await waiting(second);
    expect(more).toEqual([]);
    const confirmed = await Promise.all([1, 2].map(() => confirm(second, entry as DeskEntry, 'no')));
    expect(confirmed.map(({ body }) => body.state)).toEqual(['cast', 'cast']);
    expect((await events()).filter(({ kind }) => kind === 'ballot')).toHaveLength(1);
  });

  it('is for somebody who is found on the roll by part of their name', async () => {
    const { name } = (await second.fetch('/api/me')).body.person;
    const found = async (search: string) => (await scene.facilitator.fetch(`/api/rounds/${id}/roll?search=${encodeURIComponent(search)}`)).body.items;
    expect((await found(name.toUpperCase())).map(({ person }: { person: { id: string } }) => person.id)).toContain(second.personId);
    expect(await found('% nobody')).toEqual([]);
  });

  it('is withdrawn until it is cast', async () => {
    const entry = (await enter(scene.facilitator)).body;
    expect((await withdraw(second, entry)).status).toBe(204);
    expect(await waiting(second)).toEqual([]);
    const again = (await enter(scene.facilitator)).body;
    await confirm(second, again);
    expect((await withdraw(second, again)).code).toBe('voting/desk_settled');
  });

  it('takes back a proxy that was not used, and is refused after one that was', async () => {
    id = await open({ proxies: { most: 1 } });
    const give = () => scene.member.fetch(`/api/rounds/${id}/proxy`, { method: 'PUT', body: { to: second.personId } });
    await give();
    await confirm(second, (await enter(scene.facilitator)).body);
    expect((await events()).map(({ kind }) => kind)).toEqual(['prepared', 'opened', 'proxy-given', 'proxy-revoked', 'ballot']);
    id = await open({ proxies: { most: 1 } });
    await give();
    await second.fetch(`/api/rounds/${id}/ballot`, { method: 'PUT', body: { ballot: { choice: 'no' }, onBehalfOf: scene.member.personId } });
    expect((await enter(scene.facilitator)).code).toBe('voting/desk_voter_voted');
  });

  it('is refused in a secret round, for a ballot that cannot be counted, and after the close', async () => {
    expect((await enter(scene.facilitator, 'yes', { ballot: { approvals: ['a'] } })).code).toBe('voting/ballot_invalid');
    const entry = (await enter(scene.facilitator)).body;
    await scene.pass(25);
    expect((await confirm(second, entry)).code).toBe('voting/round_closed');
    expect((await scene.view(id)).result).toMatchObject({ participation: { cast: 0 } });
    id = await open({ secrecy: 'secret' });
    expect((await enter(scene.facilitator)).code).toBe('voting/desk_needs_names');
    expect((await scene.view(id, scene.facilitator)).may.desk).toBe(false);
  });
});
