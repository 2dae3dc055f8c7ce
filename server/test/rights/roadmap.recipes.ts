import { randomUUID } from 'node:crypto';
import { type Recipes, simply } from './recipe';

const source = '# Feuille de route\n\n## Eau\n\n1. Protéger les sources.\n2. Partager l’eau.\n';
const themes = [{ title: 'Eau', kind: 'parallel', actions: [{ number: 1, text: 'Protéger les sources.' }] }];

export const platformRecipes: Recipes = {
  'GET /api/health': simply(),
  'GET /api/ready': simply(),
};

export const roadmapRecipes: Recipes = {
  'GET /api/roadmaps': simply(),
  'GET /api/roadmaps/{slug}': simply({ path: { slug: 'rmb-2022' } }),
  'GET /api/roadmaps/{slug}/source': simply({ path: { slug: 'rmb-2022' } }),
  'GET /api/themes/{id}': simply({ path: { id: 'rmb-2022.1' } }),
  'GET /api/actions/{id}': { '': ({ actionId }) => ({ path: { id: actionId } }) },
  'POST /api/roadmaps/preview': simply({ body: { source } }),
  'POST /api/roadmaps': {
    '': () => ({ body: { slug: `eau-${randomUUID().slice(0, 8)}`, lang: 'fr', title: 'Feuille de route', source, themes, corrects: null } }),
  },
};
