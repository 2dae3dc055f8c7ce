import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { actAs, actAsVisitor, type Acting } from '../../test/act-as';
import { createTestApp, type TestApp } from '../../test/test-app';
import { Clock, minute, type SettableClock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Identity } from './identity.service';

let t: TestApp;
let ana: Acting;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  clock().release();
  ana = await actAs(t);
});

const clock = (): SettableClock => t.app.get<SettableClock>(Clock);
const issue = async (headers: Record<string, string> = {}): Promise<string> =>
  (await ana.fetch('/api/collab/tickets', { method: 'POST', headers })).body.ticket;
/** A connection that shows a ticket, as the drafting socket hands it over. */
const connection = (ticket: string) => ({ authorization: `Ticket ${ticket}` });
const prove = (headers: ReturnType<typeof connection>) => t.app.get(Identity).prove({ headers });
const refused = 'people/sign_in_required';

describe('a ticket', () => {
  it('is issued to whoever is signed in, for a minute, and kept only as a hash', async () => {
    clock().set(new Date('2031-05-04T12:00:00Z'));
    const person = await actAs(t);
    const { status, body } = await person.fetch('/api/collab/tickets', { method: 'POST' });
    expect([status, body]).toEqual([201, { ticket: expect.stringMatching(/^[\w-]{43}$/), expiresAt: '2031-05-04T12:01:00.000Z' }]);
    const rows = await t.app.get(UnitOfWork).read((tx) => tx.query('select t::text from ticket t'));
    expect(JSON.stringify(rows)).not.toContain(body.ticket);
    expect((await actAsVisitor(t).fetch('/api/collab/tickets', { method: 'POST' })).code).toBe(refused);
  });

  it('proves once who opens a connection', async () => {
    const ticket = await issue();
    expect(await prove(connection(ticket))).toMatchObject({ actor: ana.actor, named: true });
    await expect(prove(connection(ticket))).rejects.toThrow(refused);
  });

  it('goes on proving it for that one connection, however often and however late it is asked', async () => {
    const request = connection(await issue());
    clock().set(new Date());
    const answers = await Promise.all([prove(request), prove(request)]);
    clock().advance(60 * minute);
    expect([...answers, await prove(request)].map(({ actor }) => actor)).toEqual([ana.actor, ana.actor, ana.actor]);
  });

  it('of two connections that show it at once, opens one', async () => {
    const ticket = await issue();
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => prove(connection(ticket))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is too old after a minute', async () => {
    clock().set(new Date());
    const person = await actAs(t);
    const { ticket } = (await person.fetch('/api/collab/tickets', { method: 'POST' })).body;
    clock().advance(minute);
    await expect(prove(connection(ticket))).rejects.toThrow(refused);
  });

  it('is swept away when it was never used', async () => {
    clock().set(new Date());
    await issue();
    clock().advance(minute);
    await issue();
    const [{ count }] = await t.app.get(UnitOfWork).read((tx) => tx.query('select count(*)::int as count from ticket where expires_at <= $1', [clock().now()]));
    expect(count).toBe(0);
  });

  it('opens nothing but a socket', async () => {
    const answer = await actAsVisitor(t).fetch('/api/me', { headers: { authorization: `Ticket ${await issue()}` } });
    expect(answer.code).toBe(refused);
  });

  it.each(['nothing', 'x'.repeat(10_000)])('that is none proves nothing: %.10s', async (ticket) => {
    await expect(prove(connection(ticket))).rejects.toThrow(refused);
  });
});

describe('a connection that a ticket opened', () => {
  it('ends with the session the ticket was made with', async () => {
    const [used, unused] = [connection(await issue()), connection(await issue())];
    await prove(used);
    await ana.fetch('/api/sign-out', { method: 'POST' });
    expect((await prove(used)).actor.kind).toBe('visitor');
    await expect(prove(unused)).rejects.toThrow(refused);
  });

  it('ends with the access token the ticket was made with, and is told so', async () => {
    const { token, secret } = (await ana.fetch('/api/me/tokens', { body: { name: 'Export' } })).body;
    const headers = { cookie: '', authorization: `Bearer ${secret}` };
    const [used, unused] = [connection(await issue(headers)), connection(await issue(headers))];
    expect((await prove(used)).accessTokenId).toBe(token.id);
    await ana.fetch(`/api/me/tokens/${token.id}`, { method: 'DELETE' });
    await expect(prove(used)).rejects.toThrow(refused);
    await expect(prove(unused)).rejects.toThrow(refused);
  });
});
