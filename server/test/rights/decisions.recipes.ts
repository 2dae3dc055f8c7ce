import { randomUUID } from 'node:crypto';
import { type Recipes, simply } from './recipe';

const measurement = () => ({ day: '2026-01-31', value: '3.5', note: '', idempotencyKey: randomUUID() });

export const outcomeRecipes: Recipes = {
  'GET /api/decisions': simply(),
  'GET /api/decisions/{proposalId}': { '': async (world) => ({ path: { proposalId: (await world.adopted()).proposalId } }) },
  'POST /api/commitments': {
    'on an adopted proposal': async (world) => ({ body: world.promise((await world.adopted()).proposalId) }),
    'on a text in deliberation': async (world) => ({ body: world.promise(await world.published()) }),
  },
  'PATCH /api/commitments/{id}': { 'the member’s': async (world) => ({ path: { id: await world.commitment() }, body: { unit: 'm' } }) },
  'POST /api/commitments/{id}/measurements': { 'the member’s': async (world) => ({ path: { id: await world.commitment() }, body: measurement() }) },
};
