import { describe, expect, it } from '@jest/globals';
import type { CommentView, Thread, ThreadPage } from '@palabre/shared/comments';
import { placeComment, type Conversation } from './conversation.cache';

const comment = (id: string, parentId: string | null = null, body = `words of ${id}`): CommentView => ({
  id,
  parentId,
  author: null,
  body,
  lang: 'fr',
  stance: null,
  postedAt: '2026-01-01T00:00:00.000Z',
  editedAt: null,
  deleted: null,
  reactions: [],
  may: { edit: false, remove: false, react: true },
});
const page = (...items: Thread[]): ThreadPage => ({
  items,
  nextCursor: null,
  total: 0,
  stances: { for: 0, against: 0, neutral: 0, question: 0 },
  may: { post: true },
});
const conversation: Conversation = {
  pages: [page({ root: comment('5'), replies: [comment('6', '5')] }), page({ root: comment('3'), replies: [] })],
  pageParams: [undefined, '5'],
};
const told = ({ pages }: Conversation) => pages.map(({ items }) => items.map(({ root, replies }) => [root, ...replies].map(({ body }) => body).join(' | ')));

describe('placeComment', () => {
  it('puts a new thread first', () => expect(told(placeComment(conversation, comment('9')))[0]).toEqual(['words of 9', 'words of 5 | words of 6']));

  it('puts a new answer last in its thread, on whichever page', () => {
    expect(told(placeComment(conversation, comment('9', '5')))).toEqual([['words of 5 | words of 6 | words of 9'], ['words of 3']]);
    expect(told(placeComment(conversation, comment('9', '3')))).toEqual([['words of 5 | words of 6'], ['words of 3 | words of 9']]);
  });

  it('renews a comment where it stands', () => {
    expect(told(placeComment(conversation, comment('3', null, 'others')))).toEqual([['words of 5 | words of 6'], ['others']]);
    expect(told(placeComment(conversation, comment('6', '5', 'others')))).toEqual([['words of 5 | others'], ['words of 3']]);
  });

  it('leaves out an answer whose thread was not read', () => expect(told(placeComment(conversation, comment('9', '1')))).toEqual(told(conversation)));
});
