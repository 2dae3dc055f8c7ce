import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { ImportLine } from '@palabre/shared/groups';
import { actAs, type Acting } from '../../../test/act-as';
import { groupScene, type GroupScene } from '../../../test/group-scene';
import { mailsTo, readMail } from '../../../test/mailbox';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { UnitOfWork } from '../../platform/database';

let t: TestApp;
let scene: GroupScene;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());
beforeEach(async () => {
  scene = await groupScene(t);
});

const address = () => `${randomUUID()}@example.org`;
const fileOf = (...rows: string[]) => Buffer.from(['Nom;Courriel;Organisation;Collège;Rôle', ...rows].join('\n')).toString('base64');
const preview = (file: string, who: Acting = scene.facilitator) => who.fetch(`/api/groups/${scene.id}/member-import/preview`, { body: { file } });
const importing = (file: string, who: Acting = scene.facilitator) => who.fetch(`/api/groups/${scene.id}/member-import`, { body: { file } });
const outcomes = ({ body }: { body: { lines: ImportLine[] } }) => body.lines.map(({ outcome }) => outcome);
const query = <Row>(sql: string, values: unknown[]): Promise<Row[]> => t.app.get(UnitOfWork).read((tx) => tx.query(sql, values));
const collegeOf = async ({ personId }: Acting) => (await query<{ college: string | null }>('select college from person where id = $1', [personId]))[0]?.college;
const invitations = () =>
  query<{ email: string; role: string; college: string }>('select email, role, college from invitation where group_id = $1', [scene.id]);

describe('the preview of a list of members', () => {
  it('says what would happen with each line and what is wrong with it, and does nothing', async () => {
    const [invited, twice] = [address(), address()];
    const file = fileOf(
      `Léa;${invited};;Bénévoles;`,
      `Rui;${scene.member.email};;Salariés;`,
      `Ana;${scene.observer.email};;;membre`,
      'Zoé;zoe at example;;Lycée;',
      `A;${twice};Personne ne la connaît;;`,
      `B;${twice};;;`,
    );
    const { body } = await preview(file);
    expect(body.columns).toEqual(['name', 'email', 'organisation', 'college', 'role']);
    expect(body.lines.map(({ line, outcome, faults }: ImportLine) => [line, outcome, faults.map(({ column, reason }) => `${column}: ${reason}`)])).toEqual([
      [2, 'invite', []],
      [3, 'college', []],
      [4, 'member', ['role: role_kept']],
      [5, 'left-out', ['email: email_invalid', 'college: college_unknown']],
      [6, 'invite', ['organisation: organisation_unknown']],
      [7, 'left-out', ['email: email_twice']],
    ]);
    expect(await invitations()).toEqual([]);
    expect(await mailsTo(t, invited)).toEqual([]);
    expect(await collegeOf(scene.member)).toBeNull();
  });

  it('says the same of an address that is not in the group, whether it has an account or not', async () => {
    expect(outcomes(await preview(fileOf(`X;${scene.stranger.email};;Bénévoles;`, `Y;${address()};;Bénévoles;`)))).toEqual(['invite', 'invite']);
  });

  it('is the facilitators’, and refuses what is no list', async () => {
    const file = fileOf(`Léa;${address()};;;`);
    for (const who of [scene.member, scene.observer, scene.stranger]) {
      expect((await preview(file, who)).code).toBe('groups/not_a_facilitator');
      expect((await importing(file, who)).code).toBe('groups/not_a_facilitator');
    }
    expect((await preview(Buffer.from('Nom;Ville\nLéa;Lyon').toString('base64'))).code).toBe('groups/import_without_addresses');
    expect((await preview('pas du base64 !')).code).toBe('kernel/invalid_input');
  });
});

describe('importing a list of members', () => {
  it('invites by mail, with what the list says, which completes the profile of whoever accepts', async () => {
    const newcomer = await actAs(t);
    const { body } = await importing(fileOf(`Léa  Martin;${newcomer.email.toUpperCase()};;Bénévoles;facilitation`));
    expect(body.lines).toMatchObject([{ outcome: 'invite', role: 'facilitator', college: 'volunteers' }]);
    const { text, token } = await readMail(t, newcomer.email);
    expect(text).toContain('Léa Martin');
    expect((await newcomer.fetch('/api/invitations/accept', { body: { token } })).body).toEqual({ groupId: scene.id });
    expect(await scene.roles()).toMatchObject({ [newcomer.personId]: 'facilitator' });
    expect(await collegeOf(newcomer)).toBe('volunteers');
  });

  it('moves members to their college, and tells them', async () => {
    expect(outcomes(await importing(fileOf(`Rui;${scene.member.email};;Salariés;`)))).toEqual(['college']);
    expect(await collegeOf(scene.member)).toBe('workers');
    expect((await mailsTo(t, scene.member.email))[0]?.text).toContain('Personnes qui y travaillent');
    expect(outcomes(await importing(fileOf(`Rui;${scene.member.email};;Salariés;`)))).toEqual(['member']);
    expect(await mailsTo(t, scene.member.email)).toHaveLength(1);
  });

  it('invites once, however often it is clicked', async () => {
    const emails = Array.from({ length: 5 }, address);
    const file = fileOf(...emails.map((email) => `;${email};;;`));
    const reports = await Promise.all([importing(file), importing(file)]);
    expect(
      reports
        .flatMap(outcomes)
        .toSorted()
        .map((outcome) => outcome),
    ).toEqual([...Array(5).fill('invite'), ...Array(5).fill('waiting')]);
    expect((await invitations()).map(({ email }) => email).toSorted()).toEqual(emails.toSorted());
    for (const email of emails) expect(await mailsTo(t, email)).toHaveLength(1);
  });

  it('leaves out what has faults, and does the rest', async () => {
    const email = address();
    expect(outcomes(await importing(fileOf('Zoé;zoe at example;;;', `Léa;${email};Inconnue;;`)))).toEqual(['left-out', 'invite']);
    expect(await invitations()).toEqual([{ email, role: 'member', college: null }]);
  });

  it('sends for a facilitator as many mails as they may send by hand, and for an administrator all', async () => {
    const file = fileOf(...Array.from({ length: 60 }, () => `;${address()};;;`));
    const many = outcomes(await preview(file));
    expect([many.filter((one) => one === 'invite').length, many.filter((one) => one === 'too-many').length]).toEqual([50, 10]);
    await importing(file);
    expect(await invitations()).toHaveLength(50);
    expect(outcomes(await importing(file, scene.administrator)).filter((one) => one === 'invite')).toHaveLength(10);
    expect(await invitations()).toHaveLength(60);
  });

  it('takes a formula for the name that it is', async () => {
    const email = address();
    const { body } = await importing(fileOf(`"=HYPERLINK(""http://x"")";${email};;;`));
    expect(body.lines[0]).toMatchObject({ name: '=HYPERLINK("http://x")', outcome: 'invite' });
  });
});
