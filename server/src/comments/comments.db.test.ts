import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommentView, PostComment, Thread, ThreadPage } from '@palabre/shared/comments';
import type { Acting } from '../../test/act-as';
import { proposalScene, type ProposalScene, someAction } from '../../test/proposal-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';
import { EventEntity } from '../platform/events';

let t: TestApp;
let scene: ProposalScene;
beforeAll(async () => {
  t = await createTestApp();
  scene = await proposalScene(t);
});
afterAll(() => t.close());

type Input = Partial<Omit<PostComment, 'subject'>> & { subject?: PostComment['subject'] };

const on = (id: string): PostComment['subject'] => ({ kind: 'proposal', id });
const newSubject = async () => on((await scene.draft()).id);
const send = (who: Pick<Acting, 'fetch'>, subject: PostComment['subject'], input: Input = {}) =>
  who.fetch('/api/comments', { body: { subject, body: 'D’accord.', lang: 'fr', idempotencyKey: randomUUID(), ...input } });
const say = async (who: Pick<Acting, 'fetch'>, subject: PostComment['subject'], input: Input = {}): Promise<CommentView> => {
  const { status, body } = await send(who, subject, input);
  expect(status).toBe(201);
  return body;
};
const edit = (who: Pick<Acting, 'fetch'>, id: string, body: unknown) => who.fetch(`/api/comments/${id}`, { method: 'PATCH', body });
const remove = (who: Pick<Acting, 'fetch'>, id: string) => who.fetch(`/api/comments/${id}`, { method: 'DELETE' });
const react = (who: Pick<Acting, 'fetch'>, id: string, kind: string, method = 'PUT') => who.fetch(`/api/comments/${id}/reactions/${kind}`, { method });
const listPath = ({ kind, id }: PostComment['subject'], more = '') => `/api/comments?subjectKind=${kind}&subjectId=${id}${more}`;
const list = async (subject: PostComment['subject'], more?: string): Promise<ThreadPage> => (await scene.member.fetch(listPath(subject, more))).body;
const happened = (subject: PostComment['subject']) =>
  t.app.get(UnitOfWork).read((tx) => tx.find(EventEntity, { where: { subjectKind: subject.kind, subjectId: subject.id }, order: { id: 'ASC' } }));
const kinds = async (subject: PostComment['subject']) => (await happened(subject)).map(({ kind }) => kind).filter((kind) => kind.startsWith('comments.'));

describe('threads', () => {
  it('come newest first, their answers oldest first, one level deep', async () => {
    const subject = await newSubject();
    const first = await say(scene.member, subject, { body: 'Premier' });
    const second = await say(scene.stranger, subject, { body: 'Second' });
    const answer = await say(scene.facilitator, subject, { body: 'Réponse', parentId: first.id });
    const below = await say(scene.member, subject, { body: 'Réponse à la réponse', parentId: answer.id });
    expect(below.parentId).toBe(first.id);
    const { items, total } = await list(subject);
    expect(total).toBe(4);
    expect(items.map(({ root, replies }: Thread) => [root.body, replies.map(({ body }) => body)])).toEqual([
      ['Second', []],
      ['Premier', ['Réponse', 'Réponse à la réponse']],
    ]);
    expect(items[0]?.root.id).toBe(second.id);
  });

  it('are read page by page, nothing twice and nothing lost', async () => {
    const subject = await newSubject();
    const posted = [];
    for (const body of ['1', '2', '3', '4', '5']) posted.push((await say(scene.member, subject, { body })).body);
    const read: (string | null)[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: ThreadPage = await list(subject, `&limit=2${cursor && `&cursor=${cursor}`}`);
      read.push(...page.items.map(({ root }) => root.body));
      cursor = page.nextCursor;
    }
    expect(read).toEqual(posted.toReversed());
  });

  it('count the stances of what is still said', async () => {
    const subject = await newSubject();
    const mine = await say(scene.member, subject, { stance: 'for' });
    await say(scene.stranger, subject, { stance: 'against', parentId: mine.id });
    const taken = await say(scene.stranger, subject, { stance: 'for' });
    await say(scene.observer, subject);
    expect((await list(subject)).stances).toEqual({ for: 2, against: 1, neutral: 0, question: 0 });
    await remove(scene.stranger, taken.id);
    await edit(scene.member, mine.id, { body: 'Hm', stance: 'question' });
    const { stances, total } = await list(subject);
    expect([stances, total]).toEqual([{ for: 0, against: 1, neutral: 0, question: 1 }, 3]);
  });

  it('belong to one subject: an answer to something else is refused', async () => {
    const subject = await newSubject();
    const elsewhere = await say(scene.member, await newSubject());
    expect((await send(scene.member, subject, { parentId: elsewhere.id })).code).toBe('comments/cannot_answer');
    expect((await send(scene.member, subject, { parentId: randomUUID() })).code).toBe('comments/not_found');
    expect((await list(subject)).total).toBe(0);
  });

  it('hang on actions too, for everybody to read', async () => {
    const subject = { kind: 'action', id: someAction } as const;
    const { id } = await say(scene.stranger, subject, { body: 'Et chez nous ?', stance: 'question', lang: 'fr' });
    const { status, body } = await scene.visitor.fetch(listPath(subject));
    expect([status, body.items[0].root.id, body.may]).toEqual([200, id, { post: false }]);
    const [event] = await happened(subject);
    expect(event).toMatchObject({ kind: 'comments.posted', groupId: null, topics: [`action:${someAction}`], details: { commentId: id, lang: 'fr' } });
  });

  it('hang on nothing that does not exist', async () => {
    expect((await send(scene.member, { kind: 'action', id: 'rmb-2022.99.1' })).code).toBe('comments/subject_not_found');
    expect((await send(scene.member, on(randomUUID()))).code).toBe('proposals/not_found');
    expect((await send(scene.member, on('no-uuid'))).status).toBe(404);
  });
});

describe('a draft', () => {
  it('has comments that visitors do not read, nor their history; they do once it is in deliberation', async () => {
    const subject = await newSubject();
    const { id } = await say(scene.member, subject, { body: 'Entre nous' });
    const reading = async () => Promise.all([listPath(subject), `/api/comments/${id}/history`].map(async (path) => (await scene.visitor.fetch(path)).status));
    expect(await reading()).toEqual([403, 403]);
    expect((await scene.stranger.fetch(listPath(subject))).status).toBe(200);
    await scene.facilitator.fetch(`/api/proposals/${subject.id}/moves`, { body: { to: 'deliberation', reason: '' } });
    expect(await reading()).toEqual([200, 200]);
  });

  it('has no title in the journal, which everybody reads', async () => {
    const subject = await newSubject();
    await say(scene.member, subject);
    await scene.facilitator.fetch(`/api/proposals/${subject.id}/moves`, { body: { to: 'deliberation', reason: '' } });
    await say(scene.member, subject);
    const details = (await happened(subject)).filter(({ kind }) => kind === 'comments.posted').map((event) => event.details);
    expect(details.map(({ title, lang }) => [title, lang])).toEqual([
      [undefined, undefined],
      ['Un service public de l’eau', 'fr'],
    ]);
  });

  it('is commented by nobody without an account', async () => {
    expect((await send(scene.visitor, await newSubject())).code).toBe('people/sign_in_required');
  });
});

describe('sending', () => {
  it('the same at the same moment, as a double click does, posts one comment and tells it once', async () => {
    const subject = await newSubject();
    const input = { idempotencyKey: randomUUID(), body: 'Une fois' };
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(scene.member, subject, input)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await list(subject)).total).toBe(1);
    expect(await kinds(subject)).toEqual(['comments.posted']);
  });

  it('again after an edit or a deletion brings the words of then not back', async () => {
    const subject = await newSubject();
    const input = { idempotencyKey: randomUUID(), body: 'Avant' };
    const { id } = await say(scene.member, subject, input);
    await edit(scene.member, id, { body: 'Après' });
    expect((await say(scene.member, subject, input)).body).toBe('Après');
    await remove(scene.member, id);
    expect((await say(scene.member, subject, input)).body).toBeNull();
  });

  it('with the key of a stranger posts one’s own, and shows nothing of theirs', async () => {
    const subject = await newSubject();
    const idempotencyKey = randomUUID();
    const theirs = await say(scene.member, subject, { idempotencyKey, body: 'À moi' });
    const mine = await say(scene.stranger, subject, { idempotencyKey, body: 'Autre chose' });
    expect([mine.body, mine.id === theirs.id]).toEqual(['Autre chose', false]);
    expect((await list(subject)).items.map(({ root }) => [root.body, root.author?.id])).toEqual([
      ['Autre chose', scene.stranger.personId],
      ['À moi', scene.member.personId],
    ]);
  });

  it('with one’s own key on something else is refused, so that no comment is lost in silence', async () => {
    const idempotencyKey = randomUUID();
    await say(scene.member, await newSubject(), { idempotencyKey });
    const answer = await send(scene.member, await newSubject(), { idempotencyKey });
    expect([answer.status, answer.code]).toEqual([409, 'comments/key_used']);
  });

  it.each([
    ['nothing', { body: '' }],
    ['blanks', { body: ' \n ' }],
    ['too much', { body: 'a'.repeat(4001) }],
    ['no language of ours', { lang: 'de' as never }],
    ['no stance of ours', { stance: 'maybe' as never }],
    ['no key', { idempotencyKey: 'x' }],
    ['what no table can hold', { body: 'a\u0000b' }],
  ])('%s is refused', async (_, input) => {
    const subject = await newSubject();
    expect((await send(scene.member, subject, input)).status).toBe(400);
    expect((await list(subject)).total).toBe(0);
  });

  it('keeps the words as they were typed', async () => {
    const body = 'Ligne 1\n\n  <b>& "guillemets" 👩🏽‍🌾 العربية\tfin';
    expect((await say(scene.member, await newSubject(), { body: `\n${body}  ` })).body).toBe(body);
  });
});

describe('editing', () => {
  it('keeps what was said before, for everybody who may read it', async () => {
    const subject = await newSubject();
    const { id, postedAt } = await say(scene.member, subject, { body: 'Un', stance: 'for' });
    const { body: second } = await edit(scene.member, id, { body: 'Deux' });
    const { body: third } = await edit(scene.member, id, { body: 'Trois', stance: null });
    expect([second.stance, third.stance, third.postedAt]).toEqual(['for', null, postedAt]);
    const { items } = (await scene.stranger.fetch(`/api/comments/${id}/history`)).body;
    expect(items).toEqual([
      { body: 'Un', stance: 'for', at: postedAt },
      { body: 'Deux', stance: 'for', at: second.editedAt },
      { body: 'Trois', stance: null, at: third.editedAt },
    ]);
    const [thread] = (await list(subject)).items;
    expect(thread?.root).toMatchObject({ body: 'Trois', editedAt: third.editedAt });
    expect(await kinds(subject)).toEqual(['comments.posted', 'comments.edited', 'comments.edited']);
  });

  it('into the same changes nothing and tells nothing', async () => {
    const subject = await newSubject();
    const { id } = await say(scene.member, subject, { body: 'Pareil', stance: 'neutral' });
    const { body } = await edit(scene.member, id, { body: ' Pareil ', stance: 'neutral' });
    expect(body.editedAt).toBeNull();
    expect(await kinds(subject)).toEqual(['comments.posted']);
  });

  it('is nobody else’s, whatever their role', async () => {
    const { id } = await say(scene.member, await newSubject(), { body: 'Mes mots' });
    const others = [scene.visitor, scene.stranger, scene.observer, scene.facilitator, scene.administrator];
    const codes = await Promise.all(others.map(async (who) => (await edit(who, id, { body: 'Les tiens' })).code));
    expect(codes).toEqual(['proposals/draft_is_private', ...others.slice(1).map(() => 'comments/not_yours')]);
    expect((await scene.member.fetch(`/api/comments/${id}/history`)).body.items).toHaveLength(1);
  });

  it('twice at once keeps both', async () => {
    const { id } = await say(scene.member, await newSubject(), { body: 'Zéro' });
    await Promise.all(['Un', 'Deux', 'Trois'].map((body) => edit(scene.member, id, { body })));
    const { items } = (await scene.member.fetch(`/api/comments/${id}/history`)).body;
    expect(items.map(({ body }: { body: string }) => body).toSorted()).toEqual(['Deux', 'Trois', 'Un', 'Zéro']);
  });
});

describe('deleting', () => {
  it('leaves a trace, and the words in no table', async () => {
    const subject = await newSubject();
    const secrets = [randomUUID(), randomUUID()];
    const { id, idempotencyKey: _, ...posted } = { ...(await say(scene.member, subject, { body: secrets[0], stance: 'for' })), idempotencyKey: '' };
    await edit(scene.member, id, { body: secrets[1] });
    await react(scene.stranger, id, 'thanks');
    await say(scene.observer, subject, { parentId: id, body: 'Une réponse reste' });
    const { status, body } = await remove(scene.member, id);
    expect([status, body.body, body.stance, body.reactions, body.deleted.byAuthor]).toEqual([200, null, null, [], true]);
    expect(body.may).toEqual({ edit: false, remove: false, react: false });
    const [thread] = (await list(subject)).items;
    expect(thread?.root).toMatchObject({ id, body: null, author: posted.author, postedAt: posted.postedAt });
    expect(thread?.replies.map((reply) => reply.body)).toEqual(['Une réponse reste']);
    expect(await tablesWith(secrets)).toEqual([]);
    expect(await kinds(subject)).toEqual(['comments.posted', 'comments.edited', 'comments.reacted', 'comments.posted', 'comments.deleted']);
  });

  it('is the author’s, a facilitator’s and an administrator’s', async () => {
    const subject = await newSubject();
    const refused = [scene.stranger, scene.observer];
    for (const who of refused) expect((await remove(who, (await say(scene.member, subject)).id)).code).toBe('comments/not_yours');
    for (const who of [scene.facilitator, scene.administrator]) {
      const { body } = await remove(who, (await say(scene.member, subject)).id);
      expect([body.body, body.deleted.byAuthor]).toEqual([null, false]);
    }
  });

  it('on an action is not a facilitator’s of any group', async () => {
    const { id } = await say(scene.member, { kind: 'action', id: someAction });
    expect((await remove(scene.facilitator, id)).code).toBe('comments/not_yours');
    expect((await remove(scene.administrator, id)).status).toBe(200);
  });

  it('is for good: nothing can be done with what is gone, and it is told once', async () => {
    const subject = await newSubject();
    const { id } = await say(scene.member, subject);
    const answers = await Promise.all([remove(scene.member, id), remove(scene.member, id)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 410]);
    expect((await edit(scene.member, id, { body: 'Encore' })).code).toBe('comments/deleted');
    expect((await react(scene.stranger, id, 'agree')).code).toBe('comments/deleted');
    expect((await scene.member.fetch(`/api/comments/${id}/history`)).code).toBe('comments/deleted');
    expect(await kinds(subject)).toEqual(['comments.posted', 'comments.deleted']);
  });

  /** The tables in which one of these texts stands, in whatever column. */
  async function tablesWith(texts: string[]): Promise<string[]> {
    return t.app.get(UnitOfWork).read(async (tx) => {
      const tables: { name: string }[] = await tx.query(`select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public'`);
      expect(tables.length).toBeGreaterThan(20);
      const hits = tables.map(async ({ name }) => {
        const [row] = await tx.query(`select exists (select from ${name} as one where strpos(one::text, $1) > 0 or strpos(one::text, $2) > 0) as hit`, texts);
        return row.hit ? [name] : [];
      });
      return (await Promise.all(hits)).flat();
    });
  }
});

describe('reacting', () => {
  it('counts each person once a kind, and tells each change once', async () => {
    const subject = await newSubject();
    const { id } = await say(scene.member, subject);
    await Promise.all([react(scene.stranger, id, 'agree'), react(scene.stranger, id, 'agree'), react(scene.stranger, id, 'agree')]);
    await react(scene.observer, id, 'agree');
    const { body } = await react(scene.stranger, id, 'important');
    expect(body.reactions).toEqual([
      { kind: 'agree', count: 2, mine: true },
      { kind: 'important', count: 1, mine: true },
    ]);
    const back = await react(scene.stranger, id, 'agree', 'DELETE');
    await react(scene.stranger, id, 'agree', 'DELETE');
    expect(back.body.reactions[0]).toEqual({ kind: 'agree', count: 1, mine: false });
    expect(await kinds(subject)).toEqual(['comments.posted', ...['reacted', 'reacted', 'reacted', 'reaction_taken_back'].map((what) => `comments.${what}`)]);
  });

  it('asks for an account and a kind there is', async () => {
    const { id } = await say(scene.member, { kind: 'action', id: someAction });
    expect((await react(scene.visitor, id, 'agree')).code).toBe('people/sign_in_required');
    expect((await react(scene.stranger, id, 'dislike')).status).toBe(400);
    expect((await react(scene.stranger, randomUUID(), 'agree')).code).toBe('comments/not_found');
  });
});

describe('what is shown of a comment', () => {
  it('may be done is what the policy answers', async () => {
    const subject = await newSubject();
    await say(scene.member, subject);
    const seen = async (who: Pick<Acting, 'fetch'>) => (await who.fetch(listPath(subject))).body.items[0].root.may;
    expect(await seen(scene.member)).toEqual({ edit: true, remove: true, react: true });
    expect(await seen(scene.stranger)).toEqual({ edit: false, remove: false, react: true });
    expect(await seen(scene.facilitator)).toEqual({ edit: false, remove: true, react: true });
    expect(await seen(scene.administrator)).toEqual({ edit: false, remove: true, react: true });
  });

  it('a page is asked for with a cursor of ours and a limit', async () => {
    const subject = await newSubject();
    expect((await scene.member.fetch(listPath(subject, '&limit=0'))).status).toBe(400);
    expect((await scene.member.fetch(listPath(subject, '&cursor=nonsense'))).status).toBe(400);
  });
});
