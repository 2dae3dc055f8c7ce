import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { topic } from '@palabre/shared/live';
import type { ProposalView, QuarantinedText } from '@palabre/shared/proposals';
import { proposalScene, type ProposalScene } from '../../test/proposal-scene';
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

const sql = (statement: string, values: unknown[]) => t.app.get(UnitOfWork).run((tx) => tx.query(statement, values));
const listed = async (): Promise<QuarantinedText[]> => (await scene.administrator.fetch('/api/documents/quarantined?limit=100')).body.items;
const tryAgain = (id: string) => scene.administrator.fetch(`/api/documents/${id}/try-again`, { method: 'POST' });

/** A text whose only update is worth nothing. */
async function damaged(): Promise<{ proposal: ProposalView; repair: () => Promise<unknown> }> {
  const proposal = await scene.draft();
  const [{ payload }] = await sql('select payload from collab_update where document_id = $1', [proposal.documentId]);
  await sql(`update collab_update set payload = '\\xff' where document_id = $1`, [proposal.documentId]);
  return { proposal, repair: () => sql('update collab_update set payload = $2 where document_id = $1', [proposal.documentId, payload]) };
}

it('a text that cannot be read is answered for, and is never shown as an empty one', async () => {
  const { proposal } = await damaged();
  expect(await scene.member.fetch(`/api/proposals/${proposal.id}/text`)).toMatchObject({ status: 503, code: 'collab/damaged' });
});

it('administrators see which texts are set apart, whose they are, why and since when', async () => {
  const { proposal } = await damaged();
  await t.app.get(Documents).quarantine(proposal.documentId, 'an update cannot be applied');
  expect(await listed()).toContainEqual({
    documentId: proposal.documentId,
    proposal: { id: proposal.id, title: proposal.title },
    reason: 'an update cannot be applied',
    since: expect.any(String),
  });
  const [event] = await t.app.get(UnitOfWork).run((tx) => tx.findBy(EventEntity, { subjectId: proposal.documentId }));
  expect(event?.topics).toEqual([topic.administration]);
});

it('trying again says why it cannot be read still, and opens it once it can', async () => {
  const { proposal, repair } = await damaged();
  await t.app.get(Documents).quarantine(proposal.documentId, 'did not load');
  expect((await tryAgain(proposal.documentId)).body).toEqual({ readable: false, reason: expect.stringMatching(/^an update cannot be applied/) });
  await repair();
  expect((await tryAgain(proposal.documentId)).body).toEqual({ readable: true, reason: null });
  expect((await listed()).map(({ documentId }) => documentId)).not.toContain(proposal.documentId);
  expect((await scene.member.fetch(`/api/proposals/${proposal.id}/text`)).status).toBe(200);
});

it('what is stored of any text is a file of lines of JSON', async () => {
  const { documentId } = await scene.draft();
  const { headers, body } = await scene.administrator.fetch(`/api/documents/${documentId}/log`);
  expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
    'application/x-ndjson',
    `attachment; filename="palabre-${documentId}.ndjson"`,
  ]);
  const lines = body
    .trim()
    .split('\n')
    .map((line: string) => JSON.parse(line).what);
  expect(lines).toEqual(['document', 'update', 'client']);
  expect((await scene.administrator.fetch(`/api/documents/${randomUUID()}/log`)).code).toBe('collab/unknown_document');
});

it('nobody else sees, takes out or opens anything', async () => {
  const { documentId } = await scene.draft();
  for (const who of ['member', 'facilitator'] as const) {
    expect((await scene[who].fetch('/api/documents/quarantined')).code).toBe('people/not_allowed');
    expect((await scene[who].fetch(`/api/documents/${documentId}/log`)).code).toBe('people/not_allowed');
    expect((await scene[who].fetch(`/api/documents/${documentId}/try-again`, { method: 'POST' })).code).toBe('people/not_allowed');
  }
  expect((await scene.visitor.fetch(`/api/documents/${documentId}/log`)).code).toBe('people/sign_in_required');
});
