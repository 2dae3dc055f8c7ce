import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommitmentView, DecisionCard, DecisionView, MakeCommitment, RecordMeasurement } from '@palabre/shared/outcomes';
import { actAs, type Acting } from '../../test/act-as';
import { outcomeScene, type OutcomeScene } from '../../test/outcome-scene';
import { foundGroup, someAction } from '../../test/proposal-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { MembershipEntity } from '../groups/membership.entity';
import { UnitOfWork } from '../platform/database';
import { EventEntity } from '../platform/events';

let t: TestApp;
let scene: OutcomeScene;
let adopted: string;
beforeAll(async () => {
  t = await createTestApp();
  scene = await outcomeScene(t);
  adopted = await scene.adopt();
});
afterAll(() => t.close());

type Reader = Pick<Acting, 'fetch'>;
const post = (who: Reader, input: Partial<MakeCommitment> = {}) => who.fetch('/api/commitments', { body: scene.promise(adopted, input) });
const make = async (input?: Partial<MakeCommitment>): Promise<CommitmentView> => {
  const { status, body } = await post(scene.facilitator, input);
  expect(status).toBe(201);
  return body;
};
const edit = (who: Reader, id: string, body: unknown) => who.fetch(`/api/commitments/${id}`, { method: 'PATCH', body });
const record = (who: Reader, id: string, input: Partial<RecordMeasurement> = {}) =>
  who.fetch(`/api/commitments/${id}/measurements`, { body: { day: '2030-02-01', value: '1', note: '', idempotencyKey: randomUUID(), ...input } });
const decision = async (proposalId: string, who: Reader = scene.visitor): Promise<DecisionView> => (await who.fetch(`/api/decisions/${proposalId}`)).body;
const kindsOf = async (id: string) => {
  const events = await t.app.get(UnitOfWork).read((tx) => tx.find(EventEntity, { where: { subjectKind: 'decision' }, order: { id: 'ASC' } }));
  return events.filter(({ details }) => details.commitmentId === id).map(({ kind }) => kind);
};

describe('making a commitment', () => {
  it('is a facilitator’s, or an administrator’s', async () => {
    const everybody = [scene.visitor, scene.stranger, scene.observer, scene.member, scene.facilitator, scene.administrator];
    const answers = await Promise.all(everybody.map(async (who) => (await post(who)).status));
    expect(answers).toEqual([401, 403, 403, 403, 201, 201]);
  });

  it('follows from an adopted proposal only', async () => {
    const { id: draft } = await scene.draft();
    expect((await post(scene.facilitator, { proposalId: draft })).code).toBe('proposals/wrong_state');
    expect((await post(scene.facilitator, { proposalId: randomUUID() })).code).toBe('proposals/not_found');
  });

  it('gives it to somebody who takes part in the group', async () => {
    for (const { personId } of [scene.observer, scene.stranger, scene.administrator, { personId: randomUUID() }]) {
      const answer = await post(scene.facilitator, { ownerId: personId });
      expect([answer.status, answer.code]).toEqual([422, 'outcomes/owner_not_in_group']);
    }
    expect((await make({ ownerId: scene.facilitator.personId })).owner?.id).toBe(scene.facilitator.personId);
  });

  it('has one target a year, in the order of the years', async () => {
    const twice = [2031, 2030, 2031].map((year) => ({ year, value: '1' }));
    expect((await post(scene.facilitator, { targets: twice })).code).toBe('outcomes/target_year_twice');
    expect((await make({ targets: [2032, 2030, 2031].map((year) => ({ year, value: '1' })) })).targets.map(({ year }) => year)).toEqual([2030, 2031, 2032]);
  });

  it('twice at once with the same key makes one, and tells it once', async () => {
    const idempotencyKey = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => post(scene.facilitator, { idempotencyKey })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const ids = new Set<string>(answers.map(({ body }) => body.id));
    expect(ids.size).toBe(1);
    expect(await kindsOf([...ids][0] ?? '')).toEqual(['outcomes.committed']);
    const other = await post(scene.administrator, { idempotencyKey });
    expect(ids.has(other.body.id)).toBe(false);
  });

  it.each([
    ['a day that no calendar has', { reviewOn: '2030-02-30' }],
    ['the year 0', { reviewOn: '0000-01-01' }],
    ['no target', { targets: [] }],
    ['a target that is no number', { targets: [{ year: 2030, value: '1,5' }] }],
    ['too many decimals', { targets: [{ year: 2030, value: '1.23456' }] }],
    ['no title', { title: '  ' }],
  ])('%s is refused', async (_, input) => {
    expect((await post(scene.facilitator, input)).status).toBe(400);
  });
});

describe('changing a commitment', () => {
  it('is a facilitator’s, and changes only what is given', async () => {
    const before = await make();
    expect((await edit(scene.member, before.id, { title: 'Autre' })).code).toBe('groups/not_a_facilitator');
    const { body } = await edit(scene.facilitator, before.id, { targets: [{ year: 2031, value: '0200.0' }], unit: 'jeunes arbres' });
    expect(body).toEqual({ ...before, targets: [{ year: 2031, value: '200' }], unit: 'jeunes arbres' });
    expect(await kindsOf(before.id)).toEqual(['outcomes.committed', 'outcomes.commitment_edited']);
  });

  it('into the same changes nothing and tells nothing', async () => {
    const { id, title, targets } = await make({ targets: [2030, 2031].map((year) => ({ year, value: '5' })) });
    const same = { title: title.text, targets: targets.toReversed().map(({ year, value }) => ({ year, value: `${value}.0` })), ownerId: scene.member.personId };
    expect((await edit(scene.facilitator, id, same)).body.targets).toEqual(targets);
    expect((await edit(scene.facilitator, id, {})).status).toBe(200);
    expect(await kindsOf(id)).toEqual(['outcomes.committed']);
  });

  it('keeps to the rules of making one', async () => {
    const { id } = await make();
    expect((await edit(scene.facilitator, id, { ownerId: scene.observer.personId })).code).toBe('outcomes/owner_not_in_group');
    const twice = [2030, 2030].map((year) => ({ year, value: '1' }));
    expect((await edit(scene.facilitator, id, { targets: twice })).code).toBe('outcomes/target_year_twice');
    expect((await edit(scene.facilitator, randomUUID(), {})).code).toBe('outcomes/commitment_not_found');
  });

  it('goes on when its owner has left the group', async () => {
    const leaving = await actAs(t);
    const membership = { groupId: scene.groupId, personId: leaving.personId };
    await t.app.get(UnitOfWork).run((tx) => tx.insert(MembershipEntity, { ...membership, role: 'member', since: scene.clock.now() }));
    const { id } = await make({ ownerId: leaving.personId });
    await t.app.get(UnitOfWork).run((tx) => tx.delete(MembershipEntity, membership));
    expect((await edit(scene.facilitator, id, { reviewOn: '2031-01-01', ownerId: leaving.personId })).body.reviewOn).toBe('2031-01-01');
    expect((await edit(scene.facilitator, id, { ownerId: scene.member.personId })).body.owner.id).toBe(scene.member.personId);
  });
});

describe('measuring', () => {
  it('is the owner’s, a facilitator’s, or an administrator’s', async () => {
    const { id } = await make();
    const everybody = [scene.visitor, scene.stranger, scene.observer, scene.member, scene.facilitator, scene.administrator];
    const answers = await Promise.all(everybody.map(async (who) => (await record(who, id)).code ?? 'yes'));
    expect(answers).toEqual(['people/sign_in_required', 'outcomes/not_the_owner', 'outcomes/not_the_owner', 'yes', 'yes', 'yes']);
  });

  it('is not of the future, wherever on Earth today is', async () => {
    const { id } = await make();
    expect((await record(scene.member, id, { day: '2030-03-03' })).code).toBe('outcomes/measured_in_future');
    expect((await record(scene.member, id, { day: '2030-03-02' })).status).toBe(201); // 12:00 in Greenwich, tomorrow on Kiritimati
    expect((await record(scene.member, id, { day: '2030-02-29' })).status).toBe(400);
  });

  it('twice at once with the same key records one, and tells it once', async () => {
    const { id } = await make();
    const idempotencyKey = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => record(scene.member, id, { idempotencyKey })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const { body } = await record(scene.member, id, { idempotencyKey });
    expect(body.measurements).toHaveLength(1);
    expect(await kindsOf(id)).toEqual(['outcomes.committed', 'outcomes.measured']);
  });

  it('with a key used elsewhere, or by somebody else, is not lost', async () => {
    const [one, other] = [await make(), await make()];
    const idempotencyKey = randomUUID();
    await record(scene.member, one.id, { idempotencyKey });
    expect((await record(scene.member, other.id, { idempotencyKey })).body.measurements).toHaveLength(1);
    expect((await record(scene.facilitator, one.id, { idempotencyKey })).body.measurements).toHaveLength(2);
  });

  it.each([
    ['12.5000', '12.5'],
    ['0.0001', '0.0001'],
    ['-40', '-40'],
    ['-0.50', '-0.5'],
    ['0', '0'],
    ['1000', '1000'],
    ['999999999999.9999', '999999999999.9999'],
    ['-999999999999.9999', '-999999999999.9999'],
  ])('keeps every digit: %s is shown as %s', async (value, shown) => {
    const { id } = await make({ targets: [{ year: 2030, value }] });
    const { body } = await record(scene.member, id, { value });
    expect([body.measurements[0].value, body.targets[0].value]).toEqual([shown, shown]);
  });

  it('is shown by day, with who measured and why', async () => {
    const { id } = await make();
    await record(scene.member, id, { day: '2030-02-01', value: '20', note: '  Après la pluie ' });
    const { body } = await record(scene.facilitator, id, { day: '2029-12-31', value: '10' });
    expect(body.measurements).toMatchObject([
      { day: '2029-12-31', value: '10', author: { id: scene.facilitator.personId } },
      { day: '2030-02-01', value: '20', note: 'Après la pluie', author: { id: scene.member.personId }, recordedAt: scene.clock.now().toISOString() },
    ]);
  });
});

describe('a decision', () => {
  it('shows how it was decided and the way back to the action, to everybody', async () => {
    const id = await scene.adopt(['rmb-2022.2.1', someAction]);
    await post(scene.facilitator, { proposalId: id });
    const view = await decision(id);
    expect(view).toMatchObject({
      proposalId: id,
      outcome: 'adopted',
      counts: { yes: 1, no: 0, abstain: 0, blank: 0 },
      participation: { members: 2, cast: 1 },
      winners: [],
      title: { text: 'Un service public de l’eau', lang: 'fr' },
      group: { id: scene.groupId },
      actions: [{ id: 'rmb-2022.2.1' }, { id: someAction }],
      commitments: 1,
      may: { commit: false },
    });
    expect((await scene.visitor.fetch(`/api/rounds/${view.roundId}`)).body.proposal.id).toBe(id);
    expect(view.commitmentList[0]?.may).toEqual({ edit: false, measure: false });
  });

  it('says what may be done with it', async () => {
    const id = await scene.adopt();
    await post(scene.facilitator, { proposalId: id });
    const seen = async (who: Reader) => {
      const { may, commitmentList } = await decision(id, who);
      return [may.commit, commitmentList[0]?.may];
    };
    expect(await seen(scene.facilitator)).toEqual([true, { edit: true, measure: true }]);
    expect(await seen(scene.member)).toEqual([false, { edit: false, measure: true }]);
    expect(await seen(scene.observer)).toEqual([false, { edit: false, measure: false }]);
  });

  it('is not there before the close', async () => {
    const id = await scene.openRound(60);
    const answer = await scene.facilitator.fetch(`/api/decisions/${id}`);
    expect([answer.status, answer.code]).toEqual([404, 'outcomes/decision_not_found']);
    expect((await scene.visitor.fetch(`/api/decisions/${randomUUID()}`)).status).toBe(404);
    await scene.pass(61);
    expect((await decision(id)).outcome).toBe('adopted');
  });

  it('tells how far its commitments have come: the newest measurement and the target of its year', async () => {
    const id = await scene.adopt();
    const targets = [2029, 2030, 2032].map((year) => ({ year, value: String(year - 2000) }));
    const { body: first } = await post(scene.facilitator, { proposalId: id, targets, reviewOn: '2031-05-05' });
    await scene.pass(1);
    await post(scene.facilitator, { proposalId: id, title: 'Pas encore mesuré', targets, reviewOn: '2030-09-09' });
    await record(scene.member, first.id, { day: '2029-12-01', value: '25' });
    await record(scene.member, first.id, { day: '2029-11-01', value: '12' });
    await scene.pass(1);
    await record(scene.member, first.id, { day: '2029-12-01', value: '26.50' });
    const { progress, reviewOn } = await decision(id);
    expect(progress).toMatchObject([
      { id: first.id, unit: 'arbres', target: { year: 2029, value: '29' }, latest: { day: '2029-12-01', value: '26.5' } },
      { title: { text: 'Pas encore mesuré', lang: 'fr' }, target: { year: 2030, value: '30' }, latest: null },
    ]);
    expect(reviewOn).toBe('2030-09-09');
  });
});

describe('the register', () => {
  const list = async (query: string): Promise<{ items: DecisionCard[]; nextCursor: string | null }> =>
    (await scene.visitor.fetch(`/api/decisions?${query}`)).body;
  const proposals = async (query: string) => (await list(query)).items.map(({ proposalId }) => proposalId);

  it('is of one group, or of one action', async () => {
    const action = 'rmb-2022.4.1';
    const id = await scene.adopt([action]);
    const group = await foundGroup(t, [[scene.facilitator, 'facilitator']]);
    expect(await proposals(`actionId=${action}`)).toEqual([id]);
    expect(await proposals(`actionId=${action}&groupId=${scene.groupId}`)).toEqual([id]);
    expect(await proposals(`actionId=${action}&groupId=${group}`)).toEqual([]);
    expect(await proposals(`groupId=${group}`)).toEqual([]);
    expect(await proposals(`actionId=rmb-2022.99.9`)).toEqual([]);
    expect((await scene.visitor.fetch('/api/decisions?groupId=x')).status).toBe(400);
  });

  it('has the newest decision first, page by page', async () => {
    const action = 'rmb-2022.5.1';
    const long = await scene.openRound(90, [action]);
    const short = await scene.openRound(30, [action]);
    const shortest = await scene.openRound(10, [action]);
    for (const minutes of [11, 20, 60]) await scene.pass(minutes);
    const order: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await list(`actionId=${action}&limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      order.push(...page.items.map(({ proposalId }) => proposalId));
      cursor = page.nextCursor;
    }
    expect(order).toEqual([long, short, shortest]);
    expect((await scene.visitor.fetch('/api/decisions?cursor=nonsense')).status).toBe(400);
  });
});
