import { collabSchema } from '@palabre/shared/collab';
import type { Prepare, Recipes } from './recipe';

const nothing = Buffer.from([0]).toString('base64');

const on =
  (state: 'draft' | 'published'): Prepare =>
  async (world) => ({ path: { id: await world.textOf(await world[state]()) }, body: { stateVector: nothing, schema: collabSchema } });

export const collabRecipes: Recipes = {
  'POST /api/collab/documents/{id}/exchange': { draft: on('draft'), deliberation: on('published') },
};
