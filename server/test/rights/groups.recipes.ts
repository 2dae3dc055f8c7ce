import type { GroupRole } from '@palabre/shared/groups';
import { groupOf } from '../group-scene';
import { type Prepare, type Recipes, simply } from './recipe';
import type { RightsWorld } from './world';

const inGroup =
  (body?: unknown, access: 'open' | 'closed' = 'open'): Prepare =>
  async (world) => ({ path: { id: await world.group(access) }, ...(body !== undefined && { body }) });

const onPerson =
  (place: 'member' | 'facilitator', body?: { role: GroupRole }): Prepare =>
  async (world) => ({ path: { id: await world.group(), personId: world.people[place].personId }, ...(body && { body }) });

const meeting = (world: RightsWorld) => ({
  title: 'Rencontre du mois',
  startsAt: world.inDays(3),
  endsAt: world.inDays(4),
  timeZone: 'America/Bogota',
  place: 'En ligne',
  lang: 'fr',
});

const listOfOne = Buffer.from('Courriel\ninvitee@example.org').toString('base64');

export const groupRecipes: Recipes = {
  'GET /api/groups': { all: () => ({}), 'one’s own': () => ({ query: { mine: 'true' } }) },
  'POST /api/groups': simply({ body: groupOf() }),
  'GET /api/groups/{id}': { 'open group': inGroup(), 'closed group': inGroup(undefined, 'closed') },
  'PATCH /api/groups/{id}': { '': inGroup({ name: 'L’eau partagée' }) },
  'GET /api/groups/{id}/activity': { '': inGroup() },
  'POST /api/groups/{id}/join': { 'open group': inGroup(), 'closed group': inGroup(undefined, 'closed') },
  'POST /api/groups/{id}/leave': { 'with one facilitator': inGroup() },
  'POST /api/groups/{id}/join-requests': { 'open group': inGroup({ message: '' }), 'closed group': inGroup({ message: '' }, 'closed') },
  'GET /api/groups/{id}/join-requests': { '': inGroup() },
  'POST /api/groups/{id}/join-requests/{requestId}/answer': { '': async (world) => ({ path: await world.joinRequest(), body: { accept: true } }) },
  'GET /api/groups/{id}/members': { '': inGroup() },
  'PUT /api/groups/{id}/members/{personId}/role': {
    'of the member': onPerson('member', { role: 'facilitator' }),
    'of the only facilitator': onPerson('facilitator', { role: 'member' }),
  },
  'DELETE /api/groups/{id}/members/{personId}': { 'the member': onPerson('member'), 'the only facilitator': onPerson('facilitator') },
  'GET /api/groups/{id}/invitations': { '': inGroup() },
  'POST /api/groups/{id}/member-import/preview': {
    '': async (world) => ({ path: { id: await world.group() }, body: { file: listOfOne } }),
    'no list': async (world) => ({ path: { id: await world.group() }, body: { file: Buffer.from('Ville\nLyon').toString('base64') } }),
  },
  'POST /api/groups/{id}/member-import': { '': async (world) => ({ path: { id: await world.group() }, body: { file: listOfOne } }) },
  'POST /api/groups/{id}/invitations': { '': inGroup({ role: 'member' }) },
  'DELETE /api/groups/{id}/invitations/{invitationId}': { '': async (world) => ({ path: await world.invitation() }) },
  'POST /api/invitations/preview': { '': async (world) => ({ body: { token: (await world.invitation()).token } }) },
  'POST /api/invitations/accept': { 'by link': async (world) => ({ body: { token: (await world.invitation()).token } }) },
  'POST /api/groups/{id}/meetings': { '': async (world) => ({ path: { id: await world.group() }, body: meeting(world) }) },
  'DELETE /api/groups/{id}/meetings/{meetingId}': {
    '': async (world) => {
      const id = await world.group();
      const { body } = await world.people.facilitator.fetch(`/api/groups/${id}/meetings`, { body: meeting(world) });
      return { path: { id, meetingId: body.id } };
    },
  },
  'GET /api/groups/{id}/calendar.ics': { '': inGroup() },
};
