import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Acting, actAs, actAsVisitor } from '../../test/act-as';
import { groupScene, type GroupScene } from '../../test/group-scene';
import { mailsTo, readMail } from '../../test/mailbox';
import { createTestApp, type TestApp } from '../../test/test-app';
import { Clock, type SettableClock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';

const day = 24 * 3_600_000;

let t: TestApp;
let clock: SettableClock;
let scene: GroupScene;
beforeAll(async () => {
  t = await createTestApp();
  clock = t.app.get(Clock);
  scene = await groupScene(t, { access: 'closed' });
});
afterEach(() => clock.release());
afterAll(() => t.close());

const invite = (body: { role: string; email?: string }, who: Pick<Acting, 'fetch'> = scene.facilitator) =>
  who.fetch(`/api/groups/${scene.id}/invitations`, { body });
const linkTo = async (role: string): Promise<string> => (await invite({ role })).body.url.split('#')[1];
const mailTo = async (email: string, role: string): Promise<string> => {
  // without a mail server, it says that nothing leaves
  expect((await invite({ role, email })).body).toMatchObject({ url: null, mailed: false });
  return (await readMail(t, email.toLowerCase())).token;
};
const preview = (token: string, who: Pick<Acting, 'fetch'> = actAsVisitor(t)) => who.fetch('/api/invitations/preview', { body: { token } });
const accept = (token: string, who: Pick<Acting, 'fetch'>) => who.fetch('/api/invitations/accept', { body: { token } });
const standing = async (): Promise<{ id: string; email: string | null }[]> =>
  (await scene.facilitator.fetch(`/api/groups/${scene.id}/invitations?limit=100`)).body.items;
const roleOf = async (who: Acting) => (await scene.roles())[who.personId];

describe('an invitation by link', () => {
  it('is told once, kept as a hash, and lets whoever has it into a closed group', async () => {
    const { status, body } = await invite({ role: 'observer' });
    expect(status).toBe(201);
    const token = body.url.split('#')[1];
    expect(body.url).toBe(`http://localhost:3000/invitation#${token}`);
    const rows = await t.app.get(UnitOfWork).read((tx) => tx.query('select row_to_json(i)::text as row from invitation i'));
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await standing()).map(({ id }) => id)).toContain(body.id);
    expect((await preview(token)).body).toEqual({
      group: { id: scene.id, name: { text: 'Circuits courts', lang: 'fr' } },
      role: 'observer',
      personal: false,
      expiresAt: body.expiresAt,
    });
    expect((await accept(token, actAsVisitor(t))).code).toBe('people/sign_in_required');

    const [one, other] = [await actAs(t), await actAs(t)];
    for (const who of [one, other, one]) expect((await accept(token, who)).body).toEqual({ groupId: scene.id });
    expect([await roleOf(one), await roleOf(other)]).toEqual(['observer', 'observer']);
  });

  it('changes nobody who is in the group', async () => {
    const token = await linkTo('observer');
    await accept(token, scene.member);
    await accept(token, scene.facilitator);
    expect([await roleOf(scene.member), await roleOf(scene.facilitator)]).toEqual(['member', 'facilitator']);
    await accept(await linkTo('member'), scene.observer);
    expect(await roleOf(scene.observer)).toBe('observer');
  });

  it('makes no facilitators', async () => {
    const { status, body } = await invite({ role: 'facilitator' });
    expect(status).toBe(400);
    expect(body.errors).toEqual([{ path: 'role', code: expect.any(String) }]);
  });

  it('accepted ten times at once is accepted once', async () => {
    const [token, who] = [await linkTo('member'), await actAs(t)];
    const answers = await Promise.all(Array.from({ length: 10 }, () => accept(token, who)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const feed = await scene.facilitator.fetch(`/api/groups/${scene.id}/activity?limit=100`);
    expect(
      feed.body.items.filter(({ kind, actor }: { kind: string; actor: { id: string } }) => kind === 'groups.member_joined' && actor.id === who.personId),
    ).toHaveLength(1);
  });

  it('ends after 14 days, and when it is withdrawn', async () => {
    const [{ body }, who] = [await invite({ role: 'member' }), await actAs(t)];
    const token = body.url.split('#')[1];
    clock.set(new Date(Date.parse(body.expiresAt) - 1));
    expect((await preview(token)).status).toBe(200);
    clock.advance(1);
    expect((await preview(token)).code).toBe('groups/invitation_expired');
    expect((await accept(token, who)).code).toBe('groups/invitation_expired');
    clock.release();
    const path = `/api/groups/${scene.id}/invitations/${body.id}`;
    expect((await scene.member.fetch(path, { method: 'DELETE' })).code).toBe('groups/not_a_facilitator');
    expect((await scene.facilitator.fetch(path, { method: 'DELETE' })).status).toBe(204);
    expect((await scene.facilitator.fetch(path, { method: 'DELETE' })).code).toBe('groups/invitation_not_found');
    expect((await accept(token, who)).code).toBe('groups/invitation_expired');
    expect((await standing()).map(({ id }) => id)).not.toContain(body.id);
    expect(await roleOf(who)).toBeUndefined();
  });

  it('cannot be guessed', async () => {
    expect((await preview('x'.repeat(43))).code).toBe('groups/invitation_not_found');
    expect((await accept('x'.repeat(43), scene.stranger)).code).toBe('groups/invitation_not_found');
  });
});

describe('an invitation by e-mail', () => {
  it('goes to its address alone, in the language of whoever has it, else of the one who invites', async () => {
    const invited = await actAs(t, { locale: 'pt' });
    await mailTo(invited.email, 'member');
    expect((await readMail(t, invited.email)).subject).toBe('Convite para o grupo "Circuits courts" no Palabre');
    const unknown = `${randomUUID()}@example.org`;
    const token = await mailTo(unknown, 'member');
    const { subject, text } = await readMail(t, unknown);
    expect(subject).toBe('Invitation au groupe « Circuits courts » sur Palabre');
    expect(text).toContain('Test Person vous invite');
    expect((await preview(token)).body).toMatchObject({ personal: true });
    expect(JSON.stringify((await preview(token)).body)).not.toContain(unknown);
  });

  it('is accepted with that address only, once; again is harmless', async () => {
    const invited = await actAs(t);
    const token = await mailTo(invited.email.toUpperCase(), 'facilitator');
    expect((await accept(token, scene.stranger)).code).toBe('groups/invitation_for_another_address');
    expect((await accept(token, scene.administrator)).code).toBe('groups/invitation_for_another_address');
    expect((await accept(token, invited)).status).toBe(200);
    expect((await accept(token, invited)).status).toBe(200);
    expect(await roleOf(invited)).toBe('facilitator');
    expect((await standing()).map(({ email }) => email)).not.toContain(invited.email);
    await scene.facilitator.fetch(`/api/groups/${scene.id}/members/${invited.personId}`, { method: 'DELETE' });
    expect((await accept(token, invited)).code).toBe('groups/invitation_expired');
    expect(await roleOf(invited)).toBeUndefined();
  });

  it('raises a member once, and lowers nobody', async () => {
    const invited = await actAs(t);
    await accept(await linkTo('member'), invited);
    const [up, down] = [await mailTo(invited.email, 'facilitator'), await mailTo(invited.email, 'observer')];
    await accept(up, invited);
    await accept(down, invited);
    expect(await roleOf(invited)).toBe('facilitator');
    await scene.facilitator.fetch(`/api/groups/${scene.id}/members/${invited.personId}/role`, { method: 'PUT', body: { role: 'member' } });
    await accept(up, invited);
    expect(await roleOf(invited)).toBe('member');
  });

  it('is sent at most fifty times a day by one person', async () => {
    const own = await groupScene(t);
    const send = () => own.facilitator.fetch(`/api/groups/${own.id}/invitations`, { body: { role: 'member', email: `${randomUUID()}@example.org` } });
    const answers = await Promise.all(Array.from({ length: 52 }, send));
    expect(answers.filter(({ code }) => code === 'groups/too_many_invitations')).toHaveLength(2);
    clock.set(new Date(Date.now() + day + 60_000));
    expect((await send()).status).toBe(201);
  });

  it('is not sent when it was refused', async () => {
    const email = `${randomUUID()}@example.org`;
    for (const who of [scene.member, scene.observer, scene.stranger])
      expect((await invite({ role: 'member', email }, who)).code).toBe('groups/not_a_facilitator');
    expect((await invite({ role: 'member', email }, actAsVisitor(t))).code).toBe('people/sign_in_required');
    expect(await mailsTo(t, email)).toEqual([]);
  });
});

describe('the list of invitations', () => {
  it('is the facilitators’, and the feed says nothing of it', async () => {
    for (const who of [scene.member, scene.stranger]) {
      expect((await who.fetch(`/api/groups/${scene.id}/invitations`)).code).toBe('groups/not_a_facilitator');
    }
    const feed = await scene.facilitator.fetch(`/api/groups/${scene.id}/activity?limit=100`);
    expect(feed.body.items.map(({ kind }: { kind: string }) => kind)).not.toContain('groups.invitation_created');
  });
});
