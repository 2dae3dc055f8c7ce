import { sha256Hex } from '@palabre/shared/voting';
import { type Recipes, simply } from './recipe';

const ballot = { choice: 'yes' };
const secret = 'ab'.repeat(32);

export const votingRecipes: Recipes = {
  'GET /api/rounds': simply(),
  'POST /api/rounds': {
    'on a draft': async (world) => ({ body: world.opening(await world.draft()) }),
    'on a text in deliberation': async (world) => ({ body: world.opening(await world.published()) }),
  },
  'GET /api/roll-preview': { '': async (world) => ({ query: { groupId: await world.group('open') } }) },
  'GET /api/round-templates': { '': async (world) => ({ query: { groupId: await world.group('open') } }) },
  'POST /api/round-templates': { '': async (world) => ({ body: world.template(await world.group('open')) }) },
  'DELETE /api/round-templates/{id}': { '': async (world) => ({ path: { id: await world.keptTemplate() } }) },
  'GET /api/groups/{id}/mandates': { '': async (world) => ({ path: { id: await world.group('open') } }) },
  'PUT /api/groups/{id}/mandates/{organisationId}': {
    'to the member': async (world) => ({ path: await world.mandatePlace(), body: world.mandate(world.people.member) }),
    'to the facilitator': async (world) => ({ path: await world.mandatePlace(), body: world.mandate(world.people.facilitator) }),
  },
  'DELETE /api/groups/{id}/mandates/{organisationId}': { '': async (world) => ({ path: await world.keptMandate() }) },
  'GET /api/rounds/{id}': { '': async (world) => ({ path: { id: (await world.round()).roundId } }) },
  'PUT /api/rounds/{id}/ballot': {
    open: async (world) => ({ path: { id: (await world.round()).roundId }, body: { ballot } }),
    closed: async (world) => ({ path: { id: (await world.adopted()).roundId }, body: { ballot } }),
  },
  'PUT /api/rounds/{id}/proxy': {
    'to the facilitator': async (world) => ({ path: { id: await world.proxyRound() }, body: { to: world.people.facilitator.personId } }),
    'in a rule without proxies': async (world) => ({ path: { id: (await world.round()).roundId }, body: { to: world.people.facilitator.personId } }),
  },
  'DELETE /api/rounds/{id}/proxy': { '': async (world) => ({ path: { id: await world.proxyRound() } }) },
  'GET /api/rounds/{id}/desk-entries': { '': async (world) => ({ path: { id: (await world.round()).roundId } }) },
  'POST /api/rounds/{id}/desk-entries': {
    'for the member': async (world) => ({ path: { id: (await world.round()).roundId }, body: world.atDesk(world.people.member) }),
    'for the facilitator': async (world) => ({ path: { id: (await world.round()).roundId }, body: world.atDesk(world.people.facilitator) }),
    'in a secret round': async (world) => ({ path: { id: await world.secretRound() }, body: world.atDesk(world.people.member) }),
  },
  'POST /api/rounds/{id}/desk-entries/{entryId}/confirmation': {
    'entered by somebody else': async (world) => ({ path: await world.deskEntry('somebody else'), body: { ballot } }),
    'entered by somebody else, another ballot': async (world) => ({ path: await world.deskEntry('somebody else'), body: { ballot: { choice: 'no' } } }),
    'entered by the facilitator': async (world) => ({ path: await world.deskEntry('the facilitator'), body: { ballot } }),
  },
  'DELETE /api/rounds/{id}/desk-entries/{entryId}': { '': async (world) => ({ path: await world.deskEntry('somebody else') }) },
  'POST /api/rounds/{id}/sealed-ballots': {
    'a secret round': async (world) => ({ path: { id: await world.secretRound() }, body: { ballot, receipt: sha256Hex(secret) } }),
    'a round with names': async (world) => ({ path: { id: (await world.round()).roundId }, body: { ballot, receipt: sha256Hex(secret) } }),
  },
  'PUT /api/rounds/{id}/sealed-ballots': {
    'with the secret': async (world) => ({ path: { id: await world.secretRound(secret) }, body: { ballot: { choice: 'no' }, secret } }),
    'with another secret': async (world) => ({ path: { id: await world.secretRound(secret) }, body: { ballot, secret: 'cd'.repeat(32) } }),
  },
  'POST /api/rounds/{id}/sealed-ballots/look': {
    'with the secret': async (world) => ({ path: { id: await world.secretRound(secret) }, body: { secret } }),
    'with another secret': async (world) => ({ path: { id: await world.secretRound(secret) }, body: { secret: 'cd'.repeat(32) } }),
  },
  'GET /api/rounds/{id}/roll': {
    open: async (world) => ({ path: { id: (await world.round()).roundId } }),
    closed: async (world) => ({ path: { id: (await world.adopted()).roundId } }),
  },
  'GET /api/rounds/{id}/chain': { '': async (world) => ({ path: { id: (await world.round()).roundId } }) },
  'GET /api/rounds/{id}/export': {
    open: async (world) => ({ path: { id: (await world.round()).roundId } }),
    closed: async (world) => ({ path: { id: (await world.adopted()).roundId } }),
  },
  'GET /api/rounds/{id}/consent': {
    'by consent': async (world) => ({ path: { id: await world.consentRound('clarify') } }),
    'by another rule': async (world) => ({ path: { id: (await world.round()).roundId } }),
  },
  'PUT /api/rounds/{id}/consent/word': {
    '': async (world) => ({ path: { id: await world.consentRound('clarify') }, body: { step: 'clarify', text: 'Qui paie ?' } }),
  },
  'POST /api/rounds/{id}/consent/step': { '': async (world) => ({ path: { id: await world.consentRound('clarify') }, body: { from: 'clarify' } }) },
  'PUT /api/rounds/{id}/consent/judgment': {
    'of the facilitator’s objection': async (world) => {
      const { id, commitment } = await world.objectedRound();
      return { path: { id }, body: { objectorId: world.people.facilitator.personId, commitment, holds: true } };
    },
  },
  'POST /api/rounds/{id}/consent/conclusion': {
    'an objection stands': async (world) => ({ path: { id: (await world.objectedRound()).id }, body: { as: 'objected' } }),
    'somebody is silent': async (world) => ({ path: { id: await world.consentRound('answer') }, body: { as: 'adopted' } }),
  },
  'GET /api/rounds/{id}/minutes': {
    open: async (world) => ({ path: { id: (await world.round()).roundId }, query: { format: 'html', language: 'fr' } }),
    closed: async (world) => ({ path: { id: (await world.adopted()).roundId }, query: { format: 'pdf', language: 'es' } }),
  },
  'POST /api/rounds/{id}/cancellation': {
    prepared: async (world) => ({ path: { id: await world.preparedRound() }, body: { reason: 'La salle est prise.' } }),
    open: async (world) => ({ path: { id: (await world.round()).roundId }, body: { reason: 'La salle est prise.' } }),
  },
  'POST /api/rounds/{id}/extension': {
    'allowed by the rule': async (world) => ({
      path: { id: await world.extensibleRound() },
      body: { closesAt: world.inDays(7.5), reason: 'Panne de réseau.' },
    }),
    'not in the rule': async (world) => ({ path: { id: (await world.round()).roundId }, body: { closesAt: world.inDays(7.5), reason: 'Panne de réseau.' } }),
  },
  'POST /api/rounds/{id}/reminder': { '': async (world) => ({ path: { id: (await world.round()).roundId } }) },
  'POST /api/rounds/{id}/commitment': {
    'the member is scrutineer': async (world) => ({ path: { id: await world.preparedRound() }, body: { commitment: sha256Hex(secret) } }),
  },
  'POST /api/rounds/{id}/secret': {
    'a tie waits for the member’s': async (world) => ({ path: { id: await world.tiedRound(secret) }, body: { secret } }),
    'no tie waits': async (world) => ({ path: { id: (await world.adopted()).roundId }, body: { secret } }),
  },
};
