import { randomUUID } from 'node:crypto';
import { actAs } from '../act-as';
import { readMail } from '../mailbox';
import { type Prepare, type Recipes, simply } from './recipe';

const newAddress = () => `${randomUUID()}@example.org`;

/** What came by mail, to be sent from a device of its own, since a sign-in ends the session it comes from. */
const mailed: (proof: (mail: { requestId: string; code: string; token: string }) => object) => Prepare = (proof) => async (world, who) => {
  const email = newAddress();
  const { body } = await world.people.visitor.fetch('/api/sign-in/requests', { body: { email, locale: 'fr' } });
  const mail = await readMail(world.t, email);
  const { from } = await world.device(who);
  return { body: { ...proof({ requestId: body.requestId, ...mail }), sharedDevice: false }, from };
};

export const peopleRecipes: Recipes = {
  'POST /api/sign-in/requests': { '': () => ({ body: { email: newAddress(), locale: 'fr' } }) },
  'POST /api/sign-in/code': { '': mailed(({ requestId, code }) => ({ requestId, code })) },
  'POST /api/sign-in/link': { '': mailed(({ token }) => ({ token })) },
  'POST /api/sign-out': { '': async (world, who) => ({ from: (await world.device(who)).from }) },
  'GET /api/me': simply(),
  'PATCH /api/me': simply({ body: { timeZone: 'America/Bogota' } }),
  'GET /api/me/devices': simply(),
  'DELETE /api/me/devices': simply(),
  'DELETE /api/me/devices/{id}': {
    'one’s own': async (world, who) => ({ path: { id: (await world.device(who)).id } }),
    'somebody else’s': async (world, who) => ({ path: { id: (await world.device(who === 'stranger' ? 'member' : 'stranger')).id } }),
  },
  'GET /api/me/tokens': simply(),
  'POST /api/me/tokens': simply({ body: { name: 'Tableur' } }),
  'DELETE /api/me/tokens/{id}': {
    'one’s own': async (world, who) => ({ path: { id: (await world.personOf(who).fetch('/api/me/tokens', { body: { name: 'Tableur' } })).body.token.id } }),
    'somebody else’s': async ({ t }) => ({ path: { id: (await (await actAs(t)).fetch('/api/me/tokens', { body: { name: 'Tableur' } })).body.token.id } }),
  },
  'POST /api/collab/tickets': simply(),
  'GET /api/organisations': simply(),
  'POST /api/organisations': { '': () => ({ body: { name: `Coopérative ${randomUUID()}`, kind: 'cooperative', country: 'CO' } }) },
  'GET /api/accounts': simply(),
  'PUT /api/accounts/{id}/role': { '': async ({ t }) => ({ path: { id: (await actAs(t)).personId }, body: { role: 'administrator' } }) },
  'GET /api/mail': simply(),
  'GET /api/metrics': simply(),
};
