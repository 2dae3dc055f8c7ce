import { randomUUID } from 'node:crypto';
import { type Prepare, type Recipes, simply, type Situations } from './recipe';

const on =
  (state: 'draft' | 'published', body?: unknown): Prepare =>
  async (world) => ({ path: { id: await world[state]() }, ...(body !== undefined && { body }) });

/** On a draft, which is not read without an account, and on a text in deliberation. */
const both = (body?: unknown): Situations => ({ draft: on('draft', body), deliberation: on('published', body) });

const frozen =
  (body: unknown): Prepare =>
  async (world) => ({ path: { id: (await world.adopted()).proposalId }, body });

const ofVersion =
  (state: 'draft' | 'published'): Prepare =>
  async (world) => {
    const id = await world[state]();
    return { path: { id, versionId: await world.version(id) } };
  };

/** The text of a proposal. */
const onText = async (world: Parameters<Prepare>[0]) => ({ path: { id: await world.documentOf(await world.draft()) } });

export const proposalRecipes: Recipes = {
  'GET /api/proposals': { '': () => ({}) },
  'POST /api/proposals': {
    '': ({ groupId, actionId }) => ({
      body: { groupId, actionIds: [actionId], title: 'L’eau pour tous', summary: '', lang: 'fr', idempotencyKey: randomUUID() },
    }),
  },
  'GET /api/proposals/{id}': both(),
  'PATCH /api/proposals/{id}': { ...both({ title: 'Un titre' }), adopted: frozen({ title: 'Un titre' }) },
  'POST /api/proposals/{id}/moves': {
    draft: on('draft', { to: 'deliberation', reason: '' }),
    deliberation: on('published', { to: 'drafting', reason: '' }),
    adopted: frozen({ to: 'drafting', reason: '' }),
  },
  'GET /api/proposals/{id}/text': both(),
  'GET /api/proposals/{id}/versions': both(),
  'POST /api/proposals/{id}/versions': { ...both({ title: 'Avant' }), adopted: frozen({ title: 'Avant' }) },
  'GET /api/proposals/{id}/versions/{versionId}': { draft: ofVersion('draft'), deliberation: ofVersion('published') },
  'POST /api/proposals/{id}/versions/{versionId}/restore': {
    draft: ofVersion('draft'),
    deliberation: ofVersion('published'),
    adopted: async (world) => {
      const { proposalId } = await world.adopted();
      return { path: { id: proposalId, versionId: await world.frozenVersion(proposalId) } };
    },
  },
  'GET /api/documents/quarantined': simply(),
  'GET /api/documents/{id}/log': { '': onText },
  'POST /api/documents/{id}/try-again': { '': onText },
};
