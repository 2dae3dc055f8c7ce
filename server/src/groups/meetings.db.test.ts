import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actAsVisitor } from '../../test/act-as';
import { groupScene, type GroupScene } from '../../test/group-scene';
import { createTestApp, type TestApp } from '../../test/test-app';

const hour = 3_600_000;

let t: TestApp;
let scene: GroupScene;
beforeAll(async () => {
  t = await createTestApp();
  scene = await groupScene(t);
});
afterAll(() => t.close());

const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
const meeting = (from: number, to: number, title = 'Réunion') => ({
  title,
  startsAt: at(from),
  endsAt: at(to),
  timeZone: 'America/Bogota',
  place: 'En ligne',
  lang: 'fr',
});
const plan = (body: unknown, who: Pick<GroupScene['member'], 'fetch'> = scene.facilitator) => who.fetch(`/api/groups/${scene.id}/meetings`, { body });
const calendar = async () => (await fetch(`${t.http}/api/groups/${scene.id}/calendar.ics`)).text();

describe('meetings', () => {
  it('are planned by facilitators and shown until they are over, the next one first', async () => {
    for (const who of [scene.member, scene.observer, scene.stranger]) expect((await plan(meeting(1, 2), who)).code).toBe('groups/not_a_facilitator');
    expect((await plan(meeting(1, 2), actAsVisitor(t))).code).toBe('people/sign_in_required');
    for (const [from, to, title] of [
      [48, 49, 'Later'],
      [-3, -2, 'Over'],
      [-1, 1, 'Now'],
    ] as const) {
      expect((await plan(meeting(from, to, title))).status).toBe(201);
    }
    const { meetings } = await scene.view(scene.stranger);
    expect(meetings.map(({ title }) => title)).toEqual(['Now', 'Later']);
    expect(meetings[0]).toMatchObject({ timeZone: 'America/Bogota', place: 'En ligne', lang: 'fr' });
  });

  it('end after they start, in a time zone that exists', async () => {
    expect((await plan(meeting(2, 1))).body.errors[0].path).toBe('endsAt');
    expect((await plan({ ...meeting(1, 2), timeZone: 'Mars/Olympus' })).body.errors[0].path).toBe('timeZone');
  });

  it('that are cancelled leave the page, and stay in the calendar as cancelled', async () => {
    const { body } = await plan(meeting(24, 25, 'Annulée'));
    const path = `/api/groups/${scene.id}/meetings/${body.id}`;
    expect((await scene.member.fetch(path, { method: 'DELETE' })).code).toBe('groups/not_a_facilitator');
    expect(await calendar()).toContain(`UID:${body.id}@localhost`);
    for (const time of [1, 2]) expect([time, (await scene.facilitator.fetch(path, { method: 'DELETE' })).status]).toEqual([time, 204]);
    expect((await scene.view(scene.stranger)).meetings.map(({ id }) => id)).not.toContain(body.id);
    const [entry] = (await calendar()).split('BEGIN:VEVENT').filter((part) => part.includes(body.id));
    expect(entry).toContain('SEQUENCE:1\r\nSTATUS:CANCELLED');
    const feed = (await scene.stranger.fetch(`/api/groups/${scene.id}/activity`)).body.items;
    expect(feed.filter(({ kind }: { kind: string }) => kind === 'groups.meeting_cancelled')).toHaveLength(1);
    expect(feed[0]).toMatchObject({ kind: 'groups.meeting_cancelled', details: { title: 'Annulée', lang: 'fr', startsAt: body.startsAt } });
  });

  it('of another group are not found', async () => {
    const [other, { body }] = [await groupScene(t), await plan(meeting(1, 2))];
    const answer = await other.facilitator.fetch(`/api/groups/${other.id}/meetings/${body.id}`, { method: 'DELETE' });
    expect(answer.code).toBe('groups/meeting_not_found');
  });

  it('come as a calendar everybody may subscribe to', async () => {
    const response = await fetch(`${t.http}/api/groups/${scene.id}/calendar.ics`);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await response.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });
});
