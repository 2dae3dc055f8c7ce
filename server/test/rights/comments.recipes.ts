import type { Prepare, Recipes, Situations } from './recipe';

type Place = 'action' | 'draft' | 'published';

const subjectAt = async (world: Parameters<Prepare>[0], place: Place) =>
  place === 'action' ? { kind: 'action' as const, id: world.actionId } : { kind: 'proposal' as const, id: await world[place]() };

const list =
  (place: Place): Prepare =>
  async (world) => {
    const { kind, id } = await subjectAt(world, place);
    return { query: { subjectKind: kind, subjectId: id } };
  };
const post =
  (place: Place): Prepare =>
  async (world) => ({ body: world.remark(await subjectAt(world, place)) });

/** Somebody else is a person who is asked about nowhere, except where they are asked themselves. */
const onComment = (whose: 'own' | 'other', place: Place, asked: { path?: Record<string, string>; body?: unknown } = {}): Prepare => {
  return async (world, who) => {
    const author = whose === 'own' ? world.personOf(who) : world.people[who === 'stranger' ? 'observer' : 'stranger'];
    return { ...asked, path: { ...asked.path, id: await world.comment(author, await subjectAt(world, place)) } };
  };
};
const everyComment = (asked: { path?: Record<string, string>; body?: unknown } = {}): Situations => ({
  'one’s own': onComment('own', 'published', asked),
  'somebody else’s, on a proposal': onComment('other', 'published', asked),
  'somebody else’s, on an action': onComment('other', 'action', asked),
  'somebody else’s, on a draft': onComment('other', 'draft', asked),
});

export const commentRecipes: Recipes = {
  'GET /api/comments': { 'on an action': list('action'), 'on a proposal': list('published'), 'on a draft': list('draft') },
  'POST /api/comments': { 'on an action': post('action'), 'on a proposal': post('published'), 'on a draft': post('draft') },
  'PATCH /api/comments/{id}': everyComment({ body: { body: 'Mieux dit.' } }),
  'DELETE /api/comments/{id}': everyComment(),
  'GET /api/comments/{id}/history': { 'on a proposal': onComment('other', 'published'), 'on a draft': onComment('other', 'draft') },
  'PUT /api/comments/{id}/reactions/{kind}': {
    'on a proposal': onComment('other', 'published', { path: { kind: 'thanks' } }),
    'on a draft': onComment('other', 'draft', { path: { kind: 'thanks' } }),
  },
  'DELETE /api/comments/{id}/reactions/{kind}': { 'on a proposal': onComment('other', 'published', { path: { kind: 'thanks' } }) },
};
