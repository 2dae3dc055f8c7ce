import { describe, expect, it } from '@jest/globals';
import type { CommentView, Thread } from '@palabre/shared/comments';
import { begin, renew, showAll, take, waiting, type Latest, type Shown } from './arrivals.rules';

const comment = (id: string, more: Partial<CommentView> = {}): CommentView => ({
  id,
  parentId: null,
  author: null,
  body: `words of ${id}`,
  lang: 'fr',
  stance: null,
  postedAt: '2026-01-01T00:00:00.000Z',
  editedAt: null,
  deleted: null,
  reactions: [],
  may: { edit: false, remove: false, react: true },
  ...more,
});
const own = { may: { edit: true, remove: true, react: true } };
const edited = (at: string) => ({ body: `words at ${at}`, editedAt: at });
const gone = { body: null, deleted: { at: '2026-01-02T00:00:00.000Z', byAuthor: true }, may: { edit: false, remove: false, react: false } };
const thread = (root: CommentView, ...replies: CommentView[]): Thread => ({ root, replies });
const latest = (complete: boolean, ...threads: Thread[]): Latest => ({ threads, complete });
const order = ({ threads }: Shown) => threads.map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)].join(' '));
const bodies = ({ threads }: Shown) => threads.flatMap(({ root, replies }) => [root, ...replies].map(({ body }) => body));

describe('what others add', () => {
  const first = latest(true, thread(comment('5'), comment('6')), thread(comment('3')));

  it('waits: new threads, new answers, and threads on an empty page', () => {
    const now = latest(true, thread(comment('8')), thread(comment('5'), comment('6'), comment('7')), thread(comment('3')));
    const shown = renew(begin(first), now);
    expect(order(shown)).toEqual(['5 6', '3']);
    expect(waiting(shown, now)).toEqual({ added: 2, changed: 0 });
    const empty = latest(true);
    expect(order(renew(begin(empty), first))).toEqual([]);
    expect(waiting(begin(empty), first)).toEqual({ added: 3, changed: 0 });
  });

  it('is shown when it is asked for, in its place, with what is new marked', () => {
    const now = latest(true, thread(comment('8')), thread(comment('5'), comment('6'), comment('7')), thread(comment('3')));
    const shown = showAll(renew(begin(first), now), now);
    expect(order(shown)).toEqual(['8', '5 6 7', '3']);
    expect([...shown.fresh]).toEqual(['8', '7']);
    expect(waiting(shown, now)).toEqual({ added: 0, changed: 0 });
  });

  it('does not push what is read out of the page', () => {
    const page = latest(false, thread(comment('5')), thread(comment('3')));
    const now = latest(false, thread(comment('9')), thread(comment('5')));
    const shown = renew(begin(page), now);
    expect(order(shown)).toEqual(['5', '3']);
    expect(order(showAll(shown, now))).toEqual(['9', '5', '3']);
  });
});

describe('what one says oneself', () => {
  it('is there at once, what others said meanwhile still waits', () => {
    const now = latest(true, thread(comment('9', own)), thread(comment('8')), thread(comment('5'), comment('6'), comment('7', own)));
    const shown = renew(begin(latest(true, thread(comment('5')))), now);
    expect(order(shown)).toEqual(['9', '5 7']);
    expect(waiting(shown, now)).toEqual({ added: 2, changed: 0 });
    expect(waiting(renew(shown, now), now)).toEqual({ added: 2, changed: 0 });
  });

  it('is there at once on an empty page, and lets nothing older slip in', () => {
    const shown = renew(begin(latest(true)), latest(true, thread(comment('9', own))));
    const now = latest(true, thread(comment('9', own)), thread(comment('8')));
    expect(order(renew(shown, now))).toEqual(['9']);
  });

  it('changes at once when one edits it', () => {
    const shown = begin(latest(true, thread(comment('5', own))));
    const now = latest(true, thread(comment('5', { ...own, ...edited('b') })));
    expect(bodies(renew(shown, now))).toEqual(['words at b']);
  });
});

describe('older threads', () => {
  it('are shown as they come, with their answers', () => {
    const page = latest(false, thread(comment('5')));
    const more = latest(false, thread(comment('8')), thread(comment('5')), thread(comment('3'), comment('4')));
    const shown = renew(begin(page), more);
    expect(order(shown)).toEqual(['5', '3 4']);
    expect(waiting(shown, more)).toEqual({ added: 1, changed: 0 });
    const end = latest(true, ...more.threads, thread(comment('1')));
    expect(order(renew(shown, end))).toEqual(['5', '3 4', '1']);
  });
});

describe('what others change', () => {
  const before = latest(true, thread(comment('5', { stance: 'for' }), comment('6')));

  it('keeps its words until it is asked for, while counts are renewed', () => {
    const reactions = [{ kind: 'agree', count: 2, mine: false } as const];
    const now = latest(true, thread(comment('5', { ...edited('b'), stance: 'against', reactions: [...reactions] }), comment('6', gone)));
    const shown = renew(begin(before), now);
    expect(bodies(shown)).toEqual(['words of 5', 'words of 6']);
    expect(shown.threads[0]?.root).toMatchObject({ stance: 'for', editedAt: null, reactions });
    expect(waiting(shown, now)).toEqual({ added: 0, changed: 2 });
    const all = showAll(shown, now);
    expect(bodies(all)).toEqual(['words at b', null]);
    expect([...all.fresh]).toEqual(['5', '6']);
  });

  it('is there at once when the reader did it', () => {
    const removed = comment('6', gone);
    const shown = take(begin(before), removed);
    expect(bodies(shown)).toEqual(['words of 5', null]);
    expect(waiting(shown, latest(true, thread(comment('5', { stance: 'for' }), removed)))).toEqual({ added: 0, changed: 0 });
  });
});
