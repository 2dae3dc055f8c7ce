import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { topic } from '@palabre/shared/live';
import type { CurrentText, ProposalView, VersionCard, VersionList, VersionView } from '@palabre/shared/proposals';
import { proposalScene, type ProposalScene, textOf } from '../../test/proposal-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { Documents } from '../collab';
import { UnitOfWork } from '../platform/database';
import { EventEntity } from '../platform/events';

let t: TestApp;
let scene: ProposalScene;
beforeAll(async () => {
  t = await createTestApp();
  scene = await proposalScene(t);
});
afterAll(() => t.close());

const save = async (id: string, title: string): Promise<VersionCard> => (await scene.member.fetch(`/api/proposals/${id}/versions`, { body: { title } })).body;
const read = async (id: string): Promise<CurrentText> => (await scene.member.fetch(`/api/proposals/${id}/text`)).body;
const restore = (id: string, versionId: string, who: 'member' | 'observer' | 'facilitator' = 'member') =>
  scene[who].fetch(`/api/proposals/${id}/versions/${versionId}/restore`, { method: 'POST' });

/** Another text in the place of the one there is, with a version of each. */
async function rewritten(): Promise<{ proposal: ProposalView; first: VersionCard; second: VersionCard }> {
  const proposal = await scene.draft('L’eau est un bien commun.');
  const first = await save(proposal.id, 'Première forme');
  const other = await scene.draft('L’eau est un droit.');
  const wanted = await save(other.id, 'Autre');
  const { content } = (await scene.member.fetch(`/api/proposals/${other.id}/versions/${wanted.id}`)).body as VersionView;
  expect(content).toEqual(textOf('L’eau est un droit.'));
  await t.app.get(UnitOfWork).run(async (tx) => {
    // a version of this text that says what the other says, as if somebody had written it
    await tx.query(`insert into collab_version select gen_random_uuid(), $1, 2, v.seq, 'manual', 'x', v.content, v.sha256, null, now(), v.attribution from collab_version v where v.id = $2`, [proposal.documentId, wanted.id]); // prettier-ignore
    const [row] = await tx.query('select id from collab_version where document_id = $1 and number = 2', [proposal.documentId]);
    await t.app.get(Documents).restore(tx, proposal.documentId, row.id, scene.member.personId);
  });
  return { proposal, first, second: await save(proposal.id, 'Seconde forme') };
}

describe('the authors of a text', () => {
  it('are told with it and with its versions, as people', async () => {
    const { proposal, first, second } = await rewritten();
    const text = await read(proposal.id);
    expect(text.content).toEqual(textOf('L’eau est un droit.'));
    expect(text.authors.map(({ id }) => id)).toEqual([scene.facilitator.personId, scene.member.personId]);
    expect(text.attribution.people).toEqual([scene.facilitator.personId, scene.member.personId]);
    expect(text.attribution.runs.reduce((sum, [length]) => sum + length, 0)).toBe('L’eau est un droit.'.length);
    const view = async ({ id }: VersionCard) => (await scene.visitor.fetch(`/api/proposals/${proposal.id}/versions/${id}`)).body as VersionView;
    await scene.facilitator.fetch(`/api/proposals/${proposal.id}/moves`, { body: { to: 'deliberation', reason: '' } });
    expect((await view(first)).authors).toEqual([expect.objectContaining({ id: scene.facilitator.personId, name: 'Test Person' })]);
    expect((await view(second)).attribution).toEqual(text.attribution);
    const list = (await scene.visitor.fetch(`/api/proposals/${proposal.id}/versions`)).body as VersionList;
    expect(list.items.find(({ id }) => id === second.id)?.authors).toEqual(text.authors);
  });
});

describe('the list of versions', () => {
  it('comes in pages, newest first', async () => {
    const { id } = await scene.draft();
    for (const title of ['a', 'b', 'c']) await save(id, title);
    const page = async (query: string) => (await scene.member.fetch(`/api/proposals/${id}/versions?limit=2${query}`)).body;
    const first = await page('');
    const last = await page(`&cursor=${first.nextCursor}`);
    expect([...first.items, ...last.items].map(({ title }: VersionCard) => title)).toEqual(['c', 'b', 'a']);
    expect([first.items.length, last.nextCursor]).toEqual([2, null]);
  });
});

describe('restoring a version', () => {
  it('brings its words back, keeps what was there before, and is told to the group', async () => {
    const { proposal, first } = await rewritten();
    const { status, body } = await restore(proposal.id, first.id);
    expect(status).toBe(200);
    expect((await read(proposal.id)).sha256).toBe(first.sha256);
    expect(body.before).toMatchObject({ kind: 'manual', title: 'Seconde forme' });
    const events = await t.app.get(UnitOfWork).run((tx) => tx.findBy(EventEntity, { subjectId: proposal.id, kind: 'proposals.version_restored' }));
    expect(events).toMatchObject([{ actorId: scene.member.personId, details: { versionId: first.id } }]);
    expect((await restore(proposal.id, first.id)).body).toEqual({ before: null });
  });

  it('is refused to who may not write, of another text, and once the text is frozen', async () => {
    const { proposal, first } = await rewritten();
    const other = await save((await scene.draft()).id, 'v');
    expect((await restore(proposal.id, first.id, 'observer')).code).toBe('groups/not_a_member');
    expect((await restore(proposal.id, other.id)).code).toBe('collab/unknown_version');
    expect((await restore(proposal.id, randomUUID())).code).toBe('collab/unknown_version');
    await scene.facilitator.fetch(`/api/proposals/${proposal.id}/moves`, { body: { to: 'withdrawn', reason: '' } });
    expect((await restore(proposal.id, first.id)).code).toBe('proposals/wrong_state');
  });
});

describe('a version that nobody asked for', () => {
  const events = (id: string) => t.app.get(UnitOfWork).run((tx) => tx.findBy(EventEntity, { subjectId: id, kind: 'proposals.version_rescued' }));

  it('from before most of the text went is told to the group, once, with who deleted it', async () => {
    const proposal = await scene.draft();
    const rescue = () => t.app.get(UnitOfWork).run((tx) => t.app.get(Documents).rescue(tx, proposal.documentId, scene.member.personId));
    const version = await rescue();
    await rescue();
    expect(await events(proposal.id)).toMatchObject([
      {
        actorId: scene.member.personId,
        groupId: scene.groupId,
        details: { versionId: version.id, number: 1 },
        topics: expect.arrayContaining([topic.proposal(proposal.id)]),
      },
    ]);
  });

  it('from before a version was taken up again is told as that, and not as a deletion', async () => {
    const { proposal, first } = await rewritten();
    await restore(proposal.id, first.id);
    expect(await events(proposal.id)).toEqual([]);
  });
});
